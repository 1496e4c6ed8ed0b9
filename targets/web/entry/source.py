"""The fields for where the figures come from and who reports them; they stay filled in from one form to the next."""

import streamlit as st

from targets.domain.terms import Disclosure
from targets.ledger.entries import SourceKind
from targets.presentation.voice import Voice
from targets.tracking.entry.preview import Preview
from targets.tracking.entry.typed import Problems
from targets.web.entry.disclosing import draw_disclosure
from targets.web.entry.fields import tell
from targets.web.entry.form import Form, shared_key
from targets.web.entry.words import SOURCE_KINDS
from targets.web.picks import pick


def draw_source(
    form: Form, voice: Voice, told: Problems, replacing: bool, usual: Disclosure, found: Preview | None
) -> None:
    """Source and reporter; `replacing`: something in force would be replaced, which needs a reason.

    `usual`: the disclosure until somebody chooses one; `found`: what saving would do.
    """
    words = voice.words
    st.subheader(words("Source and reporter"), anchor=False)
    kind, title, reference = st.columns([2, 4, 4])
    pick(
        kind,
        words("Kind of source"),
        [one.value for one in SourceKind],
        shared_key("source_kind"),
        lambda name: words(SOURCE_KINDS[SourceKind(name)]),
    )
    _field(title, "source_title", words("Title of the source"), told, voice)
    _field(reference, "reference", words("Document number or web address"), told, voice)
    unit, reporter, contact = st.columns(3)
    _field(unit, "unit", words("Reporting unit"), told, voice)
    _field(reporter, "reporter", words("Reported by"), told, voice)
    _field(contact, "contact", words("Contact (optional)"), told, voice)
    note, disclosure = st.columns([6, 4])
    _field(note, "note", words("Note (optional)"), told, voice)
    with disclosure:
        draw_disclosure(form, voice, told, usual, found)
    if replacing:
        st.text_input(words("Reason for the correction"), key=form.key("reason"), persist_state="session")
        tell(told, "reason", voice)


def _field(where: st.delta_generator.DeltaGenerator, name: str, label: str, told: Problems, voice: Voice) -> None:
    with where:
        st.text_input(label, key=shared_key(name), persist_state="session")
        tell(told, name, voice)
