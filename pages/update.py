"""Entering actual figures: what is due, what was typed, what it would change."""

import streamlit as st

from targets.presentation.voice import Voice
from targets.web.entry.page import draw_update
from targets.web.menu import PAGES
from targets.web.visit import visit

here = visit()
st.title(here.words(PAGES["update.py"]), anchor=False)
draw_update(here, Voice(here.catalog, here.words))
