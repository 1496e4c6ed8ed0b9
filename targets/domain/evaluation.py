"""The verdict on one target with every number that led to it."""

from datetime import date
from decimal import Decimal
from enum import StrEnum

from pydantic import BaseModel, ConfigDict

from targets.domain.indicator import Observation
from targets.domain.period import Period
from targets.domain.target import Assignment
from targets.domain.terms import Disclosure, Reason, Status


class Term(StrEnum):
    """What a number in the arithmetic is."""

    ACTUAL = "actual"
    TARGET = "target"
    GAP = "gap"
    TOLERANCE = "tolerance"
    FLOOR = "floor"
    QUOTA_DONE = "quota_done"
    SCHEDULE = "schedule"
    AHEAD = "ahead"
    BOUND_ON_TRACK = "bound_on_track"
    BOUND_BEHIND = "bound_behind"
    BASE = "base"
    PATH = "path"
    CHANGE = "change"
    CHANGE_ON_YEAR = "change_on_year"
    CHANGE_REQUIRED = "change_required"
    SHARE_OF_CHANGE = "share_of_change"
    LAST_YEAR = "last_year"
    BAND = "band"
    TOTAL = "total"
    MILESTONE = "milestone"
    AVERAGE = "average"
    AVERAGE_AGAINST = "average_against"
    YEAR_VALUE = "year_value"
    YEAR_VALUE_AGAINST = "year_value_against"
    ALMOST = "almost"
    PROPORTIONAL_TARGET = "proportional_target"


class Step(BaseModel):
    """One line of the arithmetic. `unit` "" is a plain ratio (0 to 1); `period` where the number belongs to one."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    term: Term
    value: Decimal
    unit: str
    period: Period | None = None


class Flip(BaseModel):
    """The nearest value of the figure that spoke at which the status would be another."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    value: Decimal
    status: Status


class Pace(BaseModel):
    """What is still needed per year: `percent` True for compound growth in %, else in the indicator's unit."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    value: Decimal
    percent: bool
    years: int


class Remark(StrEnum):
    """Something to be said beside a verdict."""

    REVISED = "revised"
    DISAGREE = "disagree"
    BASE_REVISED = "base_revised"
    COMPUTED = "computed"
    PRELIMINARY = "preliminary"
    PUBLICATION_ASSUMED = "publication_assumed"
    QUOTA_NOT_COMPARED = "quota_not_compared"
    PACE_BASIS = "pace_basis"
    STRIVE_MISSED = "strive_missed"
    ALREADY_AT_BASE = "already_at_base"
    OTHER_SERIES = "other_series"
    BY_REVISION = "by_revision"


class Note(BaseModel):
    """A remark with the figures it is about and, where it has one, the number it states.

    BY_REVISION: `status` is what the revised figure would give; the light does not change for it.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    remark: Remark
    figures: tuple[Observation, ...] = ()
    value: Decimal | None = None
    status: Status | None = None


class Evaluation(BaseModel):
    """What `evaluate` returns for one target.

    `actual`: the figure that spoke, None where none could. `latest`: the latest known figure of the indicator of any
    year. `expected`: what `actual` is held against (the target itself at the end, the schedule or path before).
    `gap` = actual − expected in `unit` (个百分点 for growth, shares and changes), signed as written.
    `final`: the year-end verdict (年终评价) rather than a running light. `rule`: the thresholds used, by name.
    `next_due`: the day on which the next figure, that of `awaited`, has to be there. `assignment`: what was assigned, for
    targets that are set elsewhere. `disclosure`: internal where what is public alone would not give the same.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    target: str
    indicator: str
    due: Period
    on: date
    known: date
    status: Status
    reason: Reason
    final: bool
    actual: Observation | None = None
    latest: Observation | None = None
    base: Observation | None = None
    expected: Decimal | None = None
    gap: Decimal | None = None
    unit: str = ""
    pace: Pace | None = None
    steps: tuple[Step, ...] = ()
    rule: tuple[tuple[str, Decimal], ...] = ()
    flip: Flip | None = None
    notes: tuple[Note, ...] = ()
    next_due: date | None = None
    awaited: Period | None = None
    assignment: Assignment | None = None
    disclosure: Disclosure = Disclosure.PUBLIC

    def number(self, term: Term) -> Decimal | None:
        """A number of the arithmetic by its meaning; None where the rule did not need it."""
        return next((step.value for step in self.steps if step.term is term), None)
