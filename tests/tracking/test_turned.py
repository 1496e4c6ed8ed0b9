"""What changed between two days: each sort of figure, each cause, and nothing where nothing did."""

from datetime import date, datetime, timedelta
from decimal import Decimal

import pytest

from targets.domain.changes import Cause, Sort
from targets.domain.judging import evaluate
from targets.domain.period import Period
from targets.domain.terms import Grade, Vintage
from targets.ledger.entries import Entry
from targets.tracking.people import AT_THE_MACHINE, LOCAL_EDITOR
from targets.tracking.snapshot import Snapshot
from targets.tracking.tracker import Tracker
from targets.tracking.turned import Turned
from tests.ledger.entered import withdrawal
from tests.tracking.sheets import (
    ENERGY_2017,
    JOBS,
    JOBS_2017,
    TODAY,
    assigned,
    catalog,
    catalog_with,
    entries_of,
    typed,
)
from tests.tracking.views import NOON, SLOT, saved

YESTERDAY = TODAY - timedelta(days=1)
TOMORROW = TODAY + timedelta(days=1)
GROWTH_2017 = "gdp_growth_2017"


def view(tracker: Tracker, day: date) -> Snapshot:
    """As the dashboard stood at noon of a day."""
    return tracker.snapshot(day, NOON + (day - TODAY), LOCAL_EDITOR)


def told(turned: Turned) -> tuple[list[tuple[str, str, str, str | None]], list[tuple[str, str, str, str]]]:
    figures = [
        (one.sort.value, one.figure.indicator, str(one.figure.value), str(one.before.value) if one.before else None)
        for one in turned.figures
    ]
    turns = [
        (
            turn.target.id,
            turn.before.status.value if turn.before else "",
            turn.after.status.value if turn.after else "",
            turn.cause.value,
        )
        for turn in turned.turns
    ]
    return figures, turns


def after(tracker: Tracker, *entries: Entry, at: datetime = NOON, since: date = YESTERDAY) -> Turned:
    saved(tracker, *entries, at=at)
    day = TODAY + (at - NOON)
    return Turned(view(tracker, since), view(tracker, day))


def test_where_nothing_was_entered_nothing_changed(tracker: Tracker) -> None:
    turned = Turned(view(tracker, YESTERDAY), view(tracker, TODAY))
    assert (told(turned), turned.nothing, turned.other_rules) == (([], []), True, False)


def test_a_first_figure_is_new_and_turns_its_light(tracker: Tracker) -> None:
    turned = after(tracker, *entries_of(typed("10.1")))
    assert told(turned) == (
        [("new", JOBS, "10.1", None)],
        [(JOBS_2017, "no_figure", "met", "figure")],
    )
    assert turned.turns[0].moved == turned.figures[0]
    assert not turned.nothing


def test_a_correction_is_a_revision_of_what_it_replaced(tracker: Tracker) -> None:
    (row,) = saved(tracker, *entries_of(typed("10.1")))
    entries = entries_of(typed("5.2"), seen={SLOT: row}, reason="笔误")
    turned = after(tracker, *entries, at=NOON + timedelta(days=1), since=TODAY)
    assert told(turned) == (
        [("revised", JOBS, "5.2", "10.1")],
        [(JOBS_2017, "met", "missed", "revision")],
    )


def test_another_edition_is_a_revision_of_the_one_that_stays(tracker: Tracker) -> None:
    saved(tracker, *entries_of(typed("10.1")))
    turned = after(tracker, *entries_of(typed("10.3"), vintage=Vintage.FINAL), at=NOON + timedelta(days=1), since=TODAY)
    assert told(turned) == ([("revised", JOBS, "10.3", "10.1")], [])


def test_a_withdrawal_takes_the_light_with_it(tracker: Tracker) -> None:
    (row,) = saved(tracker, *entries_of(typed("10.1")))
    turned = after(tracker, withdrawal(row), at=NOON + timedelta(days=1), since=TODAY)
    assert told(turned) == (
        [("withdrawn", JOBS, "10.1", "10.1")],
        [(JOBS_2017, "met", "no_figure", "withdrawal")],
    )


def test_what_came_and_went_between_the_days_is_no_change(tracker: Tracker) -> None:
    (row,) = saved(tracker, *entries_of(typed("10.1")))
    turned = after(tracker, withdrawal(row), at=NOON + timedelta(hours=1))
    assert told(Turned(view(tracker, YESTERDAY), view(tracker, TODAY))) == ([], [])
    assert turned.before.entered == ()


def test_an_assigned_value_is_the_cause_by_itself(tracker: Tracker) -> None:
    turned = after(tracker, *entries_of(assigned("-3.7"), reference="浙节能办〔2017〕1号"))
    assert told(turned) == ([], [(ENERGY_2017, "pending", "no_figure", "assignment")])


