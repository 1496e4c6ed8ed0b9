"""Where in a workbook there is something to be read: the rows below headings we know, and what is said once for all of them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from targets.domain.workbook import ABOUT_ROWS, ANSWERS, KEYS, SHARED, Column, Lexicon, folded
from targets.tracking.workbook.cells import is_dash
from targets.tracking.workbook.container import Container
from targets.tracking.workbook.faults import FileFault, Unusable
from targets.tracking.workbook.parts import read_parts
from targets.tracking.workbook.sheet import Area, Cell, Kind, Sheet, address, read_sheet_part

_HEAD_WITHIN: Final = 40  # lines: titles and remarks may stand above the headings


@dataclass(frozen=True, slots=True)
class Found:
    """A cell and where it stands: the sheet's name, and its address as Excel says it. `cell` None: it is empty."""

    sheet: str
    address: str
    cell: Cell | None


@dataclass(frozen=True, slots=True)
class Filled:
    """A row in which something is filled in. `merged`: columns that share their cell with another row; `hidden`: nobody sees it."""

    sheet: str
    number: int
    cells: Mapping[Column, Found]
    merged: frozenset[Column]
    hidden: bool


@dataclass(frozen=True, slots=True)
class Forms:
    """`shared`: what stands for every row that says nothing else. `left_empty`: rows that ask and have no answer; `unanswered`: those of
    them in which something else was filled in, by the cell of the answer.
    """

    rows: tuple[Filled, ...]
    shared: Mapping[Column, Found]
    left_empty: int
    unanswered: tuple[str, ...]
    practice: bool


def read_forms(data: bytes, lexicon: Lexicon) -> Forms:
    """Everything filled in, in the order of sheets and rows. Raises Unusable."""
    container = Container(data)
    parts = read_parts(container)
    rows: list[Filled] = []
    shared: dict[Column, Found] = {}
    left_empty, forms, practice = 0, 0, False
    unanswered: list[str] = []
    for part in parts.sheets:
        sheet = read_sheet_part(container, parts, part)
        head = _head(sheet, lexicon)
        if head is not None:
            forms += 1
            practice = practice or _is_marked(sheet, *head, lexicon)
            for row in _rows_below(sheet, *head):
                if isinstance(row, Filled):
                    rows.append(row)
                else:
                    left_empty += 1
                    unanswered += [f"{sheet.name}!{row}"] if row else []
        elif not sheet.hidden:
            said = _said_once(sheet, lexicon)
            practice = practice or _is_practice(said.pop(Column.MARK, None), lexicon)
            shared = {**said, **shared}
    if not forms:
        raise Unusable(FileFault.NO_FORM)
    return Forms(tuple(rows), shared, left_empty, tuple(unanswered), practice)


def _head(sheet: Sheet, lexicon: Lexicon) -> tuple[int, dict[Column, int]] | None:
    """The row of headings, and where each column is: they may have been moved."""
    for number in sorted(sheet.rows)[:_HEAD_WITHIN]:
        named = [
            (lexicon.headings[name], column)
            for column, cell in sheet.rows[number].items()
            if cell.kind is Kind.TEXT and (name := folded(cell.text)) in lexicon.headings
        ]
        columns = dict(named)
        if not set(KEYS) <= columns.keys():
            continue
        if len(columns) < len(named):
            twice = next(columns[found] for found, column in named if columns[found] != column)
            raise Unusable(FileFault.HEADING_TWICE, f"{sheet.name}!{address(number, twice)}")
        return number, columns
    return None


def _rows_below(sheet: Sheet, head: int, columns: Mapping[Column, int]) -> Iterator[Filled | str]:
    """For a row that asks for something and has no answer, the cell of the answer where anything else is filled in, else ""."""
    for number in sorted(sheet.rows):
        if number <= head:
            continue
        cells = sheet.rows[number]
        merged = frozenset(_merged(sheet.merged, number, columns))
        if not merged.intersection(ANSWERS) and not any(_answers(cells.get(columns.get(one, 0))) for one in ANSWERS):
            if columns[Column.ID] in cells:
                said = any(_answers(cells.get(columns.get(one, 0))) for one in ABOUT_ROWS)
                yield address(number, columns[Column.VALUE]) if said else ""
            continue
        yield Filled(
            sheet=sheet.name,
            number=number,
            cells={column: Found(sheet.name, address(number, at), cells.get(at)) for column, at in columns.items()},
            merged=merged,
            hidden=sheet.hidden or number in sheet.hidden_rows or _is_out_of_sight(sheet, cells, columns),
        )


def _answers(cell: Cell | None) -> bool:
    return cell is not None and not is_dash(cell)


def _is_out_of_sight(sheet: Sheet, cells: Mapping[int, Cell], columns: Mapping[Column, int]) -> bool:
    """Whether something filled in stands in a hidden column."""
    return any(columns.get(one) in sheet.hidden_columns and columns.get(one) in cells for one in ABOUT_ROWS)


def _merged(areas: list[Area], number: int, columns: Mapping[Column, int]) -> Iterator[Column]:
    for area in areas:
        if area.top <= number <= area.bottom:
            yield from (
                column
                for column in (Column.ID, Column.PERIOD, *ABOUT_ROWS)
                if area.left <= columns.get(column, 0) <= area.right
            )


def _said_once(sheet: Sheet, lexicon: Lexicon) -> dict[Column, Found]:
    """Each name with the cell to the right of it, on a sheet that tells who reports."""
    found: dict[Column, Found] = {}
    for number in sorted(sheet.rows)[:_HEAD_WITHIN]:
        cells = sheet.rows[number]
        for column, cell in cells.items():
            name = lexicon.headings.get(folded(cell.text)) if cell.kind is Kind.TEXT else None
            if name in (*SHARED, Column.MARK):
                assert name is not None
                beside = Found(sheet.name, address(number, column + 1), cells.get(column + 1))
                found.setdefault(name, beside)
    return found if Column.REPORTER in found else {}


def _is_marked(sheet: Sheet, head: int, columns: Mapping[Column, int], lexicon: Lexicon) -> bool:
    """Whether a row bears the mark of invented figures."""
    at = columns.get(Column.MARK, 0)
    return any(
        number > head and at in cells and folded(cells[at].text) in lexicon.marks
        for number, cells in sheet.rows.items()
    )


def _is_practice(mark: Found | None, lexicon: Lexicon) -> bool:
    return mark is not None and mark.cell is not None and folded(mark.cell.text) in lexicon.marks
