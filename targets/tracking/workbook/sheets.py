"""A row as the form's own fields: a sheet of one figure or one assigned value, and what in its cells cannot be read."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from functools import cached_property
from typing import Final, TypeVar

from targets.domain.catalog import Catalog
from targets.domain.indicator import Indicator
from targets.domain.period import Period
from targets.domain.target import AssignedTarget
from targets.domain.terms import Disclosure, Vintage
from targets.domain.workbook import ABOUT_ROWS, Column, Lexicon, folded
from targets.ledger.entries import SourceKind
from targets.tracking.entry.periods import spans, years
from targets.tracking.entry.typed import TypedSheet, comparators
from targets.tracking.workbook.cells import is_date, number_text, plain_text, shortened
from targets.tracking.workbook.faults import CellFault, Mistake, Refused
from targets.tracking.workbook.forms import Filled, Forms, Found
from targets.tracking.workbook.typed_rows import typed_sheet

_Choice = TypeVar("_Choice", bound=StrEnum)
_READ: Final = (Column.ID, Column.NAME, Column.AREA, Column.UNIT, Column.PERIOD, *ABOUT_ROWS)


@dataclass(frozen=True)
class Form:
    """What a row becomes. `about`: the indicator; `target`: where the value of a target is assigned.

    `says_disclosure`: the row itself says who may see it, which is the yes that a correction takes to be another than
    what it corrects; what is said once for all rows is none.
    """

    sheet: TypedSheet
    about: Indicator
    target: AssignedTarget | None
    says_disclosure: bool


@dataclass
class Typist:
    """Types rows into the form, as far as they can be read."""

    forms: Forms
    lexicon: Lexicon
    catalog: Catalog
    today: date
    _shared: dict[Column, tuple[str, tuple[Mistake, ...]]] = field(default_factory=dict)

    def read(self, row: Filled) -> tuple[Form | None, tuple[Mistake, ...]]:
        """None where it cannot even be said what the row is about."""
        mistakes = list(_of_the_row(row))
        texts: dict[Column, str] = {}
        for column in _READ:
            text, wrong = self._text(row, column)
            texts[column] = text
            mistakes.extend(wrong)
        try:
            about, target = self._about(texts[Column.ID])
            self._check_stated(row, texts, about)
            period = self._period(texts[Column.PERIOD], target) if not _wrong(mistakes, row, Column.PERIOD) else None
        except _AtError as error:
            found = row.cells.get(error.column)
            return None, (*mistakes, _mistake(found, row, error.column, error.fault, error.detail))
        if period is None:
            return None, tuple(mistakes)
        chosen, unknown = self._chosen(row, texts, about)
        wrong = (*unknown, *_out_of_place(row, texts, target))
        sheet = typed_sheet(texts, chosen, period, about, target)
        own = row.cells.get(Column.DISCLOSURE)
        return Form(sheet, about, target, own is not None and own.cell is not None), (*mistakes, *wrong)

    def place_of(self, row: Filled, column: Column) -> Found | None:
        """The cell that speaks for a row: its own where it says something, else the one for all rows, else its own."""
        own, shared = row.cells.get(column), self.forms.shared.get(column)
        return shared if shared is not None and (own is None or own.cell is None) else own

    def named(self, row: Filled) -> str:
        """The indicator a row says it is about, "" where it says none there is, whatever else is wrong with it."""
        try:
            return self._about(self._text(row, Column.ID)[0])[0].id
        except _AtError:
            return ""

    @cached_property
    def offered(self) -> frozenset[Period]:
        return frozenset(span for year in years(self.catalog, self.today) for span in spans(year))

    def _text(self, row: Filled, column: Column) -> tuple[str, tuple[Mistake, ...]]:
        own = row.cells.get(column)
        if own is not None and own.cell is not None:
            return _read(own, column)
        if column not in self.forms.shared:
            return "", ()
        if column not in self._shared:
            self._shared[column] = _read(self.forms.shared[column], column)
        return self._shared[column]

    def _about(self, name: str) -> tuple[Indicator, AssignedTarget | None]:
        if not name:
            raise _AtError(Column.ID, CellFault.NO_ID)
        target = self.catalog.targets.get(name)
        if isinstance(target, AssignedTarget):
            return self.catalog.indicators[target.indicator], target
        if name not in self.catalog.indicators:
            raise _AtError(Column.ID, CellFault.UNKNOWN_ID, name)
        return self.catalog.indicators[name], None

    def _check_stated(self, row: Filled, texts: Mapping[Column, str], about: Indicator) -> None:
        """A row whose id was shifted against its name, or whose unit was written over, is about nobody knows what."""
        name, area, unit = texts[Column.NAME], texts[Column.AREA], texts[Column.UNIT]
        if name and folded(name) not in (folded(about.name.zh), folded(about.name.en)):
            raise _AtError(Column.NAME, CellFault.OTHER_NAME, about.name.zh)
        if area and folded(area) not in self.lexicon.scopes.get(about.id, frozenset()):
            raise _AtError(Column.AREA, CellFault.OTHER_AREA, " · ".join(filter(None, (about.area, about.population))))
        if unit and folded(unit) not in self.lexicon.units.get(about.unit, frozenset({folded(about.unit)})):
            raise _AtError(Column.UNIT, CellFault.OTHER_UNIT_STATED, unit)

    def _period(self, said: str, target: AssignedTarget | None) -> Period:
        if not said and target is not None:
            return target.due
        if not said:
            raise _AtError(Column.PERIOD, CellFault.NO_PERIOD)
        period = self.lexicon.periods.get(folded(said))
        if period is None:
            try:
                period = Period.parse(said)
            except ValueError:
                raise _AtError(Column.PERIOD, CellFault.UNKNOWN_PERIOD, said) from None
        if period not in ({target.due} if target else self.offered):
            raise _AtError(Column.PERIOD, CellFault.UNKNOWN_PERIOD, said)
        return period

    def _chosen(
        self, row: Filled, texts: Mapping[Column, str], about: Indicator
    ) -> tuple[Mapping[Column, str], list[Mistake]]:
        """What was chosen from lists, as values; the form's own defaults where nothing was."""
        defaults = {
            Column.RESULT: "",
            Column.COMPARATOR: comparators(about)[0].value,
            Column.VINTAGE: Vintage.PRELIMINARY.value,
            Column.SOURCE_KIND: SourceKind.DOCUMENT.value,
            Column.DISCLOSURE: Disclosure.INTERNAL.value,
        }
        chosen, mistakes = dict(defaults), []
        for column, default in defaults.items():
            said = texts[column]
            known = self.lexicon.choices[column]
            chosen[column] = known.get(folded(said), default)
            if said and folded(said) not in known:
                place = self.place_of(row, column)
                mistakes.append(_mistake(place, row, column, CellFault.UNKNOWN_CHOICE, said))
        return chosen, mistakes


