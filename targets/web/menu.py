"""The pages there are, in the order of the menu."""

from pathlib import Path
from typing import Final

import streamlit as st
from streamlit.navigation.page import Page

from targets.presentation.words import N_, Language, Words

SIDEBAR: Final = 232  # pixels

PAGES: Final = {
    "overview.py": N_("Overview"),
    "indicator.py": N_("Indicator"),
    "update.py": N_("Update figures"),
    "history.py": N_("History"),
}

DEFAULT: Final = "overview.py"
ADDRESSES: Final = frozenset("" if file == DEFAULT else Path(file).stem for file in PAGES)


def absent_page() -> str:
    """What is said of an address that is no page, in both languages: nobody has chosen one yet."""
    sentence = N_("There is no such page here.")
    return " ".join(Words(language)(sentence) for language in Language)


def lay_out() -> None:
    """First of all on a page: the sidebar takes its width from here only before it is drawn."""
    st.set_page_config(layout="wide", initial_sidebar_state=SIDEBAR)


def open_page(words: Words, site: str) -> Page:
    """Draw the menu under the name of the site; the page the address asks for, ready to run."""
    pages = [st.Page(file, title=words(title), default=file == DEFAULT) for file, title in PAGES.items()]
    page = st.navigation({site: pages})
    st.set_page_config(page_title=f"{page.title} · {site}")
    return page
