"""`python -m targets changes`: text, CSV and JSON of what changed between two days, and what a wrong call is told."""

import csv
import io
import json
from datetime import UTC, datetime
from pathlib import Path

import pytest

from targets.__main__ import main
from targets.domain.terms import Disclosure
from targets.ledger.ledger import Ledger
from targets.ledger.schema import upgrade
from targets.presentation.tables.changes import CHANGES
from targets.web.start import canonical
from tests.ledger.entered import batch
from tests.tracking.sheets import ENERGY, catalog, entries_of, milder, typed

NOW = datetime(2026, 3, 2, 1, 0, tzinfo=UTC)
EARLY_2018 = ("--since", "2018-01-10", "--known", "2018-03-05")
MARCH = ("--since", "2026-03-01", "--known", "2026-03-02")


@pytest.fixture
def ledger(tmp_path: Path) -> Path:
    path = tmp_path / "ledger.sqlite3"
    with Ledger.open(path, create=True) as opened:
        opened.append(batch(*entries_of(typed("10.1"), disclosure=Disclosure.PUBLIC)), NOW)
        opened.append(batch(*entries_of(typed("-3.1", ENERGY))), NOW)
    return path


def told(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    assert main(["changes", *arguments]) == 0
    return capsys.readouterr().out


def test_the_text_tells_days_statuses_and_figures(capsys: pytest.CaptureFixture[str], ledger: Path) -> None:
    assert told(capsys, *MARCH, "--ledger", str(ledger), "--lang", "en").splitlines() == [
        "2 Mar 2026",
        "Statuses that turned (1)",
        "  New urban jobs (2017): – Figure to be added → ★ Met · New figure: New urban jobs (the whole city) came to "
        "101,000 people in 2017.",
        "New figures (1)",
        "  New urban jobs (the whole city), 2017: 101,000 people · 2017年12月统计快报 · 2 Mar 2026",
    ]


def test_it_is_chinese_unless_asked_otherwise_and_without_a_change_says_so(
    capsys: pytest.CaptureFixture[str], ledger: Path
) -> None:
    days = ("--since", "2026-03-02", "--known", "2026-03-05")
    assert told(capsys, *days, "--ledger", str(ledger)) == "2026年3月3日至2026年3月5日 · 没有变化\n"


def test_internal_figures_have_to_be_asked_for(capsys: pytest.CaptureFixture[str], ledger: Path) -> None:
    public = told(capsys, *MARCH, "--ledger", str(ledger), "--format", "csv")
    everything = told(capsys, *MARCH, "--ledger", str(ledger), "--format", "csv", "--internal")
    assert "-3.1" not in public
    found = [row for row in csv.DictReader(io.StringIO(everything)) if row["indicator"] == ENERGY]
    assert [(row["change"], row["after"], row["disclosure"]) for row in found] == [("new", "-3.1", "internal")]


def test_csv_and_json_hold_the_same_rows(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    where = ("--ledger", str(tmp_path / "new.sqlite3"))
    upgrade(where[1])
    rows = list(csv.DictReader(io.StringIO(told(capsys, *EARLY_2018, *where, "--format", "csv"))))
    records = json.loads(told(capsys, *EARLY_2018, *where, "--format", "json"))
    assert list(rows[0]) == list(records[0]) == list(CHANGES)
    assert [row["change"] for row in rows] == [one["change"] for one in records] == ["turned"] * 4 + ["new"] * 18
    turned = [(row["target"], row["before"], row["after"], row["cause"]) for row in rows[:2]]
    assert turned == [
        ("gdp_2021", "not_due", "on_track", "figure"),
        ("gdp_growth_2017", "not_due", "met", "figure"),
    ]


def test_an_export_of_a_past_day_is_judged_by_the_rules_of_that_day(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    path = tmp_path / "ledger.sqlite3"
    autumn = datetime(2017, 10, 25, 4, tzinfo=UTC)
    figures = entries_of(
        typed("6.4", "gdp_growth_city_itself"), period="2017-01/2017-09", topic="gdp", disclosure=Disclosure.PUBLIC
    )
    with Ledger.open(path, create=True) as opened:
        opened.keep_release("milder", canonical(milder()), autumn)
        opened.append(batch(*figures), autumn)
    days = ("--on", "2017-10-25", "--known", "2017-10-25", "--ledger", str(path))
    with_its_rules = _status(capsys, *days)
    with Ledger.open(path, create=True) as opened:
        opened.keep_release(catalog().digest, canonical(catalog()), datetime(2017, 10, 26, 4, tzinfo=UTC))
    next_day = ("--on", "2017-10-25", "--known", "2017-10-26", "--ledger", str(path))
    assert (with_its_rules, _status(capsys, *next_day)) == ("behind", "off_track")


def _status(capsys: pytest.CaptureFixture[str], *days: str) -> str:
    assert main(["export", "evaluations", *days]) == 0
    rows = csv.DictReader(io.StringIO(capsys.readouterr().out))
    return next(row["status"] for row in rows if row["target"] == "gdp_growth_city_itself_2017")


def test_days_in_the_wrong_order_are_refused(capsys: pytest.CaptureFixture[str], ledger: Path) -> None:
    assert main(["changes", "--since", "2026-03-05", "--known", "2026-03-05", "--ledger", str(ledger)]) == 2
    said = "--since 2026-03-05 is not before 2026-03-05, the day up to which changes are told\n"
    assert capsys.readouterr().err == said
