"""Units and leaders on the pages: told where the city has named them, and nothing of them where it has not."""

import pytest

from targets.web import start
from tests.pages.conftest import Opening
from tests.pages.reading import links, shown
from tests.tracking.staffed import staffed

FILTERS = ["choice_year", "choice_domain", "choice_status", "choice_area", "choice_section"]


@pytest.fixture
def with_units(opening: Opening, monkeypatch: pytest.MonkeyPatch) -> Opening:
    monkeypatch.setattr(start, "load", lambda seeds: staffed())
    return opening


def test_where_no_unit_is_named_no_page_speaks_of_one(opening: Opening) -> None:
    assert [box.key for box in opening("indicators.py").main.selectbox] == FILTERS
    said = shown(opening("indicator.py", indicator="gdp"), "caption", "html", "text")
    assert [one for one in said if "单位：" in one or "领导" in one] == []


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("中文", "牵头单位：统计局 · 责任单位：水利局 · 分管领导：赵六"),
        ("English", "Lead unit: Bureau of Statistics · Responsible: Bureau of Water · Leader in charge: 赵六"),
    ],
)
def test_an_indicator_s_page_tells_who_is_in_charge(with_units: Opening, lang: str, said: str) -> None:
    page = with_units("indicator.py", indicator="employment_new_urban_jobs", lang=lang)
    assert not page.exception
    assert said in shown(page, "caption")


def test_a_target_s_own_unit_is_told_and_roles_that_nobody_has_are_left_out(with_units: Opening) -> None:
    page = with_units("indicator.py", indicator="robots_added", target="robots_added_2017")
    assert "牵头单位：统计局" in shown(page, "caption")


def test_the_list_of_indicators_can_be_filtered_by_unit_and_leader(with_units: Opening) -> None:
    page = with_units("indicators.py", unit="statistics", leader="-")
    assert [box.key for box in page.main.selectbox] == [*FILTERS, "choice_unit", "choice_leader"]
    assert page.selectbox(key="choice_unit").options == ["全部", "水利局", "统计局", "未指定"]
    assert page.selectbox(key="choice_leader").options == ["全部", "赵六", "钱七", "未指定"]
    assert [asked["target"] for where, asked in links(page) if where == "indicator"] == ["robots_added_2017"]


def test_a_filter_by_unit_can_be_lifted_where_nothing_is_left(with_units: Opening) -> None:
    page = with_units("indicators.py", unit="water", leader="赵六", area="嘉兴港", lang="English")
    lifted = [one.proto.label for one in page.main.get("page_link")]
    assert "Lift “Area: Jiaxing Port”: 1".replace("“", '"').replace("”", '"') in [
        one.replace("\\", "") for one in lifted
    ]


def test_the_search_box_tells_the_unit_it_has_found(with_units: Opening) -> None:
    page = with_units("overview.py", q="水利局")
    beneath = [one.proto.body for one in page.sidebar.get("html")]
    assert any("牵头单位：统计局 · 责任单位：水利局 · 分管领导：赵六" in one for one in beneath)
