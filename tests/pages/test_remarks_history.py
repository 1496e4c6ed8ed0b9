"""Remarks in the history without a browser: every line, as CSV, and taking one out of force."""

import csv
import io

import pytest

from targets.ledger.ledger import Ledger
from targets.presentation.voice import Voice
from targets.presentation.words import Language, Words
from targets.web.history.remark_columns import remark_cells, remarks_as_csv
from tests.ledger.remarked import remark, remark_sheet, remark_withdrawal
from tests.pages.conftest import AFAR, Opening
from tests.pages.form import fill
from tests.pages.reading import messages, shown
from tests.pages.remarks import DUE, NOW, PUBLIC, SERVICES_2017, services, written
from tests.tracking.sheets import catalog

CHOICE, REASON, PRESS = "pick_withdraw_remark_row", "withdraw_remark_reason", "withdraw_remark"
EMPTY = ("info", "Nothing has been entered yet. Published figures stand on the indicators' pages with their sources.")


def filled(ledger: Ledger) -> None:
    """Written, written anew, withdrawn."""
    written(ledger, services("=一", **PUBLIC), services("二\n三", seen=1))
    ledger.append_remark(remark_sheet(remark_withdrawal(2, "写错")), NOW)


def test_without_remarks_there_is_no_second_table(opening: Opening) -> None:
    page = opening("history.py", lang="English")
    assert not page.exception
    assert (messages(page), shown(page, "subheader")) == ([EMPTY], [])


def test_every_line_is_told_with_who_when_what_and_why_newest_first(opening: Opening, ledger: Ledger) -> None:
    filled(ledger)
    page = opening("history.py", lang="English")
    assert not page.exception
    assert shown(page, "subheader") == ["Causes of lags and next steps"]
    (table,) = [frame.value for frame in page.dataframe]
    assert list(table["Row"]) == ["3", "2", "1"]
    assert list(table["What was done"]) == ["Withdrawn", "Written anew", "Written"]
    assert list(table["Cause"]) == ["二\n三", "二\n三", "'=一"]
    assert list(table["Replaces row"]) == ["2", "1", ""]
    assert {**table.iloc[0].to_dict(), "Time": ""} == {
        "Row": "3",
        "Time": "",
        "What was done": "Withdrawn",
        "Target": "Rise of the share of services in GDP",
        "Target year": "2017",
        "Written about": "2017: 43.9%, missed",
        "Cause": "二\n三",
        "Next step": "10月举办专场招聘",
        "Deadline": DUE.isoformat(),
        "Reporting unit": "市人社局",
        "Reported by": "王五",
        "Reason": "写错",
        "Disclosure": "Internal use",
        "Entered by": "张三",
        "Replaces row": "2",
    }


def test_outside_only_public_lines_are_shown_and_nothing_can_be_withdrawn(opening: Opening, ledger: Ledger) -> None:
    filled(ledger)
    page = opening("history.py", lang="English", caller=AFAR)
    (told,) = page.dataframe[0].value.to_dict("records")
    assert (told["Cause"], told["Reporting unit"]) == ("'=一", "市人社局")
    assert {"Row", "Replaces row", "Reported by", "Entered by"}.isdisjoint(told)
    assert len(page.expander) == 0


def test_csv_holds_every_line_for_excel_and_no_text_becomes_a_formula(ledger: Ledger) -> None:
    filled(ledger)
    told = remarks_as_csv(ledger.remark_history(), Voice(catalog(), Words(Language.ZH)))
    assert told.startswith("\ufeff".encode())
    lines = list(csv.DictReader(io.StringIO(told.decode("utf-8-sig"))))
    assert [line["滞后原因"] for line in lines] == ["二\n三", "二\n三", "'=一"]
    assert lines[0]["填写时的进度"] == "2017年43.9%，未完成"
    assert [line["操作"] for line in lines] == ["作废", "更新说明", "填写说明"]


def test_a_line_about_a_target_that_is_gone_is_told_by_its_id(ledger: Ledger) -> None:
    written(ledger, remark(target="rivers_2017"))
    cells = remark_cells(ledger.remark_history()[0], Voice(catalog(), Words(Language.EN)))
    assert (cells["Target"], cells["Written about"]) == ("rivers_2017", "Behind")


def test_a_remark_is_withdrawn_with_a_reason_and_stays_in_the_history(opening: Opening, ledger: Ledger) -> None:
    written(ledger, services())
    page = opening("history.py", lang="English")
    page.button(key=PRESS).click().run()
    assert messages(page)[-1] == ("info", "Not withdrawn: choose a remark.")
    page.selectbox(key=CHOICE).select_index(0).run()
    page.button(key=PRESS).click().run()
    assert messages(page)[-1] == ("info", "Not withdrawn: say why.")
    fill(page, REASON, "写错目标")
    page.button(key=PRESS).click().run()
    assert messages(page)[-1] == ("info", "Remark 1 is withdrawn.")
    assert list(page.dataframe[0].value["What was done"]) == ["Withdrawn", "Written"]
    assert ledger.remark_history()[0].reason == "写错目标"
    assert ledger.remark_in_force(SERVICES_2017) is None
    assert not [one for one in page.expander if one.label == "Withdraw a remark"]


def test_one_that_somebody_else_has_replaced_meanwhile_is_left_alone(opening: Opening, ledger: Ledger) -> None:
    written(ledger, services())
    page = opening("history.py", lang="English")
    page.selectbox(key=CHOICE).select_index(0).run()
    fill(page, REASON, "写错目标")
    written(ledger, services("新", seen=1))
    page.button(key=PRESS).click().run()
    told = "Somebody else has replaced or withdrawn this remark meanwhile; nothing was changed."
    assert messages(page)[-1] == ("info", told)
    assert ledger.remark_count() == 2


def test_a_long_history_shows_its_newest_lines_and_says_so(
    opening: Opening, ledger: Ledger, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("targets.web.history.remarks.SHOWN", 1)
    filled(ledger)
    page = opening("history.py", lang="English")
    assert list(page.dataframe[0].value["Row"]) == ["3"]
    assert any("3 rows, newest first · shown: rows 1–1" in text for text in shown(page, "html"))


def test_a_remark_in_practice_bears_the_mark_in_every_line(
    opening: Opening, monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory
) -> None:
    monkeypatch.setenv("TARGETS_PRACTICE", "1")
    monkeypatch.setenv("TARGETS_PRACTICE_LEDGER", str(tmp_path_factory.mktemp("practice") / "practice.sqlite3"))
    page = opening("history.py", caller=AFAR)
    table = page.dataframe[1].value
    assert set(table["标识"]) == {"演练数据"}
    assert table["时间"].iloc[0] == "2017-10-24 15:00:00"
    overview = opening("overview.py", caller=AFAR, on="2017-10-15")
    said = [" ".join(text.split()) for text in shown(overview, "html")]
    assert any("两个数据中心项目用电接入未批复，设备未进场 · 完成时限2017年10月15日" in text for text in said)
    assert not any("已过期" in text for text in said), "on the day itself nothing has passed"
