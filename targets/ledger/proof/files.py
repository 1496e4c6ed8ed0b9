"""The pages of a SQLite file: copied as of one moment, and looked at for what is broken in themselves."""

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Final

from sqlalchemy import Connection, Engine

from targets.ledger.engine import snapshot
from targets.ledger.errors import Damaged
from targets.ledger.faults import expected_faults
from targets.ledger.proof.verify import Told

_PAGES: Final = 256  # a megabyte, so that nobody waits long to hear how far it is

_MOST_TOLD: Final = 5


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
