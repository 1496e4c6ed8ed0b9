"""What a visitor's session remembers of the page under one key."""

from dataclasses import dataclass
from typing import Final

import streamlit as st

from targets.tracking.submissions.reviews import Result

_STATE: Final = "review"


@dataclass(frozen=True)
class ReviewState:
    """`version`: grows with every press that decided something, so that a second click finds its buttons gone.

    `results`: what became of the last press. `reason_missing`, `nothing_chosen`: why it decided nothing.
    """

    version: int = 0
    results: tuple[Result, ...] = ()
    reason_missing: bool = False
    nothing_chosen: bool = False

    def key(self, *parts: object) -> str:
        return "_".join(("review", str(self.version), *map(str, parts)))


def state() -> ReviewState:
    kept = st.session_state.get(_STATE, ReviewState())
    assert isinstance(kept, ReviewState)
    return kept


def remember(new: ReviewState) -> None:
    st.session_state[_STATE] = new
