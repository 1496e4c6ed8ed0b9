"""The way of a level from its base to the year it is promised for, and the pace still needed on it."""

from decimal import Decimal, localcontext
from fractions import Fraction

from targets.domain.evaluation import Pace
from targets.domain.indicator import Observation
from targets.domain.judging.case import Case
from targets.domain.judging.ladder import REACHED, SHORT, threshold
from targets.domain.period import Period
from targets.domain.precision import exponent, rounded
from targets.domain.target import LevelTarget
from targets.domain.terms import Path

_PERCENT_PLACES = Decimal("0.1")
_DIGITS = 50
"""Enough that the root of a growth factor is right far beyond any digit published."""


def path_value(target: LevelTarget, base: Decimal, year: int) -> Fraction:
    """Where the level should be at the end of `year`: base × (target ÷ base)^(k ÷ n), or by equal steps.

    No factor leads from or to nothing or below it, so there the steps are equal whatever the target says.
    """
    done, whole = year - target.base.year, target.due.year - target.base.year
    if target.path is Path.COMPOUND and base > 0 and target.value > 0:
        return Fraction(base) * Fraction(_root(target.value, base, Fraction(done, whole)))
    return Fraction(base) + (Fraction(target.value) - Fraction(base)) * Fraction(done, whole)


def pace_needed(target: LevelTarget, case: Case, base: Observation | None) -> Pace | None:
    """From the last full year known by `on` (or the base) to the target; None at the end or once it is reached."""
    series = case.numbers(target)
    years = [Period.of_year(year) for year in range(target.base.year + 1, target.due.year)]
    known = [series.exact(year) for year in years if year.last <= case.on]
    last = next((figure for figure in reversed(known) if figure is not None), base)
    if case.ended(target) or last is None or last.value is None:
        return None
    if threshold(target.value, target.comparator, REACHED, SHORT).judge(last.value) == REACHED:
        return None
    return _pace(target, last.value, target.due.year - last.period.year)


def _pace(target: LevelTarget, last: Decimal, years: int) -> Pace:
    if target.path is Path.COMPOUND and last > 0 and target.value > 0:
        factor = _root(target.value, last, Fraction(1, years))
        return Pace(value=rounded((factor - 1) * 100, _PERCENT_PLACES), percent=True, years=years)
    finer = Decimal(1).scaleb(exponent(last) - 1)
    step = (Fraction(target.value) - Fraction(last)) / years
    return Pace(value=rounded(step, finer), percent=False, years=years)


def _root(value: Decimal, base: Decimal, power: Fraction) -> Decimal:
    with localcontext(prec=_DIGITS):
        return (value / base) ** (Decimal(power.numerator) / Decimal(power.denominator))
