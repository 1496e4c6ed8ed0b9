"""The plan table as a table on paper."""

from collections.abc import Iterator
from typing import Final

from targets.briefing.official import Align, Cell, Column, Group, Row, Table
from targets.presentation.tables.plan_cells import MISSING, PlanCell
from targets.presentation.tables.plan_table import HEADINGS, PlanRow, PlanTable
from targets.presentation.voice import Voice

_ALIGNED: Final = (
    Align.LEFT, Align.MIDDLE, Align.NUMBER, Align.NUMBER, Align.NUMBER, Align.NUMBER, Align.LEFT, Align.LEFT, Align.MIDDLE,
)  # fmt: skip
# In the order of the headings, beside each other: Chinese units are short, English statuses are
_SHARES: Final = (47, 19, 27, 22, 17, 16, 20, 30, 30), (46, 25, 30, 28, 17, 16, 22, 26, 20)


def form(table: PlanTable, voice: Voice) -> Table:
    """A group for each domain; what is promised or achieved in words is set as words."""
    rows: list[Row | Group] = []
    for domain, held in table.groups:
        rows.append(Group(domain))
        rows += [_row(one) for one in held]
    return Table(tuple(_columns(voice)), rows)


def _columns(voice: Voice) -> Iterator[Column]:
    words = voice.words
    sets = zip(_SHARES[0 if words.chinese else 1], _ALIGNED, strict=True)
    for over, below in HEADINGS:
        for head in below or (over,):
            share, align = next(sets)
            yield Column(words(head), share, align, words(over) if below else "")


def _row(row: PlanRow) -> Row:
    cells = (row.plan, row.plan_change, row.result, row.result_change)
    return Row(
        (
            Cell(row.name, row.notes),
            Cell(row.unit),
            *map(_promised_or_done, cells),
            Cell(row.responsible),
            Cell("\n".join(row.verdicts)),
            Cell(row.as_of),
        )
    )


def _promised_or_done(cell: PlanCell) -> Cell:
    """Numbers stand under each other at the right; words do not."""
    return Cell(cell.text, align=Align.MIDDLE if cell.value is None and cell != MISSING else None)
