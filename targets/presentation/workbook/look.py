"""How the workbook looks: what is given stands on grey, what is to be filled in on white, in the colours of the screen."""

from collections.abc import Sequence
from typing import Any, Final

from openpyxl.cell import Cell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from targets.domain.workbook import Column
from targets.presentation.tables.written import harmless

WIDTHS: Final[dict[Column, float]] = {
    Column.ID: 30, Column.LEAD: 16, Column.NAME: 30, Column.AREA: 14, Column.PERIOD: 16, Column.UNIT: 12,
    Column.STATE: 10, Column.DAY: 12, Column.LAST: 24, Column.TARGET: 24, Column.VALUE: 14, Column.RESULT: 20,
    Column.WORDS: 24, Column.COMPARATOR: 10, Column.VINTAGE: 24, Column.SOURCE_KIND: 14, Column.SOURCE_TITLE: 30,
    Column.REFERENCE: 24, Column.DISCLOSURE: 12, Column.NOTE: 24, Column.REASON: 24, Column.REPORTING_UNIT: 16,
    Column.REPORTER: 12, Column.CONTACT: 16, Column.MARK: 12,
}  # fmt: skip
_LINE: Final = Side(style="thin", color="DFE4EA")
_BOX: Final = Border(left=_LINE, right=_LINE, top=_LINE, bottom=_LINE)
_GIVEN: Final = PatternFill("solid", fgColor="EEF1F5")
_ACCENT: Final = PatternFill("solid", fgColor="12397B")
_FACE: Final = "Microsoft YaHei"  # where there is none, Excel, WPS and LibreOffice take their own Chinese face
_INK: Final = Font(name=_FACE, size=11, color="1B2430")
_SOFT: Final = Font(name=_FACE, size=11, color="5B6675")
_ON_ACCENT: Final = Font(name=_FACE, size=11, color="FFFFFF", bold=True)
_HEAD: Final = Font(name=_FACE, size=11, color="1B2430", bold=True)
_TITLE: Final = Font(name=_FACE, size=14, color="12397B", bold=True)
_WRAPPED: Final = Alignment(vertical="center", wrap_text=True)
_MIDDLE: Final = Alignment(vertical="center")


def put(cell: Cell | Any, text: str) -> None:
    """Text as text: nothing in it can start a formula, in Excel or in what is exported from there."""
    if text:
        cell.value = harmless(text)
        cell.data_type = "s"


def dress_head(sheet: Worksheet, filled_in: Sequence[bool], widths: Sequence[float]) -> None:
    """The row of headings, printed on every sheet of paper; `filled_in`: which columns people write in."""
    sheet.row_dimensions[1].height = 34
    for at, (own, width) in enumerate(zip(filled_in, widths, strict=True), 1):
        cell = sheet.cell(1, at)
        cell.fill, cell.font, cell.alignment = (_ACCENT, _ON_ACCENT, _WRAPPED) if own else (_GIVEN, _HEAD, _WRAPPED)
        cell.border = _BOX
        sheet.column_dimensions[get_column_letter(at)].width = width
    sheet.print_title_rows = "1:1"
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True


def dress_row(sheet: Worksheet, row: int, filled_in: Sequence[bool]) -> None:
    for at, own in enumerate(filled_in, 1):
        cell = sheet.cell(row, at)
        cell.border, cell.alignment = _BOX, _MIDDLE
        if own:
            cell.font = _INK
        else:
            cell.fill, cell.font = _GIVEN, _SOFT


def dress_list(sheet: Worksheet, widths: Sequence[float], *, filled_in: int = 0, heading: bool = False) -> None:
    """A sheet of names or sentences; `filled_in`: the first so many rows have a cell beside them to write in."""
    for at, width in enumerate(widths, 1):
        sheet.column_dimensions[get_column_letter(at)].width = width
    for row in range(1, sheet.max_row + 1):
        sheet.cell(row, 1).alignment, sheet.cell(row, 1).font = _WRAPPED if len(widths) == 1 else _MIDDLE, _INK
        if row <= filled_in:
            sheet.cell(row, 1).fill, sheet.cell(row, 1).font = _GIVEN, _HEAD
            sheet.cell(row, 1).border = sheet.cell(row, 2).border = _BOX
    if heading:
        sheet.cell(1, 1).font = _TITLE
