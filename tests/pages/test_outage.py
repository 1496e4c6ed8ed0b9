"""The ledger's file is moved away and brought back: pages show what they know and since when, the form keeps what was typed."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from targets.domain.terms import Disclosure
from targets.ledger.ledger import Ledger
from tests.ledger.entered import batch
from tests.ledger.remarked import remark, remark_sheet
from tests.pages.conftest import Opening
from tests.pages.form import JOBS_FORM, WARNED, enter, report, save, value_of
from tests.pages.reading import links_in_texts, messages, shown
from tests.tracking.sheets import JOBS, entries_of, typed
from tests.tracking.views import NOON

Moving = Callable[[], None]
GONE = (
    "The ledger cannot be reached since …. Shown is what was known then; nothing can be saved until it is back. "
    "What you have typed stays here."
)
NOT_REACHED = "The ledger cannot be reached. What you typed is still here; press save again in a moment."


@pytest.fixture
def away(tmp_path: Path) -> Moving:
    return lambda: _move(tmp_path, "", ".aside")


@pytest.fixture
def back(tmp_path: Path) -> Moving:
    return lambda: _move(tmp_path, ".aside", "")


def _move(folder: Path, there: str, then: str) -> None:
    for beside in ("", "-wal", "-shm"):
        (folder / f"ledger.sqlite3{beside}{there}").rename(folder / f"ledger.sqlite3{beside}{then}")


def outage(page: AppTest) -> str:
    (said,) = (text for kind, text in messages(page) if kind == "warning")
    return re.sub(r"\d{4}-\d\d-\d\d \d\d:\d\d:\d\d", "…", said)


@pytest.mark.parametrize("name", ["overview.py", "indicators.py", "update.py", "report.py", "rules.py"])
def test_pages_show_what_they_know_and_since_when(
    opening: Opening, ledger: Ledger, away: Moving, back: Moving, name: str
) -> None:
    ledger.append(batch(*entries_of(typed("10.1"), disclosure=Disclosure.PUBLIC)), NOON)
    page = opening(name, lang="English")
    before = shown(page, "html")
    assert (page.exception, messages(page)) == ([], [])

    away()
    page.run()
    assert not page.exception
    assert outage(page) == GONE
    # What changed within a week is asked of the ledger each time.
    assert shown(page, "html") == [text for text in before if not text.startswith("Within a week")]

    back()
    page.run()
    assert (page.exception, messages(page), shown(page, "html")) == ([], [], before)


def test_an_indicator_shows_its_verdict_and_its_remark(opening: Opening, ledger: Ledger, away: Moving) -> None:
    ledger.append(batch(*entries_of(typed("3.1"), disclosure=Disclosure.PUBLIC)), NOON)
    ledger.append_remark(remark_sheet(remark("两个项目推迟开工")), NOON)
    page = opening("indicator.py", lang="English", indicator="employment_new_urban_jobs")
    away()

    page.run()

    assert not page.exception
    assert outage(page) == GONE
    assert "两个项目推迟开工" in " ".join(shown(page, "html"))


def test_the_form_keeps_what_was_typed_and_saves_it_once_when_the_ledger_is_back(
    opening: Opening, ledger: Ledger, away: Moving, back: Moving
) -> None:
    page = opening("update.py", **JOBS_FORM)
    report(page)
    enter(page, "10.1")
    away()

    save(page)
    page.run()

    assert not page.exception
    assert outage(page) == GONE
    assert ("error", NOT_REACHED) in messages(page)
    assert value_of(page) == "10.1"
    assert page.text_input(key="entry_reporter").value == "王五"

    back()
    assert ledger.count() == 0
    save(page)
    assert ("success", "Saved: 1 row (1).") in messages(page)
    assert [str(row.value) for row in ledger.live()] == ["10.1"]


def test_a_form_first_opened_while_the_ledger_is_away_meets_what_stands_when_it_is_back(
    opening: Opening, ledger: Ledger, away: Moving, back: Moving
) -> None:
    ledger.append(batch(*entries_of(typed("9.9"))), NOON)
    page = opening("overview.py", lang="English")
    away()
    page.switch_page("update.py")
    for name, value in JOBS_FORM.items():
        page.query_params[name] = value
    page.run()
    report(page)
    enter(page, "10.1")
    save(page)
    assert (value_of(page), ("error", NOT_REACHED) in messages(page)) == ("10.1", True)

    back()
    save(page)

    assert WARNED in messages(page) or any("say why" in text for _, text in messages(page))
    assert [str(row.value) for row in ledger.live()] == ["9.9"]


def test_a_file_put_in_the_place_of_the_one_that_was_open_is_not_written_to(
    opening: Opening, ledger: Ledger, away: Moving, tmp_path: Path
) -> None:
    page = opening("update.py", **JOBS_FORM)
    report(page)
    enter(page, "10.1")
    away()
    with Ledger.open(tmp_path / "ledger.sqlite3", create=True) as other:
        save(page)

        assert ("error", NOT_REACHED) in messages(page)
        assert (other.count(), other.releases()) == (0, ())


def test_briefings_are_made_of_what_is_known_while_the_ledger_is_away(
    opening: Opening, ledger: Ledger, away: Moving, back: Moving
) -> None:
    page = opening("briefing.py", lang="English", of="attention")
    page.session_state["selections_fold"] = True
    page.run().text_input(key="selection_0_name").input("Quarterly")
    away()
    page.run()
    assert not page.exception
    assert outage(page) == GONE
    assert "Chosen: 1 target · All that need attention" in shown(page, "html")
    page.button(key="briefing_make_WORKBOOK").click().run()
    assert len(page.get("download_button")) == 1
    page.button(key="briefing_make_BULLETIN").click().run()
    told = "The ledger cannot be reached, so this cannot be shown now. What was saved before is safe."
    assert not page.exception
    assert [text for kind, text in messages(page) if kind == "error"] == [told]
    back()
    page.run()
    assert messages(page) == []


def test_no_version_is_checked_while_the_ledger_is_away(
    opening: Opening, ledger: Ledger, away: Moving, back: Moving
) -> None:
    """What is shown during an outage may be behind: nobody is told that nothing has changed."""
    ledger.append(batch(*entries_of(typed("10.1"), disclosure=Disclosure.PUBLIC)), NOON)
    chart = opening("indicator.py", indicator=JOBS, lang="English")
    (code,) = [query["code"] for page, query in links_in_texts(chart) if page == "check"]
    page = opening("check.py", code=code, lang="English")
    assert any("All figures and statuses shown are the same today." in text for text in shown(page, "html"))

    away()
    page.run()
    assert not page.exception
    said = "The ledger cannot be reached, so nothing can be said of figures entered since. Please try again later."
    assert any(said in text for text in shown(page, "html"))
    back()
