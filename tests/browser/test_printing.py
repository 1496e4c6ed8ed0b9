"""Every page on paper, from the dark theme: A4, dark ink on white, without the menu, nothing cut, no empty sheet."""

from collections.abc import Iterator
from itertools import chain

import pypdfium2 as pdfium
import pytest
from playwright.sync_api import Browser

from tests.browser.chromium import Visitor, visiting
from tests.browser.every_page import VIEWS
from tests.server import Server

A4 = (595, 842)  # points
MENU = ("政府目标进度监测", "本机填报已开启")
PAGES = (
    "overview-2017",
    "indicators",
    "indicator-level",
    "update-form",
    "review",
    "administration",
    "history-nothing",
    "changes",
    "report",
    "rules",
    "guide",
    "indicator-alone",
)
LIGHT, EDGE = 250, 20  # of 255; pixels of margin at a scale of one pixel a point


@pytest.fixture(scope="module")
def dark(browser: Browser, server: Server) -> Iterator[Visitor]:
    with visiting(browser, server, color_scheme="dark") as somebody:
        yield somebody


def printed(visitor: Visitor) -> pdfium.PdfDocument:
    return pdfium.PdfDocument(visitor.page.pdf(prefer_css_page_size=True, print_background=True))


def texts(paper: pdfium.PdfDocument) -> list[str]:
    return [page.get_textpage().get_text_range().replace("\r\n", "\n") for page in paper]


@pytest.mark.parametrize("name", PAGES)
def test_a_page_prints_on_white_a4_without_its_menu_and_without_an_empty_sheet(dark: Visitor, name: str) -> None:
    VIEWS[name].open(dark)
    paper = printed(dark)
    told = texts(paper)
    for number, page in enumerate(paper):
        assert tuple(map(round, page.get_size())) == A4
        picture = page.render(scale=1).to_pil().convert("L")
        wide, high = picture.size
        edges = chain(
            (picture.getpixel((x, y)) for x in range(wide) for y in (2, EDGE, high - 3)),
            (picture.getpixel((x, y)) for y in range(high) for x in (2, EDGE, wide - EDGE, wide - 3)),
        )
        assert min(edges) >= LIGHT, f"sheet {number + 1}: something reaches into the margin"
        histogram = picture.histogram()
        assert sum(histogram[LIGHT:]) > 0.6 * wide * high, f"sheet {number + 1} has a dark ground"
        said = told[number].replace("·", "").strip()
        assert len(said) > 60, f"sheet {number + 1} is empty"
    assert [word for word in MENU if any(word in said for said in told)] == []


def test_the_foot_of_every_sheet_says_page_address_and_number(dark: Visitor) -> None:
    VIEWS["indicator-level"].open(dark)
    told = texts(printed(dark))
    assert len(told) > 1
    for number, said in enumerate(told, 1):
        assert f"{dark.address}/indicator?indicator=gdp" in said
        assert f"{number} / {len(told)}" in said


def test_a_chart_is_printed_whole_on_one_sheet(dark: Visitor) -> None:
    VIEWS["indicator-level"].open(dark)
    page = printed(dark)[0].get_textpage()
    for word in ("6355", "5400", "2021", "2011", "等12份文件"):  # label, target, both ends of the axis, foot
        finder = page.search(word)
        places: list[tuple[float, float, float, float]] = []
        while (found := finder.get_next()) is not None:
            places.append(page.get_charbox(found[0] + found[1] - 1))
        assert places, word
        assert max(right for _, _, right, _ in places) < A4[0] - EDGE


def test_the_table_of_all_figures_is_printed_to_its_last_row(dark: Visitor) -> None:
    VIEWS["indicator-level"].open(dark)
    rows = dark.page.locator(".printed tbody tr")
    last = rows.last.locator("td").nth(1).text_content()
    assert last is not None
    assert rows.count() > 30
    assert last in "".join(texts(printed(dark))).replace("\n", "")
