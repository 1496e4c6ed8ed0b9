"""One picture of a page alone, exactly 16:9 and as large as the window: to be photographed, or saved by the browser.

It has an address of its own: that of the page and `screen`, which says which of its pictures. Esc or a link leads back
(see `front_page.js`), and `save=png` saves the picture as soon as it is drawn.
"""

from collections.abc import Mapping
from typing import Final

import streamlit as st

from targets.presentation.charts import Picture
from targets.presentation.words import Words
from targets.web.controls import KNOWN, LANGUAGE, ON

ALONE, SAVE, PNG = "screen", "save", "png"
_ON_EVERY_PAGE: Final = frozenset({LANGUAGE, ON, KNOWN})  # go along with every link anyway


def asked_alone() -> str:
    """Which picture of the page the address asks for alone, "" for the whole page."""
    return st.query_params.get(ALONE, "")


def draw_alone(drawn: Picture, page: str, words: Words) -> None:
    """The picture, composed for a sheet, over everything else of the page."""
    with st.container(key="screen"):
        with st.container(key="sheet"):
            st.plotly_chart(drawn.figure, theme=None, config=drawn.config, alt=drawn.alt, key="chart_alone")
        with st.container(key="screen_back"):
            st.page_link(page, label=words("Back to the page"), query_params=_address({}), width="content")


def offer_alone(page: str, what: str, words: Words, more: Mapping[str, str] | None = None, below: str = "") -> None:
    """Below a picture: alone on the screen, and the same saved as a file. `more`: what its address says besides.

    `below`: what it stands below, where that is not the picture itself but what the picture tells of.
    """
    asked = {**(more or {}), ALONE: what}
    with st.container(horizontal=True, gap="small", key=f"take_{below or what}"):
        st.page_link(
            page,
            label=words("Screenshot view"),
            icon=":material/fullscreen:",
            help=words("Only this picture, at 16:9; Esc leads back."),
            query_params=_address(asked),
            width="content",
        )
        st.page_link(
            page,
            label=words("Save as PNG"),
            icon=":material/download:",
            help=words("16:9, 3840 × 2160 pixels, with title and sources."),
            query_params=_address({**asked, SAVE: PNG}),
            width="content",
        )


def _address(more: Mapping[str, str]) -> dict[str, str]:
    """What the address of this page says, with `more` instead of a picture alone."""
    here = {name: value for name, value in st.query_params.items() if name not in {ALONE, SAVE, *_ON_EVERY_PAGE}}
    return {**here, **more}
