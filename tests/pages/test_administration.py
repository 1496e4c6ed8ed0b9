"""管理: who has the right sees people, refusals and health; nobody else sees anything of them."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from targets.ledger.ledger import Ledger
from targets.tracking.house import house
from targets.tracking.people import LOCAL_EDITOR, Denied, Member, Person, Right, Role, Roster
from targets.tracking.tracker import Tracker
from targets.web import trail
from tests.ledger.entered import batch
from tests.pages.conftest import AFAR, Opening
from tests.pages.reading import messages, shown
from tests.tracking.sheets import catalog, entries_of, typed

EVENING = datetime(2026, 9, 30, 12, 30, tzinfo=UTC)
PEOPLE = """
[[person]]
subject = "w<b>ang"
name = "王五"
roles = ["reporter", "administrator"]
indicators = ["employment_new_urban_jobs"]
"""


@pytest.fixture(autouse=True)
def nothing_refused() -> Iterator[None]:
    trail._REFUSALS.clear()
    yield
    trail._REFUSALS.clear()


def test_an_administrator_sees_people_health_and_refusals(
    opening: Opening, ledger: Ledger, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "people.toml").write_text(PEOPLE, encoding="utf-8")
    monkeypatch.setenv("TARGETS_PEOPLE", str(tmp_path / "people.toml"))
    ledger.append(batch(*entries_of(typed("10.1"))), EVENING)
    trail.tell_refusal(Denied(Right.ENTER, Person("mallory", "某人"), "gdp_growth"), "203.0.113.7")
    page = opening("administration.py", lang="English")
    assert not page.exception
    health, people, refused = [text for text in shown(page, "html") if "  " in text and "Internal use" not in text][-3:]
    assert str(tmp_path / "ledger.sqlite3") in health
    assert "0006" in health
    assert ledger.head().hash in health
    assert "2026-09-30 20:30:00" in health
    assert catalog().digest in health
    assert [
        part in people for part in ("w<b>ang", "王五", "Reporter", "Administrator", "employment_new_urban_jobs")
    ] == [True] * 5
    assert [part in refused for part in ("mallory", "enter", "gdp_growth", "203.0.113.7")] == [True] * 4


def test_nobody_else_sees_anything_of_it(opening: Opening) -> None:
    page = opening("administration.py", caller=AFAR, lang="English")
    assert messages(page) == [("info", "This page is for administrators.")]
    assert "ledger" not in " ".join(shown(page, "html", "caption"))


@pytest.mark.parametrize("role", [None, Role.READER, Role.REPORTER, Role.REVIEWER])
def test_the_use_case_itself_refuses_whoever_is_no_administrator(role: Role | None, ledger: Ledger) -> None:
    person = Person("wang", "王五") if role else None
    members = {"wang": Member("wang", "王五", frozenset({role} if role else ()))}
    tracker = Tracker(catalog(), ledger, roster=Roster(members=members))
    for somebody in (person, LOCAL_EDITOR):
        with pytest.raises(Denied) as told:
            house(tracker, somebody)
        assert told.value.right is Right.ADMINISTER