class _AtError(Exception):
    def __init__(self, column: Column, fault: CellFault, detail: str = "") -> None:
        super().__init__(f"{column}: {fault}")
        self.column, self.fault, self.detail = column, fault, detail


def _of_the_row(row: Filled) -> Iterator[Mistake]:
    if row.hidden:
        yield _mistake(row.cells[Column.VALUE], row, Column.VALUE, CellFault.HIDDEN)
    for column in sorted(row.merged):
        yield _mistake(row.cells[column], row, column, CellFault.MERGED)


def _out_of_place(row: Filled, texts: Mapping[Column, str], target: AssignedTarget | None) -> Iterator[Mistake]:
    """What the form has no field for, and would be lost without a word."""
    column = Column.COMPARATOR if target is None else Column.RESULT
    if texts[column]:
        fault = CellFault.NOT_FOR_FIGURES if target is None else CellFault.NOT_FOR_TARGETS
        yield _mistake(row.cells.get(column), row, column, fault, texts[column])


def _read(found: Found, column: Column) -> tuple[str, tuple[Mistake, ...]]:
    if found.cell is None:
        return "", ()
    try:
        if column is Column.PERIOD and is_date(found.cell):
            raise Refused(CellFault.PERIOD_AS_DATE)
        return (number_text if column is Column.VALUE else plain_text)(found.cell), ()
    except Refused as refused:
        return "", (Mistake(found.sheet, found.address, column.value, refused.fault, shortened(refused.detail)),)


def _mistake(found: Found | None, row: Filled, column: Column, fault: CellFault, detail: str = "") -> Mistake:
    sheet, cell = (found.sheet, found.address) if found else (row.sheet, "")
    return Mistake(sheet, cell, column.value, fault, shortened(detail))


def _wrong(mistakes: list[Mistake], row: Filled, column: Column) -> bool:
    found = row.cells.get(column)
    return found is not None and any(one.cell == found.address and one.sheet == found.sheet for one in mistakes)
