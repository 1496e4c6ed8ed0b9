"""The notes under the plan table: why a cell is empty, and what has to be known about the figures of a row."""

from collections.abc import Iterator
from typing import Final

from targets.domain.briefing import Item
from targets.domain.evaluation import Remark
from targets.domain.indicator import Observation
from targets.domain.terms import Prices, Vintage
from targets.presentation import vocabulary
from targets.presentation.disclosure import CAUTION, any_internal, rests_on_internal
from targets.presentation.sentences.notes import note
from targets.presentation.sentences.reasons import reason
from targets.presentation.voice import Voice
from targets.presentation.words import N_

COMPUTED: Final = N_("The actual figure is computed from parts that one source gives.")
PRELIMINARY: Final = N_("The figure is a preliminary one.")
_NOT_SHOWN: Final = {Remark.PACE_BASIS}  # about numbers that this table does not give


def notes_on(voice: Voice, item: Item) -> Iterator[str]:
    """Of one target: why it has no light or no figure, then the remarks on its verdict."""
    words, verdict = voice.words, item.evaluation
    if verdict.actual is None or not verdict.status.judged:
        yield reason(voice, item.target, verdict)
    if verdict.actual is None and verdict.latest is not None:
        when = voice.period(verdict.latest.period, item.series.indicator)
        latest = words("Latest: {figure} ({period})", figure=voice.said(verdict.latest), period=when)
        yield words("{sentence}.", sentence=latest)
    yield from (note(voice, item.target, verdict, one) for one in verdict.notes if one.remark not in _NOT_SHOWN)
    if rests_on_internal(verdict) or any_internal([verdict.actual]):
        yield words("{sentence}.", sentence=words(CAUTION))


def notes_on_pair(voice: Voice, level: Observation | None, growth: Observation | None) -> Iterator[str]:
    """Of a level and its growth told in one row; neither is worked out from the other."""
    if level is None or growth is None:
        return
    words = voice.words
    bases = [voice.catalog.indicators[one.indicator].prices for one in (level, growth)]
    if len(set(bases)) == 2 and not {Prices.NONE, Prices.NOT_STATED} & set(bases):
        amount, rate = (vocabulary.term(one, words) for one in bases)
        yield words("Price basis of the amount: {amount}; of the growth: {growth}.", amount=amount, growth=rate)
    if level.vintage is not growth.vintage:
        amount, rate = (vocabulary.term(one.vintage, words) for one in (level, growth))
        yield words(
            "Edition of the amount: {amount}; of the growth: {growth}. Neither is worked out from the other.",
            amount=amount, growth=rate,
        )  # fmt: skip


def notes_on_figure(voice: Voice, figure: Observation | None) -> Iterator[str]:
    """Of a figure that stands beside the one that was judged."""
    if figure is None:
        return
    if figure.vintage is Vintage.PRELIMINARY:
        yield voice.words(PRELIMINARY)
    if figure.computed is not None:
        yield voice.words(COMPUTED)
    if any_internal([figure]):
        yield voice.words("{sentence}.", sentence=voice.words(CAUTION))
