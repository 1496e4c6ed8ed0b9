"""What a form would do, told before it is saved, on the real catalog: before, after, doubts, and nothing written."""

from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal

import pytest

from targets.domain.indicator import Observation
from targets.domain.period import Period
from targets.domain.terms import Disclosure, Grade, Status, Vintage
from targets.ledger.entries import Entry
from targets.tracking.entry.preview import Preview, preview, unconfirmed
from targets.tracking.entry.reading import read_sheet
from targets.tracking.entry.typed import Fault, Problem
from targets.tracking.entry.warnings import Doubt
from targets.tracking.people import AT_THE_MACHINE, LOCAL_EDITOR
from targets.tracking.snapshot import Snapshot
from targets.tracking.tracker import Tracker
from tests.ledger.entered import batch
from tests.tracking.sheets import (
    ENERGY,
    ENERGY_2017,
    JOBS,
    JOBS_2017,
    TODAY,
    TypedAssignment,
    TypedFigure,
    assigned,
    catalog,
    catalog_with,
    entries_of,
    sheet,
    typed,
)
from tests.tracking.views import SLOT

NOON = datetime(2026, 11, 22, 4, tzinfo=UTC)


def now_known(tracker: Tracker) -> Snapshot:
    return tracker.snapshot(TODAY, NOON, LOCAL_EDITOR)


def foreseen(tracker: Tracker, *rows: TypedFigure | TypedAssignment, **other: object) -> Preview:
    return preview(now_known(tracker), entries_of(*rows, **other), TODAY)


def saved(tracker: Tracker, *entries: Entry) -> None:
    tracker.append(batch(*entries), LOCAL_EDITOR, NOON)


def turns(found: Preview) -> dict[str, tuple[Status, Status]]:
    return {effect.target.id: (effect.before.status, effect.after.status) for effect in found.effects}


@pytest.mark.parametrize(
    ("value", "after"), [("10.1", Status.MET), ("6.6", Status.MET), ("6.59", Status.MISSED), ("0", Status.MISSED)]
)
def test_jobs_of_2017_wait_for_a_figure_and_any_figure_settles_them(
    tracker: Tracker, value: str, after: Status
) -> None:
    assert turns(foreseen(tracker, typed(value))) == {JOBS_2017: (Status.NO_FIGURE, after)}


@pytest.mark.parametrize(
    ("now", "wanted", "doubt"),
    [
        (Disclosure.PUBLIC, Disclosure.INTERNAL, Doubt.UNPUBLISHES),
        (Disclosure.INTERNAL, Disclosure.PUBLIC, Doubt.PUBLISHES),
        (Disclosure.PUBLIC, Disclosure.PUBLIC, None),
        (Disclosure.INTERNAL, Disclosure.INTERNAL, None),
    ],
)
def test_a_correction_of_another_disclosure_is_a_doubt_that_needs_a_yes(
    tracker: Tracker, now: Disclosure, wanted: Disclosure, doubt: Doubt | None
) -> None:
    saved(tracker, *entries_of(typed("10.1"), disclosure=now))
    saved(tracker, *entries_of(assigned("-3.4"), reference="1号", disclosure=now))
    correction = sheet(
        typed("10.2"), assigned("-3.5"), disclosure=wanted, reference="2号", seen={SLOT: 1}, reason="核实"
    )
    entries, _ = read_sheet(correction, catalog(), TODAY)
    found = preview(now_known(tracker), entries, TODAY)
    about = [(one.indicator, one.doubt) for one in found.warnings if one.doubt.needs_a_yes]
    assert about == ([(JOBS, doubt), (ENERGY, doubt)] if doubt else [])
    asked = (Problem("disclosure", Fault.DISCLOSURE_UNCONFIRMED),) if doubt else ()
    assert unconfirmed(found, correction) == asked
    assert unconfirmed(found, replace(correction, disclosure_confirmed=True)) == ()


def test_a_preview_writes_nothing_and_changes_nothing_known(tracker: Tracker) -> None:
    known = now_known(tracker)
    preview(known, entries_of(typed("10.1")), TODAY)
    assert tracker.revision() == 0
    assert now_known(tracker) is known
    assert known.entered == ()
    assert known.evaluate(known.catalog.targets[JOBS_2017]).status is Status.NO_FIGURE


def test_a_preview_tells_what_saving_then_does(tracker: Tracker) -> None:
    entries = entries_of(typed("10.1"))
    foretold = preview(now_known(tracker), entries, TODAY).effects[0].after
    saved(tracker, *entries)
    came = now_known(tracker).evaluate(tracker.catalog.targets[JOBS_2017])
    assert came.actual is not None
    assert came.actual.row == 1
    rows_aside = {"actual": None, "latest": None, "notes": ()}
    assert came.model_copy(update=rows_aside) == foretold.model_copy(update=rows_aside)
    assert came.actual.model_copy(update={"row": None}) == foretold.actual


def test_a_figure_stands_beside_last_years(tracker: Tracker) -> None:
    (change,) = foreseen(tracker, typed("10.1")).changes
    assert change.figure.value == Decimal("10.1")
    assert change.figure.grade is Grade.ENTERED
    assert told(change.last) == ("2016", "10.4")
    assert change.replaces is None


