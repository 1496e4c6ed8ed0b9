"""The frame every page stands in: addresses, language, menu, width, and what is never asked of another host."""

import pytest
from playwright.sync_api import Browser

from targets.presentation.words import Language, Words
from targets.web.menu import ADDRESSES, MENU, PAGES, REVIEW
from tests.browser.chromium import Visitor, visiting
from tests.server import Server

CHINESE, ENGLISH = Words(Language.ZH), Words(Language.EN)
TITLES = {("" if stem == "overview" else stem): PAGES[f"{stem}.py"] for stem in (name[:-3] for name in PAGES)}


def menu(visitor: Visitor) -> list[str]:
    return visitor.page.locator(".st-key-menu a").all_inner_texts()


def test_titles_are_told_for_every_address() -> None:
    assert set(TITLES) == ADDRESSES


@pytest.mark.parametrize("address", sorted(ADDRESSES))
def test_a_page_opens_as_the_very_first_request_to_a_fresh_server(
    browser: Browser, fresh_server: Server, address: str
) -> None:
    with visiting(browser, fresh_server) as visitor:
        visitor.open(f"/{address}?known=2018-06-30")
        assert visitor.page.title().startswith(CHINESE(TITLES[address]) + " · ")
        # Nobody reviews where a figure counts at once: the page is there, and in no menu.
        assert menu(visitor) == [CHINESE(title) for file, title in MENU.items() if file != REVIEW]
        assert visitor.path.startswith(f"/{address}?")
        assert "known=2018-06-30" in visitor.path


def test_the_language_lives_in_the_address(visitor: Visitor) -> None:
    visitor.open("/")
    assert menu(visitor)[0] == CHINESE("Overview")
    assert visitor.page.evaluate("document.documentElement.lang") == "zh-CN"

    visitor.page.get_by_test_id("stSidebar").get_by_text("English", exact=True).click()
    visitor.page.wait_for_url("**/?lang=English")
    visitor.rest()
    assert menu(visitor)[0] == "Overview"
    assert visitor.page.evaluate("document.documentElement.lang") == "en"

    visitor.page.locator(".st-key-menu").get_by_text("History").click()
    visitor.page.wait_for_url("**/history?lang=English")
    assert visitor.rest().page.title().startswith("History · ")


@pytest.mark.parametrize(("code", "lang"), [("en", "en"), ("English", "en"), ("zh", "zh-CN"), ("klingon", "zh-CN")])
def test_an_address_may_name_the_language_by_its_code(visitor: Visitor, code: str, lang: str) -> None:
    visitor.open(f"/history?lang={code}")
    assert visitor.page.evaluate("document.documentElement.lang") == lang
    assert menu(visitor)[0] == (ENGLISH if lang == "en" else CHINESE)("Overview")


def test_dates_that_do_not_exist_leave_the_address(visitor: Visitor) -> None:
    visitor.open("/?on=2017-02-30&known=2999-01-01")
    visitor.page.wait_for_url(visitor.address + "/")


def test_the_back_button_returns_to_the_page_and_view_left(visitor: Visitor) -> None:
    visitor.open("/?on=2017-09-30&lang=English")
    visitor.page.locator(".st-key-menu").get_by_text("Update figures").click()
    visitor.page.wait_for_url("**/update?**")
    visitor.rest()
    visitor.page.go_back()
    visitor.page.wait_for_url(visitor.address + "/?*")
    visitor.rest()
    assert visitor.page.title().startswith("Overview · ")
    assert {"on=2017-09-30", "lang=English"} <= set(visitor.path.partition("?")[2].split("&"))


def test_a_link_with_parameters_is_one_step_in_the_history(visitor: Visitor) -> None:
    visitor.open("/?lang=English&known=2018-12-31")
    left = visitor.path
    visitor.page.get_by_test_id("stMain").get_by_test_id("stPageLink-NavLink").first.click()
    visitor.page.wait_for_url("**/indicator?**")
    visitor.rest()
    assert {"lang=English", "known=2018-12-31"} <= set(visitor.path.partition("?")[2].split("&"))
    visitor.page.go_back()
    visitor.rest()
    assert visitor.path == left
    assert visitor.page.title().startswith("Overview · ")


def test_streamlits_own_words_are_chinese_on_a_chinese_page_and_english_again_after_a_switch(visitor: Visitor) -> None:
    visitor.open("/history")
    labels = "[...document.querySelectorAll('[aria-label]')].map(element => element.getAttribute('aria-label'))"
    assert {"侧栏", "收起侧栏", "选择日期"} <= set(visitor.page.evaluate(labels))
    assert visitor.page.get_by_text("跳到正文").count() == 1

    visitor.page.get_by_test_id("stSidebar").get_by_text("English", exact=True).click()
    visitor.page.wait_for_url("**/history?lang=English")
    visitor.rest()
    assert {"Sidebar", "Collapse sidebar", "Choose date"} <= set(visitor.page.evaluate(labels))
    assert visitor.page.get_by_text("Skip to main content").count() == 1
