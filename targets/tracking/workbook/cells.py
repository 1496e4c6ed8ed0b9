"""A cell as the text somebody would have typed for it: `7.8%` for 0.078 shown as percent. What it means is not decided here."""

import re
from datetime import date, timedelta
from decimal import Decimal
from math import isfinite
from typing import Final

from targets.tracking.workbook.faults import CellFault, Refused
from targets.tracking.workbook.number_format import shown
from targets.tracking.workbook.sheet import Cell, Kind

LONGEST: Final = 100
_NOTHING: Final = re.compile(r"[-‐‑‒–—―−─－﹣\s]*")
# Colours and conditions in brackets, a blank as wide as the next sign, a sign repeated over the width.
_LAYOUT: Final = re.compile(r"\[[^\]]*\]|_.|\*.")
_QUOTED: Final = re.compile(r'"([^"]*)"|\\(.)|!(.)')
_GENERAL: Final = re.compile(r"General|G/通用格式|Standard|@", re.IGNORECASE)
_OF_A_DATE: Final = re.compile(r"[ymdhse年月日]", re.IGNORECASE)
_EPOCH, _EPOCH_1904 = date(1899, 12, 30), date(1904, 1, 1)


def number_text(cell: Cell) -> str:
    """What stands in a field for numbers; a dash means that there is none. Raises Refused."""
    _refuse_what_is_no_content(cell)
    if cell.kind is Kind.TEXT:
        return "" if is_dash(cell) else shortened(cell.text)
    if is_date(cell):
        raise Refused(CellFault.DATE, _day(cell))
    return shown(_digits(cell.text), cell.shown)


def plain_text(cell: Cell) -> str:
    """What stands in any other field; a day as 2017-12-31. Raises Refused."""
    _refuse_what_is_no_content(cell)
    if cell.kind is Kind.TEXT:
        return cell.text.strip()
    return _day(cell) if is_date(cell) else f"{_digits(cell.text):f}"


def shortened(text: str) -> str:
    """What can be told again of a text; longer than any number, and with … at its end none."""
    return text if len(text) <= LONGEST else f"{text[:LONGEST]}…"


def is_dash(cell: Cell) -> bool:
    """Whether somebody has said that there is nothing: —."""
    return cell.kind is Kind.TEXT and _NOTHING.fullmatch(cell.text) is not None


def is_date(cell: Cell) -> bool:
    """Whether a number is shown as a day or a time."""
    bare = _QUOTED.sub("", _layout(cell))
    return cell.kind is Kind.NUMBER and _OF_A_DATE.search(re.sub("E[+-]", "", bare)) is not None


def _refuse_what_is_no_content(cell: Cell) -> None:
    match cell.kind:
        case Kind.FORMULA:
            raise Refused(CellFault.FORMULA)
        case Kind.ERROR:
            raise Refused(CellFault.ERROR, cell.text)
        case Kind.TRUTH:
            raise Refused(CellFault.TRUTH)


def _digits(stored: str) -> Decimal:
    """Excel counts in binary and shows 15 digits: 7.7999999999999998 is what it keeps of a typed 7.8."""
    try:
        value = float(stored)
    except ValueError:
        raise Refused(CellFault.ERROR, stored) from None
    if not isfinite(value):
        raise Refused(CellFault.ERROR, stored)
    return Decimal(f"{value:.15g}")


def _layout(cell: Cell) -> str:
    """The format of a number above zero, without colours and blanks; "" for the general one, in any language's name."""
    return _LAYOUT.sub("", _GENERAL.sub("", cell.shown).partition(";")[0])


def _day(cell: Cell) -> str:
    serial, first = int(_digits(cell.text)), _EPOCH_1904 if cell.from_1904 else _EPOCH
    if not 0 <= serial <= (date.max - first).days:
        return cell.text
    return (first + timedelta(days=serial)).isoformat()
