"""On every page, in both languages, on a desk and a phone: no text is cut off, none lies on another, nothing scrolls sideways."""

from collections.abc import Iterator
from typing import Final

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.chromium import DESK, PHONE, visiting
from tests.browser.every_page import LANGUAGES, VIEWS, open_menu, still
from tests.browser.layout import faults
from tests.server import Server

# Pages that differ by their sentences and chart alone are looked at in English, where words are longer.
ENGLISH_ALONE: Final = {
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
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_text_is_cut_or_lies_on_another(browser: Browser, practising: Server, language: str) -> None:
    found = {}
    with visiting(browser, practising) as visitor:
        for name, view in VIEWS.items():
            if language == "zh" and name in ENGLISH_ALONE:
                continue
            visitor.page.set_viewport_size(DESK)
            found[name, "desk"] = faults(view.open(visitor, language).page)
            visitor.page.set_viewport_size(PHONE)
            visitor.rest()
            if view.then is open_menu:
                open_menu(still(visitor))
            found[name, "phone"] = faults(still(visitor).page)
    assert set(VIEWS) >= ENGLISH_ALONE
    assert {where: told for where, told in found.items() if told} == {}


@pytest.fixture
def blank(browser: Browser) -> Iterator[Page]:
    page = browser.new_page(viewport=PHONE)
    yield page
    page.close()


@pytest.mark.parametrize(
    ("drawn", "told"),
    [
        ("<p>above</p><p style='margin-top: -2.2em'>below</p>", ["above lies on below"]),
        ("<p>above</p><p style='margin-top: 0'>below</p>", []),
        ("<p style='line-height: 1'>tight</p><p style='line-height: 1; margin-top: -1em'>lines</p>", []),
        ("<p style='width: 60px; overflow: hidden; white-space: nowrap'>a long name</p>", ["cut: a long name"]),
        ("<p style='width: 60px; overflow: auto; white-space: nowrap'>a long name</p>", []),
        (
            "<p style='width: 60px; overflow: hidden; white-space: nowrap; text-overflow: ellipsis'>a long name</p>",
            ["cut: a long name"],
        ),
        (
            "<p title='a long name' style='width: 60px; overflow: hidden; white-space: nowrap'>a long name</p>",
            [],
        ),
        ("<div style='height: 30px; overflow: hidden'>one<br>two<br>three</div>", ["cut: two", "cut: three"]),
        ("<div style='width: 1px; height: 1px; overflow: hidden; position: absolute'>for ears</div>", []),
        ("<p style='opacity: 0'>above</p><p style='margin-top: -2em'>below</p>", []),
        ("<input style='width: 60px' placeholder='what to type here'>", ["cut: what to type here"]),
        ("<p style='width: 500px'>wide</p>", ["the page is 118 px wider than its window"]),
    ],
)
def test_the_finder_names_what_is_wrong_and_nothing_else(blank: Page, drawn: str, told: list[str]) -> None:
    blank.set_content(f"<body style='margin: 8px; font: 16px/1.4 sans-serif'>{drawn}")
    assert faults(blank) == told


def test_a_page_broken_on_purpose_is_found(browser: Browser, practising: Server) -> None:
    with visiting(browser, practising) as visitor:
        page = visitor.open("/rules?lang=English").page
        page.add_style_tag(
            content="h1 { margin-bottom: -2.5rem !important } .st-key-menu { width: 60px; overflow: hidden }"
        )
        found = faults(page)
    assert any(one.startswith("Rules lies on ") for one in found)
    assert "cut: Update figures" in found
