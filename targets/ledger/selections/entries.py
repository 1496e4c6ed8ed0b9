"""What is handed to the ledger to keep a choice under a name, and what it gives back: frozen, each readable without a catalog."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from targets.ledger.entries import Actor


class SelectionKind(StrEnum):
    """What a line of the selections is."""

    SELECTION = "selection"
    WITHDRAWAL = "withdrawal"


@dataclass(frozen=True, slots=True, kw_only=True)
class SelectionEntry:
    """A choice under a name. `choice`: as an address says it. `seen`: the one in force it takes the place of, None for a new one.

    A new name for the same choice is a rename, another choice under the same name a correction.
    """

    name: str
    choice: str
    seen: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SelectionWithdrawal:
    """Takes the selection in force `seen` off the list."""

    seen: int


@dataclass(frozen=True, slots=True, kw_only=True)
class SelectionSheet:
    """What one press of the button saves.

    `token`: made once when the form is drawn; the same token with the same content saves once.
    """

    token: str
    actor: Actor
    entry: SelectionEntry | SelectionWithdrawal


@dataclass(frozen=True, slots=True, kw_only=True)
class SelectionRow:
    """One line of the selections. Nothing in it ever changes.

    `id`: 1, 2, 3 … in the order written. `recorded_at`: UTC, never before the line above. `replaces`: the line this one
    puts out of force. A withdrawal repeats what it withdraws.
    """

    id: int
    kind: SelectionKind
    name: str
    choice: str
    actor: Actor
    recorded_at: datetime
    token: str
    replaces: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class SelectionReceipt:
    """What became of a sheet. `repeated`: it had been saved before; the receipt is the first one's. `head` as in `Receipt`."""

    row: int
    recorded_at: datetime
    repeated: bool
    head: str | None = field(default=None, compare=False)
