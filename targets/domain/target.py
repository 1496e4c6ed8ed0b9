"""What is promised: eleven kinds of targets, and the values that others assign."""

from datetime import date
from decimal import Decimal
from typing import Annotated, Literal

from pydantic import Field

from targets.domain.citation import Citation, Number
from targets.domain.frozen import Frozen, LocalText
from targets.domain.period import Period
from targets.domain.terms import (
    Commitment,
    Comparator,
    Disclosure,
    Kind,
    Nature,
    Path,
    Schedule,
)


class Milestone(Frozen):
    """The share of the whole that should be done by the end of `by`, 0 to 1."""

    by: Period
    share: Number = Field(gt=0, le=1)


class TargetBase(Frozen):
    """What every target has. `value` is in the indicator's unit; growth, shares and changes are in percent or points."""

    id: str
    indicator: str
    name: LocalText | None = None
    due: Period
    commitment: Commitment = Commitment.PLAIN
    nature: Nature
    citations: tuple[Citation, ...] = Field(min_length=1)
    note: LocalText | None = None

    @property
    def document(self) -> str:
        """The source that sets the target."""
        return self.citations[0].source


class GrowthTarget(TargetBase):
    kind: Literal[Kind.GROWTH]
    value: Number
    comparator: Comparator = Comparator.AT_LEAST
    band: str


class QuotaTarget(TargetBase):
    kind: Literal[Kind.QUOTA]
    value: Number = Field(gt=0)
    comparator: Comparator = Comparator.AT_LEAST
    schedule: Schedule
    milestones: tuple[Milestone, ...] = ()


class LevelTarget(TargetBase):
    kind: Literal[Kind.LEVEL]
    value: Number
    comparator: Comparator = Comparator.AT_LEAST
    base: Period
    path: Path


class ReachTarget(TargetBase):
    """`lower_is_better` comes from the comparator: at_most and below."""

    kind: Literal[Kind.REACH]
    value: Number
    comparator: Comparator = Comparator.AT_LEAST
    base: Period | None = None


class KeepTarget(TargetBase):
    """`band`: how far below `value` is still amber, in the indicator's unit. `harvest`: no light before the year is in."""

    kind: Literal[Kind.KEEP]
    value: Number
    comparator: Comparator = Comparator.AT_LEAST
    base: Period | None = None
    band: Number = Field(default=Decimal(0), ge=0)
    harvest: bool = False


class ChangeTarget(TargetBase):
    """`value`: the change required since `base`, in points; with `above` and 0 any rise will do."""

    kind: Literal[Kind.CHANGE]
    value: Number
    comparator: Comparator = Comparator.AT_LEAST
    base: Period


class BelowTarget(TargetBase):
    kind: Literal[Kind.BELOW]
    value: Number
    comparator: Literal[Comparator.BELOW, Comparator.AT_MOST]


class CompleteTarget(TargetBase):
    """All of N. `value`: the figure when all is done (0 where what remains is counted, 100 for a coverage in percent).

    `start`: the figure when nothing is done yet, None where N is not known.
    """

    kind: Literal[Kind.COMPLETE]
    value: Number
    start: Number | None = None
    milestones: tuple[Milestone, ...] = ()


class InStepTarget(TargetBase):
    """The indicator is a yearly real growth; `against` is the growth it has to keep step with; `nominal` is shown only."""

    kind: Literal[Kind.IN_STEP]
    against: str
    nominal: str | None = None


class KeepFallingTarget(TargetBase):
    """Every year of `due` lower than the year before, from `base` on."""

    kind: Literal[Kind.KEEP_FALLING]
    base: Period


class AssignedTarget(TargetBase):
    """Set by somebody else. `unnamed`: not even what is promised is known yet."""

    kind: Literal[Kind.ASSIGNED]
    unnamed: bool = False


Target = Annotated[
    GrowthTarget
    | QuotaTarget
    | LevelTarget
    | ReachTarget
    | KeepTarget
    | ChangeTarget
    | BelowTarget
    | CompleteTarget
    | InStepTarget
    | KeepFallingTarget
    | AssignedTarget,
    Field(discriminator="kind"),
]


class Assignment(Frozen):
    """A value for a target that is set elsewhere, with the document that sets it. Entered, never curated from the report.

    `value` None: assigned in words only (`text`). `comparator` relates the figure to `value`. `source`: the document as typed,
    title and 文号.
    """

    target: str
    value: Number | None
    comparator: Comparator = Comparator.AT_LEAST
    text: str
    document_number: str
    source: str = ""
    known_from: date
    disclosure: Disclosure = Disclosure.PUBLIC
    row: int | None = None
