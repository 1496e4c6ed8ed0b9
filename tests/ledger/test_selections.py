"""What a selection becomes: kept whole, renamed, withdrawn, saved once, one name for one selection."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from threading import Barrier

import pytest

from targets.ledger.announcements import Written
from targets.ledger.errors import BadEntry, NotFound, SelectionConflict, TokenReused
from targets.ledger.ledger import Ledger
from targets.ledger.selections.entries import SelectionKind, SelectionReceipt, SelectionRow, SelectionWithdrawal
from tests.ledger.entered import LI, NOW, ZHANG, batch, figure, later
from tests.ledger.selected import ATTENTION, selection, selection_sheet


def kept(ledger: Ledger, *entries: object) -> list[int]:
    return [ledger.selections.append(selection_sheet(entry), NOW).row for entry in entries]  # type: ignore[arg-type]


def names(rows: tuple[SelectionRow, ...]) -> list[str]:
    return [row.name for row in rows]


def test_a_selection_is_kept_with_everything_said(ledger: Ledger) -> None:
    said: list[Written] = []
    ledger.announcements.hear(said.append)
    receipt = ledger.selections.append(selection_sheet(selection("  季度汇报 "), token="a"), NOW)

    assert receipt == SelectionReceipt(row=1, recorded_at=NOW, repeated=False)
    whole = SelectionRow(
        id=1,
        kind=SelectionKind.SELECTION,
        name="季度汇报",
        choice=ATTENTION,
        actor=ZHANG,
        recorded_at=NOW,
        token="a",
        replaces=None,
    )
    assert ledger.selections.in_force() == ledger.selections.history() == (whole,)
    assert [(one.what, one.lines, one.actor) for one in said] == [("selections", (1,), ZHANG)]
    assert said[0].head == ledger.head().hash == receipt.head


def test_a_rename_and_another_choice_take_the_place_of_the_one_seen(ledger: Ledger) -> None:
    kept(ledger, selection(), selection("领导班子"), selection("季度汇报（三季度）", seen=1))
    assert names(ledger.selections.in_force()) == ["领导班子", "季度汇报（三季度）"]
    kept(ledger, selection("领导班子", "year=2021&of=all", seen=2))
    assert [row.choice for row in ledger.selections.in_force()] == [ATTENTION, "year=2021&of=all"]
    assert names(ledger.selections.history()) == ["领导班子", "季度汇报（三季度）", "领导班子", "季度汇报"]
    assert [row.replaces for row in ledger.selections.history()] == [2, 1, None, None]


def test_a_withdrawal_repeats_what_it_withdraws_and_frees_the_name(ledger: Ledger) -> None:
    kept(ledger, selection())
    ledger.selections.append(selection_sheet(SelectionWithdrawal(seen=1), "w", LI), later(60))

    gone, was = ledger.selections.history()
    said = {"id": 2, "kind": SelectionKind.WITHDRAWAL, "actor": LI, "token": "w", "replaces": 1}
    assert gone == replace(was, recorded_at=later(60), **said)
    assert ledger.selections.in_force() == ()
    assert kept(ledger, selection()) == [3]


@pytest.mark.parametrize("name", ["季度汇报", " 季度汇报", "Q3 for the board", "ｑ3  For The Board"])
def test_a_name_in_use_is_told_with_the_selection_that_has_it(ledger: Ledger, name: str) -> None:
    kept(ledger, selection(), selection("Q3 for the board"))
    with pytest.raises(SelectionConflict) as conflict:
        kept(ledger, selection(name, "year=2021&of=all"))
    assert conflict.value.selection.id == (1 if "季" in name else 2)
    assert (conflict.value.code, conflict.value.rows) == ("conflict", {})
    assert len(ledger.selections.history()) == 2


def test_a_selection_keeps_its_own_name_when_another_choice_takes_its_place(ledger: Ledger) -> None:
    kept(ledger, selection(), selection(choice="year=2017&of=all", seen=1))
    assert [row.choice for row in ledger.selections.in_force()] == ["year=2017&of=all"]


def test_what_was_replaced_or_withdrawn_meanwhile_is_told_with_what_stands(ledger: Ledger) -> None:
    kept(ledger, selection(), selection("改名", seen=1), selection("再改名", seen=2))
    for entry in (selection("我的", seen=1), SelectionWithdrawal(seen=2)):
        with pytest.raises(SelectionConflict) as conflict:
            kept(ledger, entry)
        assert (conflict.value.selection.id, conflict.value.selection.name) == (3, "再改名")
    kept(ledger, SelectionWithdrawal(seen=3))
    with pytest.raises(SelectionConflict) as conflict:
        kept(ledger, SelectionWithdrawal(seen=3))
    assert conflict.value.selection.kind is SelectionKind.WITHDRAWAL
    with pytest.raises(NotFound, match="not in the ledger: selection 9"):
        kept(ledger, SelectionWithdrawal(seen=9))


def test_the_same_press_is_saved_once_and_its_token_for_nothing_else(ledger: Ledger) -> None:
    first = ledger.selections.append(selection_sheet(token="a"), NOW)
    assert ledger.selections.append(selection_sheet(token="a"), later(5)) == replace(first, repeated=True)
    for entry in (selection("另一个"), selection(choice="year=2017&of=all"), SelectionWithdrawal(seen=1)):
        with pytest.raises(TokenReused):
            ledger.selections.append(selection_sheet(entry, "a"), NOW)
    assert len(ledger.selections.history()) == 1


def test_of_two_who_take_one_name_at_once_one_is_shown_the_others(ledger: Ledger) -> None:
    together = Barrier(2)

    def keep(choice: str) -> str:
        together.wait()
        try:
            ledger.selections.append(selection_sheet(selection(choice=choice)), NOW)
        except SelectionConflict as conflict:
            return conflict.selection.choice
        return choice

    with ThreadPoolExecutor(2) as threads:
        told = list(threads.map(keep, ("year=2017", "year=2021")))

    (one,) = ledger.selections.in_force()
    assert told == [one.choice, one.choice]


@pytest.mark.parametrize(
    ("entry", "field", "fault"),
    [
        (selection(" "), "name", "empty"),
        (selection(choice=""), "choice", "empty"),
        (selection("a\0b"), "name", "unstorable_text"),
        (selection(choice="\ud83d"), "choice", "unstorable_text"),
    ],
)
def test_what_no_database_could_keep_is_told_by_its_field(
    ledger: Ledger, entry: object, field: str, fault: str
) -> None:
    with pytest.raises(BadEntry) as refused:
        kept(ledger, entry)
    assert (refused.value.field, refused.value.fault) == (field, fault)
    assert ledger.selections.history() == ()


def test_time_runs_forward_through_figures_and_selections_alike(ledger: Ledger) -> None:
    ledger.append(batch(figure()), later(60))
    assert ledger.selections.append(selection_sheet(), NOW).recorded_at == later(60)
    ledger.selections.append(selection_sheet(selection("后")), later(120))
    assert ledger.append(batch(figure("1", "jobs")), NOW).recorded_at == later(120)
