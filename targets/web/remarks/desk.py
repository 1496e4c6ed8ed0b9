"""The place where a remark is typed: fields, button, and beside it what became of the last press."""

from functools import partial

import streamlit as st

from targets.domain.evaluation import Evaluation
from targets.domain.target import Target
from targets.ledger.remarks.entries import RemarkKind, RemarkRow
from targets.ledger.remarks.known import known
from targets.presentation.remarks import block
from targets.presentation.voice import Voice
from targets.tracking.entry.reading import fields_of
from targets.tracking.entry.typed import Problems
from targets.tracking.reach import OUT_OF_REACH
from targets.tracking.remarks.reading import read_remark
from targets.tracking.remarks.shown import Remarks
from targets.web.entry.session import Result
from targets.web.entry.words import ledger_failure
from targets.web.literal import literal
from targets.web.remarks.asked import ASKED, WRITE
from targets.web.remarks.form import Form, draw_fields
from targets.web.remarks.saving import drop_mine, save, save_after
from targets.web.remarks.session import Outcome, remember, state
from targets.web.visit import Visit


def draw_desk(here: Visit, voice: Voice, target: Target, verdict: Evaluation) -> None:
    """Folded away until somebody comes to write, and again once it is saved: what stands then is seen at one glance.

    What is typed is about the light shown beside it.
    """
    words = voice.words
    kept = state()
    form = Form(target, verdict, kept.version(target.id))
    outcome = kept.outcome if kept.outcome and kept.outcome.target == target.id else None
    with st.container():  # there even when empty, so that the form below keeps its place
        if outcome is not None and outcome.result is Result.SAVED:
            st.success(words("Saved; it stands beside the light and on the overview."))
    opened = st.query_params.get(ASKED) == WRITE or (outcome is not None and outcome.result is not Result.SAVED)
    name = words("Give cause, next step and deadline")
    with st.expander(name, expanded=opened, key=form.key("desk"), type="compact"):
        draw_fields(form, voice, _told(here, form, outcome))
        button, beside = st.columns([1, 6])
        pressed = button.button(words("Save"), type="primary", on_click=partial(save, form), key=form.key("save"))
        if pressed and kept.outcome is None:
            # The first run after the server was restarted: what was typed came back with the press, the callback did not.
            save(form)
            st.rerun()
        with beside:
            if here.tracker.roster.review:
                st.caption(
                    words(
                        "A remark stands as soon as it is saved, a public one for everybody: only figures are reviewed."
                    )
                )
            _draw_outcome(here, outcome, form, voice)


def seen_when_opened(here: Visit, form: Form) -> int | None:
    """The remark in force when this visitor began to type; an empty form has seen what is in force now."""
    kept, name = state(), form.target.id
    if name not in kept.seen or form.typed(None).is_blank:
        try:
            row = Remarks(here.tracker, here.person).in_force(name)
        except OUT_OF_REACH:
            return kept.seen.get(name)  # looked up when the ledger is back; a remark not seen is then a conflict
        kept = kept.having_seen(name, row.id if row else None)
        remember(kept)
    return kept.seen[name]


def _told(here: Visit, form: Form, outcome: Outcome | None) -> Problems:
    """What was wrong at the last press and still is."""
    typed = form.typed(seen_when_opened(here, form))
    if outcome is None or outcome.result is not Result.PROBLEMS:
        return {}
    indicator = here.catalog.indicators[form.target.indicator]
    problems = read_remark(typed, form.target, indicator, form.verdict, here.today)[1]
    asked = {one.field for one in outcome.problems}
    return {name: one for name, one in fields_of(problems).items() if name in asked}


def _draw_outcome(here: Visit, outcome: Outcome | None, form: Form, voice: Voice) -> None:
    words = voice.words
    if outcome is None:
        return
    if outcome.result is Result.PROBLEMS and _told(here, form, outcome):
        st.error(words("Not saved yet: please mend the marked fields. Everything typed is still here."))
    elif outcome.result is Result.CONFLICT and outcome.theirs is not None:
        _draw_conflict(here, outcome.theirs, form, voice)
    elif outcome.failure is not None:
        st.error(literal(ledger_failure(words, outcome.failure)))


def _draw_conflict(here: Visit, theirs: RemarkRow, form: Form, voice: Voice) -> None:
    words = voice.words
    st.warning(
        words("Somebody else wrote about this target after you opened the form. Nothing of yours was saved yet.")
    )
    reason = theirs.reason if theirs.kind is RemarkKind.WITHDRAWAL else None
    st.html(block(voice, form.target, known(theirs, internal=True, withdrawn=reason), here.day))
    mine, dropped = st.columns(2)
    mine.button(words("Save mine after it"), on_click=partial(save_after, form, theirs), key="remark_mine")
    dropped.button(words("Leave theirs, drop mine"), on_click=partial(drop_mine, form), key="remark_theirs")
