"""Two growths in step: incomes with GDP, 2017 to 2021, both in real terms."""

from datetime import date
from decimal import Decimal
from fractions import Fraction

from targets.domain.evaluation import Evaluation, Note, Remark, Step, Term
from targets.domain.indicator import Observation
from targets.domain.judging.case import POINTS, Case
from targets.domain.judging.hearing import Heard, Silence, not_due, year_due
from targets.domain.judging.ladder import REACHED, SHORT, Ladder, Rung, Verdict
from targets.domain.judging.outcome import Context, Reading, judge, silent
from targets.domain.period import Period
from targets.domain.precision import rounded
from targets.domain.series import Series
from targets.domain.target import InStepTarget
from targets.domain.terms import Bound, Reason, Status

_ALMOST = Verdict(Status.MET_WITHIN_TOLERANCE, Reason.ALMOST_IN_STEP)
_AVERAGE_PLACES = Decimal("0.01")


def judge_in_step(target: InStepTarget, case: Case) -> Evaluation:
    """The average of the years against the average of the other growth's years; unjudged before the end.

    `actual` is the last year's figure: the one that closes the average. `gap` is the difference of the averages.
    """
    own, against = _years(target, case, case.numbers(target)), _years(target, case, case.series[target.against].numbers)
    context = Context(notes=_beside(target, case, against))
    silence = _silence(target, case, own, against)
    if silence is not None:
        return silent(target, case, silence, context)
    heard = Heard(own[target.due.year], full=True, due=None)
    return judge(target, case, heard, lambda one: _read(target, case, own, against, one), context)


def _years(target: InStepTarget, case: Case, series: Series) -> dict[int, Observation]:
    """The first official exact figure of every year ended by `on` that has one."""
    ended = (year for year in target.due.years() if date(year, 12, 31) <= case.on)
    found = {year: series.first_official(Period.of_year(year)) for year in ended}
    return {year: figure for year, figure in found.items() if figure is not None and figure.bound is Bound.EXACT}


def _beside(target: InStepTarget, case: Case, against: dict[int, Observation]) -> tuple[Note, ...]:
    """The nominal growth in pairs with what it should keep step with: shown, never judged."""
    if target.nominal is None:
        return ()
    nominal = _years(target, case, case.series[target.nominal].numbers)
    pairs = [figure for year in nominal if year in against for figure in (nominal[year], against[year])]
    return (Note(remark=Remark.OTHER_SERIES, figures=tuple(pairs)),) if pairs else ()


def _silence(
    target: InStepTarget, case: Case, own: dict[int, Observation], against: dict[int, Observation]
) -> Silence | None:
    due = year_due(target, case, target.due.year)
    if case.on < target.due.first:
        return not_due(Reason.BEFORE_PERIOD, due)
    if not case.ended(target):
        return Silence(verdict=Verdict(Status.UNJUDGED, Reason.BEFORE_THE_END), due=due)
    lacking = {year for year in target.due.years() if year not in own or year not in against}
    if not lacking:
        return None
    if lacking == {target.due.year} and max(case.on, case.known) <= due.day:
        return not_due(Reason.BEFORE_DUE, due)
    reason = Reason.YEARS_MISSING if len(own) == len(target.due.years()) else Reason.NO_REAL_GROWTH
    return Silence(verdict=Verdict(Status.UNJUDGED, reason), due=due)


def _read(
    target: InStepTarget, case: Case, own: dict[int, Observation], against: dict[int, Observation], heard: Heard
) -> Reading:
    years, rule, unit = target.due.years(), case.rules.in_step, case.unit(target)
    values = {**own, target.due.year: heard.figure}
    average, other = _average(values), _average(against)
    earlier = sum((_value(values[year]) for year in years[:-1]), Fraction(0))
    needed = len(years) * other - earlier
    rungs = (
        Rung(needed + len(years) * Fraction(rule.met), False, REACHED),
        Rung(needed + len(years) * Fraction(rule.almost), False, _ALMOST),
    )
    return Reading(
        answer=Ladder(rungs, SHORT),
        gap=rounded(average - other, _AVERAGE_PLACES),
        steps=(
            *(_year_step(Term.YEAR_VALUE, values[year], unit) for year in years),
            Step(term=Term.AVERAGE, value=rounded(average, _AVERAGE_PLACES), unit=unit, period=target.due),
            *(_year_step(Term.YEAR_VALUE_AGAINST, against[year], unit) for year in years),
            Step(term=Term.AVERAGE_AGAINST, value=rounded(other, _AVERAGE_PLACES), unit=unit, period=target.due),
            Step(term=Term.ALMOST, value=-rule.almost, unit=POINTS),
        ),
        rule=(("in_step.met", rule.met), ("in_step.almost", rule.almost)),
    )


def _average(figures: dict[int, Observation]) -> Fraction:
    return sum((_value(figure) for figure in figures.values()), Fraction(0)) / len(figures)


def _value(figure: Observation) -> Fraction:
    assert figure.value is not None
    return Fraction(figure.value)


def _year_step(term: Term, figure: Observation, unit: str) -> Step:
    assert figure.value is not None
    return Step(term=term, value=figure.value, unit=unit, period=figure.period)
