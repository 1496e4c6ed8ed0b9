"""WCAG 2.2 AA as far as a machine can see it."""

from typing import Any, Final

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

RULES: Final[dict[str, Any]] = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]}
# The theme changes nothing but colours.
COLOURS: Final[dict[str, Any]] = {"runOnly": {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}}


def broken(page: Page, rules: dict[str, Any]) -> list[tuple[str, list[str]]]:
    """The rules a page breaks, each with the elements that break it."""
    found = Axe().run(page, options=rules).response["violations"]
    return [(rule["id"], [node["html"] for node in rule["nodes"]]) for rule in found]
