"""What stands under a slide for the one who speaks: the verdict, its arithmetic, and the clauses it rests on."""

from collections.abc import Iterable, Iterator

from targets.domain.briefing import Item
from targets.domain.citation import Citation
from targets.domain.indicator import Observation
from targets.presentation.foreign import readable
from targets.presentation.sentences.arithmetic import arithmetic, flip, pace
from targets.presentation.sentences.notes import notes
from targets.presentation.sentences.reasons import reason
from targets.presentation.sentences.verdict import verdict
from targets.presentation.voice import Voice


def spoken(voice: Voice, item: Item, marks: str, said: Iterable[str]) -> list[str]:
    """Line by line, the marks before all else. `said`: what is told beside the chart."""
    target, evaluation = item.target, item.evaluation
    told = [
        marks,
        verdict(voice, target, evaluation),
        reason(voice, target, evaluation),
        *_steps(voice, item),
        flip(voice, target, evaluation),
        pace(voice, target, evaluation.pace),
        *said,
        *notes(voice, target, evaluation),
        *_clauses(voice, item),
    ]
    return [line for line in told if line]


def _steps(voice: Voice, item: Item) -> Iterator[str]:
    words = voice.words
    for line in arithmetic(voice, item.target, item.evaluation):
        label = words("{label} ({period})", label=line.label, period=line.period) if line.period else line.label
        yield words("{label}: {value}", label=label, value=line.value)


def _clauses(voice: Voice, item: Item) -> Iterator[str]:
    """Where the target stands, then where the figure does that it is held against."""
    words = voice.words
    yield _quoted(voice, words("Target"), item.target.citations[0])
    actual = item.evaluation.actual
    if actual is not None:
        yield _of(voice, actual)


def _of(voice: Voice, figure: Observation) -> str:
    words = voice.words
    if figure.citations:
        return _quoted(voice, words("Actual"), figure.citations[0])
    typed = voice.source_title(figure)
    return words("{label}: {value}", label=words("Source"), value=typed) if typed else ""


def _quoted(voice: Voice, what: str, citation: Citation) -> str:
    return voice.words(
        "{what}, as it stands in {source}, {place}: “{clause}”",
        what=what,
        source=voice.catalog.sources[citation.source].title,
        place=citation.place,
        clause=readable(citation.clause),
    )
