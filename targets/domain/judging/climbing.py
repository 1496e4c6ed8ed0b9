"""On the way from last year: the same months a year ago plus the whole change that the year requires."""

from decimal import Decimal
from fractions import Fraction

from targets.domain.evaluation import Step, Term
from targets.domain.indicator import Observation
from targets.domain.judging.case import Case
from targets.domain.judging.hearing import Heard
from targets.domain.judging.ladder import NO_BASE, Verdict, climb, is_falling, is_strict
from targets.domain.judging.outcome import Reading
from targets.domain.precision import ratio
from targets.domain.target import ChangeTarget, ReachTarget
from targets.domain.terms import Reason, Status, Vintage

_NO_LAST_YEAR_MONTHS = Verdict(Status.UNJUDGED, Reason.NO_LAST_YEAR_MONTHS)


def on_the_way(
    target: ReachTarget | ChangeTarget, case: Case, heard: Heard, required: Decimal | None, edition: Vintage | None
) -> Reading:
    """Held against the same months last year + `required` in full.

    The full change, not a twelfth per month: such figures are averages or shares of the months gone by, and a year that
    is to end a point higher has to run a point higher. Without last year's months the value is shown, unjudged.
    `required` None: without last year's figure the change is not known. `edition`: last year's months have to be of it.
    """
    figure, before = heard.figure, heard.figure.period.year_before()
    last_year = case.numbers(target).exact(before, like=edition)
    if last_year is None or not case.numbers(target).one_line(before, figure.period):
        return Reading(answer=_NO_LAST_YEAR_MONTHS)
    if required is None:
        return Reading(answer=NO_BASE)
    assert figure.value is not None
    assert last_year.value is not None
    start, behind = last_year.value, case.rules.reach.behind
    falling, strict = is_falling(target.comparator), is_strict(target.comparator)
    goal = start + required
    return Reading(
        answer=climb(Fraction(start), Fraction(goal), behind, strict, falling),
        expected=goal,
        base=last_year if isinstance(target, ChangeTarget) else None,
        steps=_steps(target, case, last_year, figure.value, required),
        rule=(("reach.behind", behind),),
    )


def _steps(
    target: ReachTarget | ChangeTarget, case: Case, last_year: Observation, actual: Decimal, required: Decimal
) -> tuple[Step, ...]:
    assert last_year.value is not None
    points, change = case.gap_unit(target), actual - last_year.value
    steps = (
        Step(term=Term.LAST_YEAR, value=last_year.value, unit=case.unit(target), period=last_year.period),
        Step(term=Term.CHANGE_ON_YEAR, value=change, unit=points),
        Step(term=Term.CHANGE_REQUIRED, value=required, unit=points),
    )
    if required == 0:
        return steps
    share = ratio(Fraction(change) / Fraction(required))
    return (*steps, Step(term=Term.SHARE_OF_CHANGE, value=share, unit=""))
