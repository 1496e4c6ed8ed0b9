"""The mark of practice on every page: in the name of the site, in the browser's tab and in a banner that scrolls along."""

from datetime import date
from html import escape

import streamlit as st

from targets.domain.catalog import Catalog
from targets.presentation.periods import day
from targets.presentation.practice import PRACTICE, mark
from targets.presentation.words import Words

BANNER = "practice"


def site_name(catalog: Catalog, words: Words) -> str:
    """嘉兴市, in practice 嘉兴市（演练数据）."""
    place = words.of(catalog.place.name)
    return words("{place} ({mark})", place=place, mark=words(PRACTICE)) if catalog.practice else place


def draw_banner(catalog: Catalog, words: Words, today: date) -> None:
    """Nothing outside practice."""
    said = mark(catalog, words)
    if not said:
        return
    facts = words(
        "The figures entered here are invented; nothing of them is in the real ledger. Today is taken to be {day}.",
        day=day(today, words),
    )
    with st.container(key=BANNER):
        st.html(f'<p role="note"><b>{escape(said)}</b> {escape(facts)}</p>')
