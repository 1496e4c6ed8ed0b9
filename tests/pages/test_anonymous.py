"""Nobody who has no right finds an internal figure anywhere: every page in both languages, every file, every status."""

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

import pytest

from targets.domain.terms import Disclosure, Vintage
from targets.ledger.ledger import Ledger
from targets.ledger.remarks.entries import RemarkFilter
from targets.presentation.voice import Voice
from targets.presentation.words import Language, Words
from targets.tracking.changes import Asked, Changes
from targets.tracking.clock import city_day
from targets.tracking.people import AT_THE_MACHINE, LOCAL_EDITOR
from targets.tracking.remarks.shown import Remarks
from targets.tracking.tracker import Tracker
from targets.web.history.columns import as_csv
from targets.web.history.remark_columns import remarks_as_csv
from targets.web.menu import PAGES
from tests.ledger.entered import batch
from tests.ledger.remarked import remark_sheet
from tests.pages.conftest import AFAR, HERE, Opening
from tests.pages.remarks import services
from tests.tracking.sheets import assigned, catalog, entries_of, typed

UNEMPLOYMENT = "employment_registered_unemployment"
# A figure, an assigned value, the title of its source, a note, a remark, and what is said where a public figure replaces an
# internal one: what of them stands anywhere is told by these.
FIGURE, ASSIGNED, TEXT = "87.4321", "-6.54321", "MARKED-SECRET"
MARKS = (FIGURE, ASSIGNED.lstrip("-"), TEXT)
INTERNAL, PUBLIC = {"disclosure": Disclosure.INTERNAL}, {"disclosure": Disclosure.PUBLIC}
NOW = datetime.now(UTC)
ADDRESSES: dict[str, dict[str, str]] = {
    "indicator.py": {"indicator": UNEMPLOYMENT},
    "update.py": {"topic": "employment", "year": "2017"},
}


def filled(ledger: Ledger) -> None:
    """Internal figures, an assigned value and a remark, all with marks; one public figure so that there are tables and files."""
    said: dict[str, Any] = {"source_title": f"{TEXT} 快报", "note": TEXT, **INTERNAL}
    ledger.append(batch(*entries_of(typed(FIGURE, UNEMPLOYMENT), **said)), NOW)
    ledger.append(batch(*entries_of(assigned(ASSIGNED), reference=TEXT, **said)), NOW)
    ledger.append(batch(*entries_of(typed("10.1"), **PUBLIC)), NOW)
    ledger.append(batch(*entries_of(typed(FIGURE), vintage=Vintage.FINAL, **said)), NOW)
    (replaced,) = (row for row in ledger.live() if row.vintage is Vintage.FINAL)
    why = f"{TEXT} {FIGURE}"
    public = entries_of(typed("10.2"), vintage=Vintage.FINAL, seen={replaced.slot: replaced.id}, reason=why, **PUBLIC)
    ledger.append(batch(*public), NOW)
    ledger.append_remark(remark_sheet(services(TEXT, **INTERNAL)), NOW)


def everything(page: Any) -> bytes:
    """All that one visit hands to the browser."""
    return b"".join(_elements(page._tree))


def _elements(node: Any) -> Iterator[bytes]:
    proto = getattr(node, "proto", None)
    if proto is not None:
        yield proto.SerializeToString()
    for child in getattr(node, "children", {}).values():
        yield from _elements(child)


@pytest.mark.parametrize("language", ["中文", "English"])
def test_no_page_shows_anything_internal_to_those_without_the_right(
    opening: Opening, ledger: Ledger, language: str
) -> None:
    filled(ledger)
    found = {
        (file, mark)
        for file in PAGES
        for mark in MARKS
        if mark.encode() in everything(opening(file, caller=AFAR, lang=language, **ADDRESSES.get(file, {})))
    }
    assert found == set()


def test_the_same_search_finds_it_where_somebody_has_the_right(opening: Opening, ledger: Ledger) -> None:
    filled(ledger)
    shown = everything(opening("indicator.py", caller=HERE, indicator=UNEMPLOYMENT, lang="English"))
    assert FIGURE.encode() in shown
    assert b"Internal material, not to be quoted before publication" in shown
    told = everything(opening("history.py", caller=HERE, lang="English"))
    assert [mark.encode() in told for mark in MARKS] == [True, True, True]


def test_no_file_holds_anything_internal_for_those_without_the_right(ledger: Ledger) -> None:
    filled(ledger)
    tracker, voice = Tracker(catalog(), ledger, roster=AT_THE_MACHINE), Voice(catalog(), Words(Language.ZH))
    for person, marked in ((None, False), (LOCAL_EDITOR, True)):
        history = as_csv(Changes(tracker, person).page(Asked(), None), voice).decode()
        remarks = remarks_as_csv(Remarks(tracker, person).history(RemarkFilter(), None), voice).decode()
        assert [mark in history for mark in MARKS] == [marked] * 3
        assert (TEXT in remarks) is marked
        assert ("内部使用（内部资料，未经发布不得引用）" in history) is marked


def test_no_status_is_another_by_what_is_internal(ledger: Ledger) -> None:
    today = city_day(NOW)
    public = {"10.1"}
    ledger.append(batch(*entries_of(typed("10.1"), **PUBLIC)), NOW)
    tracker = Tracker(catalog(), ledger)
    before = tracker.snapshot(today, NOW, None)
    ledger.append(batch(*entries_of(typed(FIGURE, UNEMPLOYMENT), **INTERNAL)), NOW)
    ledger.append(batch(*entries_of(assigned(ASSIGNED), reference=TEXT, **INTERNAL)), NOW)
    after = tracker.snapshot(today, NOW, None)
    assert {str(one.value) for one in after.entered} == public
    for target in catalog().counted_targets:
        assert after.evaluate(target) == before.evaluate(target), target.id
