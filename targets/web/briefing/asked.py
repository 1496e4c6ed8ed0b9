"""The choice as it stands in the address, which is its only place: links, reloads and the back button agree."""

from collections.abc import Iterable, Mapping, Sequence

import streamlit as st

from targets.presentation.voice import Voice
from targets.tracking.briefing.choice import (
    FILTERS,
    OF,
    ORDER,
    PICKED,
    PUBLIC,
    YEAR,
    Choice,
    Dropped,
    as_query,
    from_query,
)
from targets.tracking.selection import Row
from targets.web.choices import PAGE
from targets.web.indicators.filters import options_of

SHOWN = "show"
"""The target whose page is open, by its id."""

Options = Mapping[str, Mapping[str, str]]


def options(voice: Voice, known: Sequence[Row]) -> Options:
    """Filter -> id -> what it is called, for the filters a briefing has."""
    return {name: found for name, found in options_of(voice, known).items() if name in FILTERS}


def asked_for(voice: Voice, offered: Options) -> tuple[Choice, Dropped]:
    """The choice of the address, and what of it there is not."""
    return from_query(st.query_params.to_dict(), voice.catalog, offered)


def put(choice: Choice) -> None:
    """Into the address, instead of the one there; the list starts from its first page."""
    for name in (YEAR, OF, ORDER, PICKED, PUBLIC, PAGE, *FILTERS):
        st.query_params.pop(name, None)
    for name, value in as_query(choice).items():
        st.query_params[name] = value


def put_list(choice: Choice, targets: Iterable[str]) -> None:
    """These targets one by one; the page of the list that is open, and what was searched for to add, stay."""
    kept = {name: st.query_params[name] for name in (PAGE, *FILTERS) if name in st.query_params}
    searched = kept if choice.picked is not None else {name: kept[name] for name in kept if name == PAGE}
    put(choice.listing(targets))
    for name, value in searched.items():
        st.query_params[name] = value


def show(target: str) -> None:
    st.query_params[SHOWN] = target
