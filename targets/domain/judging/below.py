"""Under a limit: coal growth below 0, accidents none."""

from targets.domain.evaluation import Evaluation, Step, Term
from targets.domain.judging.bases import year_before
from targets.domain.judging.case import Case
from targets.domain.judging.hearing import Heard, hear
from targets.domain.judging.keep import BROKEN, HOLDS
from targets.domain.judging.ladder import AS_PLANNED, LAGS_FAR, threshold
from targets.domain.judging.outcome import Context, Reading, judge
from targets.domain.target import BelowTarget


def judge_below(target: BelowTarget, case: Case) -> Evaluation:
    """Green or red, nothing between; the limit itself is over it where the wording says below."""
    limit = Step(term=Term.TARGET, value=target.value, unit=case.unit(target), period=target.due)
    context = Context(base=year_before(target, case), steps=(limit,))
    heard = hear(target, case, case.numbers(target))
    return judge(target, case, heard, lambda one: _read(target, one), context)


def _read(target: BelowTarget, heard: Heard) -> Reading:
    reached, missed = (HOLDS, BROKEN) if heard.full else (AS_PLANNED, LAGS_FAR)
    return Reading(answer=threshold(target.value, target.comparator, reached, missed), expected=target.value)
