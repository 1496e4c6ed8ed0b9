"""All targets by domain and status as one picture, made only for those who open it: Plotly does not load with the page."""

from html import escape
from typing import Final

import streamlit as st

from targets.domain.briefing import Form
from targets.presentation.charts import PAGE, WIDE, Picture, Sheet, Year, matrix
from targets.presentation.disclosure import rests_on_internal
from targets.presentation.voice import Voice
from targets.tracking.review import YearReview
from targets.tracking.versions.stamp import stamp_targets
from targets.web.alone import asked_alone, draw_alone, offer_alone
from targets.web.rules.tables import table
from targets.web.version import draw_version
from targets.web.visit import Visit

KEY = "matrix"
_FILE: Final = "overview.py"


def matrix_alone(review: YearReview, here: Visit, voice: Voice) -> bool:
    """Whether the address asks for the picture alone; then it is drawn, and nothing else of the page."""
    if asked_alone() != KEY or not review.all:
        return False
    drawn = _drawn(review, voice, WIDE, _version(review, here))
    if drawn is None:
        return False
    draw_alone(drawn, _FILE, voice.words)
    return True


def draw_matrix(review: YearReview, here: Visit, voice: Voice) -> None:
    words = voice.words
    opened = st.expander(words("Domains and statuses as a chart for briefings"), key=KEY, on_change="rerun")
    if not opened.open:
        return
    version = _version(review, here)
    drawn = _drawn(review, voice, PAGE, version)
    if drawn is None:
        return
    with opened:
        with st.container(key="paper_matrix"):
            st.plotly_chart(drawn.figure, theme=None, config=drawn.config, alt=drawn.alt, key="chart_matrix")
            offer_alone(_FILE, KEY, words)
        draw_version(version, words)
        with st.popover(words("As a table")):
            rows = [[escape(str(cell)) for cell in row] for row in drawn.table.to_numpy().tolist()]
            columns = list(drawn.table.columns)
            numbers = frozenset(range(columns.index(words("Domain")) + 1, len(columns)))
            st.html(table(columns, rows, numbers=numbers))


def _drawn(review: YearReview, voice: Voice, sheet: Sheet, version: str) -> Picture | None:
    domains = {name: indicator.domain for name, indicator in voice.catalog.indicators.items()}
    standing = {
        domain: [(one.target, one.verdict) for one in judged] for domain, judged in review.by_domain(domains).items()
    }
    return matrix(voice, Year(review.due, review.on, review.known, review.final, standing, version), sheet)


def _version(review: YearReview, here: Visit) -> str:
    """Statuses alone are shown: where none rests on an internal figure anybody may check them, whoever made the chart."""
    everybodys = not any(rests_on_internal(one.verdict) for one in review.all)
    snapshot = here.tracker.snapshot(here.known, here.now, here.person, public=everybodys)
    return stamp_targets(snapshot, here.on, Form.CHART, [one.target.id for one in review.all])
