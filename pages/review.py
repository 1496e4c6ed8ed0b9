"""审核: what was submitted, and what becomes of it."""

import streamlit as st

from targets.presentation.voice import Voice
from targets.web.menu import PAGES
from targets.web.review.page import draw_review
from targets.web.visit import visit

chosen = visit()
here = chosen.as_of_today()
st.title(here.words(PAGES["review.py"]), anchor=False)
if chosen.until is not None:
    st.caption(here.words("What is in review is shown as of today, whatever day is chosen in the sidebar."))
draw_review(here, Voice(here.catalog, here.words))
