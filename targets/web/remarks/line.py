"""A remark in one line under a target that lags, or that there is none, with the way to the form."""

from html import escape

import streamlit as st

from targets.domain.target import Target
from targets.presentation.remarks import one_line
from targets.presentation.voice import Voice
from targets.tracking.review import Judged
from targets.tracking.snapshot import Snapshot
from targets.web.links import to_remark
from targets.web.visit import Visit


def draw_line(one: Judged, snapshot: Snapshot, here: Visit, voice: Voice, where: str) -> None:
    """Nothing for a target that does not lag. `where`: a name for the list, as a target can stand in two of a page."""
    if not one.verdict.status.needs_attention:
        return
    remark = snapshot.remarks.get(one.target.id)
    if remark is not None:
        st.html(f'<p class="finding remarked">{one_line(voice, remark, here.day)}</p>')
    elif here.may_write:
        _draw_gap(one.target, voice, where)
    else:
        st.html(f'<p class="finding remarked">{escape(voice.words("No cause given"))}</p>')


def _draw_gap(target: Target, voice: Voice, where: str) -> None:
    with st.container(key=f"unexplained_{where}_{target.id}"):
        to_remark(target, voice.words("No cause given – write it"))
