"""The version code under a chart, as text to copy and as a link to its check."""

from html import escape

import streamlit as st

from targets.presentation.words import Words
from targets.web.links import inline


def draw_version(code: str | None, words: Words) -> None:
    """Nothing where a chart has no code."""
    if code:
        check = inline("check", {"code": code}, words("check"), called=words("Check version {code}", code=code))
        st.html(f'<p class="version soft">{escape(words("version {code}", code=code))} · {check}</p>')
