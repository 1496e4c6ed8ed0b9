"""Tables on paper: those of the screen are drawn on a canvas that shows what its frame holds; in print a twin in HTML stands for it."""

from collections.abc import Hashable, Iterable

import streamlit as st

from targets.presentation.foreign import in_its_language
from targets.presentation.words import Words
from targets.web.rules.tables import table


def print_twin(columns: Iterable[tuple[Hashable, Iterable[object]]], words: Words, without: str = "") -> None:
    """The same table, whole, for paper alone: the cells of each column under its name.

    `without`: a column that says nothing on paper, like addresses that are followed by a click.
    """
    kept = [(str(name), cells) for name, cells in columns if name != without]
    rows = zip(*(cells for _, cells in kept), strict=True)
    told = table([name for name, _ in kept], [[in_its_language(_said(cell), words) for cell in row] for row in rows])
    st.html(f'<div class="printed">{told}</div>')


def _said(cell: object) -> str:
    return "" if cell is None else str(cell)
