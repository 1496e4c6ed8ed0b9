"""All indicators: planned against achieved, by domain, with filters that live in the address."""

import streamlit as st

from targets.presentation.voice import Voice
from targets.web.indicators.page import draw_indicators
from targets.web.menu import PAGES
from targets.web.visit import visit

here = visit()
st.title(here.words(PAGES["indicators.py"]), anchor=False)
draw_indicators(here, Voice(here.catalog, here.words))
