"""Every page and state of a page, real and in practice, in both languages, looked at once for all that a machine can see.

No text is cut off, lies on another or makes the page scroll sideways, on a desk and on a phone; no rule of axe is broken,
light or dark; nothing is said in the other language without being marked as such.
"""

from typing import Final

import pytest
from playwright.sync_api import Browser

from tests.browser.axe import COLOURS, RULES, broken
from tests.browser.chromium import DESK, PHONE, Visitor, visiting
from tests.browser.every_page import LANGUAGES, VIEWS, View, open_menu, still, theme, turn
from tests.browser.language import strangers
from tests.browser.layout import lasting_faults
from tests.server import Server

Found = dict[str, object]
# Pages that differ by their sentences and chart alone: axe sees the same in each, and words are longer in English.
ALIKE: Final = frozenset(
    f"indicator-{kind}"
    for kind in (
        "quota-yearend",
        "reach",
        "change",
        "in-step",
        "keep-falling",
        "keep",
        "complete",
        "below",
        "untargeted",
    )
)
# Both languages on every page; what a state of a page adds is the same markup with other words.
ONE_A_PAGE: Final = frozenset({view.page: name for name, view in reversed(VIEWS.items())}.values())
# What practice has that the real city has not: the banner, lights of a running year, rows of the ledger.
OTHER_IN_PRACTICE: Final = frozenset(
    {"overview-2017", "indicators", "indicator-quota", "indicator-growth-unfolded", "update-all", "history"}
)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_can_be_read_by_everybody(browser: Browser, server: Server, language: str) -> None:
    found = {}
    with visiting(browser, server) as visitor:
        for name, view in VIEWS.items():
            page = view.follow(visitor, language).page
            found[name] = {"language": strangers(page, language)}
            if name in ONE_A_PAGE or (language == "zh" and name not in ALIKE):
                found[name] |= _axe(visitor)
    assert _wrong(found) == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_of_practice_is_drawn_whole(browser: Browser, practising: Server, language: str) -> None:
    found = {}
    with visiting(browser, practising) as visitor:
        for name, view in VIEWS.items():
            if language == "zh" and name not in ONE_A_PAGE | OTHER_IN_PRACTICE:
                continue  # the same parts in shorter words
            visitor.page.set_viewport_size(DESK)
            page = view.follow(visitor, language).page
            found[name] = {"language": strangers(page, language), "desk": lasting_faults(page)}
            if name in OTHER_IN_PRACTICE:
                found[name] |= _axe(visitor)
            found[name]["phone"] = _on_a_phone(visitor, view)
    assert _wrong(found) == {}


def test_what_is_looked_at_less_is_there() -> None:
    assert set(VIEWS) >= ALIKE | OTHER_IN_PRACTICE


def _axe(visitor: Visitor) -> Found:
    """In the light the page is in, then in the other one, where it stays: to turn takes as long as to look."""
    rules = {"light": RULES, "dark": COLOURS}
    now = theme(visitor)
    other = "dark" if now == "light" else "light"
    here = broken(visitor.page, rules[now])
    return {f"axe, {now}": here, f"axe, {other}": broken(turn(visitor, other).page, rules[other])}


def _on_a_phone(visitor: Visitor, view: View) -> list[str]:
    """Narrowed, not loaded again."""
    visitor.page.set_viewport_size(PHONE)
    visitor.rest()
    if view.then is open_menu:
        open_menu(still(visitor))
    return lasting_faults(still(visitor).page)


def _wrong(found: dict[str, Found]) -> dict[str, Found]:
    named = {name: {look: told for look, told in looks.items() if told} for name, looks in found.items()}
    return {name: looks for name, looks in named.items() if looks}
