"""What is entered, read on from one revision to the next, is what reading everything anew would give."""

from datetime import date, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from targets.domain.terms import Disclosure
from targets.ledger.entries import Entry
from targets.ledger.ledger import Ledger
from targets.tracking.clock import city_day
from targets.tracking.people import AT_THE_MACHINE, LOCAL_EDITOR
from targets.tracking.snapshot import Snapshot
from targets.tracking.tracker import Tracker
from tests.ledger.entered import batch, withdrawal
from tests.tracking.sheets import ENERGY, JOBS, JOBS_2017, TODAY, assigned, catalog, entries_of, typed
from tests.tracking.views import NOON, saved, seeing, status

Step = tuple[str, str, bool]
STEPS = st.lists(
    st.tuples(st.sampled_from(["jobs", "energy", "assigned", "withdraw"]), st.sampled_from("123"), st.booleans()),
    min_size=1,
    max_size=6,
)


@settings(max_examples=25, deadline=None)
@given(steps=STEPS)
def test_a_view_read_on_is_the_same_as_one_read_anew(steps: list[Step]) -> None:
    with TemporaryDirectory() as folder, Ledger.open(Path(folder) / "ledger.sqlite3", create=True) as ledger:
        tracker, moment = Tracker(catalog(), ledger, roster=AT_THE_MACHINE), NOON
        seeing(tracker)
        for step in steps:
            moment += timedelta(hours=7)  # some days see several rows, some none
            take(tracker, step, moment)
            for known in (city_day(moment), city_day(NOON), city_day(NOON) - timedelta(days=1)):
                for internal in (True, False):
                    read_on = tracker.snapshot(known, moment, LOCAL_EDITOR if internal else None)
                    anew = Tracker(catalog(), ledger, roster=AT_THE_MACHINE).snapshot(
                        known, moment, LOCAL_EDITOR if internal else None
                    )
                    assert holds(read_on) == holds(anew)


def take(tracker: Tracker, step: Step, moment: datetime) -> None:
    """Enter or correct one figure or assigned value, or withdraw the row in force written last."""
    what, value, public = step
    in_force = tracker.ledger.live() if tracker.ledger else ()
    if what == "withdraw":
        if in_force:
            saved(tracker, withdrawal(in_force[-1].id), at=moment)
        return
    seen = {row.slot: row.id for row in in_force}
    disclosure = Disclosure.PUBLIC if public else Disclosure.INTERNAL
    rows = {"jobs": typed(value), "energy": typed(value, ENERGY), "assigned": assigned(value)}
    entries: tuple[Entry, ...] = entries_of(
        rows[what], disclosure=disclosure, seen=seen, reason="更正", reference="浙节能办〔2017〕1号"
    )
    saved(tracker, *entries, at=moment)


def holds(view: Snapshot) -> tuple[object, ...]:
    return view.entered, view.assignments, view.series, view.revision


def test_a_save_reads_its_own_rows_and_no_others(tracker: Tracker, monkeypatch: pytest.MonkeyPatch) -> None:
    saved(tracker, *entries_of(typed("10.1")))
    before = seeing(tracker)
    asked: list[int] = []
    assert tracker.ledger is not None
    written = tracker.ledger.written

    def noted(*, after: int, upto: int, until: datetime) -> tuple[object, ...]:
        asked.append(after)
        return written(after=after, upto=upto, until=until)

    monkeypatch.setattr(tracker.ledger, "written", noted)
    saved(tracker, *entries_of(typed("-3.1", ENERGY)))
    after = seeing(tracker)
    assert asked == [1]
    assert [name for name in after.series if after.series[name] is not before.series[name]] == [ENERGY]
    assert after.series[JOBS] is before.series[JOBS]


def test_a_past_day_asked_for_later_does_not_hold_what_came_after(tracker: Tracker) -> None:
    saved(tracker, *entries_of(typed("10.1")))
    seeing(tracker)
    past = seeing(tracker, date(2026, 11, 21))
    assert past.entered == ()
    assert status(past).value == "no_figure"
    assert [figure.row for figure in seeing(tracker).entered] == [1]


def test_a_batch_that_enters_and_is_withdrawn_before_anybody_looked_leaves_nothing(tracker: Tracker) -> None:
    assert tracker.ledger is not None
    (row,) = saved(tracker, *entries_of(typed("10.1")))
    tracker.ledger.append(batch(withdrawal(row)), NOON)
    view = seeing(tracker, TODAY)
    assert (view.entered, view.evaluate(catalog().targets[JOBS_2017]).status.value) == ((), "no_figure")
