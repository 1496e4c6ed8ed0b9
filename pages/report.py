"""The report heading by heading, what each figure and target became, and the proof against its text."""

import streamlit as st

from targets.presentation.voice import Voice
from targets.web.menu import PAGES
from targets.web.report.page import draw_report
from targets.web.visit import visit

here = visit()
st.title(here.words(PAGES["report.py"]), anchor=False)
draw_report(here, Voice(here.catalog, here.words))
