"""Somebody who writes why a target lags, without a browser."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

from streamlit.testing.v1 import AppTest

from targets.domain.terms import Disclosure
from targets.ledger.entries import Identity
from targets.ledger.ledger import Ledger
from targets.ledger.remarks.entries import RemarkEntry
from targets.tracking.clock import city_day
from targets.tracking.people import LOCAL_EDITOR
from targets.tracking.remarks.reading import shown
from targets.tracking.tracker import Tracker
from tests.ledger.remarked import remark, remark_sheet
from tests.tracking.sheets import catalog

# The one target of the report that published figures say was missed.
SERVICES, SERVICES_2017 = "gdp_structure_services", "gdp_structure_services_2017"
PAGE = {"lang": "English", "indicator": SERVICES}
NOW = datetime.now(UTC)
TODAY = city_day(NOW)
DUE = TODAY + timedelta(days=200)
TYPED = {"cause": "工业回升快于服务业", "next_step": "出台扶持政策"}
REPORTER = {"unit": "市发改委", "reporter": "王五"}
NOTHING = "No cause has been given yet."
SAVED = ("success", "Saved; it stands beside the light and on the overview.")
NOT_SAVED = ("error", "Not saved yet: please mend the marked fields. Everything typed is still here.")
WARNED = (
    "warning",
    "Somebody else wrote about this target after you opened the form. Nothing of yours was saved yet.",
)


def key(name: str, version: int = 0) -> str:
    return f"remark_{version}_{SERVICES_2017}_{name}"


def type_in(page: AppTest, due: date | None = DUE, version: int = 0, **other: str) -> None:
    """Fill in the whole form; what is given replaces what is usual."""
    texts = TYPED | REPORTER | other
    for name in TYPED:
        page.text_area(key=key(name, version)).input(texts[name])
    for name in REPORTER:
        page.text_input(key=f"entry_{name}").input(texts[name])
    if due is not None:
        page.date_input(key=key("deadline", version)).set_value(due)


def press(page: AppTest, version: int = 0) -> None:
    page.button(key=key("save", version)).click().run()


def has_form(page: AppTest) -> bool:
    return any(one.key and one.key.endswith("_cause") for one in page.text_area)


def services(cause: str = "消费回落", **other: Any) -> RemarkEntry:
    """A remark on the missed target, as its form would make it."""
    target = catalog().targets[SERVICES_2017]
    verdict = Tracker(catalog(), None).snapshot(TODAY, NOW, LOCAL_EDITOR).evaluate(target)
    facts: dict[str, Any] = {
        "target": SERVICES_2017,
        "identity": Identity.of(catalog().indicators[SERVICES]),
        "shown": shown(verdict),
        "deadline": DUE,
    }
    return remark(cause, **(facts | other))


def written(ledger: Ledger, *entries: RemarkEntry, at: datetime = NOW) -> None:
    """Each in its turn, behind the page's back."""
    for entry in entries:
        ledger.append_remark(remark_sheet(entry), at)


PUBLIC = {"disclosure": Disclosure.PUBLIC}
