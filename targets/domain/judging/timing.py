"""When figures are due: the end of their period plus a delay."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from targets.domain.indicator import Indicator
from targets.domain.period import Period, days_after
from targets.domain.rules import JudgingRules
from targets.domain.terms import Frequency


@dataclass(frozen=True, slots=True)
class DueDay:
    """The last day on which the figure of `period` is still in time, and the rule that says so."""

    day: date
    rule: tuple[str, Decimal]
    period: Period


def default_on(due: Period, today: date) -> date:
    """The day a target is judged as of unless somebody chooses another: today while it runs, its end afterwards.

    `today`: the day it was, where somebody looks back.
    """
    return min(today, due.last)


def due_day(indicator: Indicator, rules: JudgingRules, period: Period) -> DueDay:
    """When the figure of `period` is due. An indicator's own delay goes before the rules'; whole years have their own."""
    if indicator.delay is not None:
        return DueDay(days_after(period.last, indicator.delay), ("indicator.delay", Decimal(indicator.delay)), period)
    yearly = (period.is_full_year or period.is_years) and indicator.frequency is not Frequency.ONCE
    frequency = Frequency.YEAR if yearly else indicator.frequency
    delay = rules.delays[frequency]
    return DueDay(days_after(period.last, delay), (f"delays.{frequency}", Decimal(delay)), period)


def next_end(frequency: Frequency, after: date, due: Period) -> date:
    """The end of the first month or quarter that ends after `after`, at most the end of `due`.

    What is published once a year or once at all comes at the end of `due`.
    """
    if frequency in (Frequency.YEAR, Frequency.ONCE):
        return due.last
    day = after + timedelta(days=1)
    month = day.month if frequency is Frequency.MONTH else (day.month + 2) // 3 * 3
    return min(date(day.year, month, monthrange(day.year, month)[1]), due.last)


def months_done(due: Period, end: date) -> tuple[int, int]:
    """Whole months of `due` gone by at the end of `end`, and how many it has."""
    last_of_month = end.day == monthrange(end.year, end.month)[1]
    return _months(due.first, end) - (0 if last_of_month else 1), _months(due.first, due.last)


def _months(first: date, last: date) -> int:
    return (last.year - first.year) * 12 + last.month - first.month + 1
