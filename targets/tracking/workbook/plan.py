"""The dry run: row by row what saving a workbook would do, and what of it cannot be taken. Nothing is written."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Final

from targets.domain.workbook import Lexicon
from targets.ledger.submissions.entries import Submitted
from targets.tracking.entry.preview import Preview, preview
from targets.tracking.people import Person
from targets.tracking.snapshot import Snapshot
from targets.tracking.tracker import Tracker
from targets.tracking.workbook.faults import FileFault, Mistake, Unusable
from targets.tracking.workbook.forms import read_forms
from targets.tracking.workbook.rows import Becomes, Line, RowReader
from targets.tracking.workbook.sheets import Typist

Progress = Callable[[int, int], None]
"""Told how many of how many rows are done."""
_TOLD_EVERY: Final = 250


@dataclass(frozen=True, slots=True)
class Plan:
    """`mistakes`: of all lines, each cell once. `effect`: of all that could be saved. `left_empty`: rows without an answer;
    `unanswered`: those of them in which something else was filled in.
    """

    lines: tuple[Line, ...]
    mistakes: tuple[Mistake, ...]
    left_empty: int
    unanswered: tuple[str, ...]
    effect: Preview

    @property
    def entries(self) -> tuple[Submitted, ...]:
        """What would be written."""
        written = (Becomes.NEW, Becomes.CHANGED)
        return tuple(line.entry for line in self.lines if line.entry is not None and line.becomes in written)

    @property
    def may_be_saved(self) -> bool:
        """All or nothing: while one cell is refused, nothing is."""
        return not self.mistakes and bool(self.entries)

    def count(self, becomes: Becomes) -> int:
        return sum(1 for line in self.lines if line.becomes is becomes)


def plan(
    data: bytes,
    lexicon: Lexicon,
    tracker: Tracker,
    snapshot: Snapshot,
    person: Person | None,
    progress: Progress = lambda done, total: None,
) -> Plan:
    """What a workbook would do if `person` saved it today; `snapshot` is of today and theirs. Raises Unusable, Denied, LedgerError."""
    forms = read_forms(data, lexicon)
    if forms.practice and not snapshot.catalog.practice:
        raise Unusable(FileFault.PRACTICE)
    reader = RowReader(Typist(forms, lexicon, snapshot.catalog, snapshot.today), tracker, snapshot, person)
    read = []
    for done, row in enumerate(forms.rows):
        read.append(reader.read(row))
        if done % _TOLD_EVERY == 0:
            progress(done, 2 * len(forms.rows))
    reader.look_up(read)
    lines = []
    for done, one in enumerate(read):
        lines.append(reader.line(one))
        if done % _TOLD_EVERY == 0:
            progress(len(read) + done, 2 * len(read))
    found = Plan(tuple(lines), _once(lines), forms.left_empty, forms.unanswered, Preview((), (), ()))
    return replace(found, effect=preview(snapshot, found.entries, snapshot.today))


def _once(lines: Iterable[Line]) -> tuple[Mistake, ...]:
    """The name of the reporter is missing once, not in ten thousand rows."""
    found: Mapping[Mistake, None] = dict.fromkeys(one for line in lines for one in line.mistakes)
    return tuple(found)
