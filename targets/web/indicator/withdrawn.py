"""Figures that were entered once and that nothing has taken the place of: said, so that nobody who read one looks for it in vain."""

from collections.abc import Sequence
from html import escape

import streamlit as st

from targets.domain.indicator import Observation
from targets.domain.period import Period
from targets.domain.series import Series
from targets.domain.terms import Vintage
from targets.presentation.disclosure import any_internal, internal_mark
from targets.presentation.voice import Voice


def draw_withdrawn(voice: Voice, series: Series, former: Sequence[Observation]) -> None:
    """`former`: what is in force no more and this reader may see, newest first."""
    words, gone = voice.words, withdrawn(series, former)
    if not gone:
        return
    listed = words.listed(
        [
            words(
                "{figure} for {period}",
                figure=words.joined(voice.figure(one), internal_mark(any_internal((one,)), words)),
                period=voice.period(one.period, series.indicator),
            )
            for one in gone
        ]
    )
    said = words("Withdrawn, no longer in force: {figures}", figures=listed)
    st.html(f'<p class="withdrawn soft" role="note">{escape(said)}</p>')


def withdrawn(series: Series, former: Sequence[Observation]) -> tuple[Observation, ...]:
    """The last one of each period and vintage in which nothing entered is in force."""
    stands = {(one.period, one.vintage) for one in series.figures if one.row is not None}
    found: dict[tuple[Period, Vintage], Observation] = {}
    for one in former:
        if (one.period, one.vintage) not in stands:
            found.setdefault((one.period, one.vintage), one)
    return tuple(found.values())
