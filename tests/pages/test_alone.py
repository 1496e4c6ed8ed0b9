"""One picture of a page alone: an address of its own, composed for 16:9, and a way back that keeps what was chosen."""

import json
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from tests.pages.conftest import Opening

BACK = {"中文": "返回页面", "English": "Back to the page"}


def charts(page: AppTest) -> list[Any]:
    assert not page.exception
    return [json.loads(one.proto.spec)["layout"] for one in page.get("plotly_chart")]


def links(page: AppTest) -> dict[str, str]:
    """Links of the page itself, by label: what their addresses ask for."""
    return {link.proto.label: link.proto.query_string for link in page.main.get("page_link")}


@pytest.mark.parametrize("language", ["中文", "English"])
def test_the_chart_of_an_indicator_stands_alone_with_nothing_but_the_way_back(opening: Opening, language: str) -> None:
    page = opening("indicator.py", indicator="gdp", screen="chart", lang=language)
    (layout,) = charts(page)
    assert (layout["width"], layout["height"]) == (1600, 900)
    assert links(page) == {BACK[language]: "indicator=gdp"}
    assert not page.title
    assert not page.main.get("arrow_data_frame")


def test_below_a_chart_it_is_offered_alone_and_as_a_file(opening: Opening) -> None:
    found = links(opening("indicator.py", indicator="gdp_growth"))
    assert found["截图模式"] == "indicator=gdp_growth&screen=chart"
    assert found["保存为PNG图片"] == "indicator=gdp_growth&screen=chart&save=png"


def test_the_way_back_forgets_that_the_picture_was_to_be_saved(opening: Opening) -> None:
    page = opening("indicator.py", indicator="gdp_growth", screen="chart", save="png")
    assert links(page) == {"返回页面": "indicator=gdp_growth"}


def test_the_values_of_one_period_stand_alone_and_lead_back_to_that_period(opening: Opening) -> None:
    page = opening("indicator.py", indicator="gdp", screen="editions", period="2021")
    (layout,) = charts(page)
    assert layout["title"]["text"].startswith("2021年地区生产总值有3个数值")
    assert links(page) == {"返回页面": "indicator=gdp&period=2021"}


def test_all_targets_of_the_year_asked_for_stand_alone(opening: Opening) -> None:
    page = opening("overview.py", screen="matrix", year="2021")
    (layout,) = charts(page)
    assert layout["title"]["text"].startswith("2021年度8项目标")
    assert layout["height"] == 900
    assert list(links(page)) == ["返回页面"]


@pytest.mark.parametrize(
    "asked",
    [
        {"indicator": "gdp", "screen": "nothing"},
        {"indicator": "gdp", "screen": "editions", "period": "1949"},
        {"indicator": "gdp", "screen": "editions"},
        {"indicator": "emission_reduction_carbon", "screen": "chart"},
    ],
)
def test_an_address_of_a_picture_that_does_not_exist_shows_the_whole_page(
    opening: Opening, asked: dict[str, str]
) -> None:
    page = opening("indicator.py", **asked)
    assert not page.exception
    assert page.title
    assert "返回页面" not in links(page)
