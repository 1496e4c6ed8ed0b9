"""A ledger as one new file: whole and on disk under its name, or not there at all."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from errno import ENOSPC
from pathlib import Path
from typing import Final

from sqlalchemy import Connection, Engine

from targets.ledger.engine import snapshot
from targets.ledger.errors import Damaged, Full, ReadOnly, Unavailable
from targets.ledger.faults import expected_faults
from targets.ledger.proof.errors import NotEmpty
from targets.ledger.proof.verify import Told

_BESIDE: Final = ("", "-wal", "-shm", "-journal")
_PAGES: Final = 256  # a megabyte, so that nobody waits long to hear how far it is

_MOST_TOLD: Final = 5


@contextmanager
def new_file(where: str | Path) -> Iterator[Path]:
    """A path to write to, which becomes `where` when all went well. NotEmpty where there is something already.

    What is made there is for its owner alone, and a single file: no other one has to be kept beside it.
    """
    path = Path(where)
    there = [str(path) + ending for ending in _BESIDE if Path(str(path) + ending).exists()]
    if there:
        raise NotEmpty(there[0])
    part = Path(f"{path}.part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        remove(part)
        part.touch(mode=0o600)
        yield part
        _settle(part)
        _keep(part, path)
    except PermissionError as fault:
        raise ReadOnly(str(fault)) from fault
    except OSError as fault:
        raise (Full if fault.errno == ENOSPC else Unavailable)(str(fault)) from fault
    finally:
        remove(part)


def remove(path: Path) -> None:
    """Take a file away, with what SQLite keeps beside it."""
    for ending in _BESIDE:
        Path(str(path) + ending).unlink(missing_ok=True)


def copy_pages(engine: Engine, to: Path, told: Told) -> None:
    """Everything in a SQLite file as of one moment, while others go on writing it."""
    with snapshot(engine) as connection, expected_faults(), closing(sqlite3.connect(to)) as target:
        connection.exec_driver_sql("SELECT count(*) FROM sqlite_master").scalar()  # from here on nothing new is seen
        source = connection.connection.driver_connection
        assert isinstance(source, sqlite3.Connection)
        source.backup(target, pages=_PAGES, progress=lambda _, left, pages: told(pages - left, pages))


def check_pages(connection: Connection, *, quick: bool = False) -> None:
    """Damaged where a SQLite file is broken in itself; `quick` takes the indexes on trust. PostgreSQL looks after its own."""
    if connection.dialect.name == "sqlite":
        check = "quick_check" if quick else "integrity_check"
        told = connection.exec_driver_sql(f"PRAGMA {check}({_MOST_TOLD})").scalars().all()
        if told != ["ok"]:
            raise Damaged(" ".join(" ".join(map(str, told)).split()))


def _settle(part: Path) -> None:
    with expected_faults(), closing(sqlite3.connect(part)) as connection:
        connection.execute("PRAGMA journal_mode = DELETE").fetchall()


def _keep(part: Path, path: Path) -> None:
    """On disk first, then under its name, then the name on disk."""
    _sync(part)
    part.rename(path)
    _sync(path.parent)


def _sync(path: Path) -> None:
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
