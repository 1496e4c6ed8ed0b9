"""The list of indicators and the search box without a browser: what an address asks for is what is listed."""

import pytest
from streamlit.testing.v1 import AppTest

from targets.domain.catalog import Catalog
from tests.pages.conftest import Opening
from tests.pages.reading import links, messages, shown


def listed(page: AppTest) -> list[str]:
    """The targets, or indicators without one, that rows lead to."""
    return [asked.get("target") or asked["indicator"] for where, asked in links(page) if where == "indicator"]


def told(page: AppTest) -> str:
    """The sentence about how many there are."""
    return next(text for text in shown(page, "html") if text.startswith(("共", "Found")))


def side(page: AppTest, kind: str) -> list[str]:
    return [element.proto.label if kind == "page_link" else element.proto.body for element in page.sidebar.get(kind)]


def test_the_first_page_holds_twenty_five_of_all_targets_by_domain(opening: Opening, catalog: Catalog) -> None:
    page = opening("indicators.py")
    assert not page.exception
    assert shown(page, "title") == ["指标"]
    assert told(page).startswith("共78项，其中已评价")
    assert told(page).endswith("当前第1—25项")
    assert len(listed(page)) == 25
    key, first = shown(page, "html")[1:3]
    assert key == "图示：○ 基数　● 实绩　┃ 目标；横条由基数（或零）至实绩"
    assert first.split() == ["经济", "4"]


def test_all_pages_together_hold_every_target_once(opening: Opening, catalog: Catalog) -> None:
    pages = [opening("indicators.py", page=str(number)) for number in (1, 2, 3, 4)]
    assert sorted(name for page in pages for name in listed(page)) == sorted(
        target.id for target in catalog.counted_targets
    )


@pytest.mark.parametrize("lang", ["中文", "English"])
@pytest.mark.parametrize(
    ("address", "expected"),
    [
        (
            {"year": "2021", "status": "met"},
            ["gdp_2021", "general_budget_revenue_2021", "surface_water_class3_2021"],
        ),
        ({"area": "嘉兴港"}, ["port_containers_2017"]),
        ({"section": "三/（四）"}, ["port_containers_2017"]),
        ({"domain": "governance"}, ["one_visit_share_2017", "online_approval_investment_projects_2017"]),
        ({"text": "czxzjy"}, ["employment_new_urban_jobs_2017"]),
        ({"text": " sludge "}, ["waste_disposal_sludge_2021"]),
    ],
)
def test_an_address_lists_the_same_in_both_languages(
    opening: Opening, lang: str, address: dict[str, str], expected: list[str]
) -> None:
    page = opening("indicators.py", lang=lang, **address)
    assert not page.exception
    assert listed(page) == expected


@pytest.mark.parametrize(
    "address",
    [
        {"year": "1999"},
        {"status": "splendid"},
        {"area": "<b>"},
        {"section": "九"},
        {"page": "-1"},
        {"page": "٣"},
        {"page": "0"},
    ],
)
def test_what_an_address_cannot_mean_is_left_aside(opening: Opening, address: dict[str, str]) -> None:
    page = opening("indicators.py", **address)
    assert not page.exception
    assert told(page).startswith("共78项")
    assert told(page).endswith("当前第1—25项")


def test_a_page_beyond_the_last_is_the_last(opening: Opening) -> None:
    assert told(opening("indicators.py", page="99")).endswith("当前第76—78项")


def test_indicators_without_a_target_are_listed_when_asked_for(opening: Opening, catalog: Catalog) -> None:
    page = opening("indicators.py", untargeted="yes", text="人均地区生产总值")
    assert "gdp_per_capita" in listed(page)
    assert "报告未设目标" in " ".join(shown(page, "html"))
    everything = opening("indicators.py", untargeted="yes")
    without = set(catalog.indicators) - {target.indicator for target in catalog.counted_targets}
    assert told(everything).startswith(f"共{len(catalog.counted_targets) + len(without)}项")


