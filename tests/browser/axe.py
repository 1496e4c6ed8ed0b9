"""WCAG 2.2 AA as far as a machine can see it."""

from typing import Any, Final

from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Page

RULES: Final[dict[str, Any]] = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]}
# The theme changes nothing but colours.
COLOURS: Final[dict[str, Any]] = {"runOnly": {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}}


def broken(page: Page, rules: dict[str, Any]) -> list[tuple[str, list[str]]]:
    """The rules a page breaks, each with the elements that break it. What it keeps is not told: writing that down takes as long as the looking."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE_SCRIPT)
    found = page.evaluate(_RUN, {**rules, "resultTypes": ["violations"]})
    return [(rule["id"], rule["html"]) for rule in found]


_RUN: Final = """rules => axe.run(document, rules).then(
  ({ violations }) => violations.map(({ id, nodes }) => ({ id, html: nodes.map(node => node.html) })))"""
