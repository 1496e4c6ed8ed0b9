"""History."""

import streamlit as st

from targets.web.menu import PAGES
from targets.web.visit import visit

here = visit()
st.title(here.words(PAGES["history.py"]))
