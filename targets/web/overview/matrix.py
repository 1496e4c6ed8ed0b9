"""All targets by domain and status as one picture, made only for those who open it: Plotly does not load with the page."""

from html import escape

import streamlit as st

from targets.presentation.charts import Year, matrix
from targets.presentation.voice import Voice
from targets.tracking.review import YearReview
from targets.web.rules.tables import table

KEY = "matrix"


def draw_matrix(review: YearReview, voice: Voice) -> None:
    words = voice.words
    opened = st.expander(words("Domains and statuses as a chart for briefings"), key=KEY, on_change="rerun")
    if not opened.open:
        return
    domains = {name: indicator.domain for name, indicator in voice.catalog.indicators.items()}
    standing = {
        domain: [(one.target, one.verdict) for one in judged] for domain, judged in review.by_domain(domains).items()
    }
    drawn = matrix(voice, Year(review.due, review.on, review.known, review.final, standing))
    if drawn is None:
        return
    with opened:
        with st.container(key="paper_matrix"):
            st.plotly_chart(drawn.figure, theme=None, config=drawn.config, alt=drawn.alt, key="chart_matrix")
        with st.popover(words("As a table")):
            rows = [[escape(str(cell)) for cell in row] for row in drawn.table.to_numpy().tolist()]
            columns = list(drawn.table.columns)
            numbers = frozenset(range(columns.index(words("Domain")) + 1, len(columns)))
            st.html(table(columns, rows, numbers=numbers))
