"""What is handed to the ledger about a lagging target, and what it gives back: frozen, each readable without a catalog."""

from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum

from targets.domain.period import Period
from targets.domain.terms import Disclosure, Status
from targets.ledger.entries import Actor, Identity, Reporter


class RemarkKind(StrEnum):
    """What a line of the remarks is."""

    REMARK = "remark"
    WITHDRAWAL = "withdrawal"


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """How the target stood on the screen when the remark was typed.

    `period`, `value`: of the figure that spoke, in the identity's unit; both None where none did, `value` alone for a
    result in words.
    """

    status: Status
    period: Period | None = None
    value: Decimal | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RemarkEntry:
    """A remark, new or in place of the one the editor saw.

    `due`: the target's own period. `deadline` 完成时限: the day by which the next step is to be done. `seen`: the remark in
    force that the editor looked at, None for none.
    """

    target: str
    due: Period
    identity: Identity
    shown: Shown
    cause: str
    next_step: str
    deadline: date
    disclosure: Disclosure
    reporter: Reporter
    seen: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RemarkWithdrawal:
    """作废: takes the remark in force `seen` out of force."""

    seen: int
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RemarkSheet:
    """What one press of the button saves.

    `token`: made once when the form is drawn; the same token with the same content saves once.
    """

    token: str
    actor: Actor
    entry: RemarkEntry | RemarkWithdrawal


@dataclass(frozen=True, slots=True, kw_only=True)
class RemarkRow:
    """One line of the remarks. Nothing in it ever changes.

    `id`: 1, 2, 3 … in the order written. `recorded_at`: UTC, never before the line above. `replaces`: the line this one
    puts out of force. A withdrawal repeats what it withdraws; `reason`, `actor` and `token` are its own.
    """

    id: int
    kind: RemarkKind
    target: str
    due: Period
    identity: Identity
    shown: Shown
    cause: str
    next_step: str
    deadline: date
    disclosure: Disclosure
    reporter: Reporter
    reason: str | None
    actor: Actor
    recorded_at: datetime
    token: str
    replaces: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class RemarkReceipt:
    """What became of a sheet. `repeated`: it had been saved before; the receipt is the first one's. `head` as in `Receipt`."""

    row: int
    recorded_at: datetime
    repeated: bool
    head: str | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class RemarkFilter:
    """Which lines a history shows; None does not restrict. `row`: one line. `since`, `until`: inclusive, aware."""

    row: int | None = None
    target: str | None = None
    indicators: frozenset[str] | None = None
    disclosure: Disclosure | None = None
    since: datetime | None = None
    until: datetime | None = None
