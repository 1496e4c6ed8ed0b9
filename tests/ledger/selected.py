"""Selections as the page of briefings would make them, shortened to what a test is about."""

from itertools import count

from targets.ledger.entries import Actor
from targets.ledger.selections.entries import SelectionEntry, SelectionSheet, SelectionWithdrawal
from tests.ledger.entered import ZHANG

ATTENTION = "year=2017&of=attention"

_tokens = count(1)


def selection(name: str = "季度汇报", choice: str = ATTENTION, seen: int | None = None) -> SelectionEntry:
    return SelectionEntry(name=name, choice=choice, seen=seen)


def selection_sheet(
    entry: SelectionEntry | SelectionWithdrawal | None = None, token: str | None = None, actor: Actor = ZHANG
) -> SelectionSheet:
    return SelectionSheet(token=token or f"selection token {next(_tokens)}", actor=actor, entry=entry or selection())
