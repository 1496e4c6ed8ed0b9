"""Tables on paper: those of the screen are drawn on a canvas that shows what its frame holds; in print a twin in HTML stands for it."""

from collections.abc import Hashable, Iterable
from typing import Final

import streamlit as st

from targets.presentation.foreign import in_its_language
from targets.presentation.words import Words
from targets.web.rules.tables import table

_FEW: Final = 8  # columns that leave room on A4 for short cells to stay on one line
_SHORT: Final = 10  # characters


def print_twin(columns: Iterable[tuple[Hashable, Iterable[object]]], words: Words, without: str = "") -> None:
    """The same table, whole, for paper alone: the cells of each column under its name.

    `without`: a column that says nothing on paper, like addresses that are followed by a click.
    """
    kept = [(str(name), cells) for name, cells in columns if name != without]
    rows = zip(*(cells for _, cells in kept), strict=True)
    short = _SHORT if len(kept) <= _FEW else 0
    told = table([name for name, _ in kept], [[_cell(cell, words, short) for cell in row] for row in rows])
    st.html(f'<div class="printed">{told}</div>')


def _cell(cell: object, words: Words, short: int) -> str:
    """Escaped; what is no longer than `short` stays on one line."""
    said = "" if cell is None else str(cell)
    told = in_its_language(said, words)
    return f'<span class="whole">{told}</span>' if len(said) <= short else told
