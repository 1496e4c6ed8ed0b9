"""Database errors that are to be expected, turned into the ledger's own types. Anything else is a bug and stays what it is."""

import re
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from sqlalchemy.exc import DBAPIError
from sqlalchemy.exc import TimeoutError as NoConnectionLeft

from targets.ledger.errors import Busy, Damaged, Forbidden, Full, LedgerError, NoDatabase, ReadOnly, Unavailable

_SQLITE: dict[int, type[LedgerError]] = {
    sqlite3.SQLITE_BUSY: Busy,
    sqlite3.SQLITE_LOCKED: Busy,
    sqlite3.SQLITE_READONLY: ReadOnly,
    sqlite3.SQLITE_FULL: Full,
    sqlite3.SQLITE_CANTOPEN: Unavailable,
    sqlite3.SQLITE_IOERR: Unavailable,
    sqlite3.SQLITE_CORRUPT: Damaged,
    sqlite3.SQLITE_NOTADB: NoDatabase,
}

# What Python's driver says by itself, without a code, of bytes that no longer are the text they were written as.
_NO_TEXT = "Could not decode to UTF-8"

# What SQLite says without a code of its own where the schema is not what its version tells.
_OTHER_SCHEMA: Final = re.compile(
    r"no such (table|column): |table \S+ already exists|(index|trigger) \S+ already exists|duplicate column name: "
    r"|table \S+ has no column named "
)

# https://www.postgresql.org/docs/current/errcodes-appendix.html; by whole code first, then by class.
_POSTGRESQL: dict[str, type[LedgerError]] = {
    "55P03": Busy,  # lock_not_available
    "40P01": Busy,  # deadlock_detected
    "53300": Busy,  # too_many_connections
    "57014": Busy,  # query_canceled, by a statement timeout of the server's own
    "25006": ReadOnly,  # read_only_sql_transaction: a standby
    "42501": Forbidden,  # insufficient_privilege
    "53100": Full,  # disk_full
    "08": Unavailable,  # connection exceptions
    "28": Unavailable,  # wrong account or password
    "57": Unavailable,  # shutting down, starting up
    "58": Unavailable,  # errors of its file system
    "3D": Unavailable,  # no such database
    "42P01": Damaged,  # undefined_table: the schema is not what its version tells, as in the four below
    "42703": Damaged,  # undefined_column
    "42P07": Damaged,  # duplicate_table
    "42701": Damaged,  # duplicate_column
    "42723": Damaged,  # duplicate_function
    "XX001": Damaged,  # data_corrupted
    "XX002": Damaged,  # index_corrupted
}


@contextmanager
def expected_faults() -> Iterator[None]:
    """Raise LedgerError for what a database may well do; the original error stays its cause."""
    try:
        yield
    except NoConnectionLeft as fault:
        raise Busy(str(fault)) from fault
    except DBAPIError as fault:
        known = _kind(fault)
        if known is None:
            raise
        # The lines below the first quote the statement, which nobody at a page or a command can use.
        raise known(str(fault.orig).partition("\n")[0]) from fault
    except UnicodeDecodeError as fault:  # the driver cannot even read its own message, which quotes what is broken
        raise Damaged(str(fault)) from fault
    except sqlite3.Error as fault:  # the driver itself, where it is used without SQLAlchemy
        told = _of_sqlite(fault)
        if told is None:
            raise
        raise told(str(fault)) from fault


@contextmanager
def concerning(place: str | Path, *kinds: type[LedgerError]) -> Iterator[None]:
    """Let faults, or those of some kinds, say which ledger they are about: where two are in play the innermost names its own."""
    try:
        yield
    except LedgerError as fault:
        if not kinds or isinstance(fault, kinds):
            fault.place = fault.place or str(place)
        raise


def _of_sqlite(fault: sqlite3.Error) -> type[LedgerError] | None:
    if str(fault).startswith(_NO_TEXT):
        return Damaged
    if _OTHER_SCHEMA.match(str(fault)):
        return Damaged
    # The low byte is the primary code, the rest says which variety.
    return _SQLITE.get(getattr(fault, "sqlite_errorcode", 0) & 0xFF)


def _kind(fault: DBAPIError) -> type[LedgerError] | None:
    original = fault.orig
    if isinstance(original, sqlite3.Error):
        return _of_sqlite(original)
    state = getattr(original, "sqlstate", None)
    if state is not None:
        return _POSTGRESQL.get(state) or _POSTGRESQL.get(state[:2])
    operational = any(kind.__name__ == "OperationalError" for kind in type(original).__mro__)
    return Unavailable if fault.connection_invalidated or operational else None
