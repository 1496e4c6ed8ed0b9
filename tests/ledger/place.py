"""Where a test's ledger is, and a way into it past the ledger's own code."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Connection, NullPool, create_engine, make_url


@dataclass(frozen=True)
class Place:
    """`where`: what `Ledger.open` takes."""

    where: str

    @property
    def is_sqlite(self) -> bool:
        return "://" not in self.where

    @property
    def name(self) -> str:
        """The name of the PostgreSQL database."""
        database = make_url(self.where).database
        assert database is not None
        return database

    def touch(self) -> None:
        """Let there be an empty file, where it is one."""
        if self.is_sqlite:
            Path(self.where).touch()

    @contextmanager
    def raw(self) -> Iterator[Connection]:
        """A connection that commits each statement at once and knows nothing of the ledger."""
        url = f"sqlite:///{self.where}" if self.is_sqlite else self.where
        engine = create_engine(url, isolation_level="AUTOCOMMIT", poolclass=NullPool)
        with engine.connect() as connection:
            yield connection
        engine.dispose()
