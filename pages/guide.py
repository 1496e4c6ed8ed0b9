"""How to check progress, fill in figures and prepare briefings."""

import streamlit as st

from targets.web.guide.page import draw_guide
from targets.web.menu import PAGES
from targets.web.visit import visit

here = visit()
st.title(here.words(PAGES["guide.py"]), anchor=False)
draw_guide(here.words.language)
