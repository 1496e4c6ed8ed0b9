"""A tracker on the real catalog with a ledger of its own, and moments of the city's days."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from targets.ledger.ledger import Ledger
from targets.tracking.people import AT_THE_MACHINE
from targets.tracking.tracker import Tracker
from tests.tracking.sheets import catalog


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    with Ledger.open(tmp_path / "ledger.sqlite3", create=True) as opened:
        yield opened


@pytest.fixture
def tracker(ledger: Ledger) -> Tracker:
    return Tracker(catalog(), ledger, roster=AT_THE_MACHINE)
