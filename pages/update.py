"""Entering actual figures: what is due, what was typed, what it would change."""

import streamlit as st

from targets.presentation.voice import Voice
from targets.web.entry.closed import draw_closed
from targets.web.entry.desk import draw_desk
from targets.web.menu import PAGES
from targets.web.visit import visit

here = visit()
st.title(here.words(PAGES["update.py"]), anchor=False)
if here.may_write:
    draw_desk(here, Voice(here.catalog, here.words))
else:
    draw_closed(here.words, here.writing)
