"""What is handed to the ledger: batches of figures, assigned values and withdrawals."""

from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum

from targets.domain.indicator import Indicator
from targets.domain.period import Period
from targets.domain.terms import Comparator, Disclosure, Measure, Vintage


class SourceKind(StrEnum):
    """What sort of source a figure was typed from: 文件, 统计快报, 部门报送, 网页."""

    DOCUMENT = "document"
    BULLETIN = "bulletin"
    SUBMISSION = "submission"
    WEB = "web"


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor:
    """Who writes: the subject and the name the sign-in gave.

    `client`: the address the request came from, kept beside what is written and no part of what it says.
    """

    subject: str
    name: str
    client: str | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class EnteredSource:
    """Where a person has a figure from. `document_number` 文号 or `address`, as far as there is one."""

    kind: SourceKind
    title: str
    document_number: str | None = None
    address: str | None = None

    @property
    def reference(self) -> str:
        """The 文号, else the address, else ""."""
        return self.document_number or self.address or ""

    @property
    def cited(self) -> str:
        """Title and reference as typed."""
        return f"{self.title} ({self.reference})" if self.reference else self.title


@dataclass(frozen=True, slots=True, kw_only=True)
class Reporter:
    """填报单位, 填报人 and how to reach them."""

    unit: str
    name: str
    contact: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Identity:
    """What a number is of, repeated in every row so that a row can be read without any catalog."""

    indicator: str
    area: str
    population: str | None
    measure: Measure
    unit: str

    @classmethod
    def of(cls, indicator: Indicator) -> "Identity":
        """The identity of a figure of `indicator` entered today."""
        return cls(
            indicator=indicator.id,
            area=indicator.area,
            population=indicator.population,
            measure=indicator.measure,
            unit=indicator.unit,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureEntry:
    """An actual figure, new or in place of the one the editor saw.

    `value` in the identity's unit, kept digit for digit; for a result in words (经省考核完成) None, with `passed` and the
    `words` themselves. `seen`: the row in force in the slot that the editor looked at, None for none. `reason` is
    required where `seen` is given. `formerly`: earlier ids of the indicator, whose rows share the slot.
    """

    identity: Identity
    period: Period
    value: Decimal | None
    vintage: Vintage
    disclosure: Disclosure
    source: EnteredSource
    reporter: Reporter
    passed: bool | None = None
    words: str | None = None
    note: str | None = None
    reason: str | None = None
    seen: int | None = None
    formerly: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class AssignmentEntry:
    """The value of a target that is set elsewhere; the 文号 that sets it, or at least its address, is required in `source`.

    `value` in the identity's unit, or None with `words`. `period`: what the target is promised for. `seen`, `reason`
    as in a figure; the slot is the target.
    """

    target: str
    identity: Identity
    period: Period
    value: Decimal | None
    words: str | None
    comparator: Comparator
    disclosure: Disclosure
    source: EnteredSource
    reporter: Reporter
    note: str | None = None
    reason: str | None = None
    seen: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class WithdrawalEntry:
    """作废: takes the row in force `seen` out of force."""

    seen: int
    reason: str
    note: str | None = None


Entry = FigureEntry | AssignmentEntry | WithdrawalEntry


@dataclass(frozen=True, slots=True, kw_only=True)
class Batch:
    """What one press of the button saves, all or nothing.

    `token`: made once when the form is drawn (a UUID will do); the same token with the same content saves once.
    """

    token: str
    actor: Actor
    entries: tuple[Entry, ...]


def figure_slot(indicator: str, period: Period, vintage: Vintage) -> str:
    """The slot of a figure: at most one row in force per indicator, period and vintage."""
    return f"figure {indicator} {period} {vintage.value}"


def assignment_slot(target: str) -> str:
    """The slot of an assigned value: at most one in force per target."""
    return f"assignment {target}"


def slots_of(entry: FigureEntry | AssignmentEntry) -> tuple[str, ...]:
    """The entry's own slot first, then those under the indicator's earlier ids."""
    if isinstance(entry, AssignmentEntry):
        return (assignment_slot(entry.target),)
    ids = (entry.identity.indicator, *entry.formerly)
    return tuple(figure_slot(indicator, entry.period, entry.vintage) for indicator in ids)
