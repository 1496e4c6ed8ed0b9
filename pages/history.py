"""What was entered, corrected and withdrawn."""

import streamlit as st

from targets.presentation.voice import Voice
from targets.web.history.page import draw_history
from targets.web.history.remarks import draw_remarks
from targets.web.menu import PAGES
from targets.web.visit import visit

here = visit()
st.title(here.words(PAGES["history.py"]), anchor=False)
voice = Voice(here.catalog, here.words)
draw_history(here, voice)
draw_remarks(here, voice)
