"""Throwing a ledger away: one of practice figures may be, the real one never."""

from pathlib import Path

from targets.ledger.engine import address
from targets.ledger.errors import Missing, ReadOnly, UnsupportedDatabase
from targets.ledger.ledger import Ledger
from targets.ledger.modes import Mode


def discard_practice(where: str | Path) -> bool:
    """Remove the practice ledger in a SQLite file; False where there is none.

    OtherMode for the real ledger, UnknownSchema and NoDatabase for what is none at all: both stay. UnsupportedDatabase for PostgreSQL,
    whose databases are not ours to drop.
    """
    url = address(where)
    if url.get_backend_name() != "sqlite" or url.database is None:
        raise UnsupportedDatabase("only a practice ledger in a SQLite file can be made anew; drop the database by hand")
    try:
        Ledger.open(where, create=False, mode=Mode.PRACTICE).close()
    except Missing:
        return False
    try:
        for ending in ("-wal", "-shm", ""):
            Path(url.database + ending).unlink(missing_ok=True)
    except PermissionError as fault:
        raise ReadOnly(str(fault)) from fault
    return True
