"""The form for a remark on one target: its fields, the keys they are kept under, and what is typed in them."""

from dataclasses import dataclass
from datetime import date
from typing import Final

import streamlit as st

from targets.domain.evaluation import Evaluation
from targets.domain.target import Target
from targets.domain.terms import Disclosure
from targets.presentation import vocabulary
from targets.presentation.voice import Voice
from targets.tracking.entry.typed import Problems
from targets.tracking.remarks.reading import TypedRemark
from targets.web.entry.fields import tell
from targets.web.entry.form import shared_key
from targets.web.picks import pick

# Wider than what is taken: a day the widget refuses is lost, a day the form refuses is explained.
FIRST_DAY, LAST_DAY = date(2000, 1, 1), date(2099, 12, 31)
# Who reports is the same person as in the form for figures, and stays filled in from one form to the next.
REPORTER: Final = {"unit": "unit", "person": "reporter", "contact": "contact"}


@dataclass(frozen=True)
class Form:
    """A target, its light as it is shown beside the form, and the form's version."""

    target: Target
    verdict: Evaluation
    version: int

    def key(self, name: str) -> str:
        return f"remark_{self.version}_{self.target.id}_{name}"

    def typed(self, seen: int | None) -> TypedRemark:
        """What is typed at this moment."""
        chosen = st.session_state.get(self.key("deadline"))
        return TypedRemark(
            cause=_text(self.key("cause")),
            next_step=_text(self.key("next_step")),
            deadline=chosen if isinstance(chosen, date) else None,
            disclosure=Disclosure(_text(self.key("disclosure")) or Disclosure.INTERNAL),
            seen=seen,
            **{name: _text(shared_key(field)) for name, field in REPORTER.items()},
        )


def draw_fields(form: Form, voice: Voice, told: Problems) -> None:
    words = voice.words
    for name, label in (("cause", words("Cause")), ("next_step", words("Next step"))):
        st.text_area(label, key=form.key(name), height=100, persist_state="session")
        tell(told, name, voice)
    day, disclosure = st.columns(2)
    with day:
        st.date_input(
            words("Deadline"),
            value=None,
            min_value=FIRST_DAY,
            max_value=LAST_DAY,
            format="YYYY-MM-DD",
            key=form.key("deadline"),
            persist_state="session",
            help=words("The day by which the next step will be done: today or later."),
        )
        tell(told, "deadline", voice)
    pick(
        disclosure,
        words("Disclosure"),
        [Disclosure.INTERNAL.value, Disclosure.PUBLIC.value],
        form.key("disclosure"),
        lambda name: vocabulary.term(Disclosure(name), words),
        help=words("Internal remarks are seen only by people who signed in and have a role here, never by the public."),
    )
    with disclosure:
        tell(told, "disclosure", voice)
    labels = (words("Reporting unit"), words("Reported by"), words("Contact (optional)"))
    for column, (name, field), label in zip(st.columns(3), REPORTER.items(), labels, strict=True):
        with column:
            st.text_input(label, key=shared_key(field), persist_state="session")
            tell(told, name, voice)


def _text(key: str) -> str:
    kept = st.session_state.get(key)
    return "" if kept is None else str(kept)
