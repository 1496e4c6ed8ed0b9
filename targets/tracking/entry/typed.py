"""The form as typed: plain text, so that nothing a person typed is lost before it is understood."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from targets.domain.indicator import Indicator
from targets.domain.period import Period
from targets.domain.terms import Comparator, Direction, Disclosure, Vintage
from targets.ledger.entries import SourceKind


@dataclass(frozen=True)
class TypedFigure:
    """One row of the form: a number, or for results in words 完成 or 未完成 with the words."""

    indicator: str
    value: str = ""
    passed: bool | None = None
    words: str = ""

    @property
    def is_blank(self) -> bool:
        return not self.value.strip() and self.passed is None and not self.words.strip()


@dataclass(frozen=True)
class TypedAssignment:
    """The value of a target that is set elsewhere, or its words."""

    target: str
    value: str = ""
    words: str = ""
    comparator: Comparator = Comparator.AT_LEAST

    @property
    def is_blank(self) -> bool:
        return not self.value.strip() and not self.words.strip()


@dataclass(frozen=True)
class TypedSheet:
    """A whole form: one topic, one period, one source. `seen`: slot -> row in force when the form was drawn.

    `disclosure_confirmed`: a person has said that what is in force is to be published, or taken back, by this.
    """

    topic: str
    period: Period
    vintage: Vintage
    disclosure: Disclosure
    source_kind: SourceKind
    source_title: str
    reference: str
    unit: str
    reporter: str
    contact: str = ""
    note: str = ""
    reason: str = ""
    figures: tuple[TypedFigure, ...] = ()
    assignments: tuple[TypedAssignment, ...] = ()
    seen: dict[str, int | None] = field(default_factory=dict)
    disclosure_confirmed: bool = False

    @property
    def is_blank(self) -> bool:
        """No figure and no assigned value is typed; source and reporter may be filled in from before."""
        return all(one.is_blank for one in self.figures) and all(one.is_blank for one in self.assignments)


def comparators(indicator: Indicator) -> tuple[Comparator, Comparator]:
    """How an assigned value may be meant, the usual way first: at most −3.7 where falling is good."""
    usual = (Comparator.AT_LEAST, Comparator.AT_MOST)
    return usual if indicator.direction is not Direction.DOWN else (usual[1], usual[0])


class Fault(StrEnum):
    """Why a field cannot be taken as it is."""

    REQUIRED = "required"
    NOT_A_NUMBER = "not_a_number"
    OTHER_UNIT = "other_unit"
    TOO_LONG = "too_long"
    TOO_MANY_DIGITS = "too_many_digits"
    RESULT_NOT_CHOSEN = "result_not_chosen"
    TWO_RESULTS = "two_results"
    PERIOD_NOT_OVER = "period_not_over"
    NOTHING_ENTERED = "nothing_entered"
    NEGATIVE = "negative"
    NOT_WHOLE = "not_whole"
    REASON_REQUIRED = "reason_required"
    DOCUMENT_REQUIRED = "document_required"
    UNREADABLE_TEXT = "unreadable_text"
    DAY_PASSED = "day_passed"
    DAY_TOO_FAR = "day_too_far"
    TELLS_INTERNAL = "tells_internal"
    DISCLOSURE_UNCONFIRMED = "disclosure_unconfirmed"


@dataclass(frozen=True)
class Problem:
    """What is wrong with one field. `field`: a name of TypedSheet, or `figure ID` / `assignment ID`."""

    field: str
    fault: Fault
    detail: str = ""


Problems = Mapping[str, Problem]
"""Field -> what is wrong with it."""
