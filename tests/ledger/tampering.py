"""Ledgers as they are, and as somebody with the database's own rights would have changed them."""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Connection, text

from targets.ledger.ledger import Ledger
from tests.ledger.entered import NOW, batch, figure, later
from tests.ledger.place import Place
from tests.ledger.remarked import remark, remark_sheet
from tests.ledger.selected import selection_sheet
from tests.ledger.submitted import decision, submission_sheet

_OF_SQLITE = "SELECT name, sql FROM sqlite_master WHERE type = 'trigger'"
_OF_POSTGRESQL = "SELECT tgname, tgrelid::regclass::text FROM pg_trigger WHERE NOT tgisinternal"


def fill(ledger: Ledger) -> list[str]:
    """Something in every table: eight links. The heads after each write."""
    ledger.keep_release("d", '{"catalog": 1}', NOW)
    heads = [ledger.head().hash]
    two = batch(figure("7.8"), figure("10.1", "jobs"), token="a")
    for write in (
        lambda: ledger.append(two, NOW),
        lambda: ledger.append_remark(remark_sheet(remark("项目推迟开工"), token="r"), later(1)),
        lambda: ledger.submissions.submit(submission_sheet(figure("3", "water"), token="s"), later(2)),
        lambda: ledger.submissions.decide(decision(), later(3)),
        lambda: ledger.selections.append(selection_sheet(token="n"), later(4)),
    ):
        head = write().head
        assert head is not None
        heads.append(head)
    return heads


@contextmanager
def unguarded(place: Place) -> Iterator[Connection]:
    """A connection to a database whose triggers somebody switches off, and on again, so that nothing shows."""
    with place.raw() as raw:
        names = take_guards_away(raw)
        yield raw
        for name, made in names.items():
            raw.execute(text(made if place.is_sqlite else f"ALTER TABLE {made} ENABLE ALWAYS TRIGGER {name}"))


def take_guards_away(raw: Connection) -> dict[str, str]:
    """Trigger -> what made it (SQLite), or its table (PostgreSQL)."""
    if raw.dialect.name == "sqlite":
        found = {str(name): str(made) for name, made in raw.execute(text(_OF_SQLITE))}
        for name in found:
            raw.execute(text(f"DROP TRIGGER {name}"))
        return found
    found = {str(name): str(table) for name, table in raw.execute(text(_OF_POSTGRESQL))}
    for table in sorted(set(found.values())):
        raw.execute(text(f"ALTER TABLE {table} DISABLE TRIGGER USER"))
    raw.execute(text("SET session_replication_role = replica"))  # and foreign keys are not asked either
    return found
