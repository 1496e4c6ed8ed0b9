"""三线表: a table of three rules whose head stands on every page and whose rows are never cut in two."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from itertools import groupby, pairwise
from typing import Final

from docx.oxml.ns import nsdecls
from docx.shared import Length

from targets.briefing.official.marking import paragraph, run
from targets.briefing.official.style import NOTE_NUMBER, Look

_THICK, _THIN, _HAIR = 12, 6, 2  # eighths of a point
_PADDING: Final = 70  # twentieths of a point on either side of a cell
_KEPT: Final = "<w:cantSplit/>"


class Align(Enum):
    LEFT = Look.LEFT
    MIDDLE = Look.MIDDLE
    NUMBER = Look.NUMBER


@dataclass(frozen=True, slots=True)
class Column:
    """`share`: its width beside the others'. `over`: the heading it has in common with its neighbours, "" for none."""

    head: str
    share: float
    align: Align = Align.LEFT
    over: str = ""


@dataclass(frozen=True, slots=True)
class Cell:
    """`notes`: the numbers of the notes it refers to. `align` None: as its column."""

    text: str
    notes: tuple[int, ...] = ()
    align: Align | None = None


@dataclass(frozen=True, slots=True)
class Row:
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """A line across the table that heads the rows below it."""

    title: str


@dataclass(frozen=True, slots=True)
class Table:
    columns: tuple[Column, ...]
    rows: Sequence[Row | Group]


def table_xml(table: Table, width: Length, *, chinese: bool) -> str:
    """As WordprocessingML, exactly as wide as the type area."""
    widths = _widths(table.columns, width)
    grid = "".join(f'<w:gridCol w:w="{one}"/>' for one in widths)
    rules = _rule("top", _THICK) + _rule("bottom", _THICK)
    rows = "".join(
        _group(row, widths, chinese=chinese)
        if isinstance(row, Group)
        else _row(row, table.columns, widths, chinese=chinese)
        for row in table.rows
    )
    return (
        f'<w:tbl {nsdecls("w")}><w:tblPr><w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:jc w:val="center"/>'
        f'<w:tblBorders>{rules}</w:tblBorders><w:tblLayout w:type="fixed"/><w:tblCellMar>'
        f'<w:left w:w="{_PADDING}" w:type="dxa"/><w:right w:w="{_PADDING}" w:type="dxa"/></w:tblCellMar></w:tblPr>'
        f"<w:tblGrid>{grid}</w:tblGrid>{_head(table.columns, widths, chinese=chinese)}{rows}</w:tbl>"
    )


def note_sign(number: int) -> str:
    """[1]: in brackets, so that a figure copied with its note is not read as another figure."""
    return f"[{number}]"


def _widths(columns: Sequence[Column], width: Length) -> list[int]:
    """In twentieths of a point; rounded sums, so that they add up to the whole."""
    whole, total = width.twips, sum(column.share for column in columns)
    ends, end = [0], 0.0
    for column in columns:
        end += column.share
        ends.append(round(whole * end / total))
    return [after - before for before, after in pairwise(ends)]


def _head(columns: Sequence[Column], widths: Sequence[int], *, chinese: bool) -> str:
    """One line, or two where columns share a heading; ruled below."""
    if not any(column.over for column in columns):
        below = "".join(
            _head_cell(c.head, w, chinese=chinese, rule=_THIN) for c, w in zip(columns, widths, strict=True)
        )
        return _line(below, head=True)
    above = "".join(_upper(columns, widths, chinese=chinese))
    below = "".join(
        _head_cell(
            column.head if column.over else "",
            width,
            chinese=chinese,
            rule=_THIN,
            merged="" if column.over else "continue",
        )
        for column, width in zip(columns, widths, strict=True)
    )
    return _line(above, head=True) + _line(below, head=True)


def _upper(columns: Sequence[Column], widths: Sequence[int], *, chinese: bool) -> Iterator[str]:
    """Columns without a shared heading begin here and go on in the line below."""
    for over, shared in groupby(zip(columns, widths, strict=True), key=lambda pair: pair[0].over):
        held = list(shared)
        if over:
            yield _head_cell(over, sum(width for _, width in held), chinese=chinese, across=len(held), rule=_HAIR)
        else:
            yield from (_head_cell(column.head, width, chinese=chinese, merged="restart") for column, width in held)


def _head_cell(text: str, width: int, *, chinese: bool, across: int = 1, merged: str = "", rule: int = 0) -> str:
    span = f'<w:gridSpan w:val="{across}"/>' if across > 1 else ""
    down = f'<w:vMerge w:val="{merged}"/>' if merged else ""
    border = f"<w:tcBorders>{_rule('bottom', rule)}</w:tcBorders>" if rule else ""
    return _cell(paragraph(Look.COLUMN, run(text, chinese=chinese)), width, f"{span}{down}{border}")


def _group(group: Group, widths: Sequence[int], *, chinese: bool) -> str:
    told = paragraph(Look.GROUP, run(group.title, chinese=chinese))
    return _line(_cell(told, sum(widths), f'<w:gridSpan w:val="{len(widths)}"/>'))


def _row(row: Row, columns: Sequence[Column], widths: Sequence[int], *, chinese: bool) -> str:
    return _line(
        "".join(
            _cell(_told(cell, column, chinese=chinese), width)
            for cell, column, width in zip(row.cells, columns, widths, strict=True)
        )
    )


def _told(cell: Cell, column: Column, *, chinese: bool) -> str:
    signs = "".join(map(note_sign, cell.notes))
    look = (cell.align or column.align).value
    return paragraph(look, run(cell.text, chinese=chinese) + run(signs, NOTE_NUMBER, chinese=chinese))


def _rule(side: str, eighths: int) -> str:
    return f'<w:{side} w:val="single" w:sz="{eighths}" w:space="0" w:color="auto"/>'


def _cell(content: str, width: int, properties: str = "") -> str:
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{properties}<w:vAlign w:val="center"/></w:tcPr>{content}</w:tc>'


def _line(cells: str, *, head: bool = False) -> str:
    return f"<w:tr><w:trPr>{_KEPT}{'<w:tblHeader/>' if head else ''}</w:trPr>{cells}</w:tr>"
