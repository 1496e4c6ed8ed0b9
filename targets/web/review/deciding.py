"""Pressing the buttons: everything typed is read first, then decided without a Streamlit call, then told once."""

from dataclasses import replace
from typing import Final

import streamlit as st

from targets.ledger.submissions.entries import Ruling
from targets.tracking.people import Denied
from targets.tracking.submissions.reviews import Reviews
from targets.web import trail
from targets.web.review.session import ReviewState, remember, state
from targets.web.visit import visit

RULING: Final = "review_ruling"


def decide(version: int, shown: tuple[int, ...]) -> None:
    """Callback of the button below the list; `shown`: the submissions that could be chosen when it was drawn."""
    kept = state()
    if kept.version != version:
        return  # an earlier click of the same double click has decided
    chosen = tuple(number for number in shown if st.session_state.get(kept.key("chosen", number)))
    ruling = Ruling(st.session_state.get(RULING) or Ruling.PASSED)
    reason = str(st.session_state.get(kept.key("reason")) or "").strip()
    if not chosen or (ruling.needs_reason and not reason):
        remember(replace(kept, results=(), nothing_chosen=not chosen, reason_missing=bool(chosen)))
        return
    _decided(kept, chosen, ruling, reason)


def withdraw(version: int, number: int) -> None:
    """Callback of the button beside one's own submission."""
    kept = state()
    if kept.version == version:
        _decided(kept, (number,), Ruling.WITHDRAWN, "")


def _decided(kept: ReviewState, chosen: tuple[int, ...], ruling: Ruling, reason: str) -> None:
    here = visit()
    results = Reviews(here.tracker, here.person).decide_all(chosen, ruling, reason, here.now)
    for result in results:
        if isinstance(result.refused, Denied):
            trail.tell_refusal(result.refused, here.person.client if here.person else None)
    remember(ReviewState(version=kept.version + 1, results=results))
