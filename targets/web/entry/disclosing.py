"""公开属性 of a form: internal unless said otherwise, as before for what is corrected, and another one only when confirmed."""

import streamlit as st

from targets.domain.terms import Disclosure
from targets.ledger.entries import assignment_slot, figure_slot
from targets.presentation import vocabulary
from targets.presentation.voice import Voice
from targets.tracking.entry.preview import Preview
from targets.tracking.entry.typed import Problems
from targets.tracking.snapshot import Snapshot
from targets.web.entry.fields import tell
from targets.web.entry.form import Form
from targets.web.picks import pick


def published(form: Form, snapshot: Snapshot) -> frozenset[str]:
    """The slots of the form in which something published is in force."""
    names = {indicator.id for indicator in form.indicators}
    figures = (
        figure_slot(one.indicator, one.period, one.vintage)
        for one in snapshot.entered
        if one.indicator in names and one.disclosure is Disclosure.PUBLIC
    )
    assigned = (
        assignment_slot(target)
        for target, one in snapshot.assignments.items()
        if one.row is not None and one.disclosure is Disclosure.PUBLIC
    )
    return frozenset(figures) | frozenset(assigned)


def draw_disclosure(form: Form, voice: Voice, told: Problems, usual: Disclosure, found: Preview | None) -> None:
    """`usual`: what it is until somebody chooses; `found`: what saving would do."""
    words = voice.words
    pick(
        st.container(),
        words("Disclosure"),
        [Disclosure.INTERNAL.value, Disclosure.PUBLIC.value],
        form.key("disclosure"),
        lambda name: vocabulary.term(Disclosure(name), words),
        preset=usual.value,
        help=words("Internal figures are seen only by people who signed in and have a role here, never by the public."),
    )
    if found is not None and any(one.doubt.needs_a_yes for one in found.warnings):
        st.checkbox(words("Yes, change the disclosure of what is in force"), key=form.key("disclosure_confirmed"))
        tell(told, "disclosure", voice)
