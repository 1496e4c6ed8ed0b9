"""A share or state to be reached: good-air days 75%, one-visit ≥80%, Ⅲ类为主."""

from dataclasses import replace

from targets.domain.evaluation import Evaluation, Step, Term
from targets.domain.judging.bases import already_there, printed_base
from targets.domain.judging.case import Case
from targets.domain.judging.climbing import on_the_way
from targets.domain.judging.hearing import Heard, hear
from targets.domain.judging.ladder import REACHED, SHORT, threshold
from targets.domain.judging.outcome import Context, Reading, judge
from targets.domain.target import ReachTarget


def judge_reach(target: ReachTarget, case: Case) -> Evaluation:
    """Running: the same months last year plus the change required; full year: the figure against the target."""
    base = printed_base(target, case, target.base or target.due.year_before())
    value = Step(term=Term.TARGET, value=target.value, unit=case.unit(target), period=target.due)
    there = already_there(base, threshold(target.value, target.comparator, REACHED, SHORT))
    context = Context(base=base, steps=(value,), notes=there)
    heard = hear(target, case, case.numbers(target))
    return judge(target, case, heard, lambda one: _read(target, case, one, context), context)


def _read(target: ReachTarget, case: Case, heard: Heard, context: Context) -> Reading:
    if heard.full:
        return Reading(answer=threshold(target.value, target.comparator, REACHED, SHORT), expected=target.value)
    base = context.base
    if base is None or base.value is None:
        return on_the_way(target, case, heard, None, edition=None)
    reading = on_the_way(target, case, heard, target.value - base.value, edition=None)
    step = Step(term=Term.BASE, value=base.value, unit=case.unit(target), period=base.period)
    return replace(reading, steps=(step, *reading.steps))
