"""The table twin of a chart: what it draws, readable by everybody."""

from collections.abc import Iterable

import pandas as pd

from targets.domain.indicator import Indicator, Observation
from targets.presentation import vocabulary
from targets.presentation.disclosure import any_internal, internal_mark
from targets.presentation.voice import Voice
from targets.presentation.words import Words


def twin(
    voice: Voice, indicator: Indicator, figures: Iterable[Observation], others: Iterable[tuple[str, str, str]] = ()
) -> pd.DataFrame:
    """One row a figure in time, then what is promised or computed; columns period, what, value, edition, source.

    `others`: (period, what it is, value) of rows that no source gives. Texts in the language of `voice`.
    """
    words = voice.words
    rows = [
        (
            voice.period(figure.period, indicator),
            words("Actual figure"),
            voice.figure(figure),
            _edition(figure, words),
            source.title if (source := voice.source(figure)) else vocabulary.term(figure.origin, words),
        )
        for figure in sorted(figures, key=lambda one: (one.period.last, one.known_from))
    ]
    rows += [(period, what, value, "", "") for period, what, value in others]
    heads = [words("Period"), words("What"), words("Value"), words("Edition"), words("Source")]
    return pd.DataFrame(rows, columns=heads, dtype="str")


def _edition(figure: Observation, words: Words) -> str:
    return words.joined(vocabulary.term(figure.vintage, words), internal_mark(any_internal([figure]), words))
