"""A tidy list: one row a thing, one column a property, real numbers and days; it can be filtered and sorted as it is."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Final, Generic, TypeVar

from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from targets.briefing.sheets.look import Look, Value, set_up_page
from targets.briefing.sheets.widths import fitting
from targets.presentation.practice import marked_cell
from targets.presentation.voice import Voice

T = TypeVar("T")
_MOST: Final = 60


@dataclass(frozen=True, slots=True)
class Column(Generic[T]):
    """`heading`: a message; `of`: what stands in the cell of one thing."""

    heading: str
    of: Callable[[Voice, T], Value]


def write_list(
    sheet: Worksheet, things: Iterable[T], columns: Sequence[Column[T]], voice: Voice, marks: str, foot: str, look: Look
) -> None:
    """In practice every row begins with the mark, as in every other file."""
    headings = [voice.words(column.heading) for column in columns]
    rows = [[column.of(voice, one) for column in columns] for one in things]
    if voice.catalog.practice:
        name, said = marked_cell(voice.words)
        headings, rows = [name, *headings], [[said, *row] for row in rows]
    for at, heading in enumerate(headings, 1):
        look.put(sheet.cell(1, at), heading, "head")
    for number, row in enumerate(rows, 2):
        for at, value in enumerate(row, 1):
            look.put(sheet.cell(number, at), value, "listed" if isinstance(value, str | None) else "number")
    for at, heading in enumerate(headings):
        texts = [heading, *(str(row[at]) for row in rows if row[at] is not None)]
        sheet.column_dimensions[get_column_letter(at + 1)].width = fitting(texts, 8, _MOST)
    sheet.row_dimensions[1].height = 24
    area = f"A1:{get_column_letter(len(headings))}{len(rows) + 1}"
    sheet.auto_filter.ref = area
    sheet.freeze_panes = "C2" if voice.catalog.practice else "B2"
    sheet.print_title_rows = "1:1"
    sheet.print_title_cols = "A:B"
    set_up_page(sheet, area, marks, foot, fitted=False)
