"""Who sees what of the ledger: figures, assigned values and history, inside and outside."""

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

from targets.domain.terms import Disclosure, Status
from targets.ledger.ledger import Ledger
from targets.ledger.rows import Deed, EntryKind, RowFilter
from targets.tracking.changes import Asked, Changes
from targets.tracking.people import AT_THE_MACHINE, LOCAL_EDITOR
from targets.tracking.replaced import replaced
from targets.tracking.tracker import Tracker
from tests.tracking.sheets import (
    ENERGY_2017,
    JOBS,
    TODAY,
    assigned,
    catalog,
    catalog_with,
    entries_of,
    typed,
)
from tests.tracking.views import NOON, SLOT, saved, seeing, status, values

EVERYTHING = RowFilter()


def test_internal_figures_are_for_those_who_may_enter_figures(tracker: Tracker) -> None:
    saved(tracker, *entries_of(typed("10.1"), disclosure=Disclosure.INTERNAL))
    assert status(seeing(tracker)) is Status.MET
    outside = seeing(tracker, internal=False)
    assert (status(outside), outside.entered) == (Status.NO_FIGURE, ())


def test_a_figure_curated_for_internal_use_is_for_those_who_may_enter_figures_too(ledger: Ledger) -> None:
    last = catalog().observations[-1]
    hidden = last.model_copy(update={"disclosure": Disclosure.INTERNAL})
    tracker = Tracker(catalog_with(observations=(*catalog().observations[:-1], hidden)), ledger, roster=AT_THE_MACHINE)
    inside, outside = seeing(tracker), seeing(tracker, internal=False)
    assert hidden in inside.figures()
    assert hidden in inside.series[hidden.indicator].figures
    assert set(inside.figures()) - set(outside.figures()) == {hidden}
    assert hidden not in outside.series[hidden.indicator].figures


def test_public_figures_are_for_everybody(tracker: Tracker) -> None:
    saved(tracker, *entries_of(typed("10.1"), disclosure=Disclosure.PUBLIC))
    assert status(seeing(tracker, internal=False)) is Status.MET


def test_an_internal_assignment_is_not_told_to_everybody(tracker: Tracker) -> None:
    saved(tracker, *entries_of(assigned("-3.7"), reference="1号", disclosure=Disclosure.INTERNAL))
    assert status(seeing(tracker, internal=False), ENERGY_2017) is Status.PENDING
    assert seeing(tracker, internal=False).assignments == {}


def test_a_public_figure_corrected_internally_is_out_of_force_for_everybody(tracker: Tracker) -> None:
    (first,) = saved(tracker, *entries_of(typed("10.1"), disclosure=Disclosure.PUBLIC))
    correction = entries_of(typed("6.5"), disclosure=Disclosure.INTERNAL, seen={SLOT: first}, reason="核实")
    saved(tracker, *correction)
    assert values(seeing(tracker, internal=False)) == []
    assert values(seeing(tracker)) == ["6.5"]


def test_everybody_is_told_that_a_figure_corrected_internally_was_taken_back_and_nothing_of_why(
    tracker: Tracker,
) -> None:
    (first,) = saved(tracker, *entries_of(typed("10.1"), disclosure=Disclosure.PUBLIC))
    secret = {"reason": "核实为6.5", "note": "内部备注", "unit": "内部单位", "source_title": "内部材料"}
    saved(tracker, *entries_of(typed("6.5"), disclosure=Disclosure.INTERNAL, seen={SLOT: first}, **secret))

    told, entered = tracker.history(EVERYTHING, None, reader=None)
    assert (told.kind, told.value, told.reason, told.note) == (EntryKind.WITHDRAWAL, Decimal("10.1"), None, None)
    assert (told.reporter, told.source, told.disclosure) == (entered.reporter, entered.source, Disclosure.PUBLIC)
    assert tracker.history_count(EVERYTHING, reader=None) == 2
    assert [row.id for row in tracker.history(RowFilter(deed=Deed.WITHDRAWN), None, reader=None)] == [told.id]
    for reader, found in ((None, []), (LOCAL_EDITOR, [told.id])):
        by_text = Changes(tracker, reader).page(Asked(text="核实为6.5"), None)
        assert [one.row.id for one in by_text] == found
    (change, _) = Changes(tracker, None).page(Asked(text="employment"), None)
    assert (change.deed, change.row.value, change.row.reason) == (Deed.WITHDRAWN, Decimal("10.1"), None)
    assert [str(figure.value) for figure in replaced(tracker, catalog().indicators[JOBS], TODAY, None)] == ["10.1"]


