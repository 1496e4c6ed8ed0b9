"""A page that somebody may not see tells it in its own words, and the log of it once: a page runs at every click."""

from typing import Final

import streamlit as st

from targets.tracking.people import Denied, Person, Right
from targets.web import visit
from targets.web.trail import tell_refusal

_TOLD: Final = "refusals_told"


def tell(right: Right, person: Person | None, about: str = "") -> None:
    """One line for the log: from this visitor's address somebody asked for what they may not have."""
    tell_refusal(Denied(right, person, about), visit.caller().client)


def tell_once(right: Right, person: Person | None, about: str = "") -> None:
    """One line for the log the first time in this session that this person asks for this."""
    told: set[tuple[str, ...]] = st.session_state.setdefault(_TOLD, set())
    asked = (right.value, person.subject if person else "", about)
    if asked not in told:
        told.add(asked)
        tell(right, person, about)
