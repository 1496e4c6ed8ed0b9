"""The verdict on a target in one sentence, and the finding a chart carries as its title."""

from targets.domain.catalog import Target
from targets.domain.evaluation import Evaluation
from targets.presentation import periods
from targets.presentation.sentences.comparison import comparison
from targets.presentation.sentences.facts import fact
from targets.presentation.status import verdict_name
from targets.presentation.voice import Voice
from targets.presentation.wording import wording


def verdict(voice: Voice, target: Target, evaluation: Evaluation) -> str:
    """2017年全市地区生产总值增长7.8%，高于“7%左右”目标0.8个百分点，完成。"""
    words, status = voice.words, verdict_name(evaluation, target, voice.words)
    if evaluation.actual is None:
        return words(
            "{subject}, {due}: {status}; the target is “{promise}”.",
            subject=_titled(voice, target),
            due=periods.period(target.due, words),
            status=_lower(voice, status),
            promise=wording(voice, target),
        )
    return words(
        "{fact}, {comparison}: {status}.",
        fact=fact(voice, evaluation.actual),
        comparison=comparison(voice, target, evaluation),
        status=_lower(voice, status),
    )


def finding(voice: Voice, target: Target, evaluation: Evaluation) -> str:
    """The same without area and status, which a chart's subtitle says."""
    words = voice.words
    if evaluation.actual is None:
        return words(
            "{name}, {due}: {status}; the target is “{promise}”",
            name=voice.title(target),
            due=periods.period(target.due, words),
            status=_lower(voice, verdict_name(evaluation, target, words)),
            promise=wording(voice, target),
        )
    return words(
        "{fact}, {comparison}",
        fact=fact(voice, evaluation.actual, area=False),
        comparison=comparison(voice, target, evaluation),
    )


def _titled(voice: Voice, target: Target) -> str:
    title, indicator = voice.title(target), voice.indicator(target)
    area = voice.area(indicator)
    if area in title:
        return title
    return f"{area}{title}" if voice.words.chinese else f"{title} ({area})"


def _lower(voice: Voice, text: str) -> str:
    """A status inside an English sentence."""
    return text if voice.words.chinese else text[:1].lower() + text[1:]
