"""A level to be kept: grain at 113万吨 or more, Ⅳ类以上 water at 95 %."""

from decimal import Decimal
from fractions import Fraction

from targets.domain.evaluation import Evaluation, Step, Term
from targets.domain.judging.bases import already_there, printed_base, year_before
from targets.domain.judging.case import Case
from targets.domain.judging.hearing import Heard, Silence, hear, not_due
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
    threshold,
)
from targets.domain.judging.outcome import Context, Reading, judge
from targets.domain.judging.timing import due_day
from targets.domain.target import KeepTarget
from targets.domain.terms import Reason, Status

HOLDS = Verdict(Status.MET, Reason.HOLDS)
BROKEN = Verdict(Status.MISSED, Reason.BROKEN)


def judge_keep(target: KeepTarget, case: Case) -> Evaluation:
    """Green while it holds, amber within the target's own band; a harvest has no light before it is in."""
    base = year_before(target, case) if target.base is None else printed_base(target, case, target.base)
    value = Step(term=Term.TARGET, value=target.value, unit=case.unit(target), period=target.due)
    there = already_there(base, threshold(target.value, target.comparator, REACHED, SHORT))
    context = Context(base=base, steps=(value,), notes=there)
    return judge(target, case, _hear(target, case), lambda heard: _read(target, case, heard), context)


def _hear(target: KeepTarget, case: Case) -> Heard | Silence:
    if target.harvest and target.due.first <= case.on < target.due.last:
        return not_due(Reason.HARVEST_NOT_IN, due_day(case.indicator(target), case.rules, target.due))
    return hear(target, case, case.numbers(target))


def _read(target: KeepTarget, case: Case, heard: Heard) -> Reading:
    if heard.full:
        return Reading(answer=threshold(target.value, target.comparator, HOLDS, BROKEN), expected=target.value)
    band = Step(term=Term.BAND, value=target.band, unit=case.gap_unit(target))
    return Reading(answer=_running(target, target.band), expected=target.value, steps=(band,))


def _running(target: KeepTarget, band: Decimal) -> Ladder:
    falling = is_falling(target.comparator)
    rungs = [Rung(Fraction(target.value), is_strict(target.comparator), AS_PLANNED)]
    if band:
        rungs.append(Rung(Fraction(target.value) + (1 if falling else -1) * Fraction(band), False, LAGS))
    return Ladder(tuple(rungs), LAGS_FAR, falling)
