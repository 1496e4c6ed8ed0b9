"""The due list in a real browser, in the middle of a year: from the menu over a line of it into the form and back."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.chromium import visiting
from tests.browser.clerk import Clerk
from tests.server import Server, running

JOBS = ".due a[href*='topic=employment']"


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Server]:
    """The dashboard as `make demo` starts it; overrides the one of the other browser tests."""
    ledger = str(tmp_path / "practice.sqlite3")
    with running(tmp_path, TARGETS_LOCAL_EDITOR="1", TARGETS_PRACTICE="1", TARGETS_PRACTICE_LEDGER=ledger) as started:
        yield started


def test_a_click_in_the_list_opens_the_form_on_it_and_what_is_saved_leaves_the_list(
    browser: Browser, server: Server
) -> None:
    with visiting(browser, server) as visitor:
        page, clerk = visitor.page, Clerk(visitor)
        visitor.open("/?lang=English&on=2017-10-25")
        clerk.go("Update figures")
        expect(page.locator(".due-counts b")).to_have_text("To do 20")
        expect(clerk.value()).to_have_count(0)

        page.locator(JOBS).click()
        expect(clerk.value()).to_be_in_viewport()
        asked = set(visitor.path.partition("?")[2].split("&"))
        period = "period=2017-01%2F2017-09"
        assert {"topic=employment", "year=2017", period, "lang=English", "on=2017-10-25"} == asked
        expect(page.get_by_role("combobox", name="Period")).to_have_value("Q1–Q3 2017")

        visitor.rest()
        clerk.report()
        clerk.type(clerk.value(), "5.0")
        clerk.save("1 row (201)")
        line = page.locator(".due-line")
        expect(line).to_contain_text("Due now 16")

        line.get_by_role("link").click()
        expect(page.locator(".due-counts b")).to_have_text("To do 19")
        expect(page.locator(JOBS)).to_have_count(0)
        page.get_by_role("navigation", name="What is to be entered").get_by_role("link", name="Not due yet").click()
        expect(page.locator(".due-counts b")).to_have_text("Not due yet 59")
        page.go_back()
        expect(page.locator(".due-counts b")).to_have_text("To do 19")


def test_the_menu_leads_to_what_is_typed_and_not_saved(browser: Browser, practising: Server) -> None:
    with visiting(browser, practising) as visitor:
        clerk = Clerk(visitor).open("/update?lang=English&topic=employment&year=2017&period=2017-01/2017-09")
        clerk.type(clerk.value(), "5.0")
        expect(clerk.foretold()).to_be_visible()
        clerk.go("History")
        clerk.go("Update figures")
        expect(clerk.value()).to_have_value("5.0")
