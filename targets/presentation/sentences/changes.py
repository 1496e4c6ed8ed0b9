"""What changed between two days, in sentences: why a status turned, what became of a figure, and how much of it there is."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Final

from targets.domain.changes import Cause, Moved, Sort, Turn
from targets.domain.indicator import Observation
from targets.domain.terms import Measure
from targets.presentation import periods
from targets.presentation.numbers import difference_unit
from targets.presentation.sentences.facts import fact
from targets.presentation.sentences.reasons import reason
from targets.presentation.voice import Voice
from targets.presentation.words import N_, Words

_PLAIN: Final = {
    Cause.ASSIGNMENT: N_("The value assigned by higher authorities was entered, changed or withdrawn."),
    Cause.RULE: N_("The judging rules are others since."),
    Cause.CATALOG: N_("The catalog says something else of this target or its indicator since."),
}
_COUNTED: Final[tuple[tuple[str, Callable[[Words, int], str]], ...]] = (
    ("turns", lambda words, count: words.plural("{count} status turned", "{count} statuses turned", count)),
    (Sort.NEW, lambda words, count: words.plural("{count} new figure", "{count} new figures", count)),
    (Sort.REVISED, lambda words, count: words.plural("{count} revised", "{count} revised", count)),
    (Sort.WITHDRAWN, lambda words, count: words.plural("{count} withdrawn", "{count} withdrawn", count)),
    ("remarks", lambda words, count: words.plural("{count} remark", "{count} remarks", count)),
)
COUNTABLE: Final = tuple(name for name, _ in _COUNTED)


def why(voice: Voice, turn: Turn) -> str:
    """One whole sentence. `voice`: of the catalog that holds the target and the figure it turned by."""
    words = voice.words
    if turn.before is None:
        return _new(voice, turn)
    if turn.after is None:
        return words("The target stands in the catalog no more.")
    if turn.cause is Cause.TIME:
        return words("Time has passed: {reason}", reason=reason(voice, turn.target, turn.after))
    if turn.moved is None:
        return words(_PLAIN[turn.cause])
    return said_of(voice, turn.moved)


def _new(voice: Voice, turn: Turn) -> str:
    published = voice.catalog.sources[turn.target.document].published
    if turn.cause is Cause.PUBLICATION and published is not None:
        return voice.words("The target was published on {day}.", day=periods.day(published, voice.words))
    return voice.words("The target is new in the catalog.")


def said_of(voice: Voice, moved: Moved) -> str:
    """What became of a figure: 新数据：2017年城镇新增就业10.1万人。"""
    words, figure = voice.words, moved.figure
    if moved.sort is Sort.NEW:
        return words("New figure: {fact}.", fact=fact(voice, figure))
    if moved.sort is Sort.WITHDRAWN:
        return words("Withdrawn: {fact}.", fact=fact(voice, figure))
    assert moved.before is not None, "what was revised was something before"
    indicator = voice.catalog.indicators[figure.indicator]
    subject, period = voice.placed(voice.series_name(indicator), indicator), voice.period(figure.period, indicator)
    return words("Revised: {subject} in {period}, {move}.", subject=subject, period=period, move=move(voice, moved))


def move(voice: Voice, moved: Moved) -> str:
    """10.1万人 → 10.3万人 (+0.2万人) of a revision; of all others the figure itself."""
    told, old = _figure(voice, moved.figure), moved.before
    if moved.sort is not Sort.REVISED or old is None:
        return told
    if moved.difference is None:
        return f"{_figure(voice, old)} → {told}"
    return voice.words("{old} → {new} ({difference})", old=_figure(voice, old), new=told, difference=by(voice, moved))


def _figure(voice: Voice, figure: Observation) -> str:
    said = voice.figure(figure)
    return voice.words("{quantity} (computed)", quantity=said) if figure.computed else said


def by(voice: Voice, moved: Moved) -> str:
    """The signed difference with its unit, points for shares and growth; "" where there is none."""
    if moved.difference is None:
        return ""
    indicator = voice.catalog.indicators[moved.figure.indicator]
    if indicator.measure is Measure.RANK:
        return voice.quantity(moved.difference, "", signed=True)
    return voice.quantity(moved.difference, difference_unit(indicator.unit), signed=True)


def dated(figure: Observation, words: Words) -> str:
    """The day a figure counts from."""
    known = periods.day(figure.known_from, words)
    return words("{day} (assumed)", day=known) if figure.known_assumed else known


def span(since: date, known: date, words: Words) -> str:
    """2017年10月19日至10月25日, as a heading says it: from the day after `since`, at whose end the span begins."""
    first, last = (periods.day(one, words) for one in (since + timedelta(days=1), known))
    return last if first == last else words("{first} to {last}", first=first, last=last)


def counted(counts: dict[str, int], words: Words) -> str:
    """3项评价变化、新数据5个: what there is of each sort, "" for nothing; `counts` by the names of `COUNTABLE`."""
    return words.listed([said(words, counts[name]) for name, said in _COUNTED if counts.get(name)])
