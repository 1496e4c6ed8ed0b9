"""The day of the visit before this one, kept in the visitor's own browser by `front_page.js`: two days, nothing else."""

import re
from datetime import date
from typing import Final

import streamlit as st

from targets.web.controls import EARLIEST

COOKIE: Final = "visits"
_KEPT: Final = re.compile(r"(\d{4}-\d{2}-\d{2})_\d{4}-\d{2}-\d{2}")


def last_visit(today: date) -> date | None:
    """None for a first visit, and for whatever else stands there: it is in the visitor's hands."""
    return day_before(kept_days(), today)


def kept_days() -> str:
    """As the browser sent it when the visit began, "" for none."""
    return st.context.cookies.get(COOKIE, "")


def day_before(kept: str, today: date) -> date | None:
    """The first of the two days, that of the visit before this one; "" stands there at first."""
    found = _KEPT.fullmatch(kept)
    try:
        day = date.fromisoformat(found[1]) if found else None
    except ValueError:
        return None
    return day if day is not None and EARLIEST < day < today else None
