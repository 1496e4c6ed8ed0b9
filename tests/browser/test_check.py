"""The check of a version code in a browser: from the chart to its check and back, and typed off a picture."""

from urllib.parse import parse_qs, urlsplit

from playwright.sync_api import expect

from tests.browser.chromium import Visitor
from tests.browser.every_page import VIEWS


def test_the_code_under_a_chart_leads_to_its_check_and_from_there_to_both_days(visitor: Visitor) -> None:
    visitor.open("/indicator?indicator=grain&lang=English")
    code = visitor.page.locator("p.version").inner_text().removeprefix("version ").partition(" ")[0]
    visitor.page.get_by_role("link", name=f"Check version {code}").click()
    visitor.page.wait_for_url("**/check?**")
    visitor.rest()
    asked = parse_qs(urlsplit(visitor.page.url).query)
    assert (asked["code"], asked["lang"]) == ([code], ["English"])
    expect(visitor.page.get_by_role("status")).to_contain_text("All figures and statuses shown are the same today.")
    visitor.page.get_by_test_id("stMain").get_by_role("link", name="as known then").click()
    visitor.page.wait_for_url("**/indicator?**known=**")
    visitor.rest()
    visitor.page.go_back()
    visitor.page.wait_for_url("**/check?**")
    expect(visitor.page.get_by_role("status")).to_be_visible()


def test_a_code_is_typed_and_checked_by_enter_and_by_the_button(visitor: Visitor) -> None:
    code = VIEWS["check-changed"].query["code"]
    visitor.open("/check?lang=English")
    field = visitor.page.get_by_role("textbox", name="Version code")
    field.fill(code.lower().replace("-", " "))
    field.press("Enter")
    expect(visitor.page.get_by_role("status")).to_contain_text("Changed:")
    visitor.rest()
    field.fill(code[:-1])
    visitor.page.get_by_role("button", name="Check", exact=True).click()
    expect(visitor.page.get_by_role("status")).to_contain_text("Cannot be checked")
    assert parse_qs(urlsplit(visitor.rest().page.url).query)["code"] == [code[:-1]]
