"""A figure held against what was promised: 高于“7%左右”目标0.8个百分点."""

from collections.abc import Callable
from typing import Final

from targets.domain.evaluation import Evaluation, Term
from targets.domain.target import ChangeTarget, InStepTarget, Target
from targets.domain.terms import Kind, Reason, Status
from targets.presentation.numbers import POINTS, computed
from targets.presentation.sentences.done import gap, only_the_target, share_of_quota, what_remains
from targets.presentation.voice import Voice
from targets.presentation.wording import promise, value_of
from targets.presentation.words import N_


def comparison(voice: Voice, target: Target, evaluation: Evaluation, *, short: bool = False) -> str:
    """A clause that follows the fact; what is promised is named in every one of them.

    `short` leaves out the change on the year before of one that runs, for titles: it is held against its path.
    """
    if short and isinstance(target, ChangeTarget) and evaluation.status.judged and not evaluation.final:
        return _gap_to_path(voice, target, evaluation)
    if not evaluation.status.judged or evaluation.reason in (Reason.PASSED_IN_WORDS, Reason.FAILED_IN_WORDS):
        return only_the_target(voice, target)
    return _BY_KIND.get(Kind(target.kind), _gap_to_target)(voice, target, evaluation)


def _gap_to_target(voice: Voice, target: Target, evaluation: Evaluation) -> str:
    if evaluation.gap is None:
        return only_the_target(voice, target)
    said = promise(voice, target)
    if evaluation.gap == 0 and evaluation.status.needs_attention:
        return voice.words("exactly at the bound of the target of “{promise}”, which is not enough", promise=said)
    if evaluation.gap == 0:
        return voice.words("exactly the target of “{promise}”", promise=said)
    message = (
        N_("{gap} above the target of “{promise}”")
        if evaluation.gap > 0
        else N_("{gap} below the target of “{promise}”")
    )
    return voice.words(message, gap=gap(voice, evaluation), promise=said)


def _gap_to_path(voice: Voice, target: Target, evaluation: Evaluation) -> str:
    """While the period runs the figure is held against where it should be by now, a computed value."""
    if evaluation.final or evaluation.gap is None or evaluation.expected is None:
        return _gap_to_target(voice, target, evaluation)
    expected = voice.quantity(computed(evaluation.expected, 2), voice.indicator(target).unit)
    if evaluation.gap == 0:
        return voice.words("exactly on the path to the target (computed {expected})", expected=expected)
    message = (
        N_("{gap} above the path to the target (computed {expected})")
        if evaluation.gap > 0
        else N_("{gap} below the path to the target (computed {expected})")
    )
    return voice.words(message, gap=gap(voice, evaluation), expected=expected)


def _change_since_base(voice: Voice, target: Target, evaluation: Evaluation) -> str:
    change = evaluation.number(Term.CHANGE if evaluation.final else Term.CHANGE_ON_YEAR)
    if change is None or evaluation.base is None:
        return _gap_to_path(voice, target, evaluation)
    base = voice.period(evaluation.base.period, voice.indicator(target))
    points = voice.quantity(computed(abs(change), 2), evaluation.unit)
    moved = voice.words("unchanged from {base}", base=base)
    if change:
        message = N_("up {points} from {base}") if change > 0 else N_("down {points} from {base}")
        moved = voice.words(message, points=points, base=base)
    held = _change_against_change if evaluation.final else _gap_to_path
    return voice.words("{moved}, {comparison}", moved=moved, comparison=held(voice, target, evaluation))


def _change_against_change(voice: Voice, target: Target, evaluation: Evaluation) -> str:
    """What is promised is a change, so it is set against the change told before it, never against the share itself."""
    said, apart = promise(voice, target), evaluation.gap
    if not apart:
        return _gap_to_target(voice, target, evaluation)
    if not evaluation.status.needs_attention and not value_of(target):
        return voice.words("as the target of “{promise}” asks", promise=said)
    message = (
        N_("{gap} short of the promised “{promise}”")
        if evaluation.status.needs_attention
        else N_("{gap} more than the target of “{promise}”")
    )
    return voice.words(message, gap=gap(voice, evaluation), promise=said)


def _met_or_not(voice: Voice, target: Target, evaluation: Evaluation) -> str:
    met = evaluation.status in (Status.MET, Status.MET_WITHIN_TOLERANCE, Status.ON_TRACK)
    message = N_("within the target of “{promise}”") if met else N_("outside the target of “{promise}”")
    return voice.words(message, promise=promise(voice, target))


def _averages(voice: Voice, target: Target, evaluation: Evaluation) -> str:
    own, other = evaluation.number(Term.AVERAGE), evaluation.number(Term.AVERAGE_AGAINST)
    if own is None or other is None or not isinstance(target, InStepTarget):
        return only_the_target(voice, target)
    difference = voice.quantity(computed(abs(own - other), 2), POINTS)
    message = N_("{own} a year on average in real terms, {difference} above {name} ({other})")
    if own < other:
        message = N_("{own} a year on average in real terms, {difference} below {name} ({other})")
    return voice.words(
        message,
        own=voice.quantity(computed(own, 2), "%"),
        other=voice.quantity(computed(other, 2), "%"),
        difference=difference,
        name=voice.spoken_name(voice.catalog.indicators[target.against]),
    )


_BY_KIND: Final[dict[Kind, Callable[[Voice, Target, Evaluation], str]]] = {
    Kind.QUOTA: share_of_quota,
    Kind.LEVEL: _gap_to_path,
    Kind.REACH: _gap_to_path,
    Kind.CHANGE: _change_since_base,
    Kind.BELOW: _met_or_not,
    Kind.KEEP_FALLING: _met_or_not,
    Kind.COMPLETE: what_remains,
    Kind.IN_STEP: _averages,
}
