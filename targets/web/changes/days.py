"""Between which days: the earlier one is chosen here and kept in the address, the later one holds for every page."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Final

import streamlit as st

from targets.domain.catalog import Catalog
from targets.presentation.words import N_, Words
from targets.web.choices import choose_day
from targets.web.controls import EARLIEST, unusable
from targets.web.literal import literal
from targets.web.visit import Visit

SINCE: Final = "since"
WEEK: Final = timedelta(days=7)
_REPORT: Final = N_("Since the report")
_SPANS: Final = {N_("Last week"): WEEK, N_("Last month"): timedelta(days=30), N_("Last year"): timedelta(days=365)}


def choose_since(here: Visit) -> date:
    """The day chosen, a week before the later one if none is."""
    latest = here.known - timedelta(days=1)
    with st.container(horizontal=True, key="change_days", gap="small", vertical_alignment="bottom"):
        with st.container(width=180):
            typed = st.query_params.get(SINCE, "")
            asked = choose_day(SINCE, here.words("Changes since the end of"), EARLIEST, max(latest, EARLIEST))
        since = asked or a_week_before(here.known)
        draw_spans(here, since)
    if typed and asked is None:
        st.warning(literal(unusable(typed, here.words)))
    return since


def draw_spans(here: Visit, since: date) -> None:
    """A link for each usual span but the one shown."""
    for label, day in spans(here.catalog, here.known).items():
        if day != since:
            st.page_link("changes.py", label=here.words(label), query_params={SINCE: day.isoformat()})


def spans(catalog: Catalog, known: date) -> Mapping[str, date]:
    """What a span is called -> its first day; the report's own day where that lies before."""
    days = {label: max(known - length, EARLIEST) for label, length in _SPANS.items()}
    published = catalog.sources[catalog.place.report].published
    return {**days, **({_REPORT: published} if published is not None and published < known else {})}


def a_week_before(known: date) -> date:
    return max(known - WEEK, EARLIEST)


def rules_differ(other_rules: bool, other_targets: bool, words: Words) -> str:
    """What is said where the earlier day had other rules or targets, "" where it had not."""
    if other_rules:
        return words("On the earlier day other judging rules were in force; each day is judged by its own.")
    if other_targets:
        return words("On the earlier day the catalog held other targets; each day is judged by its own.")
    return ""
