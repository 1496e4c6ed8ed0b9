"""That the finder of cut and overlapping texts finds them, and nothing else."""

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.chromium import visiting
from tests.browser.layout import faults
from tests.server import Server


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


def test_the_names_of_an_indicators_neighbours_are_whole_on_a_phone(browser: Browser, practising: Server) -> None:
    with visiting(browser, practising) as visitor:
        page = visitor.open("/indicator?indicator=emission_reduction_energy&lang=English").page
        page.set_viewport_size({"width": 390, "height": 900})
        name = (
            page.locator(".st-key-neighbours").get_by_text("Change in carbon dioxide emissions per unit of GDP").first
        )
        name.wait_for()
        assert name.evaluate("one => one.scrollWidth - one.clientWidth") <= 0
        assert [one for one in faults(page) if one.startswith("cut: Change in carbon")] == []
