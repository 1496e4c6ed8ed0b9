"""The month: a reporter submits, a reviewer returns it, the reporter corrects it, the reviewer passes it, and the light turns."""

from collections.abc import Iterator
from contextlib import ExitStack
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from targets.ledger.ledger import Ledger
from targets.tracking.clock import city_day
from tests.browser.axe import RULES, broken
from tests.browser.chromium import DESK, PHONE, Visitor, visiting
from tests.browser.clerk import JOBS, JOBS_FORM, Clerk
from tests.browser.every_page import still
from tests.browser.language import strangers
from tests.browser.layout import lasting_faults
from tests.browser.signed_in import sign_in
from tests.identity import providing, signing_in
from tests.server import Server

PEOPLE = f"""
review = true

[[person]]
subject = "wang"
name = "王五"
roles = ["reporter"]
indicators = ["{JOBS}"]

[[person]]
subject = "zhao"
name = "赵六"
roles = ["reviewer"]

[[person]]
subject = "chen"
name = "陈七"
roles = ["reader"]
"""
REVIEW = "/review?lang=English"
TARGET = f"/indicator?indicator={JOBS}&lang=English"


@pytest.fixture
def reviewed(tmp_path: Path) -> Iterator[Server]:
    with providing(tmp_path) as provider, signing_in(tmp_path, provider, PEOPLE) as server:
        yield server


def decide(reviewer: Visitor, number: int, ruling: str, reason: str, told: str, clicks: int = 1) -> None:
    page = reviewer.open(REVIEW).page
    page.get_by_test_id("stCheckbox").filter(has_text=f"Submission {number}").locator("label").click()
    page.get_by_role("combobox", name="Decision").click()
    page.get_by_role("option", name=ruling, exact=True).click()
    reviewer.rest()
    field = page.get_by_label("Reason (required unless passed)")
    field.fill(reason)
    field.blur()
    reviewer.rest()
    page.get_by_role("button", name="Decide on what is chosen").click(click_count=clicks)
    expect(page.get_by_test_id("stAlert").filter(has_text=told)).to_be_visible()
    reviewer.rest()


def submit(clerk: Clerk, value: str, number: int, clicks: int = 1) -> None:
    clerk.type(clerk.value(), value)
    clerk.visitor.rest()
    clerk.button("save").click(click_count=clicks)
    told = f"Submitted for review: submission {number}. It counts once a reviewer has passed it."
    expect(clerk.message(told)).to_be_visible()
    clerk.visitor.rest()


def look(visitor: Visitor) -> None:
    """What every page is looked at for, on a page that only a review fills."""
    page = still(visitor).page
    assert (strangers(page, "en"), lasting_faults(page), broken(page, RULES)) == ([], [], [])
    page.set_viewport_size(PHONE)
    assert lasting_faults(still(visitor.rest()).page) == []
    page.set_viewport_size(DESK)
    visitor.rest()


def verdict(reader: Visitor, path: str = TARGET) -> str:
    return reader.open(path).text()


def test_a_month_from_the_first_typing_to_the_light(browser: Browser, reviewed: Server, tmp_path: Path) -> None:
    with ExitStack() as all_of_them:
        reporter, reviewer, reader = (all_of_them.enter_context(visiting(browser, reviewed)) for _ in range(3))
        sign_in(reporter.open(JOBS_FORM), "wang")
        sign_in(reviewer.open(REVIEW), "zhao")
        sign_in(reader.open(TARGET), "chen")
        clerk = Clerk(reporter)
        clerk.report()
        submit(clerk, "101", 1, clicks=3)
        assert "Met" not in verdict(reader)
        assert "In review" not in reader.text()

        look(reviewer.open(REVIEW))
        look(reporter.open(REVIEW))
        decide(reviewer, 1, "Return for correction", "单位是万人", "Submission 1: Returned for correction.")

        reporter.open(REVIEW).page.get_by_role("link", name="Correct submission 1").click()
        expect(clerk.page.get_by_role("note")).to_contain_text("Returned for correction by 赵六")
        expect(clerk.page.get_by_role("note")).to_contain_text("单位是万人")
        look(reporter)
        clerk.page.get_by_role("button", name="Take over what was submitted").click()
        expect(clerk.value()).to_have_value("101")
        reporter.rest()  # the fields below are filled in too
        submit(clerk, "10.1", 2)
        assert "In review" in reporter.open(TARGET).text()
        look(reporter)
        assert "Met" not in verdict(reader)

        decide(reviewer, 2, "Pass", "", "Submission 2: Passed.", clicks=3)

        assert "Met" in verdict(reader)
        yesterday = city_day(datetime.now(UTC)) - timedelta(days=1)
        assert "Met" not in verdict(reader, f"{TARGET}&known={yesterday.isoformat()}")
        assert "Passed by 赵六" in reporter.open(REVIEW).text()

    with Ledger.open(tmp_path / "ledger.sqlite3", create=False) as ledger:
        assert [(str(row.value), row.actor.subject) for row in ledger.rows()] == [("10.1", "wang")]
        assert ledger.revisions() == (1, 0, 2, 2)
        assert [one.resubmits for one in ledger.submissions.listed()] == [1, None]
