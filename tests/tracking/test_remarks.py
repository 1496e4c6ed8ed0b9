"""Remarks as known on a day and for some eyes; a new one is seen at once and judges nothing anew."""

from datetime import UTC, date, datetime, timedelta

import pytest
from sqlalchemy import event

from targets.domain.remark import Remark
from targets.domain.terms import Disclosure, Status
from targets.ledger.ledger import Ledger
from targets.ledger.remarks.entries import RemarkEntry, RemarkFilter, RemarkWithdrawal
from targets.tracking import tracker as module
from targets.tracking.people import LOCAL_EDITOR
from targets.tracking.remarks.shown import Remarks
from targets.tracking.tracker import Tracker
from tests.ledger.entered import batch
from tests.ledger.remarked import BEHIND, remark, remark_sheet, remark_withdrawal
from tests.tracking.sheets import JOBS_2017, TODAY, catalog, entries_of, typed

NOON = datetime(2026, 11, 22, 4, tzinfo=UTC)
YESTERDAY, TOMORROW = TODAY - timedelta(days=1), TODAY + timedelta(days=1)
PUBLIC = {"disclosure": Disclosure.PUBLIC}


def saved(tracker: Tracker, entry: RemarkEntry | RemarkWithdrawal, at: datetime = NOON) -> int:
    return Remarks(tracker, LOCAL_EDITOR).save(remark_sheet(entry), at).row


def told(tracker: Tracker, known: date = TODAY, *, internal: bool = True) -> dict[str, str]:
    """Target -> cause, as a page asks for it."""
    remarks = tracker.snapshot(known, NOON, LOCAL_EDITOR if internal else None).remarks
    return {target: one.cause for target, one in remarks.items()}


def test_a_remark_stands_beside_its_target_with_all_that_is_to_be_shown(tracker: Tracker) -> None:
    saved(tracker, remark())
    assert tracker.snapshot(TODAY, NOON, LOCAL_EDITOR).remarks == {
        JOBS_2017: Remark(
            row=1,
            target=JOBS_2017,
            status=Status.BEHIND,
            period=BEHIND.period,
            value=BEHIND.value,
            cause="两个项目推迟开工",
            next_step="10月举办专场招聘",
            deadline=date(2026, 12, 31),
            unit="市人社局",
            person="王五",
            contact="0573-8252",
            disclosure=Disclosure.INTERNAL,
            written_on=TODAY,
        )
    }


def test_without_a_ledger_nothing_is_said() -> None:
    tracker = Tracker(catalog(), None)
    assert told(tracker) == {}
    remarks = Remarks(tracker, LOCAL_EDITOR)
    assert (remarks.of_target(JOBS_2017, TODAY), remarks.in_force(JOBS_2017), remarks.in_force_all()) == ((), None, ())
    assert (remarks.history(RemarkFilter(), None), remarks.count(RemarkFilter())) == ((), 0)


def test_an_internal_remark_is_for_those_who_may_write_and_so_is_who_wrote_one(tracker: Tracker) -> None:
    saved(tracker, remark("内部"))
    saved(tracker, remark("公开", "robots_added_2017", **PUBLIC))
    assert told(tracker) == {JOBS_2017: "内部", "robots_added_2017": "公开"}
    assert told(tracker, internal=False) == {"robots_added_2017": "公开"}
    outside = tracker.snapshot(TODAY, NOON, None).remarks["robots_added_2017"]
    assert (outside.unit, outside.person, outside.contact) == ("市人社局", "", "")


def test_a_public_remark_in_place_of_an_internal_one_says_nothing_of_it_outside(tracker: Tracker) -> None:
    saved(tracker, remark("内部"))
    saved(tracker, remark("公开", seen=1, **PUBLIC))
    inside, outside = (Remarks(tracker, who).history(RemarkFilter(), None)[0] for who in (LOCAL_EDITOR, None))
    assert [(one.replaces, one.reporter.name, one.actor.name) for one in (inside, outside)] == [
        (1, "王五", LOCAL_EDITOR.actor.name),
        (None, "", ""),
    ]


def test_a_public_remark_superseded_internally_stands_for_nobody_outside(tracker: Tracker) -> None:
    saved(tracker, remark("公开", **PUBLIC))
    saved(tracker, remark("内部", seen=1))
    assert told(tracker) == {JOBS_2017: "内部"}
    assert told(tracker, internal=False) == {}
    assert [one.cause for one in Remarks(tracker, None).of_target(JOBS_2017, TODAY)] == ["公开"]


