"""The due list without a browser: what it lists, for whom, where its lines lead, and that a saved figure leaves it."""

import csv
import io
import re
from collections import Counter
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from targets.presentation.voice import Voice
from targets.presentation.words import Language, Words
from targets.tracking.due import due_list
from targets.tracking.rights import Writing
from targets.web import start
from targets.web.due.columns import as_csv
from targets.web.read_only import why_read_only
from tests.pages.conftest import AFAR, Opening
from tests.pages.form import JOBS_FORM, enter, report, save
from tests.pages.reading import has_field, links, links_in_texts, messages, shown
from tests.tracking.sheets import JOBS
from tests.tracking.staffed import staffed
from tests.tracking.views import today

SEPTEMBER = {"topic": "employment", "year": "2017", "period": "2017-01/2017-09"}


@pytest.fixture
def practising(opening: Opening, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Opening:
    monkeypatch.setenv("TARGETS_PRACTICE", "1")
    monkeypatch.setenv("TARGETS_PRACTICE_LEDGER", str(tmp_path / "practice.sqlite3"))
    return opening


@pytest.fixture
def with_units(opening: Opening, monkeypatch: pytest.MonkeyPatch) -> Opening:
    monkeypatch.setattr(start, "load", lambda seeds: staffed())
    return opening


def counted(page: AppTest) -> list[str]:
    """The states with their counts, as links above the list or in the line above the form."""
    return next(text.split() for text in shown(page, "html") if text.split()[0] in ("To", "待办"))


def line(page: AppTest) -> str:
    """The line above the form."""
    return " ".join(next(text for text in shown(page, "html") if text.startswith("What is to be entered")).split())


def test_the_menu_opens_the_list_and_no_form(opening: Opening) -> None:
    page = opening("update.py", lang="English")
    assert not page.exception
    assert " ".join(counted(page)) == "To do 66 To be added 66 Due now 0 Not due yet 0 All 66"
    assert not has_field(page, "value", JOBS)
    assert ("update", {"topic": "employment", "year": "2017", "lang": "English"}) in links_in_texts(page)
    assert ("update", {"topic": "income"}) in links(page), "what nobody waits for can be entered as well"


@pytest.mark.parametrize("lang", ["中文", "English"])
@pytest.mark.parametrize(("due", "rows"), [("to_do", 20), ("overdue", 3), ("due", 17), ("not_yet", 58), ("all", 78)])
def test_a_running_year_shows_each_state_by_itself(practising: Opening, lang: str, due: str, rows: int) -> None:
    page = practising("update.py", lang=lang, due=due)
    assert not page.exception
    (listed,) = (one.proto.body for one in page.main.get("html") if 'class="due"' in one.proto.body)
    assert listed.count("<li>") == rows
    digits = [one for one in counted(page) if one.isdigit()]
    assert digits == ["20", "3", "17", "58", "78"]


def test_a_line_leads_into_the_form_on_its_period_and_what_is_not_due_yet_does_not(practising: Opening) -> None:
    found = links_in_texts(practising("update.py", due="all"))
    assert ("update", SEPTEMBER) in found
    assert ("indicator", {"indicator": "river_dredging"}) in found
    assert not any(asked.get("topic") == "river_dredging" for where, asked in found if where == "update")


def test_the_list_can_be_of_another_day(practising: Opening) -> None:
    page = practising("update.py", lang="English", on="2017-09-24")
    assert "As of 24 Sep 2017" in " ".join(shown(page, "html"))
    assert ("update", SEPTEMBER) not in links_in_texts(page)


def test_those_who_may_not_write_see_the_list_without_a_way_into_the_form(opening: Opening) -> None:
    page = opening("update.py", caller=AFAR, lang="English", topic="employment")
    assert messages(page) == [("info", why_read_only(Words(Language.EN), Writing.NOT_LOCAL))]
    found = links_in_texts(page)
    assert ("indicator", {"indicator": JOBS, "lang": "English"}) in found
    assert [asked for where, asked in found if where == "update" and "topic" in asked] == []
    assert links(page) == []


def test_a_saved_figure_leaves_the_list(practising: Opening) -> None:
    page = practising("update.py", lang="English", **SEPTEMBER)
    assert line(page) == "What is to be entered Overdue 3 · Due now 17 · Not due yet 58"
    report(page)
    enter(page, "5.0")
    save(page)
    assert messages(page)[0][0] == "success"
    assert line(page) == "What is to be entered Overdue 3 · Due now 16 · Not due yet 59"
    page.query_params.clear()
    page.query_params["due"] = "to_do"
    page.run()
    assert ("update", SEPTEMBER) not in links_in_texts(page)


def test_the_menu_opens_the_list_again_once_everything_typed_is_saved(opening: Opening) -> None:
    page = opening("update.py", **JOBS_FORM)
    report(page)
    enter(page, "10.1")
    page.switch_page("history.py").run()
    page.query_params.clear()
    page.switch_page("update.py").run()
    assert has_field(page, "value", JOBS), "what is typed and not saved is shown first"
    save(page)
    page.query_params.clear()
    page.run()
    assert not has_field(page, "value", JOBS)
    assert "65" in counted(page)


def test_without_units_nobody_asks_for_one(opening: Opening) -> None:
    page = opening("update.py")
    assert [box.key for box in page.main.selectbox] == ["choice_domain"]
    assert "未指定单位" not in " ".join(shown(page, "html"))


def test_with_units_the_list_is_by_unit_and_can_be_that_of_one(with_units: Opening) -> None:
    page = with_units("update.py")
    headings = " ".join(shown(page, "html"))
    assert headings.index("水利局") < headings.index("统计局") < headings.index("未指定单位 · 经济")
    assert page.selectbox(key="choice_unit").options == ["全部", "水利局", "统计局", "未指定单位"]
    page = with_units("update.py", unit="statistics", lang="English")
    assert [one for one in counted(page) if one.isdigit()] == ["2", "2", "0", "0", "2"]
    topics = {asked["topic"] for where, asked in links_in_texts(page) if where == "update" and "topic" in asked}
    assert topics == {"employment", "robots"}
    assert all(asked["unit"] == "statistics" for where, asked in links_in_texts(page) if "due" in asked)


def test_a_domain_without_tasks_to_do_says_so(with_units: Opening) -> None:
    page = with_units("update.py", unit="water", due="due", lang="English")
    assert messages(page) == [("info", "There is nothing of this kind.")]


def test_the_csv_tells_every_period_with_its_day() -> None:
    text = as_csv(due_list(today(staffed())), Voice(staffed(), Words(Language.ZH))).decode("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(text)))
    (jobs,) = (row for row in rows if row["指标"] == "城镇新增就业")
    assert jobs == {
        "状态": "待补录",
        "截止日": "2018-03-31",
        "牵头单位": "统计局",
        "责任单位": "水利局",
        "分管领导": "赵六",
        "领域": "民生",
        "指标组": "就业",
        "指标": "城镇新增就业",
        "统计范围": "全市",
        "对象": "",
        "单位": "万人",
        "填报内容": "实际数据",
        "时期": "2017年",
        "目标": "6.6万人",
    }
    assert [row["时期"] for row in rows if "PM2.5" in row["指标"]] == [
        "2021年",
        "2020年",
        "2019年",
        "2017年",
    ]
    kinds = Counter(row["填报内容"] for row in rows)
    assert (kinds["待公布事项"], kinds["目标下达值"]) == (10, 6)


@pytest.mark.parametrize(
    ("lang", "asked"), [("中文", "2017年事项内容（待公布）"), ("English", "what is promised for 2017, once named")]
)
def test_nobody_assigns_what_the_congress_has_voted_for(opening: Opening, lang: str, asked: str) -> None:
    page = opening("update.py", lang=lang, due="all", domain="livelihood")
    listed = next(one for one in shown(page, "html") if asked in one)
    assert listed.count(asked) == 10


@pytest.mark.parametrize("lang", ["中文", "English"])
def test_a_line_is_led_by_the_period_its_state_is_about(practising: Opening, lang: str) -> None:
    page = practising("update.py", lang=lang, due="overdue")
    (listed,) = (one.proto.body for one in page.main.get("html") if 'class="due"' in one.proto.body)
    lines = [" ".join(re.sub(r"<[^>]+>", " ", line).split()) for line in listed.split("<li>")[1:]]
    assert len(lines) == 3
    assert [line for line in lines if "10月25日截止（今日）" in line or "due 25 Oct 2017 (today)" in line] == []


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("中文", "此处按填报事项计数，总览按目标计数：缺数据的指标50项、目标下达值6项、待公布事项10项。"),
        (
            "English",
            "Counted by what is to be entered, the overview counts targets: 50 indicators without their figures, "
            "6 values to be assigned, 10 items not named yet.",
        ),
    ],
)
def test_the_count_says_what_it_is_made_of(opening: Opening, lang: str, said: str) -> None:
    assert said in shown(opening("update.py", lang=lang), "caption")
