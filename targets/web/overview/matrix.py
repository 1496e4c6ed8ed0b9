"""All targets by domain and status as one picture, made only for those who open it: Plotly does not load with the page."""

from html import escape

import streamlit as st

from targets.domain.briefing import Form
from targets.presentation.charts import Year, matrix
from targets.presentation.disclosure import rests_on_internal
from targets.presentation.voice import Voice
from targets.tracking.review import YearReview
from targets.tracking.versions.stamp import stamp_targets
from targets.web.rules.tables import table
from targets.web.version import draw_version
from targets.web.visit import Visit

KEY = "matrix"


def draw_matrix(review: YearReview, here: Visit, voice: Voice) -> None:
    words = voice.words
    opened = st.expander(words("Domains and statuses as a chart for briefings"), key=KEY, on_change="rerun")
    if not opened.open:
        return
    domains = {name: indicator.domain for name, indicator in voice.catalog.indicators.items()}
    standing = {
        domain: [(one.target, one.verdict) for one in judged] for domain, judged in review.by_domain(domains).items()
    }
    version = _version(review, here)
    drawn = matrix(voice, Year(review.due, review.on, review.known, review.final, standing, version))
    if drawn is None:
        return
    with opened:
        with st.container(key="paper_matrix"):
            st.plotly_chart(drawn.figure, theme=None, config=drawn.config, alt=drawn.alt, key="chart_matrix")
        draw_version(version, words)
        with st.popover(words("As a table")):
            rows = [[escape(str(cell)) for cell in row] for row in drawn.table.to_numpy().tolist()]
            columns = list(drawn.table.columns)
            numbers = frozenset(range(columns.index(words("Domain")) + 1, len(columns)))
            st.html(table(columns, rows, numbers=numbers))


def _version(review: YearReview, here: Visit) -> str:
    """Statuses alone are shown: where none rests on an internal figure anybody may check them, whoever made the chart."""
    everybodys = not any(rests_on_internal(one.verdict) for one in review.all)
    snapshot = here.tracker.snapshot(here.known, here.now, here.person, public=everybodys)
    return stamp_targets(snapshot, here.on, Form.CHART, [one.target.id for one in review.all])
