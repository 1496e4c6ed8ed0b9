"""For administrators: people and rights in force, what was refused, the health of ledger and seeds."""

import streamlit as st

from targets.web.administration.page import draw_administration
from targets.web.menu import PAGES
from targets.web.visit import visit

here = visit()
st.title(here.words(PAGES["administration.py"]), anchor=False)
draw_administration(here)
