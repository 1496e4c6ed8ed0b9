"""汇报材料: targets picked, looked at in their order, and made into files that leave the dashboard."""

from collections.abc import Mapping
from typing import Final

import streamlit as st

from targets.domain.briefing import Form
from targets.presentation.voice import Voice
from targets.web.briefing.files import Writer
from targets.web.briefing.page import draw_briefing
from targets.web.menu import PAGES
from targets.web.visit import visit

WRITERS: Final[Mapping[Form, Writer]] = {}

here = visit()
st.title(here.words(PAGES["briefing.py"]), anchor=False)
draw_briefing(here, Voice(here.catalog, here.words), WRITERS)