def test_a_figure_published_meanwhile_counts_from_its_day(tracker: Tracker) -> None:
    published = min(
        figure.known_from
        for figure in catalog().observations
        if figure.indicator == "gdp_growth" and str(figure.period) == "2017" and figure.grade.value != "C"
    )
    eve, day = published - timedelta(days=1), published
    turned = Turned(tracker.snapshot(eve, at(eve), LOCAL_EDITOR), tracker.snapshot(day, at(day), LOCAL_EDITOR))
    assert [turn.cause for turn in turned.turns if turn.target.id == GROWTH_2017] == [Cause.FIGURE]
    assert {one.sort for one in turned.figures if one.figure.indicator == "gdp_growth"} == {Sort.NEW}


def test_a_light_that_turns_because_a_day_has_passed_names_no_figure(tracker: Tracker) -> None:
    eve, later = date(2018, 1, 2), date(2018, 12, 31)
    turned = Turned(tracker.snapshot(eve, at(eve), LOCAL_EDITOR), tracker.snapshot(eve, at(later), LOCAL_EDITOR))
    assert turned.figures == ()
    assert {turn.cause for turn in turned.turns} <= {Cause.TIME}


def test_another_threshold_is_the_cause_by_itself(tracker: Tracker) -> None:
    growth = catalog().rules.growth
    milder = growth | {"gdp": growth["gdp"].model_copy(update={"floor": Decimal("-1.0")})}
    rules = catalog().rules.model_copy(update={"growth": milder})
    other = Tracker(catalog_with(rules=rules), tracker.ledger, roster=AT_THE_MACHINE)
    autumn = date(2017, 10, 25)
    saved(
        tracker,
        *entries_of(typed("6.4", "gdp_growth_city_itself"), period="2017-01/2017-09", topic="gdp"),
        at=at(autumn),
    )
    before, now = (one.snapshot(autumn, at(autumn), LOCAL_EDITOR) for one in (tracker, other))
    turned = Turned(before, now)
    assert told(turned) == ([], [("gdp_growth_city_itself_2017", "off_track", "behind", "rule")])
    assert turned.other_rules


def test_a_target_the_catalog_lost_or_gained_is_told(tracker: Tracker) -> None:
    targets = {name: target for name, target in catalog().targets.items() if name != JOBS_2017}
    smaller = Tracker(catalog_with(targets=targets), tracker.ledger, roster=AT_THE_MACHINE)
    lost = Turned(view(tracker, TODAY), view(smaller, TODAY))
    assert told(lost)[1] == [(JOBS_2017, "no_figure", "", "catalog")]
    gained = Turned(view(smaller, TODAY), view(tracker, TODAY))
    assert told(gained)[1] == [(JOBS_2017, "", "no_figure", "catalog")]


@pytest.mark.parametrize("years", [("2017",), ("2016", "2017")])
def test_where_the_catalog_drops_an_indicator_with_figures_the_catalog_is_the_cause(
    tracker: Tracker, years: tuple[str, ...]
) -> None:
    """Nobody withdrew a figure: the target stands on another indicator now, which has none yet."""
    former_id = "jobs_of_former_years"
    indicator = catalog().indicators[JOBS].model_copy(update={"id": former_id})
    target = catalog().targets[JOBS_2017].model_copy(update={"indicator": former_id})
    figures = tuple(
        next(one for one in catalog().observations if one.indicator == JOBS and one.grade is Grade.A).model_copy(
            update={"indicator": former_id, "period": Period.parse(year)}
        )
        for year in years
    )
    former = catalog_with(
        indicators=catalog().indicators | {former_id: indicator},
        targets=catalog().targets | {JOBS_2017: target},
        observations=(*catalog().observations, *figures),
    )
    turned = Turned(view(Tracker(former, tracker.ledger, roster=AT_THE_MACHINE), TODAY), view(tracker, TODAY))
    assert told(turned)[1] == [(JOBS_2017, "met", "no_figure", "catalog")]
    assert [one.sort for one in turned.figures] == [Sort.WITHDRAWN] * len(years)


@pytest.mark.parametrize("day", [date(2018, 1, 20), date(2018, 3, 1), date(2019, 1, 31)])
def test_every_turn_is_a_turn(tracker: Tracker, day: date) -> None:
    early = date(2017, 4, 21)
    turned = Turned(tracker.snapshot(early, at(early), LOCAL_EDITOR), tracker.snapshot(day, at(day), LOCAL_EDITOR))
    assert turned.turns
    for turn in turned.turns:
        assert turn.before is not None
        assert turn.after is not None
        assert turn.before.status is not turn.after.status
        assert turn.after == evaluate(turn.target, turned.after.case(turned.after.default_on(turn.target)))
        assert (turn.moved is not None) == (turn.cause in (Cause.FIGURE, Cause.REVISION, Cause.WITHDRAWAL))


def at(day: date) -> datetime:
    return datetime(day.year, day.month, day.day, 4, tzinfo=NOON.tzinfo)
