"""The form where figures are reviewed: handing in, and what of this form waits or came back."""

from functools import partial

import streamlit as st

from targets.ledger.content import plain
from targets.ledger.entries import AssignmentEntry, FigureEntry, slots_of
from targets.ledger.errors import LedgerError
from targets.ledger.submissions.entries import Submission, Submitted
from targets.presentation.voice import Voice
from targets.tracking.submissions.handing import slots_of_all
from targets.tracking.submissions.reviews import Reviews
from targets.tracking.submissions.waiting import waiting
from targets.web.entry.form import Form, shared_key
from targets.web.review.differences import note
from targets.web.review.standing import sentence
from targets.web.review.words import decided
from targets.web.visit import Visit


def draw_standing(here: Visit, voice: Voice, form: Form) -> None:
    """Above the fields: what of this form waits for review, and what a reviewer has returned."""
    reviews = Reviews(here.tracker, here.person)
    slots = {name for names in form.slots().values() for name in names}
    try:
        pending, returned = reviews.pending(), reviews.to_correct() if reviews.switched_on else ()
    except LedgerError:
        return  # what is wrong with the ledger is told where the figures are saved
    for one in waiting(pending, here.catalog):
        if slots & set(slots_of(one.entry)):
            st.html(note(sentence(one, voice), voice.words))
    for back in returned:
        if slots & slots_of_all(back.entries) and back.decision is not None:
            st.html(note(decided(back.decision, voice.words), voice.words))
            label = voice.words("Take over what was submitted")
            st.button(label, on_click=partial(take_over, form, back), key=form.key("take_over", str(back.id)))


def take_over(form: Form, submission: Submission) -> None:
    """Fill the form as it was when it was submitted, to be corrected."""
    shared = submission.entries[0]
    typed = {
        "source_kind": shared.source.kind.value,
        "source_title": shared.source.title,
        "reference": shared.source.reference,
        "unit": shared.reporter.unit,
        "reporter": shared.reporter.name,
        "contact": shared.reporter.contact or "",
        "note": shared.note or "",
    }
    for name, text in typed.items():
        st.session_state[shared_key(name)] = text
    st.session_state[form.key("reason")] = shared.reason or ""
    st.session_state[form.key("disclosure")] = shared.disclosure.value
    slots = form.slots()
    for entry in submission.entries:
        if slots_of(entry)[0] in slots:
            for key, text in _fields(form, entry).items():
                st.session_state[key] = text


def _fields(form: Form, entry: Submitted) -> dict[str, str]:
    """Key of each field -> what stood there."""
    value = "" if entry.value is None else plain(entry.value)
    match entry:
        case AssignmentEntry():
            found = {"assigned": value, "assigned_words": entry.words or "", "comparator": entry.comparator.value}
            return {form.key(name, entry.target): text for name, text in found.items()}
        case FigureEntry():
            result = {True: "passed", False: "failed"}
            found = {"value": value, "words": entry.words or ""}
            if entry.passed is not None:
                found["passed"] = result[entry.passed]
            return {form.key(name, entry.identity.indicator): text for name, text in found.items() if text}
