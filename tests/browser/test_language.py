"""No English is left on a Chinese page, Streamlit's own words included; what is quoted from a source stays as it was written."""

import re

import pytest

from tests.browser.chromium import Visitor

PATHS = [
    "/",
    "/?year=2021",
    "/indicator?indicator=gdp",
    "/indicators?untargeted=yes&q=%E6%B1%A1%E6%B3%A5",
    "/indicator?indicator=gdp_growth",
    "/update?topic=gdp",
    "/history",
    "/report",
    "/report?view=text",
    "/rules",
    "/rules?about=words",
    "/rules?about=figures",
    "/rules?about=methods",
    "/guide",
]
# Names and units that are Latin in Chinese as well, the language switch, and addresses.
KEPT = "Language|English|GDP|PM2\\.5|PM10|R&D|PPP|COD|CO2|SO2|NOx|IT|CPI|CSV|XLSX|PNG|MB|km|IQAir|Open SDG|PDF|Word|WPS"
LATIN = re.compile(rf"https?://\S+|(?<![A-Za-z])(?:{KEPT})(?![A-Za-z])")
_TOLD = """() => {
  const told = []
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  while (walk.nextNode()) {
    const around = walk.currentNode.parentElement
    if (around && !around.closest("script, style, noscript, blockquote, body [lang=en], [role=gridcell], [data-testid=stIconMaterial]")) told.push(walk.currentNode.nodeValue)
  }
  for (const element of document.querySelectorAll("body *"))
    for (const name of ["aria-label", "aria-valuetext", "title", "placeholder", "alt", "data-title"])
      if (element.hasAttribute(name)) told.push(element.getAttribute(name))
  return told
}"""


@pytest.mark.parametrize("path", PATHS)
def test_a_chinese_page_says_nothing_in_english(visitor: Visitor, path: str) -> None:
    told = visitor.open(path).page.evaluate(_TOLD)
    assert sorted({text.strip() for text in told if re.search(r"[A-Za-z]{2,}", LATIN.sub("", text))}) == []
