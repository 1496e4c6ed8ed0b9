"""Entering by Excel without a browser: the template on offer, what an upload would do, the press, and who may."""

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from targets.ledger.errors import Busy
from targets.ledger.ledger import Ledger
from targets.tracking.people import Roster
from targets.web import start
from targets.web.workbook import incoming
from tests.ledger.entered import batch
from tests.pages.conftest import AFAR, Opening
from tests.pages.reading import links, messages, shown
from tests.tracking.sheets import entries_of, typed
from tests.tracking.test_submissions import NOON
from tests.tracking.workbook.books import book, row

EXCEL = {"lang": "English", "via": "excel"}
SAVE = "Save 1 row"


def upload(page: AppTest, data: bytes, name: str = "filled.xlsx") -> AppTest:
    page.file_uploader[0].upload(name, data, "application/octet-stream")
    return page.run()


def table(page: AppTest) -> list[list[str]]:
    return page.dataframe[0].value.to_numpy().tolist()


def press(page: AppTest, label: str = SAVE) -> AppTest:
    next(button for button in page.button if button.label == label).click()
    return page.run()


def test_the_list_leads_to_it_with_what_is_shown(opening: Opening) -> None:
    page = opening("update.py", lang="English", domain="livelihood")
    assert ("update", {"via": "excel", "domain": "livelihood"}) in links(page)


def test_the_template_is_of_what_is_chosen(opening: Opening) -> None:
    page = opening("update.py", **EXCEL, domain="livelihood")
    assert not page.exception
    assert "29 rows to fill in" in shown(page, "caption")
    page = opening("update.py", **EXCEL, domain="livelihood", section="一")
    assert "Nothing of this is to be entered now; the template has empty rows all the same." in shown(page, "caption")


def test_an_upload_is_told_row_by_row_before_anything_is_written(opening: Opening, ledger: Ledger) -> None:
    page = upload(opening("update.py", **EXCEL), book(row()))
    assert not page.exception
    assert table(page) == [["New", "填报表!C2", "New urban jobs", "2017", "", "101,000 people", ""]]
    assert "New urban jobs – Figure to be added → ★ Met Internal use" in [
        " ".join(text.split()) for text in shown(page, "html")
    ]
    assert (messages(page), ledger.count()) == ([], 0)


def test_one_press_saves_and_empties_the_field(opening: Opening, ledger: Ledger) -> None:
    page = press(upload(opening("update.py", **EXCEL), book(row())))
    assert messages(page) == [("success", "Saved: 1 row (1).")]
    assert [str(one.value) for one in ledger.live()] == ["10.1"]
    assert page.file_uploader[0].value is None
    again = upload(page, book(row()))
    assert messages(again) == [("info", "Nothing new: what is filled in is in force already, or nothing is filled in.")]
    assert ledger.count() == 1


def test_a_refused_cell_is_named_and_there_is_nothing_to_press(opening: Opening, ledger: Ledger) -> None:
    page = upload(opening("update.py", **EXCEL), book(row(), row("=1+1", period="2017-01/2017-06")))
    assert messages(page) == [
        (
            "error",
            "Nothing can be saved yet: 1 cell is refused. Mend it in the workbook and upload it again; all of it is saved or nothing.",
        )
    ]
    assert table(page)[0] == [
        "Not accepted",
        "填报表!C3 (Value)",
        "New urban jobs",
        "H1 2017",
        "",
        "",
        "This cell holds a formula. Copy it and paste it as value.",
    ]
    assert [button.label for button in page.button if "workbook" in (button.key or "")] == []


def test_a_file_that_is_no_workbook_is_told_by_its_kind(opening: Opening) -> None:
    page = upload(opening("update.py", **EXCEL), b"%PDF-1.7", "report.xlsx")
    assert messages(page) == [
        ("error", "This is a PDF, whatever its name says. Upload the Excel workbook (.xlsx) itself.")
    ]
    mended = upload(page, book(row()))
    assert (messages(mended), len(table(mended))) == ([], 1)


def test_a_figure_somebody_else_saves_meanwhile_makes_the_dry_run_anew(opening: Opening, ledger: Ledger) -> None:
    page = upload(opening("update.py", **EXCEL), book(row(更正理由="核实")))
    ledger.append(batch(*entries_of(typed("9.9"))), NOON)
    page = press(page)
    assert [kind for kind, _ in messages(page)] == ["warning"]
    assert messages(page)[0][1].startswith("Meanwhile somebody else has changed figures of this workbook")
    assert table(page)[0][0] == "Changed"
    page = press(page)
    assert messages(page) == [("success", "Saved: 1 row (2).")]


def test_what_the_ledger_cannot_take_now_is_still_there_to_be_pressed_again(
    opening: Opening, ledger: Ledger, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = upload(opening("update.py", **EXCEL), book(row()))

    def busy(*_: object) -> None:
        raise Busy

    with monkeypatch.context() as broken:
        broken.setattr(incoming, "save", busy)
        page = press(page)
    assert messages(page) == [("error", "Somebody else is saving right now. Nothing was lost; press save again.")]
    page = press(page)
    assert messages(page) == [("success", "Saved: 1 row (1).")]


def test_where_figures_are_reviewed_it_is_submitted(
    opening: Opening, ledger: Ledger, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(start, "read_roster", lambda *_, **__: Roster(local_editor=True, review=True))
    page = press(upload(opening("update.py", **EXCEL), book(row())), "Submit 1 row for review")
    assert messages(page) == [
        ("success", "Submitted for review: submission 1. It counts once a reviewer has passed it.")
    ]
    assert (ledger.count(), ledger.submissions.count()) == (0, 1)


def test_who_may_not_write_finds_neither_template_nor_upload(opening: Opening) -> None:
    page = opening("update.py", **EXCEL, caller=AFAR)
    assert (len(page.file_uploader), page.get("download_button")[0].proto.label) == (0, "This list as CSV")


def test_in_practice_it_works_on_the_invented_figures(
    opening: Opening, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("TARGETS_PRACTICE", "1")
    monkeypatch.setenv("TARGETS_PRACTICE_LEDGER", str(tmp_path / "practice.sqlite3"))
    data = book(row("8.1", period="2017-01/2017-10"))
    page = upload(opening("update.py", **EXCEL), data)
    assert not page.exception
    assert table(page)[0][-1].startswith("This period is not over yet")
    page = upload(page, book(row("8.1", period="2017-01/2017-09", 更正理由="演练")))
    assert table(page)[0][0] in ("New", "Changed")
    assert [kind for kind, _ in messages(press(page))] == ["success"]
