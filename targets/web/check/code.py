"""The code: in the address, so that a printed link leads here, and in a field for typing it off a picture."""

from typing import Final

import streamlit as st

from targets.presentation.words import Words
from targets.tracking.versions.code import LONGEST

CODE: Final = "code"
_FIELD, _SHOWN = "check_code", "check_shown"


def typed_code(words: Words) -> str:
    """Draw the field; what the address asks for, "" for nothing."""
    asked = st.query_params.get(CODE, "")[:LONGEST].strip()
    if st.session_state.get(_FIELD) is None or st.session_state.get(_SHOWN) != asked:
        st.session_state[_FIELD] = st.session_state[_SHOWN] = asked
    with st.form("check", border=False), st.container(horizontal=True, vertical_alignment="bottom", gap="small"):
        st.text_input(
            words("Version code"),
            key=_FIELD,
            max_chars=LONGEST,
            placeholder="40AC-QG1H-SMAJ-2DNV-W96R-T",
            width=460,
        )
        st.form_submit_button(words("Check"), type="primary", on_click=_remember)
    return asked


def _remember() -> None:
    typed = str(st.session_state.get(_FIELD) or "").strip()
    if typed:
        st.query_params[CODE] = typed
    else:
        st.query_params.pop(CODE, None)
