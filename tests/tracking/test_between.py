"""Between two days for one reader: what may be seen, what was written, and that nothing is worked out twice."""

from datetime import timedelta

from targets.domain.terms import Disclosure
from targets.tracking.between import Between, between, lights_between
from targets.tracking.people import AT_THE_MACHINE, LOCAL_EDITOR, Person
from targets.tracking.tracker import Tracker
from targets.tracking.turned import Turned
from tests.ledger.remarked import remark, remark_sheet, remark_withdrawal
from tests.tracking.sheets import JOBS_2017, TODAY, catalog, catalog_with, entries_of, typed
from tests.tracking.views import NOON, saved

WEEK, DAY = timedelta(days=7), timedelta(days=1)


def lately(tracker: Tracker, reader: Person | None = LOCAL_EDITOR) -> Between:
    return between(tracker, TODAY - WEEK, TODAY, NOON, reader)


def test_internal_figures_and_the_lights_they_turn_are_for_those_with_the_right(tracker: Tracker) -> None:
    saved(tracker, *entries_of(typed("10.1"), disclosure=Disclosure.INTERNAL))
    assert lately(tracker).counts == {"turns": 1, "new": 1, "remarks": 0}
    seen = lately(tracker, None)
    assert (seen.counts, seen.nothing) == ({"turns": 0, "remarks": 0}, True)


def test_remarks_written_in_between_are_told_with_what_became_of_them(tracker: Tracker) -> None:
    assert tracker.ledger is not None
    public = remark("招工不足", disclosure=Disclosure.PUBLIC, seen=1)
    for at, entry in ((NOON - 2 * WEEK, remark("早先的")), (NOON - DAY, public), (NOON, remark_withdrawal(2))):
        tracker.ledger.append_remark(remark_sheet(entry), at)
    assert [(one.cause, one.withdrawn) for one in lately(tracker).remarks] == [("招工不足", "填错目标")]
    earlier = between(tracker, TODAY - WEEK, TODAY - DAY, NOON, LOCAL_EDITOR)
    assert [(one.cause, one.withdrawn) for one in earlier.remarks] == [("招工不足", None)]
    assert lately(tracker).counts["remarks"] == 1
    assert between(tracker, TODAY - DAY, TODAY, NOON, LOCAL_EDITOR).remarks == ()


def test_two_days_are_held_against_each_other_once(tracker: Tracker) -> None:
    first = lights_between(tracker, TODAY - WEEK, TODAY, NOON, LOCAL_EDITOR)
    assert lights_between(tracker, TODAY - WEEK, TODAY, NOON + timedelta(hours=1), LOCAL_EDITOR) is first
    saved(tracker, *entries_of(typed("10.1")))
    assert lights_between(tracker, TODAY - WEEK, TODAY, NOON, LOCAL_EDITOR) is not first


def test_what_only_the_earlier_catalog_knows_is_told_by_it(tracker: Tracker) -> None:
    targets = {name: target for name, target in catalog().targets.items() if name != JOBS_2017}
    smaller = Tracker(catalog_with(targets=targets, digest="smaller"), tracker.ledger, roster=AT_THE_MACHINE)
    before, after = (one.snapshot(TODAY, NOON, LOCAL_EDITOR) for one in (tracker, smaller))
    found = Between(TODAY - DAY, TODAY, Turned(before, after), ())
    (gone,) = found.turned.turns
    assert gone.target.id == JOBS_2017
    assert found.catalog_of(gone) is before.catalog
    back = Between(TODAY - DAY, TODAY, Turned(after, before), ())
    assert back.catalog_of(back.turned.turns[0]) is before.catalog
