"""One sheet as a stream of XML: every cell that holds something, which rows and columns are hidden, what is merged."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final

from targets.tracking.workbook.container import Container
from targets.tracking.workbook.faults import FileFault, Unusable
from targets.tracking.workbook.markup import attribute, read_markup
from targets.tracking.workbook.parts import LONGEST_TEXT, Parts, SheetPart

MOST_ROWS: Final = 20_000
MOST_COLUMNS: Final = 200  # of a form there are 25; what stands further to the right is none of it
_MOST_CELLS: Final = 400_000
_MOST_MERGED: Final = 500
_ADDRESS: Final = re.compile(r"\$?([A-Z]{1,3})\$?([0-9]{1,7})")
_YES: Final = ("1", "true")
_NO_HEIGHT: Final = ("0", "0.0")


class Kind(StrEnum):
    TEXT = "text"
    NUMBER = "number"
    TRUTH = "truth"
    ERROR = "error"
    FORMULA = "formula"


@dataclass(frozen=True, slots=True)
class Cell:
    """`text`: the text, the number as it is stored, or the formula's last result. `shown`: its number format, "" for none."""

    kind: Kind
    text: str
    shown: str = ""
    from_1904: bool = False


@dataclass(frozen=True, slots=True)
class Area:
    """A merged range, all four included, rows and columns from 1."""

    top: int
    left: int
    bottom: int
    right: int


@dataclass(slots=True)
class Sheet:
    """`rows`: number, from 1 -> column, from 1 -> cell; empty cells are left out. `merged`: only what spans several rows."""

    name: str
    hidden: bool
    rows: dict[int, dict[int, Cell]] = field(default_factory=dict)
    hidden_rows: set[int] = field(default_factory=set)
    hidden_columns: set[int] = field(default_factory=set)
    merged: list[Area] = field(default_factory=list)


def read_sheet_part(container: Container, parts: Parts, part: SheetPart) -> Sheet:
    """Raises Unusable."""
    reader = _Reader(Sheet(part.name, part.hidden), parts)
    read_markup(container.chunks(part.part), reader)
    return reader.sheet


def address(row: int, column: int) -> str:
    """`H12` for the eighth cell of the twelfth row."""
    letters = ""
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return f"{letters}{row}"


def place(said: str) -> tuple[int, int]:
    """The opposite: row and column. Raises Unusable for what is no address."""
    found = _ADDRESS.fullmatch(said)
    if found is None:
        raise Unusable(FileFault.BROKEN)
    column = 0
    for letter in found[1]:
        column = column * 26 + ord(letter) - ord("A") + 1
    return int(found[2]), column


class _Reader:
    """Rows and cells without an address follow the one before."""

    def __init__(self, sheet: Sheet, parts: Parts) -> None:
        self.sheet = sheet
        self._parts = parts
        self._row = self._column = self._cells = 0
        self._type = self._style = ""
        self._formula = self._spoken = False
        self._into: list[str] | None = None
        self._value: list[str] = []

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        match name:
            case "c":
                self._begin_cell(attributes)
            case "v" | "t":
                self._into = None if self._spoken else self._value
            case "f":
                self._formula = True
            case "row":
                number = attribute(attributes, "r")
                self._row = place(f"A{number}")[0] if number else self._row + 1
                self._column = 0
                if attribute(attributes, "hidden") in _YES or attribute(attributes, "ht") in _NO_HEIGHT:
                    self.sheet.hidden_rows.add(self._row)
            case "rPh":
                self._spoken = True
            case "col":
                self._hide(attributes)
            case "mergeCell":
                self._merge(attribute(attributes, "ref"))

    def end(self, name: str) -> None:
        match name:
            case "v" | "t":
                self._into = None
            case "rPh":
                self._spoken = False
            case "c":
                self._end_cell()

    def text(self, text: str) -> None:
        if self._into is not None:
            self._into.append(text)

    def _begin_cell(self, attributes: Mapping[str, str]) -> None:
        said = attributes.get("r", "")
        row, self._column = place(said) if said else (self._row, self._column + 1)
        if row != self._row:
            raise Unusable(FileFault.BROKEN)
        self._type, self._style = attributes.get("t", "n"), attributes.get("s", "")
        self._formula = False
        self._value.clear()

    def _end_cell(self) -> None:
        text = "".join(self._value)
        if len(text) > LONGEST_TEXT:
            raise Unusable(FileFault.BROKEN)
        if (not text and not self._formula) or self._column > MOST_COLUMNS:
            return
        self._cells += 1
        if self._row > MOST_ROWS:
            raise Unusable(FileFault.TOO_MANY_ROWS, str(MOST_ROWS))
        if self._cells > _MOST_CELLS:
            raise Unusable(FileFault.TOO_MANY_CELLS, str(_MOST_CELLS))
        cell = self._cell(text)
        if cell.text.strip() or cell.kind is Kind.FORMULA:
            self.sheet.rows.setdefault(self._row, {})[self._column] = cell

    def _cell(self, text: str) -> Cell:
        if self._formula:
            return Cell(Kind.FORMULA, text)
        match self._type:
            case "s":
                return Cell(Kind.TEXT, _at(self._parts.strings, text))
            case "inlineStr" | "str" | "d":
                return Cell(Kind.TEXT, text)
            case "b":
                return Cell(Kind.TRUTH, text)
            case "e":
                return Cell(Kind.ERROR, text)
        shown = _at(self._parts.formats, self._style) if self._style else ""
        return Cell(Kind.NUMBER, text, shown, self._parts.from_1904)

    def _hide(self, attributes: Mapping[str, str]) -> None:
        first, last = attribute(attributes, "min"), attribute(attributes, "max")
        if attribute(attributes, "hidden") in _YES and first.isdecimal() and last.isdecimal():
            self.sheet.hidden_columns.update(range(int(first), min(int(last), MOST_COLUMNS) + 1))

    def _merge(self, reference: str) -> None:
        first, _, last = reference.partition(":")
        (top, left), (bottom, right) = place(first), place(last or first)
        if bottom > top:
            self.sheet.merged.append(Area(top, left, bottom, right))
            if len(self.sheet.merged) > _MOST_MERGED:
                raise Unusable(FileFault.TOO_MANY_MERGED, str(_MOST_MERGED))


def _at(listed: tuple[str, ...], number: str) -> str:
    """Raises Unusable for a number that points nowhere."""
    if not number.isdecimal() or len(number) > 9 or int(number) >= len(listed):
        raise Unusable(FileFault.BROKEN)
    return listed[int(number)]
