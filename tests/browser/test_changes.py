"""The list of changes in a browser: its links lead to both days, and what is kept of a visit are two days and nothing else."""

import re
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.chromium import Visitor, visiting
from tests.server import Server

DAYS = "since=2018-01-10&known=2018-03-05"


def test_a_status_leads_to_its_page_as_it_was_on_either_day(visitor: Visitor) -> None:
    visitor.open(f"/changes?{DAYS}&lang=English")
    row = visitor.page.locator("tr", has_text="GDP growth").first
    for day, known, said in (("10 Jan 2018", "2018-01-10", "Not due yet"), ("5 Mar 2018", "2018-03-05", "Met")):
        row.get_by_role("link", name=day).click()
        visitor.page.wait_for_url("**/indicator?**")
        visitor.rest()
        asked = parse_qs(urlsplit(visitor.page.url).query)
        assert (asked["target"], asked["known"], asked["on"], asked["lang"]) == (
            ["gdp_growth_2017"], [known], ["2017-12-31"], ["English"],
        )  # fmt: skip
        expect(visitor.page.locator(".verdict .badge")).to_contain_text(said)
        visitor.page.go_back()
        visitor.page.wait_for_url("**/changes?**")
        visitor.rest()
        expect(row).to_be_visible()


def test_a_longer_span_is_one_click_away(visitor: Visitor) -> None:
    visitor.open("/changes?known=2018-03-05&lang=English")
    visitor.page.get_by_test_id("stMain").get_by_role("link", name="Since the report").click()
    visitor.page.wait_for_url("**since=2017-04-21**")
    assert parse_qs(urlsplit(visitor.rest().page.url).query)["known"] == ["2018-03-05"]
    assert "22 Apr 2017 to 5 Mar 2018" in visitor.text()


@pytest.mark.parametrize(
    ("address", "link"),
    [
        ("/?known=2018-06-05&on=2018-06-04&lang=English", ".st-key-lists a"),
        ("/indicator?indicator=gdp_growth&known=2018-06-05&on=2018-06-04&lang=English", ".st-key-neighbours a"),
        ("/indicators?area=嘉兴港&year=2021&known=2018-06-05&on=2018-06-04&lang=English", ".stMain .stPageLink a"),
        ("/history?known=2018-06-05&on=2018-06-04&lang=English", ".st-key-menu a >> nth=0"),
    ],
)
def test_language_and_days_survive_a_link_also_to_the_page_it_stands_on(
    visitor: Visitor, address: str, link: str
) -> None:
    visitor.open(address)
    before = visitor.page.url
    visitor.page.locator(link).first.click()
    visitor.page.wait_for_url(lambda url: url != before)
    visitor.rest()
    asked = parse_qs(urlsplit(visitor.page.url).query)
    assert (asked["known"], asked["on"], asked["lang"]) == (["2018-06-05"], ["2018-06-04"], ["English"])


def test_the_browser_keeps_the_day_of_this_visit_and_of_the_one_before(browser: Browser, server: Server) -> None:
    with visiting(browser, server) as visitor:
        visitor.open("/")
        assert "自上次访问" not in visitor.text()
        (kept,) = (one for one in visitor.page.context.cookies() if one["name"] == "visits")
        today = kept["value"].removeprefix("_")
        assert re.fullmatch(r"\d{4}-\d{2}-\d{2}", today)
        assert (kept["domain"], kept["path"], kept["sameSite"]) == ("127.0.0.1", "/", "Lax")
        visitor.page.context.add_cookies([{**kept, "value": "2026-01-05_2026-02-10"}])
        visitor.open("/?lang=English")
        expect(visitor.page.locator(".lately")).to_contain_text("Since your last visit on 10 Feb 2026:")
        (kept,) = (one for one in visitor.page.context.cookies() if one["name"] == "visits")
        assert kept["value"] == f"2026-02-10_{today}"
        visitor.open("/?lang=English")  # later on the same day
        expect(visitor.page.locator(".lately")).to_contain_text("Since your last visit on 10 Feb 2026:")
        visitor.page.get_by_role("link", name="no change").last.click()
        visitor.page.wait_for_url("**/changes?**")
        assert parse_qs(urlsplit(visitor.rest().page.url).query)["since"] == ["2026-02-09"]
