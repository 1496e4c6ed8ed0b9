"""The bulletin of a month: two days, each judged as known then; what turned, what lags and what is overdue by unit."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta

import pytest

from targets.domain.bulletin import Bulletin
from targets.domain.changes import Cause
from targets.domain.period import Period
from targets.domain.terms import Disclosure, Status
from targets.ledger.ledger import Ledger
from targets.tracking.briefing.bulletin import NoMonth, bulletin_of, months_of
from targets.tracking.due import State, due_list
from targets.tracking.people import AT_THE_MACHINE, LOCAL_EDITOR, Person
from targets.tracking.practice import practise
from targets.tracking.tracker import Tracker
from tests.server import PROJECT
from tests.tracking.sheets import JOBS_2017, TODAY, catalog, entries_of, typed
from tests.tracking.staffed import STATISTICS, WATER, staffed
from tests.tracking.views import NOON, saved

SEPTEMBER = date(2017, 9, 30)


@pytest.fixture(scope="module")
def practice(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Tracker]:
    """On 25 October 2017, with units that lead."""
    where = tmp_path_factory.mktemp("practice") / "practice.sqlite3"
    tracker = practise(where, PROJECT / "seeds", staffed(), roster=AT_THE_MACHINE)
    assert tracker.ledger is not None
    with tracker.ledger:
        yield tracker


def of(tracker: Tracker, month_end: date = SEPTEMBER, reader: Person | None = LOCAL_EDITOR) -> Bulletin:
    return bulletin_of(tracker, 2017, month_end, tracker.moment(NOON), reader)


def test_it_is_about_every_target_of_the_year_as_it_stood_at_the_end_of_the_month(practice: Tracker) -> None:
    told = of(practice)
    snapshot = practice.snapshot(SEPTEMBER, practice.moment(NOON), LOCAL_EDITOR)
    due = [target for target in practice.catalog.counted_targets if target.due.year == 2017]
    assert [item.target.id for item in told.material.items] == [target.id for target in due]
    assert [item.evaluation for item in told.material.items] == [snapshot.evaluate(target) for target in due]
    assert {item.evaluation.on for item in told.material.items} == {SEPTEMBER}
    assert (told.until, told.since, told.month) == (SEPTEMBER, date(2017, 8, 31), Period.parse("2017-09"))


def test_the_month_before_is_told_as_it_was_known_then(practice: Tracker) -> None:
    told, before = of(practice), of(practice, date(2017, 8, 31))
    assert told.tally_before == before.material.counts
    assert told.unnamed_before == 10


def test_each_turn_names_its_two_lights_and_its_cause(practice: Tracker) -> None:
    turns = [
        (one.target.id, one.before and one.before.status, one.after and one.after.status, one.cause)
        for one in of(practice).turns
    ]
    assert turns == [
        ("general_budget_revenue_growth_city_itself_2017", Status.BEHIND, Status.OFF_TRACK, Cause.FIGURE),
        ("major_investment_environment_growth_2017", Status.ON_TRACK, Status.NO_FIGURE, Cause.TIME),
        ("affordable_housing_started_2017", Status.OFF_TRACK, Status.BEHIND, Cause.FIGURE),
    ]


def test_what_lags_stands_by_unit_in_the_order_of_the_city_and_of_urgency(practice: Tracker) -> None:
    told = [(unit, [item.target.id for item in items]) for unit, items in of(practice).lagging_by_unit()]
    assert told[:2] == [(WATER, ["river_dredging_2017"]), (STATISTICS, ["employment_new_urban_jobs_2017"])]
    assert told[2][0] is None
    assert sum(len(items) for _, items in told) == 11


def test_what_is_overdue_is_what_the_due_list_of_that_day_called_so(practice: Tracker) -> None:
    told = of(practice)
    snapshot = practice.snapshot(SEPTEMBER, practice.moment(NOON), LOCAL_EDITOR)
    late = {
        (task.indicator.id, one.period)
        for task in due_list(snapshot)
        for one in task.expected
        if one.state is State.OVERDUE
    }
    assert {(one.indicator.id, period) for one in told.overdue for period in one.periods} == late
    assert [(one.day, one.days) for one in told.overdue] == [
        (one.day, (SEPTEMBER - one.day).days) for one in sorted(told.overdue, key=lambda one: one.day)
    ]
    assert [unit for unit, _ in told.overdue_by_unit()] == [None]


def test_a_figure_entered_later_was_not_known_then(tracker: Tracker) -> None:
    saved(tracker, *entries_of(typed("5.1"), period="2017-01/2017-08"))
    october = date(2026, 10, 31)
    assert (
        of(tracker, october).material.items
        == of(Tracker(catalog(), None, roster=AT_THE_MACHINE), october).material.items
    )


def test_what_a_reader_may_not_see_is_left_out_and_what_is_seen_is_marked(tracker: Tracker) -> None:
    october = date(2026, 10, 31)
    entries = entries_of(typed("10.1"), disclosure=Disclosure.INTERNAL)
    saved(tracker, *entries, at=datetime(2026, 10, 20, 4, tzinfo=UTC))
    inside, outside = of(tracker, october), of(tracker, october, None)
    assert ([one.target.id for one in inside.turns], inside.internal) == ([JOBS_2017], True)
    assert (outside.turns, outside.internal) == ((), False)
    assert inside.code != outside.code


@pytest.mark.parametrize("day", [date(2017, 9, 29), TODAY + timedelta(days=8)])
def test_a_day_that_ends_no_month_or_is_to_come_is_refused(tracker: Tracker, day: date) -> None:
    with pytest.raises(NoMonth, match=day.isoformat()):
        of(tracker, day)


def test_months_run_from_the_report_to_the_year_after_and_never_ahead() -> None:
    assert months_of(catalog(), 2017, date(2017, 7, 30)) == (date(2017, 6, 30), date(2017, 5, 31), date(2017, 4, 30))
    every = months_of(catalog(), 2017, TODAY)
    assert (every[0], every[-1], len(every)) == (date(2018, 12, 31), date(2017, 4, 30), 21)


def test_in_the_month_of_the_report_its_targets_are_published(ledger: Ledger) -> None:
    told = of(Tracker(catalog(), ledger, roster=AT_THE_MACHINE), date(2017, 4, 30))
    assert {one.cause for one in told.turns} == {Cause.PUBLICATION}
    assert len(told.turns) == len(told.material.items) == 70
    assert sum(told.tally_before.values()) == 0
