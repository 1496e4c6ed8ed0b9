"""The share of a quota that should be done by the end of a figure's own period (序时进度)."""

from dataclasses import dataclass
from fractions import Fraction

from targets.domain.evaluation import Step, Term
from targets.domain.indicator import Observation
from targets.domain.judging.case import Case
from targets.domain.judging.timing import months_done
from targets.domain.period import Period
from targets.domain.series import Series
from targets.domain.target import Milestone, QuotaTarget
from targets.domain.terms import Schedule


@dataclass(frozen=True, slots=True)
class Scheduled:
    """`share`: 0 to 1; `steps`: the figures it comes from."""

    share: Fraction
    steps: tuple[Step, ...] = ()


def scheduled(target: QuotaTarget, case: Case, figure: Observation) -> Scheduled | None:
    """None where the schedule says nothing for the figure's period: before the first milestone, or without any."""
    if target.schedule is Schedule.MONTHLY:
        return _as_last_year(target, case, figure) or _by_month(target.due, figure.period)
    passed = last_milestone(target.milestones, figure.period)
    return None if passed is None else Scheduled(Fraction(passed.share))


def last_milestone(milestones: tuple[Milestone, ...], period: Period) -> Milestone | None:
    """The last milestone due by the end of a period. Between two the earlier one stands: nothing is interpolated."""
    passed = [milestone for milestone in milestones if milestone.by.last <= period.last]
    return max(passed, key=lambda milestone: milestone.by.last, default=None)


def _by_month(due: Period, period: Period) -> Scheduled:
    done, whole = months_done(due, period.last)
    return Scheduled(Fraction(done, whole))


def _as_last_year(target: QuotaTarget, case: Case, figure: Observation) -> Scheduled | None:
    return last_years_share(target, case.numbers(target), figure.period, case.unit(target))


def last_years_share(target: QuotaTarget, numbers: Series, period: Period, unit: str) -> Scheduled | None:
    """Last year's same months ÷ last year's whole, both of one edition; None where they are not known."""
    before, year = period.year_before(), target.due.year_before()
    if not target.due.is_full_year or not numbers.one_line(before, period):
        return None
    months = numbers.exact(before)
    whole = None if months is None else numbers.exact(year, like=months.vintage)
    if months is None or whole is None or months.value is None or whole.value is None:
        return None
    if not 0 <= months.value <= whole.value or whole.value == 0:
        return None
    steps = (
        Step(term=Term.LAST_YEAR, value=months.value, unit=unit, period=before),
        Step(term=Term.TOTAL, value=whole.value, unit=unit, period=year),
    )
    return Scheduled(Fraction(months.value) / Fraction(whole.value), steps)
