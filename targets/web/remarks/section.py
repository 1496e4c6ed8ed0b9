"""滞后原因与下步措施 on the page of an indicator: the latest in full, earlier ones folded away, and the form."""

from html import escape

import streamlit as st

from targets.domain.evaluation import Evaluation
from targets.domain.target import Target
from targets.presentation.remarks import block, since
from targets.presentation.voice import Voice
from targets.tracking.reach import OUT_OF_REACH
from targets.tracking.remarks.shown import Remarks
from targets.web.edition import draw_past
from targets.web.remarks.desk import draw_desk
from targets.web.visit import Visit


def draw_remarks(here: Visit, voice: Voice, target: Target, verdict: Evaluation) -> None:
    """Nothing for a target that does not lag and of which nobody ever said why it did."""
    words = voice.words
    latest = here.snapshot().remarks.get(target.id)
    try:
        known = Remarks(here.tracker, here.person).of_target(target.id, here.known)
    except OUT_OF_REACH:
        known = () if latest is None else (latest,)
    if not known and not verdict.status.needs_attention:
        return
    with st.container(border=True, key="remarks", gap="small"):
        heading = f'<h2 class="part">{escape(words("Cause of the lag and next steps"))}</h2>'
        if latest is None:
            st.html(f'{heading}<p class="soft">{escape(words("No cause has been given yet."))}</p>')
        else:
            changed = since(voice, latest, verdict)
            told = f'<p class="soft since">{escape(changed)}</p>' if changed else ""
            st.html(f"{heading}{block(voice, target, latest, here.day)}{told}")
        with st.container():  # there even when empty, so that the form below keeps its place
            earlier = [one for one in known if latest is None or one.row != latest.row]
            if earlier:
                with st.expander(
                    words("Earlier remarks: {count}", count=len(earlier)), key="earlier_remarks", type="compact"
                ):
                    st.html("".join(block(voice, target, one, here.day) for one in earlier))
        if here.may_enter(target.indicator) and verdict.status.needs_attention:
            if here.until is not None:
                draw_past(here)
            else:
                draw_desk(here, voice, target, verdict)
