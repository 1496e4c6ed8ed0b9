"""All of N: no 劣Ⅴ类 water, coverage of everybody, every project online."""

from fractions import Fraction

from targets.domain.evaluation import Evaluation, Step, Term
from targets.domain.indicator import Observation
from targets.domain.judging.bases import year_before
from targets.domain.judging.case import Case
from targets.domain.judging.hearing import Heard, hear
from targets.domain.judging.ladder import AS_PLANNED, LAGS, REACHED, REACHED_EARLY, SHORT, Ladder, Rung, Verdict
from targets.domain.judging.outcome import Context, Reading, judge
from targets.domain.judging.schedule import last_milestone
from targets.domain.judging.words import in_words
from targets.domain.precision import ratio
from targets.domain.target import CompleteTarget
from targets.domain.terms import Reason, Status

_NO_TOTAL = Verdict(Status.UNJUDGED, Reason.NO_TOTAL)
_NO_MILESTONES = Verdict(Status.UNJUDGED, Reason.NO_MILESTONES)
_DONE_IN_WORDS = Verdict(Status.MET, Reason.PASSED_IN_WORDS)


def judge_complete(target: CompleteTarget, case: Case) -> Evaluation:
    """Met when all is done, early too; on the way n ÷ N is held against the last milestone, where both are known."""
    value = Step(term=Term.TARGET, value=target.value, unit=case.unit(target), period=target.due)
    context = Context(base=year_before(target, case), steps=(value,))
    series = case.series[target.indicator]
    heard = hear(target, case, series, stands=lambda figure: _is_done(target, figure))
    return judge(target, case, heard, lambda one: _read(target, case, one), context)


def _counts_down(target: CompleteTarget) -> bool:
    """Whether the figure is what remains to be done."""
    return target.value == 0 if target.start is None else target.start > target.value


def _ladder(target: CompleteTarget, done: Verdict, otherwise: Verdict, *between: Rung) -> Ladder:
    return Ladder((Rung(Fraction(target.value), False, done), *between), otherwise, _counts_down(target))


def _is_done(target: CompleteTarget, figure: Observation) -> bool:
    """What is done once for all is not undone by a figure that does not come."""
    if figure.value is None:
        return figure.passed is True
    return _ladder(target, REACHED_EARLY, SHORT).settle(figure) == REACHED_EARLY


def _read(target: CompleteTarget, case: Case, heard: Heard) -> Reading:
    if heard.figure.value is None:
        words = in_words(heard.figure)
        return Reading(
            answer=words if heard.full or words == _DONE_IN_WORDS else Verdict(Status.OFF_TRACK, words.reason)
        )
    share = _share_done(target, heard.figure)
    steps = _steps(target, case.unit(target), share)
    if heard.full:
        return Reading(answer=_ladder(target, REACHED, SHORT), expected=target.value, steps=steps)
    if share is None or target.start is None:
        return Reading(answer=_ladder(target, REACHED_EARLY, _NO_TOTAL), steps=steps)
    milestone = last_milestone(target.milestones, heard.figure.period)
    if milestone is None:
        return Reading(answer=_ladder(target, REACHED_EARLY, _NO_MILESTONES), steps=steps)
    expected = target.start + milestone.share * (target.value - target.start)
    step = Step(term=Term.MILESTONE, value=milestone.share, unit="", period=milestone.by)
    ladder = _ladder(target, REACHED_EARLY, LAGS, Rung(Fraction(expected), False, AS_PLANNED))
    return Reading(answer=ladder, expected=expected, steps=(*steps, step))


def _share_done(target: CompleteTarget, figure: Observation) -> Fraction | None:
    """n ÷ N; None where N is not known."""
    if target.start is None or figure.value is None or target.start == target.value:
        return None
    return Fraction(figure.value - target.start) / Fraction(target.value - target.start)


def _steps(target: CompleteTarget, unit: str, share: Fraction | None) -> tuple[Step, ...]:
    if share is None or target.start is None:
        return ()
    total = Step(term=Term.TOTAL, value=abs(target.value - target.start), unit=unit)
    return total, Step(term=Term.QUOTA_DONE, value=ratio(share), unit="")
