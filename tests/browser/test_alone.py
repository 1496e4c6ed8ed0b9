"""One picture alone: exactly 16:9 in every window, type that can be read from the back row, Esc, and the file it is saved as."""

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from PIL import Image
from playwright.sync_api import Browser, expect

from tests.browser.chromium import Visitor, visiting
from tests.server import Server

ALONE = "/indicator?indicator=gdp&screen=chart"
WHERE = """() => {
  const box = document.querySelector(".st-key-screen .main-svg").getBoundingClientRect()
  const texts = [...document.querySelectorAll(".st-key-screen .main-svg :is(text, tspan)")].filter(one => one.textContent.trim())
  return {
    box: [box.left, box.top, box.width, box.height].map(Math.round),
    type: Math.min(...texts.map(one => parseFloat(getComputedStyle(one).fontSize))) * box.width / 1600,
    ground: getComputedStyle(document.querySelector(".st-key-screen")).backgroundColor,
  }
}"""
SEEN = """() => [...document.querySelectorAll("button, a, input, h1, [data-testid=stSidebar], [data-testid=stHeader]")]
  .filter(one => one.checkVisibility({ opacityProperty: true, visibilityProperty: true })
    && one.getBoundingClientRect().width > 0 && !one.closest(".modebar")).map(one => one.outerHTML.slice(0, 80))"""


@pytest.fixture(scope="module")
def dark(browser: Browser, server: Server) -> Iterator[Visitor]:
    with visiting(browser, server, color_scheme="dark") as somebody:
        yield somebody.open(ALONE)


@pytest.mark.parametrize(
    ("window", "box"),
    [
        ((1600, 900), [0, 0, 1600, 900]),
        ((1440, 900), [0, 45, 1440, 810]),
        ((1024, 768), [0, 96, 1024, 576]),
        ((390, 844), [0, 312, 390, 219]),
        ((2000, 900), [200, 0, 1600, 900]),
    ],
)
def test_a_picture_alone_is_of_16_to_9_in_the_middle_of_every_window(
    dark: Visitor, window: tuple[int, int], box: list[int]
) -> None:
    dark.page.set_viewport_size({"width": window[0], "height": window[1]})
    dark.page.wait_for_function(f"box => JSON.stringify(({WHERE})().box) === JSON.stringify(box)", arg=box)
    found: dict[str, Any] = dark.page.evaluate(WHERE)
    assert found["ground"] == "rgb(255, 255, 255)"  # white paper in the dark theme too
    assert found["type"] >= 18 * found["box"][2] / 1600


def test_nothing_but_the_picture_is_to_be_seen(dark: Visitor) -> None:
    dark.page.set_viewport_size({"width": 1600, "height": 900})
    assert dark.page.evaluate(SEEN) == []
    with Image.open(BytesIO(dark.page.screenshot())) as image:
        edge = {
            image.convert("RGB").getpixel(at) for at in ((2, 2), (1597, 2), (2, 897), (1597, 897), (800, 2), (2, 450))
        }
    assert edge == {(255, 255, 255)}


def test_escape_leads_back_to_the_page_in_the_same_language_and_on_the_same_days(visitor: Visitor) -> None:
    visitor.open(f"{ALONE}&lang=English&known=2018-03-05")
    visitor.page.keyboard.press("Escape")
    expect(visitor.page.get_by_role("heading", name="GDP", exact=True)).to_be_visible()
    visitor.rest()
    assert visitor.path == "/indicator?indicator=gdp&lang=English&known=2018-03-05"
    expect(visitor.page.locator(".st-key-screen")).to_have_count(0)


def test_the_matrix_alone_leads_back_to_the_year_it_is_of(visitor: Visitor) -> None:
    visitor.open("/?screen=matrix&year=2021")
    visitor.page.keyboard.press("Escape")
    expect(visitor.page.get_by_role("heading", name="到2021年目标 · 期末评价")).to_be_visible()
    assert "year=2021" in visitor.path
    assert "screen" not in visitor.path


def test_the_button_of_a_chart_on_its_page_saves_the_picture_composed_for_16_to_9(
    visitor: Visitor, tmp_path: Path
) -> None:
    visitor.open("/indicator?indicator=gdp")
    visitor.page.hover(".st-key-paper .main-svg >> nth=0")
    with visitor.page.expect_download() as download:
        visitor.page.click(".st-key-paper .modebar-btn")
    assert download.value.suggested_filename.startswith("地区生产总值_2021年_数据截至")
    download.value.save_as(tmp_path / "picture.png")
    with Image.open(tmp_path / "picture.png") as image:
        assert image.size == (3840, 2160)
    visitor.rest()
    assert visitor.path == ALONE  # a reload does not save it again
