"""Every page and state of a page that is worth looking at: what pictures, axe and the tests of layout and language go through."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Final
from urllib.parse import urlencode, urlsplit

from playwright.sync_api import FilePayload, expect

from targets.domain.briefing import Form
from targets.tracking.tracker import Tracker
from targets.tracking.versions.stamp import stamp_targets
from tests.browser.chromium import Visitor
from tests.browser.clerk import Clerk
from tests.tracking.sheets import catalog
from tests.tracking.workbook.books import book, row

ENGLISH: Final = {"lang": "English"}
LANGUAGES: Final[Mapping[str, Mapping[str, str]]] = {"zh": {}, "en": ENGLISH}


def still(visitor: Visitor) -> Visitor:
    """Wait until nothing slides or fades any more; what turns for ever does not count."""
    visitor.page.wait_for_function(_STILL)
    return visitor


def turn(visitor: Visitor, theme: str) -> Visitor:
    """To the other theme, without a reload, as the reader's system would."""
    visitor.page.emulate_media(color_scheme="dark" if theme == "dark" else "light")
    visitor.page.wait_for_function(_TURNED, arg=theme)
    return still(visitor)


def theme(visitor: Visitor) -> str:
    """The theme the page is in: light or dark."""
    return str(visitor.page.evaluate(_THEME))


_THEME: Final = """getComputedStyle(document.querySelector("[data-testid=stApp]")).colorScheme"""
_TURNED: Final = """theme => getComputedStyle(document.querySelector("[data-testid=stApp]")).colorScheme === theme"""
_STILL: Final = """() => document.getAnimations().every(
  one => one.playState !== "running" || one.effect.getTiming().iterations === Infinity)"""


def nothing_more(visitor: Visitor) -> None:
    """The page as it opens."""


def press_save(visitor: Visitor) -> None:
    """An empty form is refused field by field."""
    Clerk(visitor).button("save").click()
    expect(visitor.page.get_by_test_id("stMain").get_by_test_id("stAlert").first).to_be_visible()
    visitor.rest()


def upload(visitor: Visitor) -> None:
    """A workbook with one row that would be saved and one that is refused."""
    rows = book(row(), row("10.1元", period="2017-01/2017-06"))
    file = FilePayload(name="1.xlsx", mimeType="application/octet-stream", buffer=rows)
    visitor.page.locator("input[type=file]").set_input_files(file)
    expect(visitor.page.get_by_test_id("stMain").get_by_test_id("stDataFrame")).to_be_visible()
    visitor.rest()


def unfold(visitor: Visitor) -> None:
    """Everything that is folded away."""
    for part in visitor.page.locator("[data-testid=stMain] [data-testid=stExpander] summary").all():
        part.click()
    visitor.rest()


def open_menu(visitor: Visitor) -> None:
    """On a phone the menu, with what was found in it, is folded away."""
    opener = visitor.page.get_by_test_id("stExpandSidebarButton")
    if opener.is_visible():
        opener.click()
        expect(visitor.page.get_by_test_id("stSidebar").get_by_role("link").first).to_be_in_viewport()


@dataclass(frozen=True)
class View:
    """An address, by page and query, and what is done there before one looks."""

    page: str
    query: Mapping[str, str]
    then: Callable[[Visitor], None] = nothing_more

    def open(self, visitor: Visitor, language: str = "zh") -> Visitor:
        visitor.open(self.path(language))
        self.then(visitor)
        return still(visitor)

    def follow(self, visitor: Visitor, language: str = "zh") -> Visitor:
        """As `open`, from wherever the visitor is; by a load of the document where only choices of a page would change."""
        here = urlsplit(visitor.path).path.removeprefix("/")
        if visitor.page.url == "about:blank" or (self.page == here and self.page != "indicator"):
            return self.open(visitor, language)
        visitor.follow(self.path(language))
        self.then(visitor)
        return still(visitor)

    def path(self, language: str = "zh") -> str:
        query = urlencode({**self.query, **LANGUAGES[language]})
        return f"/{self.page}?{query}" if query else f"/{self.page}"


