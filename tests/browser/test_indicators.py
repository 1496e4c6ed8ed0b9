"""Looking for an indicator in a browser: the search box, the filters, and the ways back."""

from playwright.sync_api import Locator, expect

from tests.browser.chromium import Visitor

MET_BY_2021 = ["地区生产总值", "一般公共预算收入", "市控以上断面Ⅲ类水为主"]


def search_box(visitor: Visitor) -> Locator:
    return visitor.page.get_by_test_id("stSidebar").get_by_role("searchbox")


def rows(visitor: Visitor) -> Locator:
    return visitor.page.locator("[class*=st-key-row_] a")


def test_initials_typed_on_the_overview_lead_to_the_indicator_by_keyboard_alone(visitor: Visitor) -> None:
    visitor.open("/")
    box = search_box(visitor)
    box.press_sequentially("czxzjy")
    found = visitor.page.locator(".st-key-found a")
    expect(found).to_have_text(["城镇新增就业"])
    visitor.page.wait_for_url("**/?q=czxzjy")

    found.focus()
    visitor.page.keyboard.press("Enter")
    visitor.page.wait_for_url("**/indicator?indicator=employment_new_urban_jobs&**")
    expect(box).to_have_value("")
    expect(found).to_have_count(0)

    visitor.rest().page.go_back()
    expect(box).to_have_value("czxzjy")
    expect(found).to_have_text(["城镇新增就业"])


def test_filters_outlive_a_reload_a_change_of_language_and_a_visit_to_a_row(visitor: Visitor) -> None:
    visitor.open("/indicators?year=2021")
    visitor.page.get_by_role("combobox", name="状态").click()
    visitor.page.get_by_role("option", name="完成", exact=True).click()
    visitor.page.wait_for_url("**/indicators?year=2021&status=met")
    expect(rows(visitor)).to_have_text(MET_BY_2021)

    visitor.page.reload()
    expect(rows(visitor)).to_have_text(MET_BY_2021)

    visitor.page.get_by_test_id("stSidebar").get_by_text("English", exact=True).click()
    expect(rows(visitor).first).to_have_text("GDP")
    assert {"year=2021", "status=met", "lang=English"} <= set(visitor.path.partition("?")[2].split("&"))

    visitor.rest()
    rows(visitor).first.click()
    visitor.page.wait_for_url("**/indicator?**")
    visitor.rest().page.go_back()
    expect(rows(visitor)).to_have_count(3)


def test_the_pages_of_the_list_are_turned_and_a_filter_leads_back_to_the_first(visitor: Visitor) -> None:
    visitor.open("/indicators")
    visitor.page.get_by_role("button", name="第4页").click()
    visitor.page.wait_for_url("**/indicators?page=4")
    expect(rows(visitor)).to_have_count(3)
    visitor.rest().page.get_by_test_id("stMain").get_by_role("searchbox").press_sequentially("收入")
    visitor.page.wait_for_url(lambda url: "text=" in url and "page=" not in url)
    expect(rows(visitor)).to_have_count(11)


def test_on_a_phone_nothing_scrolls_sideways_and_a_hit_makes_way_for_its_page(phone: Visitor) -> None:
    phone.open("/indicators?untargeted=yes&page=5")
    assert phone.page.evaluate("document.documentElement.scrollWidth") == 390
    phone.page.get_by_test_id("stExpandSidebarButton").tap()
    search_box(phone).press_sequentially("wuni")
    phone.page.locator(".st-key-found a").first.tap()
    phone.page.wait_for_url("**/indicator?indicator=waste_disposal_sludge&**")
    phone.rest()
    expect(phone.page.get_by_test_id("stExpandSidebarButton")).to_be_in_viewport()
    assert phone.page.evaluate("document.documentElement.scrollWidth") == 390
