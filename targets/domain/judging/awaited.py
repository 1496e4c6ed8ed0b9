"""The figures a target still waits for on a day, due when its verdict says that they are."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from targets.domain.evaluation import Evaluation
from targets.domain.judging.assigned import known_assignment
from targets.domain.judging.case import Case
from targets.domain.judging.hearing import next_due, running, year_due
from targets.domain.judging.timing import DueDay, due_day
from targets.domain.period import Period
from targets.domain.target import AssignedTarget, InStepTarget, KeepFallingTarget, LevelTarget, Target
from targets.domain.terms import Status


@dataclass(frozen=True, slots=True)
class Awaited:
    """A figure of `indicator` for `period`; `assigned`: not a figure but the target's own value, which is set elsewhere.

    It can be told from `since` on and is in time until the end of `day`.
    """

    indicator: str
    period: Period
    since: date
    day: date
    assigned: bool = False


def awaited(target: Target, verdict: Evaluation, case: Case) -> Iterator[Awaited]:
    """What could move `verdict`, in time: every figure of a period over by `case.on`, then the next one.

    Of months gone by the later ones alone would do, of years each is needed. A target already reached, or certified once
    a year, waits for its whole period only. Nothing where all is known that the verdict needs.
    """
    if isinstance(target, InStepTarget):
        for indicator in (target.indicator, target.against):
            yield from _lacking(indicator, target.due.years(), case)
    elif isinstance(target, KeepFallingTarget):
        if not (verdict.final and verdict.status.judged):
            yield from _lacking(target.indicator, range(target.base.year, target.due.year + 1), case)
    elif isinstance(target, AssignedTarget) and verdict.actual is None and known_assignment(target, case) is None:
        day = due_day(case.indicator(target), case.rules, target.due).day
        yield Awaited(target.indicator, target.due, since=target.due.first, day=day, assigned=True)
    elif verdict.awaited is not None and verdict.next_due is not None:
        yield from _one_after_another(target, verdict.awaited, verdict.next_due, verdict.status, case)


def deciding_day(target: Target, case: Case) -> date:
    """The day that decides what is overdue: `on` while the target runs, afterwards the later of the two days."""
    return max(case.on, case.known) if case.ended(target) else case.on


def _one_after_another(target: Target, period: Period, day: date, status: Status, case: Case) -> Iterator[Awaited]:
    if status is Status.MET and period.last < target.due.last:
        yield _figure(target.indicator, due_day(case.indicator(target), case.rules, target.due))
        return
    yield Awaited(target.indicator, period, since=period.last, day=day)
    while period.last <= case.on and period.last < target.due.last:
        due = _following(target, period, case)
        period = due.period
        yield _figure(target.indicator, due)


def _following(target: Target, period: Period, case: Case) -> DueDay:
    if isinstance(target, LevelTarget):
        return year_due(target, case, period.year + 1)
    return next_due(target, case, running(target, case), period.last)


def _lacking(indicator: str, years: Iterable[int], case: Case) -> Iterator[Awaited]:
    """The years without an exact figure; of those not over yet the first alone."""
    for year in years:
        period = Period.of_year(year)
        over = period.last <= case.on
        if not over or case.series[indicator].numbers.exact(period) is None:
            yield _figure(indicator, due_day(case.indicators[indicator], case.rules, period))
        if not over:
            return


def _figure(indicator: str, due: DueDay) -> Awaited:
    return Awaited(indicator, due.period, since=due.period.last, day=due.day)