def test_a_choice_goes_into_the_address_and_leads_back_to_the_first_page(opening: Opening) -> None:
    page = opening("indicators.py", page="3", year="2017")
    page.selectbox(key="choice_domain").select("finance").run()
    assert dict(page.query_params) == {"year": "2017", "domain": "finance"}
    assert listed(page) == ["general_budget_revenue_growth_2017", "general_budget_revenue_growth_city_itself_2017"]
    page.selectbox(key="choice_domain").select("all").run()
    assert "domain" not in page.query_params


def test_the_switch_and_the_pages_write_the_address_too(opening: Opening) -> None:
    page = opening("indicators.py")
    page.toggle(key="choice_untargeted").set_value(True).run()
    assert dict(page.query_params) == {"untargeted": "yes"}
    assert told(page).startswith("共270项")
    page.toggle(key="choice_untargeted").set_value(False).run()
    page.text_input(key="choice_text").set_value(" 嘉兴港 ").run()
    assert dict(page.query_params) == {"text": "嘉兴港"}
    assert listed(page) == ["port_containers_2017"]


def test_where_nothing_passes_the_filters_to_lift_are_told_with_what_that_brings(opening: Opening) -> None:
    page = opening("indicators.py", area="嘉兴港", year="2021", lang="中文")
    assert messages(page) == [("info", "没有同时符合以上条件的指标。可取消其中一项：")]
    assert [link.proto.label.replace("\\", "") for link in page.main.get("page_link")] == [
        "取消“目标年份：2021年”：1项",
        "取消“统计范围：嘉兴港”：8项",
        "加上未设目标的指标：2项",
        "取消全部条件",
    ]
    assert links(page) == [
        ("indicators", {"area": "嘉兴港"}),
        ("indicators", {"year": "2021"}),
        ("indicators", {"area": "嘉兴港", "year": "2021", "untargeted": "yes"}),
        ("indicators", {}),
    ]


def test_where_lifting_one_is_not_enough_each_filter_alone_is_offered(opening: Opening) -> None:
    page = opening("indicators.py", area="嘉兴港", year="2021", domain="governance", text="zqxjkv")
    assert messages(page)[0][1].startswith("没有同时符合以上条件的指标，取消其中任何一项后仍然没有。")
    assert links(page) == [
        ("indicators", {"year": "2021"}),
        ("indicators", {"domain": "governance"}),
        ("indicators", {"area": "嘉兴港"}),
        ("indicators", {}),
    ]


@pytest.mark.parametrize("page", ["overview.py", "indicators.py", "indicator.py", "update.py", "history.py"])
def test_the_search_of_an_address_is_answered_on_every_page(opening: Opening, page: str) -> None:
    sidebar = opening(page, q="czxzjy")
    assert not sidebar.exception
    assert side(sidebar, "page_link")[-1] == "城镇新增就业"
    assert "找到1项" in "".join(side(sidebar, "html"))


def test_many_hits_lead_to_the_list_of_all_of_them(opening: Opening) -> None:
    page = opening("history.py", q="收入")
    last = page.sidebar.get("page_link")[-1].proto
    assert last.label == "查看全部28项"
    assert (last.page, last.query_string) == ("indicators", "text=%E6%94%B6%E5%85%A5&untargeted=yes")
    assert told(opening("indicators.py", text="收入", untargeted="yes")).startswith("共28项")


def test_a_search_that_finds_nothing_says_so_and_shows_what_was_typed_as_text(opening: Opening) -> None:
    (said,) = (html for html in side(opening(q="<q>$zqx$"), "html") if "没有找到" in html)
    assert "没有找到“&lt;q&gt;$zqx$”。请减少或更换关键词，也可输入拼音首字母。" in said


def test_what_was_found_can_be_taken_along_as_csv(opening: Opening) -> None:
    assert buttons(opening("indicators.py", year="2021", lang="English")) == [
        "These evaluations as CSV",
        "These targets as CSV",
    ]
    assert buttons(opening("indicators.py", year="2021", area="嘉兴港")) == []


def buttons(page: AppTest) -> list[str]:
    return [button.proto.label for button in page.get("download_button")]
