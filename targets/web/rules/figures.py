"""Which figure speaks, when one is due, and what the two days decide."""

from html import escape

import streamlit as st

from targets.presentation.rulebook.principles import DAYS, FIGURES, told
from targets.presentation.rulebook.thresholds import delays
from targets.presentation.voice import Voice
from targets.tracking.snapshot import Snapshot
from targets.web.rules.tables import heading, listed, table
from targets.web.visit import Visit


def draw_figures(_here: Visit, voice: Voice, _snapshot: Snapshot) -> None:
    words = voice.words
    st.html(heading(words("Which figure speaks")) + listed(told(FIGURES, words)))
    due = words(
        "A figure is due some days after the end of its period; an indicator can have days of its own. Before that it is not due, after it overdue."
    )
    rows = [(escape(often), escape(days)) for often, days in delays(voice)]
    st.html(
        heading(words("When a figure is due"))
        + listed((due,))
        + table((words("How often published"), words("Due")), rows)
    )
    st.html(heading(words("The two days")) + listed(told(DAYS, words)))
