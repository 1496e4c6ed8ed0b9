"""From typed text to a remark, or to a problem at each field."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

from targets.domain.evaluation import Evaluation
from targets.domain.indicator import Indicator
from targets.domain.target import Target
from targets.domain.terms import Disclosure
from targets.ledger.entries import Identity, Reporter
from targets.ledger.remarks.entries import RemarkEntry, Shown
from targets.tracking.entry.number import UnreadableError
from targets.tracking.entry.reading import refuse_text
from targets.tracking.entry.typed import Fault, Problem

_LONGEST: Final = {"cause": 1000, "next_step": 1000, "unit": 100, "person": 100, "contact": 100}
_REQUIRED: Final = ("cause", "next_step", "unit", "person")
_FURTHEST: Final = 10  # years: later than that a year was mistyped


@dataclass(frozen=True)
class TypedRemark:
    """The form as typed. `seen`: the remark in force when the typing began."""

    cause: str = ""
    next_step: str = ""
    deadline: date | None = None
    unit: str = ""
    person: str = ""
    contact: str = ""
    disclosure: Disclosure = Disclosure.INTERNAL
    seen: int | None = None

    @property
    def is_blank(self) -> bool:
        """Nothing is typed about the target; unit and person may be filled in from before."""
        return not self.cause.strip() and not self.next_step.strip() and self.deadline is None


def read_remark(
    typed: TypedRemark, target: Target, indicator: Indicator, verdict: Evaluation, today: date
) -> tuple[RemarkEntry | None, tuple[Problem, ...]]:
    """The remark about `verdict` as it was shown, None where something is wrong. `today`: the city's day."""
    problems = tuple(_problems(typed, verdict, today))
    if problems or typed.deadline is None:
        return None, problems
    entry = RemarkEntry(
        target=target.id,
        due=target.due,
        identity=Identity.of(indicator),
        shown=shown(verdict),
        cause=typed.cause.strip(),
        next_step=typed.next_step.strip(),
        deadline=typed.deadline,
        disclosure=typed.disclosure,
        reporter=Reporter(unit=typed.unit.strip(), name=typed.person.strip(), contact=typed.contact.strip() or None),
        seen=typed.seen,
    )
    return entry, ()


def shown(verdict: Evaluation) -> Shown:
    """The light and the figure that spoke, as a remark keeps them."""
    spoke = verdict.actual
    return Shown(status=verdict.status, period=spoke.period if spoke else None, value=spoke.value if spoke else None)


def _problems(typed: TypedRemark, verdict: Evaluation, today: date) -> Iterator[Problem]:
    for name in _REQUIRED:
        if not getattr(typed, name).strip():
            yield Problem(name, Fault.REQUIRED)
    for name, longest in _LONGEST.items():
        try:
            refuse_text(getattr(typed, name).strip(), longest)
        except UnreadableError as error:
            yield Problem(name, error.fault, error.detail)
    if typed.disclosure is Disclosure.PUBLIC and verdict.disclosure is Disclosure.INTERNAL:
        yield Problem("disclosure", Fault.TELLS_INTERNAL)  # a remark is shown with the light and the figure it is about
    if typed.deadline is None:
        yield Problem("deadline", Fault.REQUIRED)
    elif typed.deadline < today:
        yield Problem("deadline", Fault.DAY_PASSED)
    elif typed.deadline.year > today.year + _FURTHEST:
        yield Problem("deadline", Fault.DAY_TOO_FAR, str(_FURTHEST))
