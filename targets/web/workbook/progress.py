"""A bar for what takes longer than a second; before that, nothing that would flicker."""

from collections.abc import Callable
from time import monotonic
from typing import Final

import streamlit as st

_PATIENCE: Final = 1.0  # seconds


class Bar:
    """Told how many of how many are done; drawn where it was made, and gone with `close`."""

    def __init__(self, text: str, clock: Callable[[], float] = monotonic) -> None:
        self._text, self._clock = text, clock
        self._since = clock()
        self._place = st.empty()
        self._drawn = False

    def __call__(self, done: int, total: int) -> None:
        if self._drawn or self._clock() - self._since > _PATIENCE:
            self._drawn = True
            self._place.progress(min(done / total, 1.0) if total else 0.0, text=self._text)

    def close(self) -> None:
        self._place.empty()
