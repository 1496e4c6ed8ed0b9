"""A figure held against what was promised in the words of a work report: 高于年度预期目标0.8个百分点, 完成年度目标任务的71.6%."""

from typing import Final

from targets.domain.evaluation import Evaluation, Term
from targets.domain.target import (
    AssignedTarget,
    Assignment,
    GrowthTarget,
    KeepTarget,
    LevelTarget,
    QuotaTarget,
    ReachTarget,
    Target,
)
from targets.domain.terms import Commitment, Comparator, Nature, Status
from targets.presentation import periods
from targets.presentation.sentences.comparison import comparison
from targets.presentation.sentences.done import gap, on_schedule, share_done
from targets.presentation.voice import Voice
from targets.presentation.wording import around, comparator_of, promise, wording
from targets.presentation.words import N_

# How a target is called by how strongly it is promised, and where no word says so, by its nature
_STRIVEN: Final = N_("the stretch target for {due}")
_ENSURED: Final = N_("the firm target for {due}")
_CALLED: Final = {
    Nature.BINDING: N_("the binding target for {due}"),
    Nature.EXPECTED: N_("the expected target for {due}"),
    Nature.TASK: N_("the task for {due}"),
}


def goal(voice: Voice, target: Target) -> str:
    """年度预期目标, 年度力争目标, 年度目标任务; of those for the end of a term 2021年力争目标."""
    words, due = voice.words, target.due
    called = {Commitment.STRIVE: _STRIVEN, Commitment.ENSURE: _ENSURED}.get(target.commitment) or _CALLED[target.nature]
    of_the_year = due.is_full_year and not voice.catalog.place.ends_a_term(due.year)
    return words(called, due=words("the year") if of_the_year else periods.period(due, words))


def against(voice: Voice, target: Target, verdict: Evaluation) -> str:
    """Numbers and quotas in the words of a work report, all others as the dashboard says them."""
    words = voice.words
    if not verdict.status.judged:
        return words("the target is “{promise}”", promise=wording(voice, target))
    if isinstance(target, AssignedTarget) and verdict.assignment is not None:
        return words(
            "the assigned target is “{promise}”", promise=_assigned(voice, verdict.assignment, verdict.indicator)
        )
    apart = verdict.gap is not None and (verdict.gap != 0 or not verdict.status.needs_attention)
    if apart and isinstance(target, GrowthTarget):
        return _to_the_number(voice, target, verdict, goal(voice, target))
    if apart and verdict.final and isinstance(target, LevelTarget | ReachTarget | KeepTarget):
        called = words("{goal} of “{promise}”", goal=goal(voice, target), promise=promise(voice, target))
        return _to_the_number(voice, target, verdict, called)
    share = share_done(target, verdict) if isinstance(target, QuotaTarget) else ""
    return _done(voice, target, verdict, share) if share else comparison(voice, target, verdict)


def _to_the_number(voice: Voice, target: Target, verdict: Evaluation, called: str) -> str:
    words, about = voice.words, comparator_of(target) is Comparator.ABOUT
    assert verdict.gap is not None
    if not verdict.gap:
        return words("in line with {goal}", goal=called)
    apart = gap(voice, verdict)
    if verdict.gap > 0:
        return words("{gap} above {goal}", gap=apart, goal=called)
    if about and not verdict.status.needs_attention:  # 左右 leaves room below the number
        said = promise(voice, target)
        return words("{gap} below {goal} but within “{promise}”", gap=apart, goal=called, promise=said)
    return words("{gap} below {goal}", gap=apart, goal=called)


def _done(voice: Voice, target: Target, verdict: Evaluation, share: str) -> str:
    said, ahead = voice.words("{share} of {goal}", share=share, goal=goal(voice, target)), verdict.number(Term.AHEAD)
    if verdict.final or ahead is None or verdict.status is Status.MET:
        return said
    return voice.words("{share}, {pace}", share=said, pace=on_schedule(voice, ahead))


def _assigned(voice: Voice, assignment: Assignment, indicator: str) -> str:
    """What was assigned, 不超过3.5%, or in its own words."""
    if assignment.value is None:
        return assignment.text
    before, after = around(assignment.comparator, voice.words)
    quantity = voice.quantity(assignment.value, voice.catalog.indicators[indicator].unit)
    return f"{before}{quantity}{after}"
