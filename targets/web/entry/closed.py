"""What a visitor is told who may not enter figures here."""

from typing import Final

import streamlit as st

from targets.presentation.words import N_, Words
from targets.tracking.rights import Writing

_WHY: Final = {
    Writing.OFF: N_(
        "This dashboard is read-only. To enter figures on this machine, the operator starts it with `make run`, which switches on the local editor."
    ),
    Writing.FORWARDED: N_(
        "Figures can only be entered at the machine that serves the dashboard; this visit came through a proxy."
    ),
    Writing.NOT_LOCAL: N_(
        "Figures can only be entered at the machine that serves the dashboard, under its own address 127.0.0.1."
    ),
}


def draw_closed(words: Words, writing: Writing) -> None:
    st.info(words(_WHY[writing]), icon=":material/lock:")
