"""How far a figure is from what it is held against, in the few words a card has room for: 快于序时进度2.7个百分点."""

from targets.domain.evaluation import Evaluation, Term
from targets.domain.target import AssignedTarget, InStepTarget, Target
from targets.domain.terms import Kind
from targets.presentation.sentences.done import gap, on_milestone, on_schedule
from targets.presentation.voice import Voice
from targets.presentation.words import N_

_BY_A_PATH = frozenset({Kind.LEVEL, Kind.REACH, Kind.CHANGE})


def distance(voice: Voice, target: Target, evaluation: Evaluation) -> str:
    """Of a running target from its schedule, path or milestone, of one that has ended from the target itself."""
    if not evaluation.gap or not evaluation.status.judged or isinstance(target, AssignedTarget | InStepTarget):
        return ""
    done, ahead = evaluation.number(Term.QUOTA_DONE), evaluation.number(Term.AHEAD)
    if not evaluation.final and ahead is not None:
        return on_schedule(voice, ahead)
    milestone = evaluation.number(Term.MILESTONE)
    if done is not None and milestone is not None:
        return on_milestone(voice, done - milestone, milestone)
    message = N_("{gap} above the target") if evaluation.gap > 0 else N_("{gap} below the target")
    if target.kind is Kind.KEEP_FALLING:
        message = N_("{gap} above the year before") if evaluation.gap > 0 else N_("{gap} below the year before")
    if not evaluation.final and target.kind in _BY_A_PATH:
        message = N_("{gap} above the path") if evaluation.gap > 0 else N_("{gap} below the path")
    return voice.words(message, gap=gap(voice, evaluation))
