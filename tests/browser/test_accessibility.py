"""WCAG 2.2 AA as far as a machine can see it, on every page, in both themes and languages."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser

from tests.browser.chromium import PHONE, visiting
from tests.server import Server

RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]}
PATHS = [
    "/",
    "/?year=2021",
    "/indicators?q=%E6%94%B6%E5%85%A5",
    "/indicators?area=%E5%98%89%E5%85%B4%E6%B8%AF&year=2021",
    "/indicator?indicator=gdp_growth",
    "/indicator?indicator=gdp",
    "/update?topic=gdp",
    "/history",
    "/report",
    "/report?view=text",
    "/rules",
    "/rules?about=methods",
    "/guide",
]


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("path", PATHS)
def test_a_page_breaks_no_rule_of_axe(browser: Browser, server: Server, path: str, theme: str) -> None:
    with visiting(browser, server, color_scheme=theme) as visitor:
        broken = Axe().run(visitor.open(path).page, options=RULES).response["violations"]
    assert [(rule["id"], [node["html"] for node in rule["nodes"]]) for rule in broken] == []


@pytest.mark.parametrize("path", ["/?lang=English", "/update?topic=gdp&lang=English"])
def test_neither_does_it_in_english_on_a_phone(browser: Browser, server: Server, path: str) -> None:
    with visiting(browser, server, viewport=PHONE) as visitor:
        broken = Axe().run(visitor.open(path).page, options=RULES).response["violations"]
    assert [(rule["id"], [node["html"] for node in rule["nodes"]]) for rule in broken] == []
