"""What changed between two days: statuses that turned and why, figures, remarks."""

import streamlit as st

from targets.web.changes.page import draw_changes
from targets.web.menu import PAGES
from targets.web.visit import visit

here = visit()
st.title(here.words(PAGES["changes.py"]), anchor=False)
draw_changes(here)
