"""A change since the base: services share up 1.2 points."""

from decimal import Decimal

from targets.domain.evaluation import Evaluation, Step, Term
from targets.domain.judging.bases import printed_base
from targets.domain.judging.case import Case
from targets.domain.judging.climbing import on_the_way
from targets.domain.judging.hearing import Heard, hear
from targets.domain.judging.ladder import NO_BASE, REACHED, SHORT, threshold
from targets.domain.judging.outcome import Context, Reading, judge
from targets.domain.target import ChangeTarget


def judge_change(target: ChangeTarget, case: Case) -> Evaluation:
    """As reach, with the base of the figure's own edition: a change between two editions is no change of the thing."""
    required = Step(term=Term.TARGET, value=target.value, unit=case.gap_unit(target), period=target.due)
    context = Context(base=printed_base(target, case, target.base), steps=(required,))
    heard = hear(target, case, case.numbers(target))
    return judge(target, case, heard, lambda one: _read(target, case, one), context)


def _read(target: ChangeTarget, case: Case, heard: Heard) -> Reading:
    if not heard.full:
        return on_the_way(target, case, heard, target.value, edition=heard.figure.vintage)
    series = case.numbers(target)
    base = series.exact(target.base, like=heard.figure.vintage)
    line = series.one_line(target.base, heard.figure.period)
    if base is None or base.value is None or heard.figure.value is None or not line:
        return Reading(answer=NO_BASE)
    goal: Decimal = base.value + target.value
    change = heard.figure.value - base.value
    return Reading(
        answer=threshold(goal, target.comparator, REACHED, SHORT),
        expected=goal,
        base=base,
        steps=(
            Step(term=Term.BASE, value=base.value, unit=case.unit(target), period=base.period),
            Step(term=Term.CHANGE, value=change, unit=case.gap_unit(target), period=heard.figure.period),
            Step(term=Term.CHANGE_REQUIRED, value=target.value, unit=case.gap_unit(target)),
        ),
    )
