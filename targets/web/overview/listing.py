"""The targets of one status, listed on request: why each stands where it stands, and the way to its form."""

from collections.abc import Mapping
from html import escape

import streamlit as st

from targets.domain.terms import Status
from targets.presentation.badges import glyph
from targets.presentation.counts import ORDER, label_of
from targets.presentation.sentences.notes import by_revision
from targets.presentation.sentences.reasons import reason
from targets.presentation.voice import Voice
from targets.presentation.wording import wording
from targets.tracking.briefing.choice import OF, Of
from targets.tracking.review import Judged, YearReview
from targets.tracking.snapshot import Snapshot
from targets.web.links import to_briefing, to_form, to_overview, to_target
from targets.web.remarks.line import draw_line
from targets.web.visit import Visit

LIST = "list"


def draw_lists(review: YearReview, snapshot: Snapshot, here: Visit, voice: Voice) -> None:
    """A link for each status there is; the list of the one asked for."""
    asked = st.query_params.get(LIST)
    present = [status for status in ORDER if review.counts.get(status)]
    with st.container(horizontal=True, key="lists", gap="small", vertical_alignment="center"):
        st.text(voice.words("List all that are:"), width="content")
        for status in present:
            label = label_of(status, review.counts[status], review.final, review.unnamed, voice.words)
            wanted: Mapping[str, str] = {} if asked == status else {LIST: status.value}
            to_overview(label, {"year": str(review.due.last.year), **wanted})
        filtered = {"status": asked} if asked in present else {OF: Of.ALL.value}
        to_briefing(voice.words("Take these to a briefing"), {"year": str(review.due.last.year), **filtered})
    if asked in present:
        _draw_list(Status(asked), review, snapshot, here, voice)


def _draw_list(status: Status, review: YearReview, snapshot: Snapshot, here: Visit, voice: Voice) -> None:
    listed = [one for one in review.all if one.verdict.status is status]
    with st.container(border=True, key="listed", gap=None):
        said = label_of(status, len(listed), review.final, review.unnamed, voice.words)
        st.html(f'<h2 class="part">{glyph(status)} {escape(said)}</h2>')
        for one in listed:
            _draw_row(one, voice, here.may_write)
            draw_line(one, snapshot, here, voice, "list")


def _draw_row(one: Judged, voice: Voice, may_write: bool) -> None:
    indicator = voice.indicator(one.target)
    with st.container(horizontal=True, key=f"listed_{one.target.id}", vertical_alignment="center", gap="small"):
        to_target(one.target, voice.title(one.target))
        told = (how(voice, one.target, one.verdict) for how in (reason, by_revision))
        said = voice.words.joined(wording(voice, one.target), *told)
        st.html(f'<p class="finding">{escape(said)}</p>', width="stretch")
        if may_write and not one.verdict.status.judged:
            to_form(indicator.topic, one.target.due.last.year, voice.words("Enter figures"), icon=":material/edit:")
