"""How much of a task is done: of a quota by its schedule, of all of N by its milestones."""

from decimal import Decimal
from typing import Final

from targets.domain.evaluation import Evaluation, Term
from targets.domain.target import Target
from targets.domain.terms import Bound, Status
from targets.presentation.numbers import POINTS, computed, percent
from targets.presentation.voice import Voice
from targets.presentation.wording import promise, value_of
from targets.presentation.words import N_

_MOST_PLACES: Final = 7


def only_the_target(voice: Voice, target: Target) -> str:
    return voice.words("the target is “{promise}”", promise=promise(voice, target))


def gap(voice: Voice, evaluation: Evaluation) -> str:
    """The size of the gap with its unit; the words around it say which way it goes."""
    assert evaluation.gap is not None
    return voice.quantity(computed(abs(evaluation.gap), 2), evaluation.unit)


def share_of_quota(voice: Voice, target: Target, evaluation: Evaluation) -> str:
    """Nothing is a share of a figure known by a bound alone."""
    done = share_done(target, evaluation)
    if not done:
        return only_the_target(voice, target)
    said = _share(voice, target, done)
    ahead = evaluation.number(Term.AHEAD)
    if evaluation.final or ahead is None:
        return said
    return voice.words("{share}, {pace}", share=said, pace=on_schedule(voice, ahead))


def share_done(target: Target, evaluation: Evaluation) -> str:
    """The share of a quota in percent, 120.5%; "" where there is no exact figure to take one of."""
    done, quota = evaluation.actual, value_of(target)
    if done is None or done.value is None or done.bound is not Bound.EXACT or not quota:
        return ""
    return _unlike_all(done.value / quota)


def what_remains(voice: Voice, target: Target, evaluation: Evaluation) -> str:
    """When all of it has to be done, more than all is as good, and on the way the last milestone counts."""
    if evaluation.status is Status.MET:
        return voice.words("as the target of “{promise}” asks", promise=promise(voice, target))
    if evaluation.gap is None:
        return only_the_target(voice, target)
    done, milestone = evaluation.number(Term.QUOTA_DONE), evaluation.number(Term.MILESTONE)
    if done is None or milestone is None:
        said = promise(voice, target)
        return voice.words("{rest} short of the target of “{promise}”", rest=gap(voice, evaluation), promise=said)
    share = _share(voice, target, percent(done))
    return voice.words("{share}, {pace}", share=share, pace=on_milestone(voice, done - milestone, milestone))


def on_schedule(voice: Voice, ahead: Decimal) -> str:
    """`ahead`: share done minus share scheduled, 0 to 1."""
    if ahead == 0:
        return voice.words("exactly on schedule")
    message = N_("{points} ahead of schedule") if ahead > 0 else N_("{points} behind schedule")
    return voice.words(message, points=_points(voice, ahead))


def on_milestone(voice: Voice, ahead: Decimal, milestone: Decimal) -> str:
    """`ahead`: share done minus the share the milestone asks for, 0 to 1."""
    share = percent(milestone)
    if ahead == 0:
        return voice.words("exactly at the milestone of {share}", share=share)
    message = (
        N_("{points} ahead of the milestone of {share}")
        if ahead > 0
        else N_("{points} behind the milestone of {share}")
    )
    return voice.words(message, points=_points(voice, ahead), share=share)


def _share(voice: Voice, target: Target, share: str) -> str:
    return voice.words("{percent} of the target of “{promise}”", percent=share, promise=promise(voice, target))


def _unlike_all(share: Decimal) -> str:
    """In percent, with as many decimals as it takes to tell what is not quite all, or a little more, from all of it."""
    told = (percent(share, places) for places in range(1, _MOST_PLACES))
    return next((text for text in told if text != "100%"), "100%")


def _points(voice: Voice, ahead: Decimal) -> str:
    return voice.quantity(computed(abs(100 * ahead), 1), POINTS)