def test_what_is_published_anew_after_that_is_entered_and_replaces_nothing_everybody_knows(tracker: Tracker) -> None:
    (first,) = saved(tracker, *entries_of(typed("10.1"), disclosure=Disclosure.PUBLIC))
    (second,) = saved(tracker, *entries_of(typed("6.5"), seen={SLOT: first}, reason="核实"))
    anew = entries_of(typed("6.6"), disclosure=Disclosure.PUBLIC, seen={SLOT: second}, reason="原报6.5")
    saved(tracker, *anew)
    told = [
        (row.kind, str(row.value), row.reason, row.replaces) for row in tracker.history(EVERYTHING, None, reader=None)
    ]
    assert told == [
        (EntryKind.FIGURE, "6.6", None, None),
        (EntryKind.WITHDRAWAL, "10.1", None, first),
        (EntryKind.FIGURE, "10.1", None, None),
    ]
    assert [row.value for row in tracker.history(RowFilter(deed=Deed.CORRECTED), None, reader=None)] == []


def test_the_history_shows_the_newest_first_and_the_public_ones_alone_to_everybody(tracker: Tracker) -> None:
    saved(tracker, *entries_of(typed("1.9", "employment_registered_unemployment"), disclosure=Disclosure.PUBLIC))
    saved(tracker, *entries_of(typed("10.1"), disclosure=Disclosure.INTERNAL))
    inside = tracker.history(EVERYTHING, None, reader=LOCAL_EDITOR)
    assert [(row.id, row.indicator) for row in inside] == [(2, JOBS), (1, "employment_registered_unemployment")]
    assert [row.id for row in tracker.history(EVERYTHING, None, reader=None)] == [1]
    assert tracker.history_count(EVERYTHING, reader=LOCAL_EDITOR) == 2
    assert tracker.history_count(EVERYTHING, reader=None) == 1


def test_nobody_outside_gets_at_internal_rows_by_asking_for_them(tracker: Tracker) -> None:
    saved(tracker, *entries_of(typed("10.1"), disclosure=Disclosure.INTERNAL))
    asking = RowFilter(disclosure=Disclosure.INTERNAL)
    assert tracker.history(asking, None, reader=None) == ()
    assert tracker.history_count(asking, reader=None) == 0
    assert len(tracker.history(asking, None, reader=LOCAL_EDITOR)) == 1


def test_the_history_is_filtered_and_paged(tracker: Tracker) -> None:
    for value in ("1", "2", "3"):
        seen = tracker.in_force(SLOT, reader=LOCAL_EDITOR)
        saved(tracker, *entries_of(typed(value), seen={SLOT: seen.id if seen else None}, reason="更正"))
    saved(tracker, *entries_of(typed("1.9", "employment_registered_unemployment"), unit="市统计局"))
    jobs = RowFilter(indicators=frozenset({JOBS}))
    assert [row.value for row in tracker.history(jobs, 2, reader=LOCAL_EDITOR)] == [Decimal(3), Decimal(2)]
    assert [row.value for row in tracker.history(jobs, 2, 2, reader=LOCAL_EDITOR)] == [Decimal(1)]
    assert tracker.history_count(jobs, reader=LOCAL_EDITOR) == 3
    assert [row.id for row in tracker.history(RowFilter(reporting_unit="市统计局"), None, reader=LOCAL_EDITOR)] == [4]
    assert tracker.history(replace(EVERYTHING, until=NOON - timedelta(seconds=1)), None, reader=LOCAL_EDITOR) == ()
