"""What became of something that left the dashboard under a version code."""

import streamlit as st

from targets.web.check.page import draw_check
from targets.web.menu import PAGES
from targets.web.visit import visit

chosen = visit()
here = chosen.as_of_today()
st.title(here.words(PAGES["check.py"]), anchor=False)
if chosen.until is not None:
    st.caption(
        here.words("A code brings its own days; it is held against today, whatever day is chosen in the sidebar.")
    )
draw_check(here)
