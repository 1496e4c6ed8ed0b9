"""汇报材料: targets picked, looked at in their order, and made into files that leave the dashboard."""

from functools import partial
from typing import Final

import streamlit as st

from targets.briefing.bulletin import bulletin
from targets.briefing.document import document
from targets.briefing.pictures import obstacle, pictures
from targets.briefing.sheets import workbook
from targets.briefing.slides import slides
from targets.domain.briefing import Form
from targets.presentation.voice import Voice
from targets.web.briefing.files import Writers
from targets.web.briefing.page import draw_briefing
from targets.web.menu import PAGES
from targets.web.settings import settings
from targets.web.visit import visit

WRITERS: Final = Writers(
    forms={
        Form.SLIDES: {"": slides},
        Form.DOCUMENT: {"": document},
        Form.WORKBOOK: {"": workbook},
        Form.PICTURES: {
            "PNG 16:9": pictures,
            "PNG 4:3": partial(pictures, shape="4:3"),
            "SVG 16:9": partial(pictures, kind="svg"),
            "SVG 4:3": partial(pictures, kind="svg", shape="4:3"),
        },
    },
    bulletin=bulletin,
    obstacles={Form.PICTURES: obstacle},
    base_address=settings().base_address or None,
)

here = visit()
st.title(here.words(PAGES["briefing.py"]), anchor=False)
draw_briefing(here, Voice(here.catalog, here.words), WRITERS)
