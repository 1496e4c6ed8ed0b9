"""Every page speaks one language, Streamlit's own words included; what is quoted or named in the other one is marked as such."""

import re

import pytest
from playwright.sync_api import Browser

from tests.browser.chromium import Visitor, visiting
from tests.browser.every_page import VIEWS
from tests.server import Server

# Names and units that are Latin in Chinese as well, the language switch, titles of sources as charts shorten them, and addresses.
KEPT = "Language|English|GDP|PM2\\.5|PM10|R&D|PPP|COD|CO2|SO2|NOx|IT|CPI|CSV|XLSX|PNG|MB|km|IQAir|Open SDG|PDF|Word|WPS|AQI|aqistudy"
LATIN = re.compile(rf"https?://\S+|Report on the Work of[^…]*…|(?<![A-Za-z])(?:{KEPT})(?![A-Za-z])")
# Where the other language needs no mark on an English page, each with its reason.
UNMARKED = {
    ".st-key-lang": "each language is called by its own name",
    ".js-plotly-plot": "a picture with an English sentence of its own beside it; titles of sources stand in its foot",
    "[data-testid=stDataFrame]": "cells on a canvas: clauses, titles of sources and what people typed",
    "input, textarea": "what the reader typed",
    "[data-testid=stSelectbox]": "headings of the report and names people gave, to choose from",
}
_TOLD = """([leftOut, lang]) => {
  const told = []
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  while (walk.nextNode()) {
    const around = walk.currentNode.parentElement
    if (around && !around.closest(`script, style, noscript, body [lang=${lang}], [data-testid=stIconMaterial]`)
      && !around.closest(leftOut)) told.push(walk.currentNode.nodeValue)
  }
  for (const element of document.querySelectorAll("body *"))
    for (const name of ["aria-label", "aria-valuetext", "title", "placeholder", "alt", "data-title"])
      if (element.hasAttribute(name) && !element.closest(leftOut)) told.push(element.getAttribute(name))
  return told
}"""


def test_no_chinese_page_says_anything_in_english(browser: Browser, server: Server) -> None:
    found = {}
    with visiting(browser, server) as visitor:
        for name, view in VIEWS.items():
            told = view.open(visitor, "zh").page.evaluate(_TOLD, ["blockquote, [role=gridcell]", "en"])
            assert visitor.page.locator("html").get_attribute("lang") == "zh-CN"
            found[name] = sorted({text.strip() for text in told if re.search(r"[A-Za-z]{2,}", LATIN.sub("", text))})
    assert {name: told for name, told in found.items() if told} == {}


def test_a_clause_keeps_its_words_although_streamlit_has_words_of_the_same_signs(visitor: Visitor) -> None:
    assert "建议2017年" in visitor.open("/report?lang=English").text(), "年 is what a field for a day says for the year"


@pytest.mark.parametrize("practice", [False, True], ids=["real", "practice"])
def test_chinese_on_an_english_page_is_quoted_or_named_and_marked_as_chinese(
    browser: Browser, request: pytest.FixtureRequest, practice: bool
) -> None:
    found = {}
    server: Server = request.getfixturevalue("practising" if practice else "server")
    with visiting(browser, server) as visitor:
        for name, view in VIEWS.items():
            told = view.open(visitor, "en").page.evaluate(_TOLD, [", ".join(UNMARKED), "zh-CN"])
            assert visitor.page.locator("html").get_attribute("lang") == "en"
            found[name] = sorted({text.strip() for text in told if re.search(r"[\u3400-\u9fff]", text)})
    assert {name: told for name, told in found.items() if told} == {}
