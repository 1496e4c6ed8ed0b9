"""The body of an overview card as HTML: status, figure, comparison, and where base, target and actual lie."""

from html import escape

from targets.domain.evaluation import Evaluation
from targets.domain.indicator import Observation
from targets.domain.target import Target
from targets.presentation.glance import glance
from targets.presentation.periods import period
from targets.presentation.sentences.distance import distance
from targets.presentation.sentences.notes import by_revision
from targets.presentation.sentences.reasons import shortly
from targets.presentation.sentences.timing import age
from targets.presentation.voice import Voice
from targets.presentation.wording import wording


def card_title(voice: Voice, target: Target) -> str:
    """地区生产总值增长: a rate standing alone under 地区生产总值 would be read as its level."""
    return voice.title(target)


def card_body(voice: Voice, target: Target, evaluation: Evaluation, beside: Observation | None) -> str:
    """`beside`: the level that belongs to a growth, told small after it; None for none."""
    said = _headline(voice, target, evaluation)
    drawn = glance(voice, target, evaluation)
    promise = "" if drawn else voice.words("Target: {target}", target=wording(voice, target))
    level = _level(voice, beside, evaluation) if beside is not None else ""
    lines = [
        shortly(voice, target, evaluation),
        level,
        promise,
        distance(voice, target, evaluation),
        by_revision(voice, target, evaluation),
        _age(voice, evaluation),
        _known(voice, target, evaluation),
    ]
    told = "<br>".join(escape(line) for line in lines if line)
    return f'<div class="card-body"><p class="value">{said}</p><p class="facts">{told}</p>{drawn}</div>'


def _headline(voice: Voice, target: Target, evaluation: Evaluation) -> str:
    actual, words = evaluation.actual, voice.words
    if actual is None:
        due = period(target.due, words)
        return f'<span class="none">—</span><small>{escape(due)}</small>'
    printed = _printed_words(actual)
    if actual.value is None or printed:
        return escape(_result(voice, actual, printed) if actual.value is not None else voice.figure(actual))
    written, small = voice.parts(actual.value, voice.indicator(target).unit)
    kind = words("computed") if actual.computed else words("preliminary") if actual.vintage == "preliminary" else ""
    tag = f'<small class="tag">{escape(kind)}</small>' if kind else ""
    return f"{escape(written)}<small>{escape(small)}</small>{tag}"


def _result(voice: Voice, actual: Observation, printed: str) -> str:
    """A number its source says in Chinese words: in English nothing left is said in words too."""
    if voice.words.chinese:
        return printed
    return voice.words("none left") if actual.value == 0 else voice.figure(actual)


def _printed_words(actual: Observation) -> str:
    """全面消除: a result that its source prints in words and not as a number."""
    printed = actual.citations[0].printed if actual.citations else None
    return printed if printed and not any(c.isdigit() for c in printed) else ""


def _level(voice: Voice, beside: Observation, evaluation: Evaluation) -> str:
    """4355.2亿元; with its year where it is not the card's."""
    if evaluation.actual is not None:
        return voice.figure(beside)
    return voice.words("{period} {figure}", period=period(beside.period, voice.words), figure=voice.figure(beside))


def _age(voice: Voice, evaluation: Evaluation) -> str:
    """数据截至9月, where the light rests on a figure older than the day it is judged on."""
    if evaluation.actual is None or evaluation.final:
        return ""
    return age(evaluation.actual.period, evaluation.on, voice.words)


def _known(voice: Voice, target: Target, evaluation: Evaluation) -> str:
    """For a card without this year's figure: the latest one there is, with its year."""
    latest, words = evaluation.latest, voice.words
    if evaluation.actual is not None or latest is None:
        return ""
    return words("Latest: {figure} ({period})", figure=voice.said(latest), period=period(latest.period, words))
