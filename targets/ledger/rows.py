"""What the ledger gives back: rows, receipts and releases, frozen."""

from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple

from targets.domain.period import Period
from targets.domain.terms import Comparator, Disclosure, Vintage
from targets.ledger.entries import Actor, EnteredSource, Identity, Reporter


class Revision(NamedTuple):
    """How far the ledger has grown: the ids of its last row, remark, submission and decision, 0 for none."""

    rows: int
    remarks: int
    submissions: int = 0
    decisions: int = 0


class EntryKind(StrEnum):
    """What a row is."""

    FIGURE = "figure"
    ASSIGNMENT = "assignment"
    WITHDRAWAL = "withdrawal"


class Deed(StrEnum):
    """What a row did: 填报, 更正 of what was in force, 下达 of a target's value, 作废."""

    ENTERED = "entered"
    CORRECTED = "corrected"
    ASSIGNED = "assigned"
    WITHDRAWN = "withdrawn"

    @classmethod
    def of(cls, row: "Row", before: "Row | None") -> "Deed":
        """What `row` did to `before`, the row it replaces. What follows a withdrawal replaces nothing in force."""
        if row.kind is EntryKind.WITHDRAWAL:
            return cls.WITHDRAWN
        if before is not None and before.kind is not EntryKind.WITHDRAWAL:
            return cls.CORRECTED
        return cls.ASSIGNED if row.kind is EntryKind.ASSIGNMENT else cls.ENTERED


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One line of the ledger. Nothing in it ever changes.

    `id`: 1, 2, 3 … in the order written, without gaps. `recorded_at`: UTC, never before the row above. `replaces`: the
    row this one puts out of force. A withdrawal repeats what it withdraws (identity, period, value, source, reporter);
    `reason`, `note` and `actor` are its own. `vintage` is None for assigned values, `target` and `comparator` for
    figures. `batch` is the token it was saved with, `position` its place there, from 0.
    """

    id: int
    kind: EntryKind
    slot: str
    identity: Identity
    target: str | None
    period: Period
    value: Decimal | None
    passed: bool | None
    words: str | None
    comparator: Comparator | None
    vintage: Vintage | None
    disclosure: Disclosure
    source: EnteredSource
    reporter: Reporter
    note: str | None
    reason: str | None
    actor: Actor
    recorded_at: datetime
    batch: str
    position: int
    replaces: int | None

    @property
    def indicator(self) -> str:
        """The indicator's id at the time of writing."""
        return self.identity.indicator


@dataclass(frozen=True, slots=True, kw_only=True)
class Receipt:
    """What became of a batch.

    `rows`: ids written. `unchanged`: positions of entries that say what already stood there and were left out.
    `repeated`: the batch had been saved before; the receipt is the first one's. `recorded_at` is None when nothing was
    written because every entry was unchanged. `head`: the hash at the end of the chain once it was written, None where
    nothing was.
    """

    token: str
    rows: tuple[int, ...]
    unchanged: tuple[int, ...]
    recorded_at: datetime | None
    repeated: bool
    head: str | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Release:
    """A catalog that came into force: its digest and since when (UTC)."""

    id: int
    digest: str
    recorded_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class RowFilter:
    """Which rows a history shows; None does not restrict.

    `indicators`: ids, an indicator's earlier ids included by the caller. `deed`: what a row did. `reporting_unit`: 填报单位.
    `actor`: a subject.
    `disclosure`: PUBLIC for readers without a right to internal figures, who see a published row that an internal one
    replaced as withdrawn, and nothing of internal ones that were replaced (see `ledger.published`). `since`, `until`: both inclusive, aware.
    """

    indicators: frozenset[str] | None = None
    deed: Deed | None = None
    reporting_unit: str | None = None
    actor: str | None = None
    disclosure: Disclosure | None = None
    since: datetime | None = None
    until: datetime | None = None
