"""Catalog and ledger together: what is known on a day, to whom, and that nothing is built twice."""

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

import pytest

from targets.domain.period import Period
from targets.domain.terms import Disclosure, Status, Vintage
from targets.ledger.entries import figure_slot
from targets.ledger.errors import Conflict
from targets.ledger.ledger import Ledger
from targets.ledger.rows import EntryKind, RowFilter
from targets.tracking import snapshot as snapshots
from targets.tracking import tracker as module
from targets.tracking.people import LOCAL_EDITOR
from targets.tracking.tracker import Tracker
from tests.ledger.entered import batch, withdrawal
from tests.tracking.sheets import (
    ENERGY_2017,
    JOBS,
    JOBS_2017,
    TODAY,
    assigned,
    catalog,
    entries_of,
    typed,
)
from tests.tracking.views import NOON, SLOT, saved, seeing, status, values

YESTERDAY = TODAY - timedelta(days=1)
EVERYTHING = RowFilter()


def test_without_a_ledger_the_catalog_is_all_there_is() -> None:
    tracker = Tracker(catalog(), None)
    assert tracker.revision() == 0
    assert seeing(tracker).entered == ()
    assert (
        tracker.history(EVERYTHING, None, reader=LOCAL_EDITOR),
        tracker.history_count(EVERYTHING, reader=LOCAL_EDITOR),
    ) == ((), 0)
    assert tracker.in_force(SLOT, reader=LOCAL_EDITOR) is None


def test_the_same_view_is_built_once_until_something_is_entered(tracker: Tracker) -> None:
    before = seeing(tracker)
    assert seeing(tracker, now=NOON + timedelta(hours=1)) is before
    saved(tracker, *entries_of(typed("10.1")))
    after = seeing(tracker)
    assert after is not before
    assert (before.revision, after.revision) == (0, 1)
    assert seeing(tracker) is after


def test_views_of_other_days_and_other_eyes_are_kept_apart(tracker: Tracker) -> None:
    views = [
        seeing(tracker),
        seeing(tracker, YESTERDAY),
        seeing(tracker, internal=False),
        seeing(tracker, now=NOON + timedelta(days=1)),
    ]
    assert len({id(view) for view in views}) == 4
    assert [seeing(tracker), seeing(tracker, internal=False)] == [views[0], views[2]]


def test_only_the_views_asked_for_last_are_kept(tracker: Tracker) -> None:
    oldest, second = (seeing(tracker, date(2017, 1, day)) for day in (1, 2))
    assert seeing(tracker, date(2017, 1, 1)) is oldest
    for day in range(3, 2 + module._KEPT):
        seeing(tracker, date(2017, 1, day))
    assert seeing(tracker, date(2017, 1, 1)) is oldest, "asked for again, so kept"
    assert seeing(tracker, date(2017, 1, 2)) is not second


def test_a_figure_entered_by_somebody_else_is_seen_without_a_restart(tracker: Tracker, ledger: Ledger) -> None:
    assert status(seeing(tracker)) is Status.NO_FIGURE
    ledger.append(batch(*entries_of(typed("10.1"))), NOON)
    assert status(seeing(tracker)) is Status.MET


def test_a_figure_entered_today_is_unknown_yesterday(tracker: Tracker) -> None:
    saved(tracker, *entries_of(typed("10.1")))
    assert (status(seeing(tracker)), values(seeing(tracker))) == (Status.MET, ["10.1"])
    assert (status(seeing(tracker, YESTERDAY)), values(seeing(tracker, YESTERDAY))) == (Status.NO_FIGURE, [])


def test_a_correction_counts_from_its_own_day_on(tracker: Tracker) -> None:
    tomorrow = NOON + timedelta(days=1)
    (first,) = saved(tracker, *entries_of(typed("10.1")))
    saved(tracker, *entries_of(typed("6.5"), seen={SLOT: first}, reason="笔误"), at=tomorrow)
    assert values(seeing(tracker, TODAY, tomorrow)) == ["10.1"]
    assert values(seeing(tracker, TODAY + timedelta(days=1), tomorrow)) == ["6.5"]


def test_a_withdrawal_turns_the_light_grey_from_its_own_day_on(tracker: Tracker) -> None:
    tomorrow = NOON + timedelta(days=1)
    (row,) = saved(tracker, *entries_of(typed("10.1")))
    saved(tracker, withdrawal(row), at=tomorrow)
    assert status(seeing(tracker, TODAY, tomorrow)) is Status.MET
    assert status(seeing(tracker, TODAY + timedelta(days=1), tomorrow)) is Status.NO_FIGURE


def test_an_assigned_value_is_unknown_before_its_day(tracker: Tracker) -> None:
    saved(tracker, *entries_of(assigned("-3.7"), reference="浙节能办〔2017〕1号"))
    assert status(seeing(tracker), ENERGY_2017) is Status.NO_FIGURE
    assert status(seeing(tracker, YESTERDAY), ENERGY_2017) is Status.PENDING


