"""What was entered, corrected and withdrawn."""

import streamlit as st

from targets.presentation.voice import Voice
from targets.web.history.page import draw_history
from targets.web.menu import PAGES
from targets.web.visit import visit

here = visit()
st.title(here.words(PAGES["history.py"]), anchor=False)
draw_history(here, Voice(here.catalog, here.words))
