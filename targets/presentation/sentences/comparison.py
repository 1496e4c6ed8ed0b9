"""A figure held against what was promised: 高于“7%左右”目标0.8个百分点."""

from collections.abc import Callable
from decimal import Decimal
from typing import Final

from targets.domain.catalog import ChangeTarget, InStepTarget, QuotaTarget, Target
from targets.domain.evaluation import Evaluation, Term
from targets.domain.terms import Kind, Reason, Status
from targets.presentation.numbers import POINTS, computed, percent
from targets.presentation.voice import Voice
from targets.presentation.wording import promise
from targets.presentation.words import N_

_MOST_PLACES: Final = 7


def comparison(voice: Voice, target: Target, evaluation: Evaluation, *, short: bool = False) -> str:
    """A clause that follows the fact; what is promised is named in every one of them.

    `short` leaves out the change since the base, for titles.
    """
    if short and isinstance(target, ChangeTarget) and evaluation.status.judged:
        return _gap_to_path(voice, target, evaluation)
    if not evaluation.status.judged or evaluation.reason in (Reason.PASSED_IN_WORDS, Reason.FAILED_IN_WORDS):
        return _only_the_target(voice, target, evaluation)
    return _BY_KIND.get(Kind(target.kind), _gap_to_target)(voice, target, evaluation)


def number_of(evaluation: Evaluation, term: Term) -> Decimal | None:
    """A number of the arithmetic by its meaning; None where the rule did not need it."""
    return next((step.value for step in evaluation.steps if step.term is term), None)


def _only_the_target(voice: Voice, target: Target, _evaluation: Evaluation) -> str:
    return voice.words("the target is “{promise}”", promise=promise(voice, target))


def _gap_to_target(voice: Voice, target: Target, evaluation: Evaluation) -> str:
    if evaluation.gap is None:
        return _only_the_target(voice, target, evaluation)
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


def _share_of_quota(voice: Voice, target: Target, evaluation: Evaluation) -> str:
    if not isinstance(target, QuotaTarget):
        return _gap_to_target(voice, target, evaluation)
    said = voice.words(
        "{percent} of the target of “{promise}”",
        percent=_done(evaluation, target.value),
        promise=promise(voice, target),
    )
    ahead = number_of(evaluation, Term.AHEAD)
    if evaluation.final or ahead is None:
        return said
    return voice.words("{share}, {pace}", share=said, pace=on_schedule(voice, ahead))


def _done(evaluation: Evaluation, quota: Decimal) -> str:
    """With as many decimals as it takes to tell what is short of the quota, or over it, from the quota."""
    assert evaluation.actual is not None
    assert evaluation.actual.value is not None
    shares = (percent(evaluation.actual.value / quota, places) for places in range(1, _MOST_PLACES))
    return next((share for share in shares if share != "100%"), "100%")


def on_schedule(voice: Voice, ahead: Decimal) -> str:
    """`ahead`: share done minus share scheduled, 0 to 1."""
    if ahead == 0:
        return voice.words("exactly on schedule")
    points = voice.quantity(computed(abs(100 * ahead), 1), POINTS)
    return voice.words(N_("{points} ahead of schedule") if ahead > 0 else N_("{points} behind schedule"), points=points)


def _change_since_base(voice: Voice, target: Target, evaluation: Evaluation) -> str:
    change = number_of(evaluation, Term.CHANGE if evaluation.final else Term.CHANGE_ON_YEAR)
    if change is None or evaluation.base is None:
        return _gap_to_path(voice, target, evaluation)
    base = voice.period(evaluation.base.period, voice.indicator(target))
    points = voice.quantity(computed(abs(change), 2), evaluation.unit)
    moved = voice.words("unchanged from {base}", base=base)
    if change:
        message = N_("up {points} from {base}") if change > 0 else N_("down {points} from {base}")
        moved = voice.words(message, points=points, base=base)
    return voice.words("{moved}, {comparison}", moved=moved, comparison=_gap_to_path(voice, target, evaluation))


def _met_or_not(voice: Voice, target: Target, evaluation: Evaluation) -> str:
    met = evaluation.status in (Status.MET, Status.MET_WITHIN_TOLERANCE, Status.ON_TRACK)
    message = N_("within the target of “{promise}”") if met else N_("outside the target of “{promise}”")
    return voice.words(message, promise=promise(voice, target))


def _what_remains(voice: Voice, target: Target, evaluation: Evaluation) -> str:
    """When all of it has to be done, more than all is as good, and on the way the last milestone counts."""
    said = promise(voice, target)
    if evaluation.gap is None or evaluation.status is Status.MET:
        return voice.words("as the target of “{promise}” asks", promise=said)
    done, milestone = number_of(evaluation, Term.QUOTA_DONE), number_of(evaluation, Term.MILESTONE)
    if done is None or milestone is None:
        rest = voice.quantity(computed(abs(evaluation.gap), 2), evaluation.unit)
        return voice.words("{rest} short of the target of “{promise}”", rest=rest, promise=said)
    share = voice.words("{percent} of the target of “{promise}”", percent=percent(done), promise=said)
    return voice.words("{share}, {pace}", share=share, pace=on_milestone(voice, done - milestone, milestone))


def on_milestone(voice: Voice, ahead: Decimal, milestone: Decimal) -> str:
    """`ahead`: share done minus the share the milestone asks for, 0 to 1."""
    if ahead == 0:
        return voice.words("exactly at the milestone of {share}", share=percent(milestone))
    points = voice.quantity(computed(abs(100 * ahead), 1), POINTS)
    message = (
        N_("{points} ahead of the milestone of {share}")
        if ahead > 0
        else N_("{points} behind the milestone of {share}")
    )
    return voice.words(message, points=points, share=percent(milestone))


def _averages(voice: Voice, target: Target, evaluation: Evaluation) -> str:
    own, other = number_of(evaluation, Term.AVERAGE), number_of(evaluation, Term.AVERAGE_AGAINST)
    if own is None or other is None or not isinstance(target, InStepTarget):
        return _only_the_target(voice, target, evaluation)
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


def gap(voice: Voice, evaluation: Evaluation) -> str:
    """The size of the gap with its unit; the words around it say which way it goes."""
    assert evaluation.gap is not None
    return voice.quantity(computed(abs(evaluation.gap), 2), evaluation.unit)


_BY_KIND: Final[dict[Kind, Callable[[Voice, Target, Evaluation], str]]] = {
    Kind.QUOTA: _share_of_quota,
    Kind.LEVEL: _gap_to_path,
    Kind.REACH: _gap_to_path,
    Kind.CHANGE: _change_since_base,
    Kind.BELOW: _met_or_not,
    Kind.KEEP_FALLING: _met_or_not,
    Kind.COMPLETE: _what_remains,
    Kind.IN_STEP: _averages,
}
