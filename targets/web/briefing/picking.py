"""Choosing: the year, a list to start from, filters, and what they add to targets picked one by one."""

from collections.abc import Mapping, Sequence
from functools import partial

import streamlit as st

from targets.presentation.found import placed_name
from targets.presentation.voice import Voice
from targets.tracking.briefing.choice import PICKED, YEAR, Choice, Of, as_query, filters_of
from targets.tracking.briefing.choosing import chosen
from targets.tracking.selection import Row, Wanted
from targets.tracking.snapshot import Snapshot
from targets.web.briefing.asked import SHOWN, Options, put_list
from targets.web.briefing.words import LISTS
from targets.web.choices import PAGE, choose, side_by_side, type_in
from targets.web.indicators.address import ALL, TEXT
from targets.web.indicators.filters import LABELS
from targets.web.links import to_briefing
from targets.web.search import entries_of
from targets.web.visit import Visit


def draw_year(voice: Voice) -> None:
    """Another year has other targets, so a list of them is forgotten."""
    years = [str(year) for year in voice.catalog.place.years]
    side_by_side(
        YEAR,
        voice.words("Targets of"),
        years,
        years[0],
        lambda year: voice.words("{year}", year=int(year)),
        forget=(PICKED, PAGE, SHOWN),
    )


def draw_lists(choice: Choice, snapshot: Snapshot, here: Visit) -> None:
    """Three lists to start from, each with how many targets it has now, and the way back to none."""
    words, entries = here.words, entries_of(here.catalog)
    with st.container(horizontal=True, key="briefing_lists", gap="small", vertical_alignment="center"):
        st.text(words("Start from:"), width="content")
        for of in Of:
            whole = Choice(choice.year, of=of, public=choice.public)
            count = len(chosen(whole, snapshot, entries, here.on))
            to_briefing(words("{name} ({count})", name=words(LISTS[of]), count=count), as_query(whole))
        if not choice.is_empty:
            to_briefing(words("Start anew"), as_query(Choice(choice.year, public=choice.public)))


def draw_filters(choice: Choice, offered: Options, voice: Voice) -> Wanted:
    """The filters of the list of indicators; what they ask for."""
    words = voice.words
    with st.container(horizontal=True, key="briefing_filters", gap="small", vertical_alignment="bottom"):
        type_in(TEXT, words(LABELS[TEXT]), words("Name or clause"), forget=(PAGE,))
        for name, known in offered.items():
            shown = partial(_label, known, words("All"))
            choose(name, words(LABELS[name]), [ALL, *known], ALL, shown, forget=(PAGE,))
    return filters_of(st.query_params.to_dict(), offered)[0]


def draw_adding(
    choice: Choice, targets: Sequence[str], found: Wanted, known: Sequence[Row], snapshot: Snapshot, here: Visit
) -> None:
    """One target more; all that the filters find beside a list; or what the filters leave made into a list."""
    words = here.words
    voice = Voice(here.catalog, words)
    of_year = [row.entry for row in known if row.target is not None and row.target.due.year == choice.year]
    labels = {
        one.id: placed_name(voice, one.indicator, one.target) for one in of_year if one.id not in frozenset(targets)
    }
    with st.container(horizontal=True, key="briefing_adding", gap="small", vertical_alignment="bottom"):
        st.selectbox(
            words("Add a target"),
            list(labels),
            index=None,
            format_func=lambda name: labels.get(name, name),
            placeholder=words("Name of a target"),
            key="briefing_add",
            on_change=_add_one,
            args=(choice, tuple(targets)),
        )
        if choice.picked is None:
            if targets:
                st.button(
                    words("Make it a list of its own, to order and add to"),
                    on_click=put_list,
                    args=(choice, tuple(targets)),
                    key="briefing_fix",
                )
        elif found != Wanted():
            by_filters = Choice(choice.year, of=Of.ALL, wanted=found)
            more = [one for one in chosen(by_filters, snapshot, entries_of(here.catalog), here.on) if one in labels]
            said = words.plural("Add the {count} target found", "Add the {count} targets found", len(more))
            st.button(
                said if more else words("The filters find nothing more"),
                on_click=put_list,
                args=(choice, (*targets, *more)),
                key="briefing_add_found",
                disabled=not more,
            )


def _add_one(choice: Choice, targets: tuple[str, ...]) -> None:
    """What was picked goes to the end of the list, and the field is empty again."""
    added = st.session_state["briefing_add"]
    st.session_state["briefing_add"] = None
    if added:
        put_list(choice, (*targets, added))


def _label(known: Mapping[str, str], everything: str, one: str) -> str:
    return known.get(one, everything)
