"""WCAG 2.2 AA as far as a machine can see it: every page and state of a page, in both languages and themes, real and in practice."""

from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from tests.browser.chromium import PHONE, visiting
from tests.browser.every_page import LANGUAGES, VIEWS, turn
from tests.server import Server

RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]}
# The theme changes nothing but colours.
COLOURS = {"runOnly": {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}}
# Pages that differ by what is said alone, not by what they are made of.
ALIKE = {
    f"indicator-{kind}"
    for kind in ("quota-yearend", "reach", "change", "in-step", "keep", "keep-falling", "complete", "below")
}
IN_PRACTICE = ("overview-2017", "indicators", "indicator-quota", "indicator-growth-unfolded", "update", "history")


def broken(page: Page, rules: dict[str, Any]) -> list[tuple[str, list[str]]]:
    """The rules a page breaks, each with the elements that break it."""
    found = Axe().run(page, options=rules).response["violations"]
    return [(rule["id"], [node["html"] for node in rule["nodes"]]) for rule in found]


def broken_in_both_themes(browser: Browser, server: Server, language: str, names: list[str]) -> dict[str, Any]:
    found = {}
    with visiting(browser, server) as visitor:
        for name in names:
            page = VIEWS[name].open(visitor, language).page
            found[name, "light"] = broken(page, RULES)
            found[name, "dark"] = broken(turn(visitor, "dark").page, COLOURS)
            turn(visitor, "light")
    return {where: told for where, told in found.items() if told}


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_page_breaks_a_rule_of_axe(browser: Browser, server: Server, language: str) -> None:
    assert set(VIEWS) >= ALIKE
    names = [name for name in VIEWS if name not in ALIKE]
    assert broken_in_both_themes(browser, server, language, names) == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_page_of_practice_breaks_one(browser: Browser, practising: Server, language: str) -> None:
    assert broken_in_both_themes(browser, practising, language, list(IN_PRACTICE)) == {}


@pytest.mark.parametrize("name", ["overview-2017", "update-refused", "search", "rules"])
def test_neither_does_one_on_a_phone(browser: Browser, server: Server, name: str) -> None:
    with visiting(browser, server, viewport=PHONE) as visitor:
        assert broken(VIEWS[name].open(visitor, "en").page, RULES) == []
