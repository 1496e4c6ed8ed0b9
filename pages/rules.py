"""How each kind of target is judged, with its thresholds and real targets worked out."""

import streamlit as st

from targets.presentation.voice import Voice
from targets.web.menu import PAGES
from targets.web.rules.page import draw_rules
from targets.web.visit import visit

here = visit()
st.title(here.words(PAGES["rules.py"]), anchor=False)
draw_rules(here, Voice(here.catalog, here.words))