def _indicator(indicator: str, then: Callable[[Visitor], None] = nothing_more, **query: str) -> View:
    return View("indicator", {"indicator": indicator, **query}, then)


def _check(target: str, known: date) -> View:
    """The code of a chart made on that day by somebody with no ledger."""
    snapshot = Tracker(catalog(), None).snapshot(known, datetime(2026, 11, 22, 4, tzinfo=UTC), None)
    return View("check", {"code": stamp_targets(snapshot, None, Form.CHART, [target])})


VIEWS: Final[Mapping[str, View]] = {
    "overview-2017": View("", {}),
    "overview-2021": View("", {"year": "2021"}),
    "indicators": View("indicators", {}),
    "indicators-untargeted": View("indicators", {"untargeted": "yes", "page": "3"}),
    "indicators-nothing": View("indicators", {"area": "嘉兴港", "year": "2021"}),
    "indicator-growth": _indicator("gdp_growth"),
    "indicator-growth-unfolded": _indicator("general_budget_revenue_growth", unfold),
    "indicator-level": _indicator("gdp"),
    "indicator-quota": _indicator("employment_new_urban_jobs"),
    "indicator-quota-yearend": _indicator("brands_added"),
    "indicator-reach": _indicator("good_air_days"),
    "indicator-reach-unjudged": _indicator("surface_water_class4"),
    "indicator-change": _indicator("gdp_structure_services"),
    "indicator-assigned": _indicator("emission_reduction_energy"),
    "indicator-in-step": _indicator("income_urban_growth_real"),
    "indicator-keep-falling": _indicator("pm25"),
    "indicator-keep": _indicator("grain"),
    "indicator-complete": _indicator("surface_water_worse5"),
    "indicator-below": _indicator("work_safety_major_accidents"),
    "indicator-untargeted": _indicator("gdp_per_capita"),
    "indicator-unknown": _indicator("404"),
    "indicator-alone": _indicator("gdp", screen="chart"),
    "overview-alone": View("", {"screen": "matrix"}),
    "update": View("update", {}),
    "update-all": View("update", {"due": "all"}),
    "update-form": View("update", {"topic": "gdp"}),
    "update-assigned": View("update", {"topic": "emission_reduction", "year": "2017"}, unfold),
    "update-refused": View("update", {"topic": "employment", "year": "2017"}, press_save),
    "update-excel": View("update", {"via": "excel"}),
    "update-excel-refused": View("update", {"via": "excel"}, upload),
    "review": View("review", {}),
    "administration": View("administration", {}),
    "history": View("history", {}, unfold),
    "history-nothing": View("history", {"deed": "assigned", "topic": "gdp"}),
    "changes": View("changes", {"since": "2018-01-10", "known": "2018-03-05"}),
    "changes-nothing": View("changes", {}),
    "briefing": View("briefing", {}, unfold),
    "briefing-attention": View("briefing", {"of": "attention"}),
    "briefing-picked": View("briefing", {"year": "2017", "pick": "gdp_growth.good_air_days.brands_added.404"}),
    "check": View("check", {}),
    "check-unchanged": _check("grain_2017", date(2026, 11, 22)),
    "check-changed": _check("gdp_growth_2017", date(2018, 1, 10)),
    "check-unreadable": View("check", {"code": "40AC-QG1H-SMAJ-2DNV-W96R-Z"}),
    "report": View("report", {}),
    "report-text": View("report", {"view": "text"}),
    "rules": View("rules", {}),
    "rules-words": View("rules", {"about": "words"}),
    "rules-figures": View("rules", {"about": "figures"}),
    "rules-methods": View("rules", {"about": "methods"}),
    "guide": View("guide", {}),
    "search": View("", {"q": "收入"}, open_menu),
    "search-nothing": View("rules", {"q": "海水淡化"}, open_menu),
}
