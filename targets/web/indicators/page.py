"""The page from top to bottom: filters, how many rows they leave, and a page of rows by domain."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import partial
from html import escape
from itertools import groupby
from typing import Final

import streamlit as st

from targets.domain.remark import Remark
from targets.domain.terms import Domain
from targets.presentation import vocabulary
from targets.presentation.found import name
from targets.presentation.listed import target_row, untargeted_row
from targets.presentation.tables.taken import evaluations_file, evaluations_name, targets_file, targets_name
from targets.presentation.voice import Voice
from targets.presentation.words import N_
from targets.tracking.briefing.choice import Choice, Of, as_query
from targets.tracking.selection import Row, Wanted, rows, select
from targets.web.choices import turn_pages
from targets.web.indicators.filters import choose_filters, options_of
from targets.web.indicators.nothing import draw_nothing
from targets.web.links import to_briefing, to_entry
from targets.web.search import entries_of
from targets.web.taking import offer_csv
from targets.web.visit import Visit

ON_A_PAGE: Final = 25
KEY: Final = N_(
    "In the small drawings: ○ base, ● actual, ┃ target; the bar leads from the base, or from nothing, to the actual"
)


def draw_indicators(here: Visit, voice: Voice) -> None:
    snapshot = here.snapshot()
    known = rows(entries_of(here.catalog), snapshot, here.on)
    options = options_of(voice, known)
    wanted = choose_filters(voice, options)
    chosen = select(known, wanted)
    if not chosen:
        draw_nothing(voice, known, wanted, options)
        return
    with st.container(horizontal=True, key="tally", vertical_alignment="center", horizontal_alignment="distribute"):
        told = st.container(width="content")
        _draw_briefings(voice, chosen, wanted)
        page = turn_pages(-(-len(chosen) // ON_A_PAGE))
    first = (page - 1) * ON_A_PAGE
    shown = chosen[first : first + ON_A_PAGE]
    told.html(f'<p class="standing" role="status">{escape(_told(voice, chosen, first, len(shown)))}</p>')
    st.html(f'<p class="key">{escape(voice.words(KEY))}</p>')
    _draw_rows(shown, chosen, snapshot.remarks, voice)
    _draw_files(chosen, here, voice)


def _draw_files(chosen: Sequence[Row], here: Visit, voice: Voice) -> None:
    """All rows that were found, on whatever page of the list they stand."""
    words, known = voice.words, here.known.isoformat()
    promised = [row.target for row in chosen if row.target is not None]
    verdicts = [row.verdict for row in chosen if row.verdict is not None]
    if not promised:
        return
    with st.container(horizontal=True, key="files"):
        name = evaluations_name(voice, verdicts, known)
        offer_csv(
            words("These evaluations as CSV"), name, partial(evaluations_file, voice, verdicts), "evaluations_csv"
        )
        offer_csv(
            words("These targets as CSV"),
            targets_name(voice, known),
            partial(targets_file, voice, promised),
            "targets_csv",
        )


def _draw_briefings(voice: Voice, chosen: Sequence[Row], wanted: Wanted) -> None:
    """A briefing is about one year: a link for each that a target is of."""
    years = sorted({row.target.due.year for row in chosen if row.target is not None})
    with st.container(horizontal=True, key="to_briefing", gap="small", width="content"):
        for year in years:
            label = voice.words("Take those of {year} to a briefing", year=year)
            to_briefing(label, as_query(Choice(year, of=Of.ALL, wanted=replace(wanted, year=None, untargeted=False))))


def _told(voice: Voice, chosen: Sequence[Row], first: int, shown: int) -> str:
    """78 rows, 31 of them judged; shown are 1–25."""
    words, count = voice.words, len(chosen)
    judged = sum(1 for row in chosen if row.verdict and row.verdict.status.judged)
    said = words("Found: {count}, of these judged: {judged}", count=count, judged=judged)
    part = words("shown: {first}–{last}", first=first + 1, last=first + shown) if shown < count else ""
    return words.joined(said, part)


def _draw_rows(shown: Sequence[Row], chosen: Sequence[Row], remarks: Mapping[str, Remark], voice: Voice) -> None:
    for domain, of_domain in groupby(shown, key=_domain):
        count = sum(1 for row in chosen if _domain(row) is domain)
        with st.container(border=True, key=f"rows_{domain}", gap=None):
            heading = escape(vocabulary.term(domain, voice.words))
            st.html(f'<h2 class="part">{heading} <small>{count}</small></h2>')
            for row in of_domain:
                _draw_row(row, remarks.get(row.entry.id), voice)


def _draw_row(row: Row, remark: Remark | None, voice: Voice) -> None:
    with st.container(key=f"row_{row.entry.id}", gap=None):
        to_entry(row.entry, name(voice, row.entry.indicator, row.target))
        if row.target is not None and row.verdict is not None:
            st.html(target_row(voice, row.target, row.verdict, remark))
        else:
            st.html(untargeted_row(voice, row.entry.indicator, row.latest))


def _domain(row: Row) -> Domain:
    return row.entry.indicator.domain
