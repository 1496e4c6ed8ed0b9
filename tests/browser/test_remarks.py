"""In the middle of a year: somebody says why a target lags, presses three times, and it stands once wherever one looks."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.axe import COLOURS, RULES, broken
from tests.browser.chromium import Visitor, visiting
from tests.browser.every_page import turn
from tests.server import Server, running

TECHNOLOGY_2017 = "major_investment_technology_growth_2017"
CAUSE, NEXT_STEP = "技改项目设备 <b>到货</b> 迟于计划 $x$", "每周调度，十一月底前全部到货"
SAVED = "已保存，显示在评价旁和总览中。"


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """The dashboard as `make demo` starts it; overrides the one of the other browser tests."""
    folder: Path = tmp_path_factory.mktemp("practice")
    ledger = str(folder / "practice.sqlite3")
    with running(folder, TARGETS_LOCAL_EDITOR="1", TARGETS_PRACTICE="1", TARGETS_PRACTICE_LEDGER=ledger) as started:
        yield started


def lagging(page: Page) -> Locator:
    """The target on the overview's attention list."""
    return page.locator(f".st-key-lagging_{TECHNOLOGY_2017}")


def choose_day(page: Page, *parts: str) -> None:
    """Type year, month and day into the deadline."""
    for spin, text in zip(page.get_by_test_id("stMain").get_by_role("spinbutton").all(), parts, strict=True):
        spin.click()
        page.keyboard.type(text)
    page.keyboard.press("Tab")


def fill(visitor: Visitor) -> None:
    page = visitor.page
    for label, text in (("滞后原因", CAUSE), ("下步措施", NEXT_STEP), ("填报单位", "市经信委"), ("填报人", "王五")):
        page.get_by_role("textbox", name=label, exact=True).fill(text)
    choose_day(page, "2017", "11", "30")


def test_a_triple_click_saves_a_remark_once_and_it_stands_on_both_pages(browser: Browser, server: Server) -> None:
    with visiting(browser, server) as visitor:
        page = visitor.open("/").page
        lagging(page).get_by_role("link", name="未填原因").click()
        expect(page.get_by_role("heading", level=1)).to_have_text("重点技术改造投资增长")
        visitor.rest()
        fill(visitor)
        page.get_by_role("button", name="保存", exact=True).click(click_count=3)
        expect(page.get_by_test_id("stAlert").filter(has_text=SAVED)).to_be_in_viewport()
        visitor.rest()
        section = page.locator(".st-key-remarks .remark")
        expect(section).to_have_count(1)
        expect(section).to_contain_text(CAUSE)
        expect(section).to_contain_text("2017年11月30日")
        expect(page.locator(".st-key-earlier_remarks")).to_have_count(0)

        visitor.open("/")
        expect(lagging(page)).to_contain_text(f"滞后原因：{CAUSE} · 完成时限2017年11月30日")
        visitor.open("/history")
        expect(page.get_by_test_id("stMain")).to_contain_text("共5条，新的在前")


def test_a_day_that_has_passed_is_told_and_nothing_typed_is_lost(browser: Browser, server: Server) -> None:
    with visiting(browser, server) as visitor:
        page = visitor.open("/indicator?indicator=employment_new_urban_jobs&remark=write").page
        fill(visitor)
        choose_day(page, "2016", "11", "30")
        page.get_by_role("button", name="保存", exact=True).click()
        told = page.get_by_test_id("stAlert").filter(has_text="此日期已过，请填写下步措施计划完成的日期。")
        expect(told).to_be_in_viewport()
        expect(page.get_by_role("textbox", name="滞后原因", exact=True)).to_have_value(CAUSE)


def test_the_section_and_its_form_break_no_rule_of_axe(browser: Browser, server: Server) -> None:
    with visiting(browser, server) as visitor:
        page = visitor.open("/indicator?lang=English&indicator=river_dredging&remark=write").page
        expect(page.get_by_role("textbox", name="Cause", exact=True)).to_be_visible()
        assert broken(page, RULES) == []
        assert broken(turn(visitor, "dark").page, COLOURS) == []
