"""The page for entering figures: the due list by the menu, the form by a link to it; for those who only read, the list."""

import streamlit as st

from targets.presentation.voice import Voice
from targets.web.due.page import draw_due, draw_line
from targets.web.entry.choice import as_left, asked_for_a_form, topic_of_others, topics_of
from targets.web.entry.closed import draw_closed, draw_not_assigned
from targets.web.entry.desk import draw_desk
from targets.web.visit import Visit
from targets.web.workbook.page import asked_for_excel, draw_workbook


def draw_update(here: Visit, voice: Voice) -> None:
    """What is missing is public, and as it was known on the day chosen; the form is always as of today, and says so.

    A past day hides nothing from who enters figures: what is in force has to be seen before it is replaced.
    """
    if not here.may_write or not topics_of(here):
        draw_closed(here)
        draw_due(here, voice, here.snapshot())
    elif asked_for_excel():
        now = here.as_of_today()
        draw_workbook(now, Voice(now.catalog, now.words))
    elif (topic := topic_of_others(here)) is not None:
        draw_not_assigned(here, topic)
        draw_due(here, voice, here.snapshot(), form=as_left(here, here.snapshot()))
    elif asked_for_a_form(here.catalog):
        if here.until is not None:
            st.caption(here.words("Figures are entered as of today, whatever day is chosen in the sidebar."))
        here = here.as_of_today()
        _draw_form(here, Voice(here.catalog, here.words))
    else:
        snapshot = here.snapshot()
        draw_due(here, voice, snapshot, form=as_left(here, snapshot))


def _draw_form(here: Visit, voice: Voice) -> None:
    snapshot = here.snapshot()
    draw_line(here, voice, snapshot)
    draw_desk(here, voice, snapshot)
