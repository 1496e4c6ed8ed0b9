"""Growth in percent: GDP 7%左右, revenue 6.5%, investment 15%以上."""

from decimal import Decimal
from fractions import Fraction

from targets.domain.evaluation import Evaluation, Step, Term
from targets.domain.judging.bases import year_before
from targets.domain.judging.case import POINTS, Case
from targets.domain.judging.hearing import Heard, hear
from targets.domain.judging.ladder import (
    AS_PLANNED,
    LAGS,
    LAGS_FAR,
    REACHED,
    SHORT,
    Ladder,
    Rung,
    Verdict,
    is_falling,
    is_strict,
)
from targets.domain.judging.outcome import Context, Reading, judge
from targets.domain.target import GrowthTarget
from targets.domain.terms import Comparator, Reason, Status

_WITHIN = Verdict(Status.MET_WITHIN_TOLERANCE, Reason.WITHIN_TOLERANCE)


def judge_growth(target: GrowthTarget, case: Case) -> Evaluation:
    """δ = actual − target in points. Running: green from −tolerance, amber from the floor. Full year: met, within, missed."""
    value = Step(term=Term.TARGET, value=target.value, unit=case.unit(target), period=target.due)
    heard = hear(target, case, case.numbers(target))
    context = Context(base=year_before(target, case), steps=(value,))
    return judge(target, case, heard, lambda figure: _read(target, case, figure), context)


def _read(target: GrowthTarget, case: Case, heard: Heard) -> Reading:
    band = case.rules.growth[target.band]
    about = target.comparator is Comparator.ABOUT
    tolerance = band.about if about else Decimal(0)
    steps = [Step(term=Term.TOLERANCE, value=tolerance, unit=POINTS)] if about else []
    rule = [(f"growth.{target.band}.about", tolerance)] if about else []
    if not heard.full:
        steps.append(Step(term=Term.FLOOR, value=band.floor, unit=POINTS))
        rule.append((f"growth.{target.band}.floor", band.floor))
    ladder = _year(target, tolerance) if heard.full else _running(target, tolerance, band.floor)
    return Reading(answer=ladder, expected=target.value, steps=tuple(steps), rule=tuple(rule))


def _year(target: GrowthTarget, tolerance: Decimal) -> Ladder:
    falling, strict = is_falling(target.comparator), is_strict(target.comparator)
    met = Rung(Fraction(target.value), strict, REACHED)
    within = Rung(Fraction(target.value) - Fraction(tolerance), False, _WITHIN)
    return Ladder((met, within) if tolerance else (met,), SHORT, falling)


def _running(target: GrowthTarget, tolerance: Decimal, floor: Decimal) -> Ladder:
    falling, strict = is_falling(target.comparator), is_strict(target.comparator)
    towards_worse = 1 if falling else -1
    green = Rung(Fraction(target.value) - Fraction(tolerance), strict, AS_PLANNED)
    amber = Rung(Fraction(target.value) + towards_worse * abs(Fraction(floor)), False, LAGS)
    return Ladder((green, amber), LAGS_FAR, falling)
