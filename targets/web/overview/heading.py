"""Which year, whether it is over, how many targets are judged, and how they stand."""

from collections.abc import Sequence

import streamlit as st

from targets.domain.period import Period
from targets.presentation.counts import counts_bar
from targets.presentation.sentences.timing import heading, standing
from targets.presentation.words import Words
from targets.tracking.review import YearReview

YEAR = "year"


def choose_year(years: Sequence[Period], words: Words) -> Period:
    """The switch between the years targets are due, kept in the address."""
    names = [str(year) for year in years]
    chosen = st.segmented_control(
        words("Targets of"),
        names,
        default=names[0],
        required=True,
        key=YEAR,
        bind="query-params",
        label_visibility="collapsed",
    )
    return years[names.index(chosen)] if chosen in names else years[0]


def draw_heading(years: Sequence[Period], words: Words) -> tuple[Period, st.delta_generator.DeltaGenerator]:
    """The title's place and the switch beside it; the title itself follows once the year is judged."""
    left, right = st.columns([7, 3], vertical_alignment="center")
    with right, st.container(horizontal=True, horizontal_alignment="right"):
        year = choose_year(years, words)
    return year, left


def draw_standing(review: YearReview, words: Words, title: st.delta_generator.DeltaGenerator) -> None:
    title.title(heading(review.due, words, final=review.final, term=review.term), anchor=False)
    if not review.all:
        st.info(words("On this day no target for {year} had been published yet.", year=review.due.year))
        return
    verdicts = [judged.verdict for judged in review.all]
    st.html(
        counts_bar(
            standing(review.due, review.on, review.known, verdicts, words, term=review.term),
            review.counts,
            review.final,
            review.strive_missed,
            review.unnamed,
            words,
        )
    )
