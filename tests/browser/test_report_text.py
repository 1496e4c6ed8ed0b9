"""The report's text in a browser: a number leads to its indicator and back, and the visit keeps the text."""

import re

from playwright.sync_api import Page, expect

from targets.curation import load
from tests.browser.chromium import Visitor
from tests.report_text import passages_of
from tests.server import PROJECT

TEXT = passages_of(load(PROJECT / "seeds")).encode()


def choose_text(visitor: Visitor, path: str) -> Page:
    page = visitor.open(path).page
    page.set_input_files(
        "[data-testid=stFileUploader] input", {"name": "报告.txt", "mimeType": "text/plain", "buffer": TEXT}
    )
    page.locator(".report-text").wait_for()
    visitor.rest()
    return page


def test_a_marked_number_opens_its_indicator_and_the_way_back_shows_the_text_again(visitor: Visitor) -> None:
    page = choose_text(visitor, "/report?view=text&lang=English&known=2018-12-31")
    page.evaluate("window.sameDocument = true")
    page.locator(".report-text a.figure", has_text="3760亿元").click()
    page.wait_for_url(re.compile(r"/indicator\?(?:.*&)?indicator=gdp(?:&|$)"))
    expect(page).to_have_title(re.compile("^One indicator · "))
    expect(page.locator("h1")).to_have_text("GDP")
    visitor.rest()
    assert {"lang=English", "known=2018-12-31"} <= set(visitor.path.partition("?")[2].split("&"))
    assert page.evaluate("window.sameDocument") is True

    page.go_back()
    page.wait_for_url("**/report?*")
    page.locator(".report-text").wait_for()
    assert "No gap: the proof holds." in visitor.rest().text()


def test_a_target_in_the_list_opens_on_that_target(visitor: Visitor) -> None:
    page = visitor.open("/report").page
    page.locator(".coverage a[href*='target=gdp_structure_services_2017']").click()
    page.wait_for_url("**/indicator?*target=gdp_structure_services_2017*")
    assert "提高1.2个百分点" in visitor.rest().text()


def test_the_filters_live_in_the_address(visitor: Visitor) -> None:
    page = visitor.open("/report").page
    page.get_by_role("radio", name="只看目标").click()
    page.wait_for_url("**/report?show=targets")
    assert "不计入：" not in visitor.rest().text()


def test_a_marked_text_does_not_scroll_sideways_on_a_phone(phone: Visitor) -> None:
    page = choose_text(phone, "/report?view=text")
    assert page.evaluate("document.querySelector('[data-testid=stMain]').scrollWidth") == 390
