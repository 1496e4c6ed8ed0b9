"""Entering by Excel: the template on one side, what comes back on the other, below it what becomes of it."""

import streamlit as st

from targets.presentation.voice import Voice
from targets.web.due.page import draw_line
from targets.web.visit import Visit
from targets.web.workbook.address import EXCEL, VIA
from targets.web.workbook.incoming import draw_incoming
from targets.web.workbook.outgoing import draw_outgoing


def asked_for_excel() -> bool:
    return st.query_params.get(VIA) == EXCEL


def draw_workbook(here: Visit, voice: Voice) -> None:
    """`here` is of today: what is in force has to be seen before it is replaced."""
    words = voice.words
    draw_line(here, voice, here.snapshot())
    with st.container(border=True, key="workbook_out"):
        st.subheader(words("1. Download what is due"), anchor=False)
        draw_outgoing(here, voice)
    with st.container(border=True, key="workbook_in"):
        st.subheader(words("2. Upload it filled in"), anchor=False)
        st.caption(words("First you see what would become of every row; nothing is saved before you press the button."))
        draw_incoming(here, voice)
