"""What is handed in for review, and what is decided about it: frozen, each readable without a catalog."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Final

from targets.ledger.entries import Actor, AssignmentEntry, FigureEntry
from targets.ledger.rows import Receipt

Submitted = FigureEntry | AssignmentEntry
"""What can be handed in. Withdrawing a figure in force takes no review."""


class Ruling(StrEnum):
    """What became of a submission: 审核通过, 退回修改, 不予采用; 作废 by whoever handed it in."""

    PASSED = "passed"
    RETURNED = "returned"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"

    @property
    def needs_reason(self) -> bool:
        """Whoever handed it in has to be told why."""
        return self in _WITH_REASON


_WITH_REASON: Final = frozenset({Ruling.RETURNED, Ruling.REFUSED})


@dataclass(frozen=True, slots=True, kw_only=True)
class SubmissionSheet:
    """What one press of the button hands in, all or nothing.

    `token`: made once when the form is drawn; the same token with the same content is handed in once. `resubmits`: the
    returned submission that this one corrects.
    """

    token: str
    actor: Actor
    entries: tuple[Submitted, ...]
    resubmits: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DecisionSheet:
    """A ruling on a submission, by `actor`."""

    submission: int
    ruling: Ruling
    actor: Actor
    reason: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """A ruling as it stands in the ledger. `recorded_at`: UTC, never before the decision above."""

    id: int
    submission: int
    ruling: Ruling
    reason: str | None
    actor: Actor
    recorded_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Submission:
    """A batch of entries handed in. `decision`: None while it waits for one (待审核)."""

    id: int
    entries: tuple[Submitted, ...]
    actor: Actor
    recorded_at: datetime
    token: str
    resubmits: int | None
    decision: Decision | None

    @property
    def pending(self) -> bool:
        return self.decision is None


@dataclass(frozen=True, slots=True, kw_only=True)
class SubmissionReceipt:
    """What became of a sheet.

    `submission`: None where every entry only says what is in force already, so that there is nothing to review.
    `repeated`: it had been handed in before; the receipt is the first one's. `head` as in `Receipt`.
    """

    submission: int | None
    recorded_at: datetime | None
    repeated: bool
    head: str | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class DecisionReceipt:
    """What became of a ruling. `rows`: what it wrote, for a submission that was passed. `repeated`: it stood already.

    `head` as in `Receipt`, of the decision and the rows before it.
    """

    decision: Decision
    rows: Receipt | None
    repeated: bool
    head: str | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class SubmissionFilter:
    """Which submissions are listed; None does not restrict.

    `actor`: the subject who handed them in.
    """

    pending: bool | None = None
    actor: str | None = None
