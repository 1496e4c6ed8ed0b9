"""What stands over the columns of the matrix: the mark of each status and its name."""

from typing import Any

from targets.presentation.charts import paper
from targets.presentation.charts.grid import Grid, head
from targets.presentation.charts.mark import MARK, status_mark
from targets.presentation.charts.text import evenly, html, width
from targets.presentation.words import Words


def head_height(grid: Grid, words: Words, across: float) -> float:
    """Pixels above the grid. Columns `across` pixels wide have heads like other text; those of a page, 0, are so narrow that
    they are read upwards in English and down in Chinese.
    """
    if across:
        rows = max(len(_head_rows(head(status, grid, words), across)) for status in grid.statuses)
        return rows * paper.KEY * paper.LEADING + MARK + 22
    return max(_length(head(status, grid, words), words) for status in grid.statuses) + MARK + 22


def _length(text: str, words: Words) -> float:
    """Pixels a head needs: Chinese stands letter under letter."""
    return len(text) * paper.KEY * paper.LEADING if words.chinese else width(text) * paper.KEY + 4


def _head_rows(said: str, across: float) -> list[str]:
    return evenly(said, (across - 8) / paper.KEY)


def names_over(grid: Grid, words: Words, across: float) -> list[dict[str, Any]]:
    """The names, that of the sums included."""
    heads = [head(status, grid, words) for status in grid.statuses]
    told = []
    for column, said in enumerate([*heads, words("All targets")]):
        rows = _head_rows(said, across) if across else list(said) if words.chinese else [said]
        lines = "<br>".join(map(html, rows))
        place = {"x": column, "y": 1, "yanchor": "bottom", "yshift": MARK + 10 if column < len(heads) else 2}
        turn = {} if words.chinese or across else {"textangle": -90}
        told.append(
            {
                "text": lines,
                "xref": "x",
                "yref": "paper",
                **place,
                **turn,
                "font": {"size": paper.KEY, "color": paper.INK},
            }
        )
    return told


def marks_over(grid: Grid) -> list[dict[str, Any]]:
    """The mark of each status over its column."""
    places = {"xref": "x", "yref": "paper", "yanchor": 1}
    return [
        {**shape, **places, "xanchor": column}
        for column, status in enumerate(grid.statuses)
        for shape in status_mark(status, -MARK / 2, MARK / 2 + 4)
    ]
