"""What a visitor is told who may not enter figures here."""

import streamlit as st

from targets.presentation.words import Words
from targets.tracking.rights import Writing
from targets.web.literal import literal
from targets.web.read_only import why_read_only


def draw_closed(words: Words, writing: Writing) -> None:
    st.info(literal(why_read_only(words, writing) or ""), icon=":material/lock:")
