"""What start-up tells the operator about the ledger."""

import logging
from datetime import UTC, datetime
from pathlib import Path

import pytest

from targets.ledger.ledger import Ledger
from targets.tracking.roster import RosterError
from targets.web import settings, start
from tests.ledger.entered import batch, figure
from tests.ledger.remarked import remark, remark_sheet
from tests.tracking.sheets import catalog

NOW = datetime(2026, 11, 22, tzinfo=UTC)


def test_rows_that_no_verdict_rests_on_and_remarks_beside_no_light_are_listed_at_start(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    where = tmp_path / "ledger.sqlite3"
    with Ledger.open(where, create=True) as ledger:
        ledger.append(batch(figure("7.8", "gdp_growth"), figure("1", "old_name")), NOW)
        ledger.append_remark(remark_sheet(remark()), NOW)
        ledger.append_remark(remark_sheet(remark(target="old_name_2017")), NOW)
    monkeypatch.setenv("TARGETS_LEDGER", str(where))
    monkeypatch.setattr(start, "load", lambda seeds: catalog())
    for kept in (settings.settings, start.tracker):
        kept.cache_clear()
    with caplog.at_level(logging.WARNING, "targets.start"):
        tracker = start.tracker()
    for kept in (settings.settings, start.tracker):
        kept.cache_clear()
    assert tracker.ledger is not None
    tracker.ledger.close()
    assert caplog.messages == [
        "ledger row 2 (old_name, 2017) is not used: indicator gone; a rename is told by `formerly: [old_name]`",
        "remark 2 is not shown: its target old_name_2017 is gone",
    ]


def test_an_address_that_cannot_be_printed_stops_the_start(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("TARGETS_BASE_ADDRESS", "targets.example")
    monkeypatch.setenv("TARGETS_LEDGER", str(tmp_path / "ledger.sqlite3"))
    monkeypatch.setattr(start, "load", lambda seeds: catalog())
    for kept in (settings.settings, start.tracker):
        kept.cache_clear()
    with pytest.raises(RosterError) as told:
        start.tracker()
    for kept in (settings.settings, start.tracker):
        kept.cache_clear()
    assert told.value.mistakes == settings.wrong_base_address("targets.example")
