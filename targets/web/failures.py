"""What a person is told when a page fails for a reason nobody foresaw: a sentence with a number, never a traceback."""

import json
import logging
import secrets
import traceback
from datetime import UTC, datetime
from typing import Final

import streamlit as st

from targets.ledger.errors import LedgerError
from targets.presentation.sentences.ledger_faults import NOT_SHOWN
from targets.presentation.words import N_, Words
from targets.tracking.people import Denied, Right
from targets.web import trail
from targets.web.controls import language_asked_for
from targets.web.visit import caller

_REFUSED: Final = {
    Right.READ: N_("You may not read this. Please sign in with an account that has a role here."),
    Right.READ_INTERNAL: N_("You may not read what is for internal use."),
    Right.ENTER: N_(
        "Nothing was saved: you may not write about this indicator. The administrator assigns who enters what."
    ),
    Right.REVIEW: N_("Nothing was decided: you may not review this."),
    Right.ADMINISTER: N_("This page is for administrators."),
}
LOG = logging.getLogger("targets.failures")


def show_failure(error: Exception) -> bool:
    """Handler for `st.App(on_script_error=…)`: log the error under a fresh number and show the sentence. True: shown."""
    words = Words(language_asked_for())
    if isinstance(error, Denied):
        trail.tell_refusal(error, caller().client)
        st.error(words(_REFUSED[error.right]))
        return True
    number = log_failure(error, st.context.url)
    if isinstance(error, LedgerError) and error.code in NOT_SHOWN:
        st.error(words(NOT_SHOWN[error.code]))
        return True
    st.error(
        words(
            "This page could not be shown. What was saved before is safe. Please try again; if it happens again, give the "
            "operator this number: {number}",
            number=number,
        )
    )
    return True


def log_failure(error: Exception, address: str | None) -> str:
    """One line for the operator's log; the fresh number under which it stands there."""
    number = secrets.token_hex(4)
    LOG.error(as_log_line(number, error, address))
    return number


def as_log_line(number: str, error: Exception, address: str | None) -> str:
    """One line of JSON: time (UTC), number, address of the page, kind and text of the error, traceback."""
    return json.dumps(
        {
            "time": datetime.now(UTC).isoformat(timespec="seconds"),
            "number": number,
            "address": address,
            "error": type(error).__name__,
            "message": str(error),
            "traceback": traceback.format_exception(error),
        },
        ensure_ascii=False,
    )
