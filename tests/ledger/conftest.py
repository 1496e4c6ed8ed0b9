"""Every test that asks for `place` or `ledger` runs on a SQLite file and on a real PostgreSQL."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from targets.ledger.ledger import Ledger
from targets.ledger.schema import upgrade
from tests.ledger.place import Place
from tests.postgresql import Server, started


@pytest.fixture(scope="session")
def server() -> Iterator[Server]:
    with started() as running:
        yield running


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
