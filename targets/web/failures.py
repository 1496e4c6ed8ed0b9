"""What a person is told when a page fails for a reason nobody foresaw: a sentence with a number, never a traceback."""

import json
import logging
import secrets
import traceback
from datetime import UTC, datetime

import streamlit as st

from targets.presentation.words import Words
from targets.web.controls import language_asked_for

LOG = logging.getLogger("targets.failures")


def show_failure(error: Exception) -> bool:
    """Handler for `st.App(on_script_error=…)`: log the error under a fresh number and show the sentence. True: shown."""
    number = secrets.token_hex(4)
    LOG.error(as_log_line(number, error, st.context.url))
    words = Words(language_asked_for())
    st.error(
        words(
            "This page could not be shown. What was saved before is safe. Please try again; if it happens again, give the "
            "operator this number: {number}",
            number=number,
        )
    )
    return True


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
