"""Whether the database still refuses by itself to change or lose a line: its triggers are there, and in force."""

from typing import Final

from sqlalchemy import Connection, text

from targets.ledger.proof.findings import Finding, Flaw
from targets.ledger.tables import METADATA

# As the migrations make them; see `migrations.append_only`.
_KEPT_BY: Final = {"sqlite": ("{}_no_update", "{}_no_delete"), "postgresql": ("{}_append_only",)}
_IN_FORCE: Final = {
    "sqlite": "SELECT name FROM sqlite_master WHERE type = 'trigger'",
    "postgresql": "SELECT tgname FROM pg_trigger WHERE tgenabled = 'A' AND NOT tgisinternal",
}


def unguarded(connection: Connection) -> tuple[Finding, ...]:
    """A finding for each table whose lines the database would let somebody change or delete."""
    database = connection.dialect.name
    there = set(connection.scalars(text(_IN_FORCE[database])))
    told = "the database no longer refuses to change or delete its lines: its triggers were taken away"
    return tuple(
        Finding(Flaw.UNGUARDED, table, None, None, told)
        for table in sorted(METADATA.tables)
        if not {name.format(table) for name in _KEPT_BY[database]} <= there
    )
