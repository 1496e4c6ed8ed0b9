"""An indicator with a new name keeps what was entered under the old one: shown, judged, corrected and withdrawn."""

from datetime import UTC, datetime
from decimal import Decimal

import pytest

from targets.domain.period import Period
from targets.domain.terms import Status, Vintage
from targets.ledger.entries import figure_slot
from targets.ledger.errors import Conflict
from targets.ledger.ledger import Ledger
from targets.ledger.orphans import Mismatch
from targets.ledger.rows import RowFilter
from targets.tracking.entry.preview import preview
from targets.tracking.entry.reading import read_sheet
from targets.tracking.people import AT_THE_MACHINE, LOCAL_EDITOR
from targets.tracking.tracker import Tracker
from tests.ledger.entered import batch, withdrawal
from tests.tracking.sheets import JOBS, JOBS_2017, TODAY, catalog, catalog_with, entries_of, sheet, typed

NOON = datetime(2026, 11, 22, 4, tzinfo=UTC)
NEW = "employment_urban_jobs"
OLD_SLOT, NEW_SLOT = (figure_slot(name, Period.of_year(2017), Vintage.PRELIMINARY) for name in (JOBS, NEW))


@pytest.fixture
def renamed(tracker: Tracker, ledger: Ledger) -> Tracker:
    """The same ledger under a catalog that calls the jobs by a new name; 10.1 was entered under the old one."""
    tracker.append(batch(*entries_of(typed("10.1"))), LOCAL_EDITOR, NOON)
    old = catalog()
    jobs = old.indicators[JOBS].model_copy(update={"id": NEW, "formerly": (JOBS,)})
    indicators = {NEW: jobs, **{name: one for name, one in old.indicators.items() if name != JOBS}}
    target = old.targets[JOBS_2017].model_copy(update={"indicator": NEW})
    observations = tuple(
        one.model_copy(update={"indicator": NEW}) if one.indicator == JOBS else one for one in old.observations
    )
    targets = {**old.targets, JOBS_2017: target}
    new = catalog_with(indicators=indicators, targets=targets, observations=observations)
    return Tracker(new, ledger, roster=AT_THE_MACHINE)


def test_a_figure_entered_under_the_old_name_settles_the_target_under_the_new_one(renamed: Tracker) -> None:
    snapshot = renamed.snapshot(TODAY, NOON, LOCAL_EDITOR)
    assert [(one.indicator, one.value) for one in snapshot.entered] == [(NEW, Decimal("10.1"))]
    assert snapshot.evaluate(renamed.catalog.targets[JOBS_2017]).status is Status.MET


def test_a_row_without_a_place_in_the_catalog_is_an_orphan_and_a_renamed_one_is_none(
    renamed: Tracker, ledger: Ledger
) -> None:
    assert renamed.orphans() == ()
    forgotten = {name: one.model_copy(update={"formerly": ()}) for name, one in renamed.catalog.indicators.items()}
    (orphan,) = Tracker(catalog_with(indicators=forgotten), ledger, roster=AT_THE_MACHINE).orphans()
    assert (orphan.row.id, orphan.mismatches) == (1, (Mismatch.INDICATOR_GONE,))


def test_it_is_in_force_for_who_asks_by_all_its_names(renamed: Tracker) -> None:
    found = renamed.in_force(NEW_SLOT, OLD_SLOT, reader=LOCAL_EDITOR)
    assert found is not None
    assert found.id == 1
    assert renamed.in_force(NEW_SLOT, reader=LOCAL_EDITOR) is None


def test_a_correction_under_the_new_name_replaces_it(renamed: Tracker) -> None:
    form = sheet(typed("6.5", NEW), seen={NEW_SLOT: 1}, reason="笔误")
    entries, problems = read_sheet(form, renamed.catalog, TODAY)
    assert problems == ()
    foreseen = preview(renamed.snapshot(TODAY, NOON, LOCAL_EDITOR), entries, TODAY)
    assert [(one.before.status, one.after.status) for one in foreseen.effects] == [(Status.MET, Status.MISSED)]
    assert foreseen.changes[0].replaces is not None
    renamed.append(batch(*entries), LOCAL_EDITOR, NOON)
    snapshot = renamed.snapshot(TODAY, NOON, LOCAL_EDITOR)
    assert [(one.indicator, one.value) for one in snapshot.entered] == [(NEW, Decimal("6.5"))]


def test_who_has_not_seen_it_gets_a_conflict_and_not_a_second_figure(renamed: Tracker) -> None:
    entries, _ = read_sheet(sheet(typed("6.5", NEW)), renamed.catalog, TODAY)
    with pytest.raises(Conflict):
        renamed.append(batch(*entries), LOCAL_EDITOR, NOON)


def test_it_can_be_withdrawn_and_entered_anew_under_the_new_name(renamed: Tracker) -> None:
    renamed.append(batch(withdrawal(1)), LOCAL_EDITOR, NOON)
    assert renamed.in_force(NEW_SLOT, OLD_SLOT, reader=LOCAL_EDITOR) is None
    entries, _ = read_sheet(sheet(typed("6.5", NEW)), renamed.catalog, TODAY)
    renamed.append(batch(*entries), LOCAL_EDITOR, NOON)
    found = renamed.in_force(NEW_SLOT, OLD_SLOT, reader=LOCAL_EDITOR)
    assert found is not None
    assert (found.value, found.indicator) == (Decimal("6.5"), NEW)


def test_the_history_of_both_names_is_one(renamed: Tracker) -> None:
    both = RowFilter(indicators=frozenset({NEW, JOBS}))
    assert [row.id for row in renamed.history(both, None, reader=LOCAL_EDITOR)] == [1]
