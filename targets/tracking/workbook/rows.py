"""One row of a workbook by the form's rules, beside what the ledger holds: new, changed, the same, or refused and why."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final

from targets.domain.catalog import Catalog
from targets.domain.period import Period
from targets.domain.target import AssignedTarget
from targets.domain.workbook import Column
from targets.ledger.entries import AssignmentEntry, slots_of
from targets.ledger.mapping import same
from targets.ledger.rows import Row
from targets.ledger.submissions.entries import Submitted
from targets.tracking.entry.reading import read_sheet
from targets.tracking.entry.typed import Fault, Problem, TypedSheet
from targets.tracking.people import Person
from targets.tracking.snapshot import Snapshot
from targets.tracking.submissions.reviews import Reviews
from targets.tracking.tracker import Tracker
from targets.tracking.workbook.cells import shortened
from targets.tracking.workbook.faults import CellFault, Mistake
from targets.tracking.workbook.forms import Filled
from targets.tracking.workbook.sheets import Form, Typist

_FIELDS: Final = {
    "period": Column.PERIOD, "source_title": Column.SOURCE_TITLE, "reference": Column.REFERENCE,
    "unit": Column.REPORTING_UNIT, "reporter": Column.REPORTER, "contact": Column.CONTACT, "note": Column.NOTE,
    "reason": Column.REASON,
}  # fmt: skip
_OF_RESULTS: Final = {Fault.RESULT_NOT_CHOSEN: Column.RESULT, Fault.TWO_RESULTS: Column.RESULT}


class Becomes(StrEnum):
    """What a row would become; what needs a hand first."""

    REFUSED = "refused"
    CHANGED = "changed"
    NEW = "new"
    SAME = "same"


@dataclass(frozen=True, slots=True)
class Line:
    """A row of the workbook. `entry`: what it says, as far as it could be read. `in_force`: what stands in its place now.

    `indicator`, `period`, `typed`: what it is about and the text of its answer, where that can be said; "" and None else.
    """

    sheet: str
    cell: str
    becomes: Becomes
    entry: Submitted | None
    in_force: Row | None
    mistakes: tuple[Mistake, ...]
    indicator: str = ""
    period: Period | None = None
    typed: str = ""


@dataclass(frozen=True, slots=True)
class Read:
    """A row after it was read by the form's rules. `form` None: nobody knows what it is about. `slots`: the entry's places."""

    row: Filled
    form: Form | None
    unread: tuple[Mistake, ...]
    entry: Submitted | None = None
    problems: tuple[Problem, ...] = ()
    slots: tuple[str, ...] = ()


class RowReader:
    """Reads rows by the form's rules, beside what the ledger holds, which is asked once for all of them."""

    def __init__(self, typist: Typist, tracker: Tracker, snapshot: Snapshot, person: Person | None) -> None:
        self._typist = typist
        self._tracker, self._snapshot, self._person = tracker, snapshot, person
        self._in_force: Mapping[str, Row] = {}
        self._pending: dict[str, int] = {}
        self._taken: dict[str, str] = {}
        self._assigns: frozenset[str] = frozenset()
        self._may: dict[str, bool] = {}
        self._set_elsewhere = _set_elsewhere(snapshot.catalog)

    def read(self, row: Filled) -> Read:
        """What a row says, whatever the ledger holds."""
        form, unread = self._typist.read(row)
        if form is None:
            return Read(row, None, unread)
        entry, problems = self._by_the_form(form.sheet)
        return Read(row, form, unread, entry, problems, slots_of(entry) if entry else ())

    def look_up(self, read: Iterable[Read]) -> None:
        """What is in force and in review in the places of these."""
        listed = tuple(read)
        self._assigns = frozenset(one.form.target.id for one in listed if one.form and one.form.target)
        self._in_force = self._tracker.in_force_in((slot for one in listed for slot in one.slots), reader=self._person)
        reviews = Reviews(self._tracker, self._person)
        for waiting in reviews.pending() if reviews.switched_on else ():
            self._pending.update((slot, waiting.id) for entry in waiting.entries for slot in slots_of(entry))

    def line(self, read: Read) -> Line:
        """What a row becomes, after `look_up`."""
        row, form, entry, problems = read.row, read.form, read.entry, read.problems
        cell = row.cells[Column.VALUE].address
        if form is None:
            return Line(row.sheet, cell, Becomes.REFUSED, None, None, read.unread, self._typist.named(row))
        about, period, typed = form.about.id, form.sheet.period, _typed(form.sheet)
        if entry is None:
            mistakes = _without_echo((*read.unread, *(self._placed(row, form, one) for one in problems)))
            return Line(row.sheet, cell, Becomes.REFUSED, None, None, mistakes, about, period, typed)
        now = max((self._in_force[one] for one in read.slots if one in self._in_force), key=_by_id, default=None)
        sheet = form.sheet
        if now is not None and not form.says_disclosure:
            sheet, entry = replace(sheet, disclosure=now.disclosure), replace(entry, disclosure=now.disclosure)
        becomes = Becomes.NEW if now is None else Becomes.SAME if same(entry, now) else Becomes.CHANGED
        if becomes is Becomes.CHANGED and now is not None:
            # The same road again, now with what was seen in its place: only that takes a reason.
            entry, problems = self._by_the_form(replace(sheet, seen={read.slots[0]: now.id}))
            assert entry is not None
        placed = (self._placed(row, form, one) for one in problems)
        mistakes = (*read.unread, *placed, *self._in_the_way(row, form, entry, read.slots))
        becomes = Becomes.REFUSED if mistakes else becomes
        return Line(row.sheet, cell, becomes, entry, now, mistakes, about, period, typed)

    def _by_the_form(self, sheet: TypedSheet) -> tuple[Submitted | None, tuple[Problem, ...]]:
        entries, problems = read_sheet(sheet, self._snapshot.catalog, self._snapshot.today)
        entry = entries[0] if entries else None
        assert entry is None or isinstance(entry, Submitted)
        return entry, problems

    def _in_the_way(self, row: Filled, form: Form, entry: Submitted, slots: tuple[str, ...]) -> Iterator[Mistake]:
        """What is right in itself and cannot be saved: not theirs, in review, said twice, or the result of nothing assigned."""
        found = row.cells[Column.VALUE]
        here = f"{found.sheet}!{found.address}"

        def at(fault: CellFault, detail: str = "", column: Column = Column.VALUE) -> Mistake:
            return Mistake(row.sheet, row.cells[column].address, column.value, fault, detail)

        if not self._is_theirs(form.about.id):
            yield at(CellFault.NOT_YOURS, column=Column.ID)
        if waits := next((self._pending[slot] for slot in slots if slot in self._pending), None):
            yield at(CellFault.IN_REVIEW, str(waits))
        if (first := self._taken.setdefault(slots[0], here)) != here:
            yield at(CellFault.TWICE, first)
        if not isinstance(entry, AssignmentEntry) and self._is_unassigned(entry):
            yield at(CellFault.NOT_ASSIGNED)

    def _is_theirs(self, indicator: str) -> bool:
        if indicator not in self._may:
            roster, catalog = self._tracker.roster, self._tracker.catalog
            self._may[indicator] = roster.may_enter(self._person, indicator, catalog)
        return self._may[indicator]

    def _is_unassigned(self, entry: Submitted) -> bool:
        """As in the form: what is to be reached has to be known before a result can be told."""
        return any(
            name not in self._snapshot.assignments and name not in self._assigns
            for name in self._set_elsewhere.get((entry.identity.indicator, entry.period), ())
        )

    def _placed(self, row: Filled, form: Form, problem: Problem) -> Mistake:
        """A problem of a field at the cell that speaks for it."""
        column = _FIELDS.get(problem.field) or _OF_RESULTS.get(problem.fault, Column.VALUE)
        found = self._typist.place_of(row, column)
        sheet, cell = (found.sheet, found.address) if found else (row.sheet, "")
        unit = form.about.unit if problem.fault is Fault.OTHER_UNIT else ""
        return Mistake(sheet, cell, column.value, problem.fault, problem.detail, unit)


def _typed(sheet: TypedSheet) -> str:
    """The answer as it was typed."""
    figures = [one.value or one.words for one in sheet.figures]
    return shortened("".join([*figures, *(one.value or one.words for one in sheet.assignments)]))


def _by_id(row: Row) -> int:
    return row.id


def _set_elsewhere(catalog: Catalog) -> Mapping[tuple[str, Period], list[str]]:
    """Indicator and period -> the targets whose value others assign."""
    found: dict[tuple[str, Period], list[str]] = {}
    for target in catalog.counted_targets:
        if isinstance(target, AssignedTarget):
            found.setdefault((target.indicator, target.due), []).append(target.id)
    return found


def _without_echo(mistakes: tuple[Mistake, ...]) -> tuple[Mistake, ...]:
    """A cell that could not be read was no empty one: that nothing is entered need not be said as well."""
    told = tuple(one for one in mistakes if one.fault is not Fault.NOTHING_ENTERED)
    return told or mistakes
