"""Why growth is not computed from levels, and what the ratio of observed to required growth makes of these targets."""

from html import escape

import streamlit as st

from targets.domain.evaluation import Remark
from targets.presentation.badges import verdict_badge
from targets.presentation.periods import period
from targets.presentation.rulebook.methods import bounds, grading, growth, levels, ratio, why
from targets.presentation.voice import Voice
from targets.tracking.examples import ByRatio, by_ratio, level_growth
from targets.tracking.snapshot import Snapshot
from targets.web.links import address_of, inline
from targets.web.rules.tables import heading, listed, table
from targets.web.visit import Visit


def draw_methods(here: Visit, voice: Voice, snapshot: Snapshot) -> None:
    words = voice.words
    found = level_growth(snapshot)
    if found is not None:
        said = levels(voice, found.before, found.after, found.computed, found.published, found.revised)
        st.html(heading(words("Why growth is not computed from levels")) + listed(said))
    st.html(
        heading(words("The ratio of observed to required growth"))
        + listed(
            (
                words(
                    "Statistics Canada and Open SDG, after Eurostat, divide the compound growth observed since a base year by the growth required from there to the target, and grade every indicator by that one ratio. A target already reached is told first."
                ),
                words(
                    "That suits levels that have to move far over many years, where nobody set a schedule. The targets of a yearly report are of other kinds."
                ),
                words(
                    "A task for the year begins at nothing every year: it has no base to grow from. Targets in words, in step or assigned have no number to divide by."
                ),
                words("It knows no month: until the figure of the whole year is out, it says nothing about the year."),
            )
        )
        + table((words("Category"), words("Ratio")), [(escape(name), escape(least)) for name, least in bounds(voice)])
    )
    st.html(heading(words("The same targets by both")) + _compared(by_ratio(snapshot, here.on), voice))


def _compared(measured: tuple[ByRatio, ...], voice: Voice) -> str:
    words = voice.words
    head = (
        words("Target"), words("Base"), words("Goal"), words("Figure"), words("Observed a year"), words("Required a year"),
        words("Ratio"), words("By the ratio alone"), words("Here"), words("What the ratio overlooks"),
    )  # fmt: skip
    return table(head, [_row(one, voice) for one in measured], numbers=frozenset({4, 5, 6}))


def _row(one: ByRatio, voice: Voice) -> tuple[str, ...]:
    target, verdict = one.judged.target, one.judged.verdict
    assert verdict.base is not None
    assert verdict.actual is not None
    revised = any(note.remark is Remark.BASE_REVISED for note in verdict.notes)
    figures = (
        voice.words("{period} {figure}", period=period(figure.period, voice.words), figure=voice.figure(figure))
        for figure in (verdict.base, verdict.actual)
    )
    base, actual = (escape(text) for text in figures)
    return (
        inline("indicator", address_of(target), voice.title(target)),
        base,
        escape(voice.quantity(one.goal, voice.indicator(target).unit)),
        actual,
        escape(growth(one.measured.observed)),
        escape(growth(one.measured.required)),
        escape(ratio(one.measured)),
        escape(grading(voice, one.measured)),
        verdict_badge(voice, target, verdict),
        escape(why(voice, target, one.measured, revised=revised)),
    )
