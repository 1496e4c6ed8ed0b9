"""Tables that run on: as many rows on a slide as have room, a row longer than a slide cut between two of its lines."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Final

from pptx.oxml.ns import nsdecls

from targets.briefing.slides.canvas import Canvas
from targets.briefing.slides.typeset import Face, Paragraph, Run, bolder, height, paragraph, solid, wrapped
from targets.presentation.palette import LIGHT

_EMU: Final = 12700
_SIDE, _ABOVE = 6.0, 3.5
_INK: Final = LIGHT.ink

Cell = list[Paragraph]


@dataclass(frozen=True, slots=True)
class Column:
    """Its head and its width in points."""

    head: str
    wide: float
    align: str = "left"

    @property
    def room(self) -> float:
        return self.wide - 2 * _SIDE


@dataclass(frozen=True, slots=True)
class Rows:
    """Rows of cells under columns, all set in one face."""

    columns: tuple[Column, ...]
    face: Face
    rows: tuple[tuple[Cell, ...], ...]
    strong_last: bool = False
    """Whether the last row is a sum, under a line of ink."""

    def tall(self, row: Sequence[Cell]) -> float:
        pairs = zip(row, self.columns, strict=True)
        return max(height(cell, self.face, column.room) for cell, column in pairs) + 2 * _ABOVE

    @property
    def head(self) -> tuple[Cell, ...]:
        return tuple([(Run(column.head, bolder(self.face)),)] for column in self.columns)

    @property
    def high(self) -> float:
        """With its head, where all of it stands on one slide."""
        return self.tall(self.head) + sum(map(self.tall, self.rows))

    @property
    def wide(self) -> float:
        return sum(column.wide for column in self.columns)


def run_on(begin: Callable[[], Canvas], table: Rows, alt: str, left: float) -> None:
    """The whole table, on as many slides as it fills. `begin`: makes the next of them."""
    while table.rows:
        table = replace(table, rows=draw_table(begin(), table, alt, left))


def draw_table(canvas: Canvas, table: Rows, alt: str, left: float) -> tuple[tuple[Cell, ...], ...]:
    """Draw what has room between the canvas's top and bottom. Returns the rows that are left for the next slide."""
    room = canvas.bottom - canvas.top - table.tall(table.head)
    here: list[tuple[Cell, ...]] = []
    left_over = list(table.rows)
    while left_over and table.tall(left_over[0]) <= room:
        room -= table.tall(left_over[0])
        here.append(left_over.pop(0))
    if left_over and not here:
        first, rest = _cut(table, left_over[0], max(1, int((room - 2 * _ABOVE) // table.face.line)))
        here, left_over = [first], [rest, *left_over[1:]]
    shown = Rows(table.columns, table.face, tuple(here), table.strong_last and not left_over)
    heights = [shown.tall(shown.head), *map(shown.tall, here)]
    canvas.table(_grid(shown, heights), alt, (left, canvas.top, shown.wide, sum(heights)))
    canvas.top += sum(heights) + 10
    return tuple(left_over)


def _cut(table: Rows, row: tuple[Cell, ...], lines: int) -> tuple[tuple[Cell, ...], tuple[Cell, ...]]:
    """A row of which no more than so many lines have room, as two."""
    cut = [_cut_cell(cell, table.face, column.room, lines) for cell, column in zip(row, table.columns, strict=True)]
    return tuple(one for one, _ in cut), tuple(other for _, other in cut)


def _cut_cell(cell: Cell, face: Face, wide: float, lines: int) -> tuple[Cell, Cell]:
    kept: Cell = []
    for index, runs in enumerate(cell):
        needed = wrapped("".join(run.text for run in runs), bolder(face), wide)
        if len(needed) <= lines:
            kept.append(runs)
            lines -= len(needed)
            continue
        text = "".join(run.text for run in runs)
        at = _end_of(text, needed[:lines])
        halves = [[(Run(half),)] if half else [] for half in (text[:at].rstrip(), text[at:].lstrip())]
        return [*kept, *halves[0]], [*halves[1], *cell[index + 1 :]]
    return kept, []


def _end_of(text: str, lines: list[str]) -> int:
    """Where in a text its first lines end."""
    at = 0
    for line in lines:
        at = text.index(line, at) + len(line)
    return at


def _grid(table: Rows, heights: list[float]) -> str:
    widths = "".join(f'<a:gridCol w="{round(column.wide * _EMU)}"/>' for column in table.columns)
    rows = [table.head, *table.rows]
    told = "".join(
        f'<a:tr h="{round(tall * _EMU)}">{"".join(_cell(table, cell, column, at) for cell, column in zip(row, table.columns, strict=True))}</a:tr>'
        for at, (row, tall) in enumerate(zip(rows, heights, strict=True))
    )
    return f'<a:tbl {nsdecls("a", "r")}><a:tblPr firstRow="1"/><a:tblGrid>{widths}</a:tblGrid>{told}</a:tbl>'


def _cell(table: Rows, cell: Cell, column: Column, at: int) -> str:
    """Rules across alone: strong over and under the head and at the end, hairlines between."""
    last, before_sum = at == len(table.rows), table.strong_last and at == len(table.rows) - 1
    under = (12700, _INK) if at == 0 or last or before_sum else (6350, LIGHT.line)
    over = (19050, LIGHT.accent) if at == 0 else None
    text = "".join(paragraph(one, table.face, column.align) for one in cell) or f"{_EMPTY}"
    lines = f"{_rule('L', None)}{_rule('R', None)}{_rule('T', over)}{_rule('B', under)}<a:noFill/>"
    sides = f'marL="{_SIDE * _EMU:.0f}" marR="{_SIDE * _EMU:.0f}" marT="{_ABOVE * _EMU:.0f}" marB="{_ABOVE * _EMU:.0f}"'
    return f"<a:tc><a:txBody><a:bodyPr/><a:lstStyle/>{text}</a:txBody><a:tcPr {sides}>{lines}</a:tcPr></a:tc>"


def _rule(side: str, look: tuple[int, str] | None) -> str:
    if look is None:
        return f'<a:ln{side} w="0"><a:noFill/></a:ln{side}>' if side in "LR" else ""
    return f'<a:ln{side} w="{look[0]}">{solid(look[1])}</a:ln{side}>'


_EMPTY: Final = '<a:p><a:endParaRPr sz="800"/></a:p>'
