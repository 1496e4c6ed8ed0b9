"""What a workbook says about itself: its sheets and where they are, the texts they share, how its numbers are shown."""

import posixpath
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from targets.tracking.workbook.container import Container
from targets.tracking.workbook.faults import FileFault, Unusable
from targets.tracking.workbook.markup import attribute, read_markup

# Excel's own limits. What is longer was made by nothing that people fill in forms with.
LONGEST_TEXT: Final = 32_767
_LONGEST_NAME, _LONGEST_FORMAT = 64, 255
_WORKBOOK: Final = "xl/workbook.xml"
_RELATIONS: Final = "xl/_rels/workbook.xml.rels"
_STRINGS, _STYLES = "xl/sharedStrings.xml", "xl/styles.xml"
# The formats a file only gives by number; dates in every language, and the East Asian ones.
_BUILT_IN: Final = {
    1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 9: "0%", 10: "0.00%", 11: "0.00E+00", 12: "# ?/?", 13: "# ??/??",
    37: "#,##0", 38: "#,##0", 39: "#,##0.00", 40: "#,##0.00", 48: "##0.0E+0", 49: "@",
    **dict.fromkeys((*range(14, 23), *range(27, 37), *range(45, 48), *range(50, 59)), "yyyy-mm-dd"),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class SheetPart:
    name: str
    part: str
    hidden: bool


@dataclass(frozen=True, slots=True)
class Parts:
    """`formats`: number format by style. `from_1904`: days are counted from 1904-01-01."""

    sheets: tuple[SheetPart, ...]
    strings: tuple[str, ...]
    formats: tuple[str, ...]
    from_1904: bool


def read_parts(container: Container) -> Parts:
    """Raises Unusable."""
    book, relations = _Book(), _Relations()
    if _WORKBOOK not in container or _RELATIONS not in container:
        raise Unusable(FileFault.NO_EXCEL)
    read_markup(container.chunks(_WORKBOOK), book)
    read_markup(container.chunks(_RELATIONS), relations)
    strings, styles = _Strings(), _Styles()
    if _STRINGS in container:
        read_markup(container.chunks(_STRINGS), strings)
    if _STYLES in container:
        read_markup(container.chunks(_STYLES), styles)
    sheets = tuple(
        SheetPart(name, relations.worksheets[relation], hidden)
        for name, relation, hidden in book.sheets
        if relations.worksheets.get(relation, "") in container  # a sheet of charts alone is none of ours
    )
    return Parts(sheets, tuple(strings.found), styles.formats(), book.from_1904)


@dataclass
class _Silent:
    def end(self, name: str) -> None:
        """Nothing to be done."""

    def text(self, text: str) -> None:
        """Nothing to be done."""


@dataclass
class _Book(_Silent):
    sheets: list[tuple[str, str, bool]] = field(default_factory=list)
    from_1904: bool = False

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        if name == "sheet":
            hidden = attribute(attributes, "state") not in ("", "visible")
            self.sheets.append((attribute(attributes, "name")[:_LONGEST_NAME], attribute(attributes, "id"), hidden))
        elif name == "workbookPr":
            self.from_1904 = attribute(attributes, "date1904") in ("1", "true")


@dataclass
class _Relations(_Silent):
    worksheets: dict[str, str] = field(default_factory=dict)

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        if name == "Relationship" and attribute(attributes, "Type").endswith("/worksheet"):
            where = posixpath.normpath(posixpath.join("/xl", attribute(attributes, "Target")))
            self.worksheets[attribute(attributes, "Id")] = where.lstrip("/")


@dataclass
class _Strings:
    """Rich text is put together; how Chinese is pronounced (`rPh`) is no part of it."""

    found: list[str] = field(default_factory=list)
    _pieces: list[str] = field(default_factory=list)
    _inside: bool = False
    _spoken: bool = False

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        if name == "si":
            self._pieces.clear()
        elif name == "rPh":
            self._spoken = True
        elif name == "t":
            self._inside = not self._spoken

    def end(self, name: str) -> None:
        if name == "si":
            self.found.append("".join(self._pieces))
            if len(self.found[-1]) > LONGEST_TEXT:
                raise Unusable(FileFault.BROKEN)
        elif name == "rPh":
            self._spoken = False
        elif name == "t":
            self._inside = False

    def text(self, text: str) -> None:
        if self._inside:
            self._pieces.append(text)


@dataclass
class _Styles(_Silent):
    _own: dict[str, str] = field(default_factory=dict)
    _cells: list[str] = field(default_factory=list)
    _within: bool = False

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        if name == "numFmt":
            code = attribute(attributes, "formatCode")
            if len(code) > _LONGEST_FORMAT:
                raise Unusable(FileFault.BROKEN)
            self._own.setdefault(attribute(attributes, "numFmtId"), code)
        elif name == "cellXfs":
            self._within = True
        elif name == "xf" and self._within:
            self._cells.append(attribute(attributes, "numFmtId"))

    def end(self, name: str) -> None:
        if name == "cellXfs":
            self._within = False

    def formats(self) -> tuple[str, ...]:
        return tuple(self._own.get(one) or _BUILT_IN.get(int(one) if one.isdecimal() else 0, "") for one in self._cells)
