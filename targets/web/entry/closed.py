"""What a visitor is told who may not enter figures here."""

from datetime import UTC, datetime

import streamlit as st

from targets.web.account import draw_sign_in
from targets.web.literal import literal
from targets.web.read_only import why_read_only
from targets.web.sign_in import is_set_up, signed_in
from targets.web.visit import Visit


def draw_closed(here: Visit) -> None:
    st.info(literal(_why(here)), icon=":material/lock:")
    if is_set_up() and signed_in(datetime.now(UTC)) is None:
        draw_sign_in(here.words, "sign_in_to_enter")


def draw_not_assigned(here: Visit, topic: str) -> None:
    """Instead of the form of a topic whose figures others enter."""
    name = here.words.of(here.catalog.topics[topic].name)
    said = here.words(
        "Figures of “{topic}” are entered by others: none of its indicators is assigned to you. What is, is listed below.",
        topic=name,
    )
    st.info(literal(said), icon=":material/lock:")


def _why(here: Visit) -> str:
    """A sentence with the reason and the way out."""
    words = here.words
    if not is_set_up():
        return why_read_only(words, here.writing) or ""
    if here.person is None:
        return words("To enter figures, please sign in.")
    return words(
        "You read here and enter nothing: no indicator is assigned to you. The administrator assigns who enters what."
    )
