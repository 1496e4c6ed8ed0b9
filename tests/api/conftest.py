"""The interface on the catalog of the seeds: without anything entered, and on a ledger of its own."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from targets.ledger.ledger import Ledger
from targets.tracking.people import AT_THE_MACHINE
from targets.tracking.tracker import Tracker
from tests.api.client import Client
from tests.tracking.sheets import catalog


@pytest.fixture(scope="session")
def published() -> Client:
    """Nothing was ever entered."""
    return Client(Tracker(catalog(), None))


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    with Ledger.open(tmp_path / "ledger.sqlite3", create=True) as opened:
        yield opened


@pytest.fixture
def client(ledger: Ledger) -> Client:
    return Client(Tracker(catalog(), ledger, roster=AT_THE_MACHINE))
