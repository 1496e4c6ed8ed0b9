"""What the looks at every page do not see of access for all: phones, and that axe would tell."""

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.axe import COLOURS, RULES, broken
from tests.browser.chromium import PHONE, visiting
from tests.browser.every_page import VIEWS
from tests.server import Server


@pytest.mark.parametrize("name", ["overview-2017", "update-refused", "search", "rules"])
def test_no_page_breaks_a_rule_of_axe_on_a_phone(browser: Browser, server: Server, name: str) -> None:
    with visiting(browser, server, viewport=PHONE) as visitor:
        assert broken(VIEWS[name].open(visitor, "en").page, RULES) == []


def test_what_is_wrong_is_told(blank: Page) -> None:
    blank.set_content("<html lang='en'><title>t</title><img src='data:,'><p style='color: #bbb'>pale</p>")
    assert [rule for rule, _ in broken(blank, RULES)] == ["color-contrast", "image-alt"]
    assert [rule for rule, _ in broken(blank, COLOURS)] == ["color-contrast"]
