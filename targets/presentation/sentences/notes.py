"""What has to be said beside a verdict: revisions, disagreements, computed figures, bases that may not be compared."""

from collections.abc import Callable
from typing import Final

from targets.domain.evaluation import Evaluation, Note, Remark
from targets.domain.indicator import Observation
from targets.domain.target import Target
from targets.domain.terms import Kind
from targets.presentation import vocabulary
from targets.presentation.numbers import computed
from targets.presentation.sentences.facts import fact
from targets.presentation.status import status_name
from targets.presentation.voice import Voice
from targets.presentation.words import N_

# Remarks that are one sentence whatever they are about
_PLAIN: Final = {
    Remark.COMPUTED: N_("The actual figure is computed from parts that one source gives."),
    Remark.PRELIMINARY: N_("The figure is a preliminary one."),
    Remark.PUBLICATION_ASSUMED: N_(
        "The day of publication is not known; the figure counts from 31 December of the year after its period."
    ),
    Remark.PACE_BASIS: N_(
        "The growth still needed is at current prices, growth targets are at constant prices: another basis, not compared."
    ),
    Remark.STRIVE_MISSED: N_("What was striven for was not reached; it is counted apart from the other misses."),
}


def notes(voice: Voice, target: Target, evaluation: Evaluation) -> tuple[str, ...]:
    """One sentence for each note of an evaluation, in its order."""
    return tuple(note(voice, target, evaluation, one) for one in evaluation.notes)


def note(voice: Voice, target: Target, evaluation: Evaluation, one: Note) -> str:
    if one.remark in _PLAIN:
        return voice.words(_PLAIN[one.remark])
    return _SAID[one.remark](voice, target, evaluation, one)


def by_revision(voice: Voice, target: Target, evaluation: Evaluation) -> str:
    """按修订数为“未完成”: beside a verdict that a revision would have turned, "" beside all others."""
    for one in evaluation.notes:
        if one.remark is Remark.BY_REVISION and one.status is not None:
            return voice.words(
                "by the revised figure: {status}", status=status_name(one.status, voice.words, Kind(target.kind))
            )
    return ""


def _dated(voice: Voice, figure: Observation) -> str:
    """A figure with its edition and the document that gives it: 4500.26亿元（普查修订数，…）."""
    source = voice.source(figure)
    origin = source.title if source else vocabulary.term(figure.origin, voice.words)
    edition = vocabulary.term(figure.vintage, voice.words)
    return voice.words("{figure} ({edition}, {source})", figure=voice.figure(figure), edition=edition, source=origin)


def _all(voice: Voice, figures: tuple[Observation, ...]) -> str:
    return voice.words.listed([_dated(voice, figure) for figure in figures])


def _revised(voice: Voice, _target: Target, _evaluation: Evaluation, one: Note) -> str:
    return voice.words("Revised later: {figures}.", figures=_all(voice, one.figures))


def _by_revision(voice: Voice, target: Target, _evaluation: Evaluation, one: Note) -> str:
    assert one.status is not None
    return voice.words(
        "By the revised figure it would be “{status}”; the verdict is not reopened.",
        status=status_name(one.status, voice.words, Kind(target.kind)),
    )


def _disagree(voice: Voice, _target: Target, evaluation: Evaluation, one: Note) -> str:
    chosen = voice.figure(evaluation.actual) if evaluation.actual else ""
    figures = _all(voice, one.figures)
    return voice.words(
        "Sources disagree: {figures}; {chosen} is used, nothing is averaged.", figures=figures, chosen=chosen
    )


def _base_revised(voice: Voice, target: Target, evaluation: Evaluation, one: Note) -> str:
    base, indicator = evaluation.base, voice.indicator(target)
    revised = next((figure for figure in one.figures if figure != base), None)
    if base is None or revised is None or one.value is None:
        return voice.words("The base was revised after the target was set; the target is judged as printed.")
    return voice.words(
        "The base of {period} was revised from {printed} to {revised}. The target is judged as printed; in proportion "
        "it would be about {value}.",
        period=voice.period(base.period, indicator),
        printed=voice.figure(base),
        revised=voice.figure(revised),
        value=voice.quantity(computed(one.value, 2), indicator.unit),
    )


def _quota_not_compared(voice: Voice, _target: Target, _evaluation: Evaluation, one: Note) -> str:
    if not one.figures:
        return voice.words("A task for the year, not to be read as growth or decline against last year.")
    last = voice.words.listed([voice.figure(figure) for figure in one.figures])
    return voice.words(
        "A task for the year, not to be read as growth or decline against last year (last year {last}).", last=last
    )


def _already_at_base(voice: Voice, target: Target, evaluation: Evaluation, one: Note) -> str:
    figure = next(iter(one.figures), evaluation.base)
    if figure is None:
        return voice.words("The base already was at the target.")
    period = voice.period(figure.period, voice.indicator(target))
    return voice.words(
        "The base already was at the target ({period}: {figure}).", period=period, figure=voice.figure(figure)
    )


def _other_series(voice: Voice, _target: Target, _evaluation: Evaluation, one: Note) -> str:
    said = [fact(voice, figure) for figure in one.figures]
    return voice.words(
        "Published with another definition, shown and not judged: {figures}.", figures=voice.words.listed(said)
    )


_SAID: Final[dict[Remark, Callable[[Voice, Target, Evaluation, Note], str]]] = {
    Remark.REVISED: _revised,
    Remark.BY_REVISION: _by_revision,
    Remark.DISAGREE: _disagree,
    Remark.BASE_REVISED: _base_revised,
    Remark.QUOTA_NOT_COMPARED: _quota_not_compared,
    Remark.ALREADY_AT_BASE: _already_at_base,
    Remark.OTHER_SERIES: _other_series,
}
KNOWN: Final = frozenset(_PLAIN) | frozenset(_SAID)
"""Every remark that has a sentence."""
