"""Finds what a page says in a language that is not its own."""

import re
from typing import Final

from playwright.sync_api import Page

# Names, units and keys that are Latin in Chinese as well, the language switch, titles of sources as charts shorten them, addresses and version codes.
KEPT: Final = "Language|English|GDP|PM2\\.5|PM10|R&D|PPP|COD|CO2|SO2|NOx|IT|CPI|CSV|JSON|XLSX|xlsx|Excel|LibreOffice|PNG|KB|MB|km|IQAir|Open SDG|PDF|Word|WPS|AQI|aqistudy|TARGETS_PEOPLE|Esc"
LATIN: Final = re.compile(
    rf"https?://\S+|[0-9A-Z]{{4}}(?:-[0-9A-Z]{{1,4}}){{3,}}|Report on the Work of[^…]*…|(?<![A-Za-z])(?:{KEPT})(?![A-Za-z])"
)
# Where the other language needs no mark on an English page, each with its reason.
UNMARKED: Final = {
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
_LEFT_OUT: Final = {"zh": ["blockquote, [role=gridcell], code", "en"], "en": [", ".join(UNMARKED), "zh-CN"]}
_TAGS: Final = {"zh": "zh-CN", "en": "en"}


def strangers(page: Page, language: str) -> list[str]:
    """The texts of a page in the other language, and its own tag where that is wrong."""
    found = {text.strip() for text in page.evaluate(_TOLD, _LEFT_OUT[language]) if _strange(text, language)}
    tag = page.locator("html").get_attribute("lang")
    return sorted(found if tag == _TAGS[language] else found | {f"the page calls its language {tag}"})


def _strange(text: str, language: str) -> bool:
    if language == "zh":
        return re.search(r"[A-Za-z]{2,}", LATIN.sub("", text)) is not None
    return re.search(r"[\u3400-\u9fff]", text) is not None
