"""The verdict on a target in one sentence, and the finding a chart carries as its title."""

from targets.domain.evaluation import Evaluation
from targets.domain.target import AssignedTarget, InStepTarget, Target
from targets.domain.terms import Reason, Status
from targets.presentation import periods
from targets.presentation.sentences.comparison import comparison
from targets.presentation.sentences.distance import distance
from targets.presentation.sentences.facts import fact
from targets.presentation.sentences.reasons import awaited, shortly
from targets.presentation.status import verdict_name
from targets.presentation.voice import Voice
from targets.presentation.wording import wording


def verdict(voice: Voice, target: Target, evaluation: Evaluation) -> str:
    """2017年全市地区生产总值增长7.8%，高于“7%左右”目标0.8个百分点，完成。"""
    words = voice.words
    if evaluation.actual is None:
        return words("{sentence}.", sentence=_silence(voice, target, evaluation, area=True))
    status = standing_of(voice, target, evaluation)
    said = _told(voice, target, evaluation, area=True)
    return words("{finding}: {status}.", finding=said, status=status)


def finding(voice: Voice, target: Target, evaluation: Evaluation) -> str:
    """The same without status, and without the area where it is the whole city: a chart's subtitle says both."""
    if evaluation.actual is None:
        return _silence(voice, target, evaluation, area=False)
    return _told(voice, target, evaluation, area=False)


def in_short(voice: Voice, target: Target, evaluation: Evaluation) -> str:
    """2017年1—9月10.4%，低于目标4.6个百分点: for a line under the target's own name; elsewhere the finding."""
    actual, words = evaluation.actual, voice.words
    apart = distance(voice, target, evaluation)
    if actual is None or actual.value is None or not apart:
        return finding(voice, target, evaluation)
    figure = words("{quantity} (computed)", quantity=voice.figure(actual)) if actual.computed else voice.figure(actual)
    when = voice.period(actual.period, voice.indicator(target))
    return words("{period}: {figure}, {comparison}", period=when, figure=figure, comparison=apart)


def _told(voice: Voice, target: Target, evaluation: Evaluation, *, area: bool) -> str:
    assert evaluation.actual is not None
    said = fact(voice, evaluation.actual, area=area)
    if isinstance(target, InStepTarget) and evaluation.status.judged:
        # the figure that spoke only closes the average, so the whole period is named instead of its last year
        due = periods.period(target.due, voice.words)
        said = voice.words("{subject}, {due}", subject=_named(voice, target, area=area), due=due)
    return voice.words(
        "{fact}, {comparison}", fact=said, comparison=comparison(voice, target, evaluation, short=not area)
    )


def _silence(voice: Voice, target: Target, evaluation: Evaluation, *, area: bool) -> str:
    words = voice.words
    subject, due = _named(voice, target, area=area), periods.period(target.due, words)
    status = standing_of(voice, target, evaluation)
    if isinstance(target, AssignedTarget):
        return words("{subject} in {due}: {status}", subject=subject, due=due, status=status)
    promise = wording(voice, target)
    if evaluation.reason is Reason.OVERDUE and evaluation.awaited and evaluation.awaited.year < target.due.year:
        return words(
            "{subject} in {awaited}: {status}, the target for {due} is “{promise}”",
            subject=subject, awaited=awaited(voice, target, evaluation), status=status, due=due, promise=promise,
        )  # fmt: skip
    if evaluation.status is Status.NO_FIGURE:
        return words(
            "{subject} in {due}: {status}, the target is “{promise}”",
            subject=subject, due=due, status=status, promise=promise,
        )  # fmt: skip
    return words(
        "{subject}, {due}: {status}; the target is “{promise}”",
        subject=subject,
        due=due,
        status=status,
        promise=promise,
    )


def _named(voice: Voice, target: Target, *, area: bool) -> str:
    """Targets without a figure of their own are called by their title, all others by their series."""
    indicator = voice.indicator(target)
    name = voice.title(target) if isinstance(target, AssignedTarget) else voice.series_name(indicator)
    return voice.placed(name, indicator) if area else voice.apart(name, indicator)


def standing_of(voice: Voice, target: Target, evaluation: Evaluation) -> str:
    """暂不评价（无上年同期数据）: a missing light is never left unexplained."""
    status, why = _lower(voice, verdict_name(evaluation, target, voice.words)), shortly(voice, target, evaluation)
    return voice.words("{status} ({why})", status=status, why=why) if why else status


def _lower(voice: Voice, text: str) -> str:
    """A status inside an English sentence."""
    return text if voice.words.chinese else text[:1].lower() + text[1:]