def test_a_remark_counts_from_its_own_day_of_the_city_on(tracker: Tracker) -> None:
    saved(tracker, remark("前"), datetime(2026, 11, 21, 15, 59, tzinfo=UTC))
    saved(tracker, remark("后", seen=1), datetime(2026, 11, 21, 16, 0, tzinfo=UTC))
    assert told(tracker, YESTERDAY) == {JOBS_2017: "前"}
    assert told(tracker) == {JOBS_2017: "后"}
    remarks = Remarks(tracker, LOCAL_EDITOR)
    assert [one.cause for one in remarks.of_target(JOBS_2017, YESTERDAY)] == ["前"]
    assert [(one.cause, one.written_on) for one in remarks.of_target(JOBS_2017, TODAY)] == [
        ("后", TODAY),
        ("前", YESTERDAY),
    ]


def test_a_withdrawn_remark_stands_no_more_and_says_why(tracker: Tracker) -> None:
    saved(tracker, remark("误"))
    saved(tracker, remark_withdrawal(1), NOON + timedelta(days=1))
    assert told(tracker) == {JOBS_2017: "误"}
    assert told(tracker, TOMORROW) == {}
    remarks = Remarks(tracker, LOCAL_EDITOR)
    (then,), (now,) = remarks.of_target(JOBS_2017, TODAY), remarks.of_target(JOBS_2017, TOMORROW)
    assert (then.withdrawn, now.withdrawn, now.cause) == (None, "填错目标", "误")
    assert (remarks.in_force(JOBS_2017), remarks.in_force_all()) == (None, ())


def test_the_view_changes_with_a_remark_but_nothing_is_judged_or_read_anew(
    tracker: Tracker, ledger: Ledger, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = tracker.snapshot(TODAY, NOON, LOCAL_EDITOR)
    light = before.evaluate(catalog().targets[JOBS_2017])
    saved(tracker, remark())
    monkeypatch.setattr(module, "build_snapshot", None)
    monkeypatch.setattr(ledger, "live", None)
    after = tracker.snapshot(TODAY, NOON, LOCAL_EDITOR)
    assert (before.revision, after.revision, tracker.revision()) == (0, 1, 1)
    assert (list(before.remarks), list(after.remarks)) == ([], [JOBS_2017])
    assert after.evaluate(catalog().targets[JOBS_2017]) is light
    assert tracker.snapshot(TODAY, NOON, LOCAL_EDITOR) is after


def test_a_figure_after_a_remark_leaves_the_remark_and_turns_the_light(tracker: Tracker, ledger: Ledger) -> None:
    saved(tracker, remark())
    tracker.snapshot(TODAY, NOON, LOCAL_EDITOR)
    ledger.append(batch(*entries_of(typed("10.1"))), NOON)
    after = tracker.snapshot(TODAY, NOON, LOCAL_EDITOR)
    assert after.evaluate(catalog().targets[JOBS_2017]).status is Status.MET
    assert (list(after.remarks), after.revision) == ([JOBS_2017], 2)


def test_the_revision_is_asked_for_in_one_query(tracker: Tracker, ledger: Ledger) -> None:
    asked: list[str] = []
    event.listen(ledger._engine, "before_cursor_execute", lambda *said: asked.append(said[2].split()[0]))
    tracker.revision()
    assert asked == ["BEGIN", "SELECT"]


def test_nobody_outside_gets_at_internal_remarks_by_asking_for_them(tracker: Tracker) -> None:
    saved(tracker, remark("内部"))
    asking, outside = RemarkFilter(disclosure=Disclosure.INTERNAL), Remarks(tracker, None)
    assert (outside.history(asking, None), outside.count(asking), outside.in_force_all()) == ((), 0, ())
    inside = Remarks(tracker, LOCAL_EDITOR)
    assert (len(inside.history(asking, None)), inside.count(asking), len(inside.in_force_all())) == (1, 1, 1)


def test_on_the_day_of_its_deadline_a_remark_is_not_overdue(tracker: Tracker) -> None:
    saved(tracker, remark(deadline=TODAY))
    one = tracker.snapshot(TODAY, NOON, LOCAL_EDITOR).remarks[JOBS_2017]
    assert (one.is_overdue(TODAY), one.is_overdue(TOMORROW)) == (False, True)
