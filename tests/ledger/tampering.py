"""Ledgers as they are, and as somebody with the database's own rights would have changed them."""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Connection, text

from targets.ledger.ledger import Ledger
from targets.ledger.proof.chain import CHAINED
from tests.ledger.entered import NOW, batch, figure, later
from tests.ledger.place import Place
from tests.ledger.remarked import remark, remark_sheet
from tests.ledger.submitted import decision, submission_sheet


def fill(ledger: Ledger) -> list[str]:
    """Something in every table: seven links. The heads after each write."""
    ledger.keep_release("d", '{"catalog": 1}', NOW)
    heads = [ledger.head().hash]
    two = batch(figure("7.8"), figure("10.1", "jobs"), token="a")
    for write in (
        lambda: ledger.append(two, NOW),
        lambda: ledger.append_remark(remark_sheet(remark("项目推迟开工"), token="r"), later(1)),
        lambda: ledger.submissions.submit(submission_sheet(figure("3", "water"), token="s"), later(2)),
        lambda: ledger.submissions.decide(decision(), later(3)),
    ):
        head = write().head
        assert head is not None
        heads.append(head)
    return heads


@contextmanager
def unguarded(place: Place) -> Iterator[Connection]:
    """A connection to a database whose triggers somebody has switched off."""
    with place.raw() as raw:
        if place.is_sqlite:
            names = raw.execute(text("SELECT name FROM sqlite_master WHERE type = 'trigger'")).scalars().all()
            for name in names:
                raw.execute(text(f"DROP TRIGGER {name}"))
        else:
            raw.execute(text("SET session_replication_role = replica"))
            for table in (*CHAINED, "ledger_chain", "ledger_meta"):
                raw.execute(text(f"ALTER TABLE {table} DISABLE TRIGGER USER"))
        yield raw
