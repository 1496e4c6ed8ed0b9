"""The pages there are, in the order of the menu."""

from html import escape
from pathlib import Path
from typing import Final

import streamlit as st
from streamlit.navigation.page import Page

from targets.presentation.words import N_, Language, Words

SIDEBAR: Final = 232  # pixels

PAGES: Final = {
    "overview.py": N_("Overview"),
    "indicators.py": N_("Indicators"),
    "indicator.py": N_("One indicator"),
    "update.py": N_("Update figures"),
    "review.py": N_("Review"),
    "changes.py": N_("What changed"),
    "briefing.py": N_("Briefing"),
    "check.py": N_("Check a version"),
    "report.py": N_("Report text"),
    "history.py": N_("History"),
    "rules.py": N_("Rules"),
    "guide.py": N_("Guide"),
    "administration.py": N_("Administration"),
}

# Reached through what lists it; a page of its own address, title and links.
# What only some have to do with is listed for them by the router.
UNLISTED: Final = frozenset({"indicator.py", "administration.py"})
MENU: Final = {file: title for file, title in PAGES.items() if file not in UNLISTED}

DEFAULT: Final = "overview.py"
REVIEW: Final = "review.py"
OF_TODAY: Final = frozenset({Path(REVIEW).stem, "check"})
ADDRESSES: Final = frozenset("" if file == DEFAULT else Path(file).stem for file in PAGES)


def absent_page() -> str:
    """What is said of an address that is no page, in both languages: nobody has chosen one yet."""
    sentence = N_("There is no such page here.")
    return " ".join(Words(language)(sentence) for language in Language)


def lay_out() -> None:
    """First of all on a page: the sidebar takes its width from here only before it is drawn."""
    st.set_page_config(layout="wide", initial_sidebar_state=SIDEBAR)


def open_page(words: Words) -> Page:
    """The page the address asks for, ready to run; the menu is drawn by `draw_menu`."""
    pages = [st.Page(file, title=words(title), default=file == DEFAULT) for file, title in PAGES.items()]
    return st.navigation(pages, position="hidden")


def draw_menu(words: Words, place: str, to_review: int | None = None) -> None:
    """The name of the site and its pages. Streamlit's own menu nests a heading inside a list, which screen readers trip over.

    `to_review`: how many submissions wait for this visitor; None hides the page from who has nothing to do with it.
    """
    purpose = words("Progress on government targets")
    st.html(f'<p class="site-place">{escape(place)}</p><p class="site-purpose">{escape(purpose)}</p>')
    with st.container(gap="small", key="menu"):
        for file, title in MENU.items():
            if file == REVIEW and to_review is None:
                continue
            label = f"{words(title)} {to_review}" if file == REVIEW and to_review else words(title)
            st.page_link(file, label=label, width="stretch")
    st.space("small")


def is_of_today(page: Page) -> bool:
    """Whether a page shows what is now, whatever day of knowledge is chosen."""
    return page.url_path in OF_TODAY


def name_page(page: Page, words: Words, place: str) -> None:
    """What the browser's tab says."""
    st.set_page_config(page_title=words("{page} · {place} target tracker", page=page.title, place=place))
