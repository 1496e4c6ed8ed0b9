"""审核: what was submitted, and what becomes of it."""

import streamlit as st

from targets.presentation.voice import Voice
from targets.web.menu import PAGES
from targets.web.review.page import draw_review
from targets.web.visit import visit

here = visit().as_of_today()
st.title(here.words(PAGES["review.py"]), anchor=False)
draw_review(here, Voice(here.catalog, here.words))
