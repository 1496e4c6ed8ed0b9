"""The search box that stands on every page: what is typed lives in the address, what is found are links."""

from typing import Final

import streamlit as st

from targets.domain.catalog import Catalog
from targets.presentation.charge import in_charge
from targets.presentation.foreign import with_language
from targets.presentation.found import placed_name, promised, quoted
from targets.presentation.voice import Voice
from targets.tracking.register import Entry, Where, register
from targets.tracking.search import Hit, find
from targets.web.choices import YES, type_in
from targets.web.indicators.address import TEXT, UNTARGETED
from targets.web.links import to_entry, to_indicators

QUERY: Final = "q"
SHOWN: Final = 8


def entries_of(catalog: Catalog) -> tuple[Entry, ...]:
    """The register of a catalog, built once for its digest."""
    return _register(catalog.digest, catalog)


@st.fragment
def draw_search(voice: Voice) -> None:
    """The box and, beneath it, what was found. A fragment: typing leaves the page itself alone."""
    words = voice.words
    query = type_in(QUERY, words("Search"), words("Name or clause"), label_visible=False)
    if not query:
        return
    hits = find(entries_of(voice.catalog), query)
    with st.container(key="found", gap=None):
        said = words("Found: {count}", count=len(hits))
        if not hits:
            said = words(
                "Nothing found for “{query}”. Try fewer or other words, or the initials of the pinyin.", query=query
            )
        st.html(f'<p class="told" role="status">{with_language(said, words)}</p>')
        for hit in hits[:SHOWN]:
            _draw_hit(hit, voice)
        if len(hits) > SHOWN:
            to_indicators(words("List all {count}", count=len(hits)), {TEXT: query, UNTARGETED: YES})


def _draw_hit(hit: Hit, voice: Voice) -> None:
    with st.container(key=f"found_{hit.entry.id}", gap=None):
        to_entry(hit.entry, placed_name(voice, hit.entry.indicator, hit.entry.target))
        st.html(f'<p class="beneath">{with_language(_why(hit, voice), voice.words)}</p>')


def _why(hit: Hit, voice: Voice) -> str:
    """What beside the name the words were found in, else what is promised."""
    if hit.match.where is Where.CLAUSE:
        return quoted(hit.match.text)
    if hit.match.where is Where.CHARGE:
        return in_charge(voice, hit.entry.charge)
    return promised(voice, hit.entry.target)


@st.cache_resource(max_entries=4, show_spinner=False)
def _register(digest: str, _catalog: Catalog) -> tuple[Entry, ...]:
    return register(_catalog)