@pytest.mark.parametrize(
    ("entered_at", "day"),
    [
        (datetime(2026, 11, 22, 15, 59, 59, 999_999, tzinfo=UTC), date(2026, 11, 22)),
        (datetime(2026, 11, 22, 16, 0, tzinfo=UTC), date(2026, 11, 23)),
        (datetime(2026, 11, 21, 16, 0, tzinfo=UTC), date(2026, 11, 22)),
    ],
)
def test_a_day_ends_at_midnight_in_the_city(tracker: Tracker, entered_at: datetime, day: date) -> None:
    saved(tracker, *entries_of(typed("10.1")), at=entered_at)
    later = entered_at + timedelta(days=3)
    assert values(seeing(tracker, day, later)) == ["10.1"]
    assert values(seeing(tracker, day - timedelta(days=1), later)) == []
    assert seeing(tracker, day, later).entered[0].known_from == day


def test_what_is_in_force_can_be_asked_by_slot(tracker: Tracker) -> None:
    saved(tracker, *entries_of(typed("10.1"), typed("1.9", "employment_registered_unemployment")))
    found = tracker.in_force(SLOT, reader=LOCAL_EDITOR)
    assert found is not None
    assert found.value == Decimal("10.1")
    saved(tracker, withdrawal(1))
    assert tracker.in_force(SLOT, reader=LOCAL_EDITOR) is None
    kinds = [row.kind for row in tracker.history(EVERYTHING, None, reader=LOCAL_EDITOR)]
    assert kinds == [EntryKind.WITHDRAWAL, EntryKind.FIGURE, EntryKind.FIGURE]


def test_the_same_figure_typed_by_two_is_a_conflict_for_the_second(tracker: Tracker) -> None:
    saved(tracker, *entries_of(typed("10.1")))
    with pytest.raises(Conflict) as told:
        saved(tracker, *entries_of(typed("10.2")))
    assert {at: (row.id, row.value) for at, row in told.value.rows.items()} == {0: (1, Decimal("10.1"))}
    assert tracker.revision() == 1


@pytest.mark.parametrize(
    ("reference", "cited"),
    [
        ("嘉人社〔2018〕3号", "2017年12月统计快报 (嘉人社〔2018〕3号)"),
        ("https://example.gov.cn/a", "2017年12月统计快报 (https://example.gov.cn/a)"),
        ("", "2017年12月统计快报"),
    ],
)
def test_an_entered_figure_is_cited_by_what_was_typed_with_it(tracker: Tracker, reference: str, cited: str) -> None:
    saved(tracker, *entries_of(typed("10.1"), reference=reference))
    (entered,) = seeing(tracker).entered
    assert entered.typed_source == cited


def test_a_verdict_is_worked_out_once_and_no_more_are_kept_than_fit(
    tracker: Tracker, monkeypatch: pytest.MonkeyPatch
) -> None:
    snapshot, target = seeing(tracker), catalog().targets[JOBS_2017]
    first = snapshot.evaluate(target, date(2017, 6, 30))
    assert snapshot.evaluate(target, date(2017, 6, 30)) is first
    monkeypatch.setattr(snapshots, "_KEPT", 2)
    assert snapshot.evaluate(target, date(2017, 7, 31)).on == date(2017, 7, 31)
    assert snapshot.evaluate(target, date(2017, 8, 31)).on == date(2017, 8, 31)
    again = snapshot.evaluate(target, date(2017, 6, 30))
    assert again == first
    assert again is not first


def test_what_if_builds_only_the_series_it_touches(tracker: Tracker) -> None:
    before = seeing(tracker)
    entry = entries_of(typed("10.1"))
    saved(tracker, *entry)
    added = seeing(tracker).entered
    after = before.with_figures(added)
    assert [name for name in before.series if after.series[name] is not before.series[name]] == [JOBS]
    assert after.series[JOBS] == seeing(tracker).series[JOBS]
    assert (status(before), status(after)) == (Status.NO_FIGURE, Status.MET)


def test_figures_known_are_the_curated_ones_known_by_then_and_the_entered_ones(tracker: Tracker) -> None:
    saved(tracker, *entries_of(typed("10.1")))
    known = seeing(tracker).figures()
    assert known[-1].row == 1
    early = seeing(tracker, date(2017, 4, 21)).figures()
    assert 0 < len(early) < len(known)
    assert max(figure.known_from for figure in early) == date(2017, 4, 21)


def test_many_slots_are_looked_up_at_once_and_what_is_internal_only_for_those_who_may_see_it(tracker: Tracker) -> None:
    half = figure_slot(JOBS, Period.parse("2017-01/2017-06"), Vintage.PRELIMINARY)
    saved(tracker, *entries_of(typed("10.1")))
    saved(tracker, *entries_of(typed("5.2"), period="2017-01/2017-06", disclosure=Disclosure.PUBLIC))
    saved(tracker, withdrawal(saved(tracker, *entries_of(typed("2.6"), period="2017-01/2017-03"))[0]))
    slots = [SLOT, half, figure_slot(JOBS, Period.parse("2017-01/2017-03"), Vintage.PRELIMINARY), "figure nothing"]
    assert {slot: row.id for slot, row in tracker.in_force_in(slots, reader=LOCAL_EDITOR).items()} == {SLOT: 1, half: 2}
    assert set(tracker.in_force_in(slots, reader=None)) == {half}
    assert Tracker(catalog(), None).in_force_in(slots, reader=None) == {}
