"""Practice on the pages: every one of them says so, in every part that could travel alone."""

import json
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from targets.web import start
from targets.web.menu import PAGES
from tests.pages.conftest import AFAR, Opening
from tests.pages.form import enter
from tests.pages.reading import shown

BANNER = "<b>演练数据</b> 此处填报的数据均为虚构，与正式台账无关；“今天”为2017年10月25日。"
ENGLISH = (
    "<b>Practice data</b> The figures entered here are invented; nothing of them is in the real ledger. "
    "Today is taken to be 25 Oct 2017."
)
NAMES = {"中文": "嘉兴市（演练数据）", "English": "Jiaxing (Practice data)"}


@pytest.fixture
def practising(opening: Opening, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Opening:
    monkeypatch.setenv("TARGETS_PRACTICE", "1")
    monkeypatch.setenv("TARGETS_PRACTICE_LEDGER", str(tmp_path / "practice.sqlite3"))
    return opening


def banners(page: AppTest) -> list[str]:
    return [one.proto.body for one in page.get("html") if 'role="note"' in one.proto.body]


@pytest.mark.parametrize("file", PAGES)
@pytest.mark.parametrize(("lang", "said"), [("中文", BANNER), ("English", ENGLISH)])
def test_every_page_begins_with_the_banner_and_bears_the_mark_in_its_name(
    practising: Opening, file: str, lang: str, said: str
) -> None:
    page = practising(file, lang=lang)
    assert not page.exception
    assert banners(page) == [f'<p role="note">{said}</p>']
    assert f'<p class="site-place">{NAMES[lang]}</p>' in page.sidebar.get("html")[0].proto.body


@pytest.mark.parametrize("file", PAGES)
def test_no_page_of_the_real_dashboard_bears_it(opening: Opening, file: str) -> None:
    page = opening(file)
    assert not page.exception
    assert banners(page) == []
    said = [*shown(page, "title", "caption", "html"), *(one.proto.body for one in page.sidebar.get("html"))]
    assert any("嘉兴市" in one for one in said)
    assert [one for one in said if "演练" in one] == []


def test_a_chart_bears_the_mark_in_its_subtitle_its_foot_its_file_and_its_sentence(practising: Opening) -> None:
    page = practising("indicator.py", indicator="river_dredging")
    (chart,) = page.get("plotly_chart")
    layout = json.loads(chart.proto.spec)["layout"]
    marked = [note["text"] for note in layout["annotations"] if "演练数据" in note["text"]]
    assert len(marked) == 2
    assert chart.proto.alt.startswith("演练数据：2017年1—9月全市河道清淤疏浚708万立方米")
    name = json.loads(chart.proto.config)["toImageButtonOptions"]["filename"]
    assert name.startswith("演练数据_河道清淤疏浚")


def test_the_history_bears_the_mark_in_every_row_and_in_the_name_of_its_file(practising: Opening) -> None:
    page = practising("history.py", caller=AFAR)
    assert set(page.dataframe[0].value["标识"]) == {"演练数据"}


def test_the_dates_can_be_chosen_up_to_the_practice_day(practising: Opening) -> None:
    page = practising("overview.py")
    assert {str(one.max) for one in page.date_input} == {"2017-10-25"}


def test_the_form_is_about_the_practice_day(practising: Opening) -> None:
    page = practising("update.py", topic="employment", year="2017", period="2017-01/2017-09")
    assert not page.exception
    assert page.selectbox(key="choice_year").options == ["2017年"]
    assert start.tracker().catalog.practice


@pytest.mark.parametrize(
    ("lang", "last", "warned", "changed"),
    [
        ("中文", "往期：3.9万人（2017年1—8月）", "与2017年1—8月的3.9万人相差十倍以上", "变化+40.1万人"),
        (
            "English",
            "last: 3.9 = 39,000 people (Jan–Aug 2017)",
            "ten times more or less than 39,000 people",
            "+401,000",
        ),
    ],
)
def test_a_slip_of_the_point_in_a_first_year_is_told_before_it_is_saved(
    practising: Opening, lang: str, last: str, warned: str, changed: str
) -> None:
    page = practising("update.py", lang=lang, topic="employment", year="2017", period="2017-01/2017-09")
    enter(page, "44")
    assert any(last in one for one in shown(page, "caption"))
    assert any(warned in one for one in shown(page, "warning"))
    assert any(changed in one for one in shown(page, "text"))


@pytest.mark.parametrize(
    ("lang", "period", "column", "mark"),
    [("中文", "时期", "标识", "演练数据"), ("English", "Period", "Mark", "Practice data")],
)
def test_on_the_page_of_an_indicator_only_invented_figures_bear_it(
    practising: Opening, lang: str, period: str, column: str, mark: str
) -> None:
    (frame,) = practising("indicator.py", lang=lang, indicator="one_visit_share").dataframe
    marked = dict(zip(frame.value[period], frame.value[column], strict=True))
    assert "2017年3月30日" in marked or "30 Mar 2017" in marked
    assert {said for when, said in marked.items() if when in ("2017年3月30日", "30 Mar 2017")} == {""}
    assert {said for when, said in marked.items() if when not in ("2017年3月30日", "30 Mar 2017")} == {mark}
