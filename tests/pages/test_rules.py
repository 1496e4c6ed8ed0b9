"""The rules page without a browser: every kind with a real target, in both languages."""

import pytest

from targets.domain.terms import Kind
from tests.pages.conftest import Opening
from tests.pages.reading import links, shown


@pytest.mark.parametrize("about", ["kinds", "words", "figures", "methods", "nonsense"])
@pytest.mark.parametrize(("lang", "title"), [("中文", "评价规则"), ("English", "Rules")])
def test_each_part_opens_in_both_languages(opening: Opening, about: str, lang: str, title: str) -> None:
    page = opening("rules.py", about=about, lang=lang)
    assert not page.exception
    assert shown(page, "title") == [title]


def test_every_kind_has_a_table_and_a_target_it_links_to(opening: Opening) -> None:
    page = opening("rules.py")
    tables = [text for text in shown(page, "html") if "执行期内" in text]
    assert len(tables) == len(Kind)
    linked = [asked["target"] for where, asked in links(page) if where == "indicator"]
    assert len(linked) >= len(Kind)
    assert linked[:2] == ["gdp_growth_2017", "high_tech_firms_added_2017"]


def test_the_worked_example_is_the_verdict_of_the_real_target(opening: Opening) -> None:
    told = " ".join(" ".join(shown(opening("rules.py"), "html")).split())
    assert "2017年全市地区生产总值增长7.8%，高于“7%左右”目标0.8个百分点，完成。" in told
    assert "全期数据达到目标。2017年数值若为6.9%，评价为“完成（左右范围内）”。" in told


def test_growth_from_levels_is_told_with_the_figures_of_the_catalog(opening: Opening) -> None:
    told = shown(opening("rules.py", about="methods"), "html")[0]
    assert (
        "地区生产总值：2016年为3760亿元（报告数），2017年为4355.2亿元（首次公布数）。两数相除得增长15.8%，而公布的增速是7.8%。"
        in told
    )
    assert "修订为3979亿元" in told


def test_on_an_early_day_the_examples_say_what_could_be_known_then(opening: Opening) -> None:
    page = opening("rules.py", about="methods", known="2017-06-30")
    assert not page.exception
    assert not [text for text in shown(page, "html") if "4355.2" in text]
