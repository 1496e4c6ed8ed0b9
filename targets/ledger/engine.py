"""Connections: what makes SQLite and PostgreSQL keep the same promises."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event, func, make_url, select
from sqlalchemy.exc import ArgumentError

from targets.ledger import unreached
from targets.ledger.errors import Missing, ReadOnly, Unavailable, UnsupportedDatabase
from targets.ledger.faults import expected_faults
from targets.ledger.whereabouts import opened_only, watch

# Any number will do as long as every server uses the same: "targets" in ASCII.
_WRITER_LOCK = int.from_bytes(b"targets", "big")
_BEGIN = "ledger_begin"


def address(where: str | Path) -> URL:
    """A path or a URL as a URL. UnsupportedDatabase for anything that is neither a SQLite file nor PostgreSQL."""
    if isinstance(where, Path) or "://" not in where:
        return URL.create("sqlite", database=str(where))
    try:
        url = make_url(where)
    except ArgumentError as fault:
        raise UnsupportedDatabase("the address of the ledger cannot be read") from fault
    backend = url.get_backend_name()
    if backend == "postgresql":
        return url.set(drivername="postgresql+psycopg")
    if backend != "sqlite" or not url.database or ":memory:" in url.database:
        raise UnsupportedDatabase(f"no file of SQLite and no PostgreSQL: {url.render_as_string(hide_password=True)}")
    return url


def shown(where: str | Path | URL) -> str:
    """A path, or an address without its password, fit for a message."""
    url = where if isinstance(where, URL) else address(where)
    if url.get_backend_name() == "sqlite" and url.database is not None:
        return url.database
    hidden = url.difference_update_query(["password"])
    return hidden.set(drivername="postgresql").render_as_string(hide_password=True)


def connect(url: URL, *, patience: float) -> Engine:
    """An engine that many threads share. `patience`: seconds to wait for another writer or a free connection."""
    if url.get_backend_name() == "postgresql":
        from targets.ledger.answers import opener  # the driver is not needed where the ledger is a file

        engine = create_engine(
            url,
            isolation_level="READ COMMITTED",  # a writer has to see what was committed while it waited for its turn
            pool_pre_ping=True,
            pool_size=5,
            max_overflow=15,
            pool_timeout=patience,
            connect_args={name: wait for name, wait in unreached.WAITS.items() if name not in url.query},
        )
        unreached.watch(engine, opener(patience))
        return engine.execution_options(ledger_patience=patience)
    engine = create_engine(
        opened_only(url), pool_size=5, max_overflow=35, pool_timeout=patience, connect_args={"timeout": patience}
    )
    event.listen(engine, "connect", _set_up_sqlite)
    watch(engine, url)
    event.listen(engine, "begin", _begin_sqlite)
    return engine


def find_file(url: URL) -> None:
    """Missing where a SQLite file is not there. Whether a PostgreSQL is shows when it is asked."""
    assert url.database is not None
    if url.get_backend_name() != "sqlite" or url.database.startswith("file:"):
        return
    try:
        if not Path(url.database).exists():
            raise Missing(url.database)
    except PermissionError as fault:
        raise ReadOnly(str(fault)) from fault
    except OSError as fault:
        raise Unavailable(str(fault)) from fault


def use_write_ahead_log(engine: Engine) -> None:
    """Let SQLite's readers and its writer work at the same time; the file remembers it.

    Where it cannot be switched now (a read-only file, another process switching) the ledger is as safe, only slower.
    """
    if engine.dialect.name == "sqlite":
        with expected_faults(), closing(engine.raw_connection()) as connection, suppress(sqlite3.OperationalError):
            connection.cursor().execute("PRAGMA journal_mode = WAL")


@contextmanager
def reading(engine: Engine) -> Iterator[Connection]:
    """One consistent look at the ledger; on PostgreSQL each statement sees what is committed by then."""
    with expected_faults(), engine.connect() as connection:
        yield connection


@contextmanager
def snapshot(engine: Engine) -> Iterator[Connection]:
    """One consistent look at all of the ledger, however long it takes, while others write; on PostgreSQL as well."""
    look = engine if engine.dialect.name == "sqlite" else engine.execution_options(isolation_level="REPEATABLE READ")
    with expected_faults(), look.connect() as connection:
        yield connection


@contextmanager
def writing(engine: Engine) -> Iterator[Connection]:
    """The one transaction that writes at a time: committed at the end, rolled back on any error. Busy after `patience`."""
    with expected_faults(), engine.execution_options(**{_BEGIN: "BEGIN IMMEDIATE"}).begin() as connection:
        if connection.dialect.name == "postgresql":
            patience = int(connection.get_execution_options()["ledger_patience"] * 1000)
            connection.execute(select(func.set_config("lock_timeout", str(patience), True)))
            connection.execute(select(func.pg_advisory_xact_lock(_WRITER_LOCK)))
        yield connection


def _set_up_sqlite(connection: sqlite3.Connection, record: Any) -> None:
    # The driver would begin on its own, late and without IMMEDIATE.
    connection.isolation_level = None
    with closing(connection.cursor()) as cursor:
        cursor.execute("PRAGMA foreign_keys = ON")
        cursor.execute("PRAGMA synchronous = FULL")


def _begin_sqlite(connection: Connection) -> None:
    # Readers begin as ever: IMMEDIATE for all would make every page wait for the write lock.
    connection.exec_driver_sql(connection.get_execution_options().get(_BEGIN, "BEGIN"))
