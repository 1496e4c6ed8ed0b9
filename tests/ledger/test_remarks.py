"""What a remark becomes: kept whole, superseded, withdrawn, saved once, never over somebody else's."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import date
from threading import Barrier

import pytest

from targets.domain.terms import Disclosure, Status
from targets.ledger.errors import BadEntry, Conflict, NotFound, RemarkConflict, TokenReused
from targets.ledger.ledger import Ledger
from targets.ledger.remarks.entries import (
    RemarkEntry,
    RemarkFilter,
    RemarkKind,
    RemarkReceipt,
    RemarkRow,
    RemarkWithdrawal,
    Shown,
)
from targets.ledger.rows import Revision
from tests.ledger.entered import LI, NOW, ZHANG, batch, figure, later
from tests.ledger.remarked import BEHIND, IDENTITY, LABOUR, remark, remark_sheet, remark_withdrawal

JOBS = "employment_new_urban_jobs_2017"


def saved(ledger: Ledger, entry: RemarkEntry | RemarkWithdrawal, seconds: int = 0) -> int:
    return ledger.append_remark(remark_sheet(entry), later(seconds)).row


def causes(rows: tuple[RemarkRow, ...]) -> list[str]:
    return [row.cause for row in rows]


def test_a_remark_is_kept_with_everything_said_and_shown(ledger: Ledger) -> None:
    receipt = ledger.append_remark(remark_sheet(token="a"), NOW)

    assert receipt == RemarkReceipt(row=1, recorded_at=NOW, repeated=False)
    whole = RemarkRow(
        id=1,
        kind=RemarkKind.REMARK,
        target=JOBS,
        due=remark().due,
        identity=IDENTITY,
        shown=BEHIND,
        cause="两个项目推迟开工",
        next_step="10月举办专场招聘",
        deadline=date(2026, 12, 31),
        disclosure=Disclosure.INTERNAL,
        reporter=LABOUR,
        reason=None,
        actor=ZHANG,
        recorded_at=NOW,
        token="a",
        replaces=None,
    )
    assert ledger.remark_history() == ledger.remarks_in_force() == (whole,)
    assert ledger.remark_in_force(JOBS) == whole
    assert str(whole.shown.value) == str(ledger.remark_history()[0].shown.value) == "3.90"


def test_of_a_light_without_a_figure_there_is_only_the_status(ledger: Ledger) -> None:
    shown = Shown(status=Status.MISSED)
    saved(ledger, remark(shown=shown))
    assert ledger.remark_history()[0].shown == shown


def test_signs_lines_and_markup_come_back_as_typed(ledger: Ledger) -> None:
    cause = "一、土地；\n二、<b>资金</b> $x$ 'or 1=1 --\t😀"
    saved(ledger, remark(cause))
    assert ledger.remark_history()[0].cause == cause


def test_a_later_remark_takes_the_place_of_the_one_seen(ledger: Ledger) -> None:
    first = saved(ledger, remark("八月"))
    second = saved(ledger, remark("九月", seen=first), 60)

    assert causes(ledger.remarks_in_force()) == ["九月"]
    assert causes(ledger.remark_history()) == ["九月", "八月"]
    assert [row.replaces for row in ledger.remark_history()] == [first, None]
    assert causes(ledger.remarks_in_force(later(59))) == ["八月"]
    assert causes(ledger.remarks_in_force(later(60))) == ["九月"]
    assert causes(ledger.remarks_in_force(revision=first)) == ["八月"]
    assert causes(ledger.remarks_in_force(revision=second)) == ["九月"]
    assert ledger.remarks_in_force(later(-1)) == ledger.remarks_in_force(revision=0) == ()


def test_remarks_of_other_targets_stand_beside_each_other(ledger: Ledger) -> None:
    saved(ledger, remark("一"))
    saved(ledger, remark("二", "robots_added_2017"))
    assert causes(ledger.remarks_in_force()) == ["一", "二"]


def test_whoever_has_not_seen_the_remark_in_force_is_shown_it(ledger: Ledger) -> None:
    saved(ledger, remark("先"))
    for seen in (None, 9):
        with pytest.raises(RemarkConflict, match=f"changed meanwhile: {JOBS} by remark 1") as conflict:
            ledger.append_remark(remark_sheet(remark("后", seen=seen)), NOW)
        assert conflict.value.remark.cause == "先"
        assert (conflict.value.code, conflict.value.rows) == ("conflict", {})
        assert isinstance(conflict.value, Conflict)
    assert ledger.remark_count() == 1


def test_a_remark_that_replaces_one_that_never_was_is_refused(ledger: Ledger) -> None:
    with pytest.raises(NotFound, match=f"not in the ledger: remark 1 of {JOBS}"):
        ledger.append_remark(remark_sheet(remark(seen=1)), NOW)


def test_a_withdrawal_repeats_what_it_withdraws_and_the_next_remark_follows_it(ledger: Ledger) -> None:
    first = saved(ledger, remark("误"))
    ledger.append_remark(remark_sheet(remark_withdrawal(first), "w", LI), later(60))

    (gone, was) = ledger.remark_history()
    said = {"id": 2, "kind": RemarkKind.WITHDRAWAL, "reason": "填错目标", "actor": LI, "token": "w", "replaces": 1}
    assert gone == replace(was, recorded_at=later(60), **said)
    assert ledger.remarks_in_force() == ()
    assert ledger.remark_in_force(JOBS) is None
    assert causes(ledger.remarks_in_force(NOW)) == ["误"]

    with pytest.raises(RemarkConflict):
        ledger.append_remark(remark_sheet(remark("新", seen=first)), NOW)
    saved(ledger, remark("新"), 120)
    assert causes(ledger.remarks_in_force()) == ["新"]
    assert ledger.remark_history()[0].replaces == 2


def test_only_the_remark_in_force_can_be_withdrawn_and_only_once(ledger: Ledger) -> None:
    with pytest.raises(NotFound, match=r"not in the ledger: remark 1$"):
        ledger.append_remark(remark_sheet(remark_withdrawal(1)), NOW)
    saved(ledger, remark("八月"))
    saved(ledger, remark("九月", seen=1))
    with pytest.raises(RemarkConflict):
        ledger.append_remark(remark_sheet(remark_withdrawal(1)), NOW)
    saved(ledger, remark_withdrawal(2))
    with pytest.raises(RemarkConflict):
        ledger.append_remark(remark_sheet(remark_withdrawal(2)), NOW)


def test_the_same_press_is_saved_once_even_if_a_figure_came_in_between(ledger: Ledger) -> None:
    first = ledger.append_remark(remark_sheet(token="a"), NOW)
    on_track = Shown(status=Status.OFF_TRACK, period=BEHIND.period)
    again = ledger.append_remark(remark_sheet(remark(shown=on_track), "a"), later(5))
    assert again == replace(first, repeated=True)
    assert ledger.remark_count() == 1


@pytest.mark.parametrize(
    "other",
    [
        {"cause": "另一原因"},
        {"next_step": "另一措施"},
        {"deadline": date(2027, 1, 1)},
        {"disclosure": Disclosure.PUBLIC},
        {"reporter": replace(LABOUR, contact=None)},
        {"target": "robots_added_2017"},
    ],
    ids=str,
)
def test_a_token_is_not_used_for_other_content(ledger: Ledger, other: dict[str, object]) -> None:
    ledger.append_remark(remark_sheet(token="a"), NOW)
    with pytest.raises(TokenReused):
        ledger.append_remark(remark_sheet(remark(**other), "a"), NOW)
    with pytest.raises(TokenReused):
        ledger.append_remark(remark_sheet(remark_withdrawal(1), "a"), NOW)
    assert ledger.remark_count() == 1


def test_three_clicks_save_once(ledger: Ledger) -> None:
    sheet = remark_sheet()
    together = Barrier(3)

    def click(number: int) -> RemarkReceipt:
        together.wait()
        return ledger.append_remark(sheet, later(number))

    with ThreadPoolExecutor(3) as threads:
        receipts = list(threads.map(click, range(3)))

    assert sorted(receipt.repeated for receipt in receipts) == [False, True, True]
    assert {receipt.row for receipt in receipts} == {1}
    assert ledger.remark_count() == 1


def test_of_two_editors_at_once_one_is_shown_the_others_remark(ledger: Ledger) -> None:
    together = Barrier(2)

    def edit(cause: str) -> object:
        together.wait()
        try:
            return ledger.append_remark(remark_sheet(remark(cause)), NOW)
        except RemarkConflict as conflict:
            return conflict.remark.cause

    with ThreadPoolExecutor(2) as threads:
        ends = list(threads.map(edit, ("甲", "乙")))

    (kept,) = ledger.remark_history()
    assert kept.cause in ends
    assert RemarkReceipt(row=1, recorded_at=NOW, repeated=False) in ends


@pytest.mark.parametrize(
    ("entry", "field", "fault"),
    [
        (remark(" \n"), "cause", "empty"),
        (remark(next_step=""), "next_step", "empty"),
        (remark(reporter=replace(LABOUR, unit="")), "reporter.unit", "empty"),
        (remark(reporter=replace(LABOUR, name=" ")), "reporter.name", "empty"),
        (remark(target=""), "target", "empty"),
        (remark(target="a b"), "target", "unstorable_text"),
        (remark("a\0b"), "cause", "unstorable_text"),
        (remark(next_step="\ud83d"), "next_step", "unstorable_text"),
        (remark(reporter=replace(LABOUR, contact="\0")), "reporter.contact", "unstorable_text"),
        (remark_withdrawal(1, "  "), "reason", "reason_missing"),
        (remark_withdrawal(1, "\0"), "reason", "unstorable_text"),
    ],
)
def test_what_no_database_could_keep_is_told_by_its_field(
    ledger: Ledger, entry: RemarkEntry | RemarkWithdrawal, field: str, fault: str
) -> None:
    with pytest.raises(BadEntry) as refused:
        ledger.append_remark(remark_sheet(entry), NOW)
    assert (refused.value.position, refused.value.field, refused.value.fault) == (None, field, fault)
    assert ledger.remark_count() == 0


def test_the_history_is_filtered_counted_and_paged(ledger: Ledger) -> None:
    saved(ledger, remark("一", disclosure=Disclosure.PUBLIC))
    saved(ledger, remark("二", "robots_added_2017", identity=replace(IDENTITY, indicator="robots_added")), 60)
    saved(ledger, remark("三", seen=1), 120)

    def found(**wanted: object) -> list[str]:
        which = RemarkFilter(**wanted)  # type: ignore[arg-type]
        rows = ledger.remark_history(which)
        assert ledger.remark_count(which) == len(rows)
        return causes(rows)

    assert found() == ["三", "二", "一"]
    assert found(target=JOBS) == ["三", "一"]
    assert found(indicators=frozenset({"robots_added"})) == ["二"]
    assert found(indicators=frozenset()) == []
    assert found(disclosure=Disclosure.PUBLIC) == ["一"]
    assert found(until=later(60)) == ["二", "一"]
    assert causes(ledger.remark_history(limit=1, offset=1)) == ["二"]


def test_figures_and_remarks_are_counted_apart_and_told_together(ledger: Ledger) -> None:
    assert ledger.revisions() == Revision(rows=0, remarks=0)
    ledger.append(batch(figure(), figure("1", "jobs")), NOW)
    saved(ledger, remark())
    assert ledger.revisions() == Revision(rows=2, remarks=1)
    assert ledger.revision() == 2


def test_time_runs_forward_through_figures_and_remarks_alike(ledger: Ledger) -> None:
    ledger.append(batch(figure()), later(60))
    assert ledger.append_remark(remark_sheet(), NOW).recorded_at == later(60)
    saved(ledger, remark(seen=1), 120)
    assert ledger.append(batch(figure("1", "jobs")), NOW).recorded_at == later(120)
