"""One line below the counts: what changed within a week, and since this visitor was here last."""

from collections.abc import Iterator
from datetime import date, timedelta
from html import escape

import streamlit as st

from targets.presentation.periods import day
from targets.presentation.sentences.changes import counted
from targets.tracking.between import between
from targets.tracking.reach import OUT_OF_REACH
from targets.web.changes.days import SINCE, a_week_before
from targets.web.last_visit import last_visit
from targets.web.links import inline
from targets.web.visit import Visit


def draw_lately(here: Visit) -> None:
    """Each part leads to the list of changes; who is here for the first time is told of the week alone."""
    try:
        told = "".join(f"<span>{part}</span>" for part in _parts(here))
    except OUT_OF_REACH:
        return  # an earlier day has to be read from the ledger
    st.html(f'<p class="lately">{told}</p>')


def _parts(here: Visit) -> Iterator[str]:
    words = here.words
    yield _part(here, words("Within a week"), a_week_before(here.known))
    visited = last_visit(here.today) if here.until is None else None
    if visited is not None:
        # That day itself counts: what came after the visit has not been seen.
        label = words("Since your last visit on {day}", day=day(visited, words))
        yield _part(here, label, visited - timedelta(days=1))


def _part(here: Visit, label: str, since: date) -> str:
    words = here.words
    counts = between(here.tracker, since, here.known, here.now, here.person).counts
    said = counted(dict(counts), words) or words("no change")
    return words("{label}: {changes}", label=escape(label), changes=inline("changes", {SINCE: since.isoformat()}, said))
