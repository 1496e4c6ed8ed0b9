"""What needs attention, what is doubtful, and what waits for a figure."""

from html import escape

import streamlit as st

from targets.presentation.badges import verdict_badge
from targets.presentation.sentences.notes import by_revision
from targets.presentation.sentences.reasons import reason
from targets.presentation.sentences.verdict import in_short
from targets.presentation.voice import Voice
from targets.tracking.briefing.choice import OF, Of
from targets.tracking.review import Judged, YearReview
from targets.tracking.snapshot import Snapshot
from targets.web.links import to_briefing, to_form, to_target
from targets.web.remarks.line import draw_line
from targets.web.visit import Visit

SHOWN = 3
NAMED = 3


def draw_attention(review: YearReview, snapshot: Snapshot, here: Visit, voice: Voice) -> None:
    words = voice.words
    with st.container(border=True, key="attention", gap="small", height="stretch"):
        st.html(f'<h2 class="part">{escape(words("Needs attention"))}</h2>')
        for one in review.attention[:SHOWN]:
            _draw_lagging(one, snapshot, here, voice)
        if not review.attention:
            st.caption(words("No judged target lags."))
        elif len(review.attention) > SHOWN:
            st.caption(words("and {count} more below", count=len(review.attention) - SHOWN))
        for one in review.doubtful[: max(0, SHOWN - len(review.attention))]:
            _draw_lagging(one, snapshot, here, voice)
        if review.waiting:
            _draw_waiting(review, voice, here.may_write)
        if review.attention:
            with st.container(key="attention_to_briefing"):
                choice = {"year": str(review.due.last.year), OF: Of.ATTENTION.value}
                to_briefing(words("What lags, into a briefing"), choice, icon=":material/slideshow:")


def _draw_lagging(one: Judged, snapshot: Snapshot, here: Visit, voice: Voice) -> None:
    """Title, status, in one sentence how it stands or why it cannot be judged, and what is said about its lag."""
    said = in_short if one.verdict.status.judged else reason
    with st.container(gap=None, key=f"lagging_{one.target.id}"):
        to_target(one.target, voice.title(one.target))
        badge = verdict_badge(voice, one.target, one.verdict)
        told = voice.words.joined(*(how(voice, one.target, one.verdict) for how in (said, by_revision)))
        st.html(f'<p class="finding">{badge} {escape(told)}</p>')
        draw_line(one, snapshot, here, voice, "attention")


def _draw_waiting(review: YearReview, voice: Voice, may_write: bool) -> None:
    words = voice.words
    names = words.listed([voice.title(one.target) for one in review.waiting[:NAMED]])
    if len(review.waiting) > NAMED:
        names = words("{names} and others", names=names)
    if review.final:
        said = words("Waiting for a figure: {count}", count=len(review.waiting))
    else:
        said = words("Reports overdue: {count}", count=len(review.waiting))
    with st.container(gap=None, key="waiting"):
        st.html(f'<p class="finding"><b>{escape(said)}</b><br>{escape(names)}</p>')
        if may_write:
            first = voice.indicator(review.waiting[0].target)
            to_form(first.topic, review.due.year, words("Enter figures"), icon=":material/edit:")
