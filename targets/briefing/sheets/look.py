"""How cells look: one named style for each sort of cell, the number of decimals in its number format."""

from datetime import date
from decimal import Decimal
from typing import Final

from openpyxl import Workbook
from openpyxl.cell import Cell
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.styles import Alignment, Border, Font, NamedStyle, PatternFill, Side
from openpyxl.worksheet.worksheet import Worksheet

from targets.presentation.numbers import places_of
from targets.presentation.tables.written import harmless

Value = str | Decimal | int | date | None
_LINE: Final = Side(style="thin", color="DFE4EA")
_RULE: Final = Side(style="thin", color="5B6675")
_FACE: Final = "Microsoft YaHei"  # where there is none, Excel, WPS and LibreOffice take their own Chinese face
_INK, _SOFT, _ACCENT = "1B2430", "5B6675", "12397B"
_BOX: Final = Border(left=_LINE, right=_LINE, top=_LINE, bottom=_LINE)
_HEAD_FILL: Final = PatternFill("solid", fgColor="EEF1F5")
_SCALE: Final = 60  # per cent: what is printed of a list can still be read
_DAY: Final = "yyyy-mm-dd"
_NO_SIGNS: Final = dict.fromkeys((0xFFFE, 0xFFFF))  # no XML file may hold them


class Look:
    """The named styles of one workbook, made as they are needed."""

    def __init__(self, book: Workbook) -> None:
        self._book = book
        self._known: set[str] = set()

    def put(self, cell: Cell, value: Value, style: str, number_format: str = "") -> None:
        """A value as what it is: numbers and days real ones, text as text that starts no formula."""
        if value is None or value == "":
            pass
        elif isinstance(value, str):
            cell.value = harmless(_storable(value))
            cell.data_type = "s"
        else:
            cell.value = value
        if isinstance(value, date):
            number_format = _DAY
        elif isinstance(value, Decimal) and not number_format:
            number_format = decimals(value)
        cell.style = self._named(style, number_format)

    def _named(self, style: str, number_format: str) -> str:
        name = f"{style} {number_format}".rstrip()
        if name not in self._known:
            self._book.add_named_style(_made(style, name, number_format))
            self._known.add(name)
        return name


def decimals(value: Decimal) -> str:
    """The number format with as many decimals as the number was published with: 7.8 as 0.0, 9.0 as 0.0."""
    places = places_of(value)
    return f"0.{'0' * places}" if places else "0"


def worded(value: Decimal, before: str, after: str) -> str:
    """A number format that says the words around a number that stays one: 力争突破5400."""
    number = decimals(value)
    opened, closed = (f'"{text.replace(chr(34), "”")}"' if text else "" for text in (before, after))
    return f"{opened}{number}{closed};{opened}-{number}{closed}" if before or after else number


def set_up_page(sheet: Worksheet, area: str, marks: str, foot: str, *, fitted: bool = True) -> None:
    """A4 across, the marks over and the version code under every page; `fitted`: as wide as the paper."""
    sheet.page_setup.orientation, sheet.page_setup.paperSize = "landscape", sheet.PAPERSIZE_A4
    if fitted:
        sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
        sheet.sheet_properties.pageSetUpPr.fitToPage = True
    else:
        sheet.page_setup.scale, sheet.page_setup.pageOrder = _SCALE, "overThenDown"
    sheet.page_margins.left = sheet.page_margins.right = 0.5
    sheet.page_margins.top = sheet.page_margins.bottom = 0.8
    sheet.print_area = area
    sheet.oddHeader.center.text = _plain(marks)
    sheet.oddFooter.left.text = _plain(foot)
    sheet.oddFooter.right.text = "&P / &N"


def _plain(text: str) -> str | None:
    """In heads and feet & begins a command."""
    return text.replace("&", "&&") or None


def _storable(text: str) -> str:
    """Without the signs that no file of this kind can hold, at most as much as a cell takes."""
    return str(ILLEGAL_CHARACTERS_RE.sub("", text)).translate(_NO_SIGNS)[:32_000]


def _made(style: str, name: str, number_format: str) -> NamedStyle:
    made = NamedStyle(name=name)
    font, made.border, made.alignment = _STYLES[style]
    made.font = Font(name=_FACE, **font)
    if style in ("head", "group"):
        made.fill = _HEAD_FILL
    made.number_format = number_format or "General"
    return made


_MIDDLE: Final = Alignment(horizontal="center", vertical="center", wrap_text=True)
_LEFT: Final = Alignment(vertical="center", wrap_text=True)
_TOP: Final = Alignment(vertical="top", wrap_text=True)
_RIGHT: Final = Alignment(horizontal="right", vertical="center", wrap_text=True)
_NONE: Final = Border()
_STYLES: Final = {
    "title": ({"size": 18, "bold": True, "color": _INK}, _NONE, _MIDDLE),
    "marks": ({"size": 12, "bold": True, "color": "B71C1C"}, _NONE, _MIDDLE),
    "soft": ({"size": 10, "color": _SOFT}, _NONE, _LEFT),
    "head": ({"size": 11, "bold": True, "color": _INK}, Border(top=_RULE, bottom=_RULE, left=_LINE, right=_LINE), _MIDDLE),
    "group": ({"size": 11, "bold": True, "color": _ACCENT}, Border(top=_LINE, bottom=_LINE), _LEFT),
    "text": ({"size": 11, "color": _INK}, _BOX, _LEFT),
    "listed": ({"size": 11, "color": _INK}, _BOX, Alignment(vertical="center")),
    "centre": ({"size": 11, "color": _INK}, _BOX, _MIDDLE),
    "number": ({"size": 11, "color": _INK}, _BOX, _RIGHT),
    "note": ({"size": 10, "color": _INK}, _NONE, _TOP),
    "label": ({"size": 11, "bold": True, "color": _INK}, _BOX, _TOP),
    "said": ({"size": 11, "color": _INK}, _BOX, _TOP),
}  # fmt: skip