def test_a_correction_stands_beside_what_it_replaces_and_the_same_editions_verdict(tracker: Tracker) -> None:
    saved(tracker, *entries_of(typed("6.5")))
    found = foreseen(tracker, typed("6.7"))
    assert turns(found) == {JOBS_2017: (Status.MISSED, Status.MET)}
    assert told(found.changes[0].replaces) == ("2017", "6.5")


def test_another_edition_replaces_nothing_and_does_not_reopen_the_verdict(tracker: Tracker) -> None:
    saved(tracker, *entries_of(typed("6.5")))
    found = foreseen(tracker, typed("6.7"), vintage=Vintage.FINAL)
    assert turns(found) == {JOBS_2017: (Status.MISSED, Status.MISSED)}
    assert not found.effects[0].turns
    assert found.changes[0].replaces is None


def test_a_part_of_a_year_is_shown_with_its_target_though_the_verdict_waits_for_the_whole(tracker: Tracker) -> None:
    found = foreseen(tracker, typed("6.59"), period="2017-01/2017-09")
    assert turns(found) == {JOBS_2017: (Status.NO_FIGURE, Status.NO_FIGURE)}
    assert found.changes[0].last is None


def test_a_part_of_a_year_that_fills_the_quota_settles_it(tracker: Tracker) -> None:
    found = foreseen(tracker, typed("6.6"), period="2017-01/2017-09")
    assert turns(found) == {JOBS_2017: (Status.NO_FIGURE, Status.MET)}


def test_an_assigned_value_opens_its_target_and_a_figure_settles_it(tracker: Tracker) -> None:
    assignment = entries_of(assigned("-3.7"), reference="浙节能办〔2017〕1号")
    opened = preview(now_known(tracker), assignment, TODAY)
    assert turns(opened) == {ENERGY_2017: (Status.PENDING, Status.NO_FIGURE)}
    assert opened.changes == ()
    saved(tracker, *assignment)
    assert turns(foreseen(tracker, typed("-3.7", ENERGY))) == {ENERGY_2017: (Status.NO_FIGURE, Status.MET)}
    assert turns(foreseen(tracker, typed("-3.6", ENERGY))) == {ENERGY_2017: (Status.NO_FIGURE, Status.MISSED)}


def test_an_assigned_value_and_its_figure_may_come_together(tracker: Tracker) -> None:
    found = foreseen(tracker, assigned("-3.7"), typed("-3.9", ENERGY), reference="浙节能办〔2017〕1号")
    assert turns(found) == {ENERGY_2017: (Status.PENDING, Status.MET)}


def test_a_result_in_words_settles_an_assigned_target(tracker: Tracker) -> None:
    found = foreseen(tracker, typed(indicator=ENERGY, passed=True, words="经省考核完成"))
    assert turns(found) == {ENERGY_2017: (Status.PENDING, Status.MET)}
    assert found.warnings == ()


def test_targets_of_other_indicators_are_told_when_they_turn(tracker: Tracker) -> None:
    """Income keeps step with GDP growth, whose figure of 2020 is taken away here."""
    real, growth_2020 = "income_urban_growth_real", ("gdp_growth", Period.of_year(2020))
    known = tuple(one for one in tracker.catalog.observations if (one.indicator, one.period) != growth_2020)
    without = Tracker(catalog_with(observations=known), tracker.ledger, roster=AT_THE_MACHINE)
    for year in range(2017, 2022):
        saved(without, *entries_of(typed("8", real), period=str(year)))
    assert turns(foreseen(without, typed("3.5", "gdp_growth"), period="2020")) == {
        "gdp_growth_2017": (Status.MET, Status.MET),
        f"{real}_2021": (Status.UNJUDGED, Status.MET),
    }
    assert turns(foreseen(without, typed("20", "gdp_growth"), period="2020"))[f"{real}_2021"][1] is Status.MISSED


def test_a_figure_that_no_target_waits_for_touches_none(tracker: Tracker) -> None:
    found = foreseen(tracker, typed("1.9", "employment_registered_unemployment"))
    assert found.effects == ()
    assert len(found.changes) == 1


def test_doubts_about_figures_and_assigned_values_are_told_together(tracker: Tracker) -> None:
    found = foreseen(tracker, typed("104"), assigned("3.7"), reference="1号")
    assert [(one.indicator, one.doubt) for one in found.warnings] == [(JOBS, Doubt.TENFOLD), (ENERGY, Doubt.SIGN)]
    assert told(found.warnings[0].against) == ("2016", "10.4")


def test_an_internal_figure_counts_in_the_preview_of_its_editor(tracker: Tracker) -> None:
    found = foreseen(tracker, typed("10.1"), disclosure=Disclosure.INTERNAL)
    assert found.changes[0].figure.disclosure is Disclosure.INTERNAL
    assert found.effects[0].turns


def told(figure: Observation | None) -> tuple[str, str] | None:
    return None if figure is None else (str(figure.period), str(figure.value))
