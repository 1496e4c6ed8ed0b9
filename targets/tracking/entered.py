"""What is entered and in force, kept from one revision of the ledger to the next: a save reads its own rows, not all."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import cached_property
from itertools import accumulate
from typing import Final, TypeVar

from targets.domain.catalog import Catalog
from targets.domain.indicator import Observation
from targets.domain.target import Assignment
from targets.domain.terms import Disclosure
from targets.ledger.figures import assignments, observations
from targets.ledger.ledger import Ledger
from targets.ledger.rows import EntryKind, Row, RowFilter

_NEXT: Final = timedelta(microseconds=1)
_Entry = TypeVar("_Entry", Observation, Assignment)


@dataclass(frozen=True)
class Entered:
    """Figures and assigned values in force after row `upto`, the last one, which was written at `written`.

    `figures`, `assigned`: row -> what it says, in the order written; rows the catalog has no place for are left out.
    `public`: the rows for everybody; `published`: how many rows everybody may know, those no longer in force and what was
    taken back included (see `ledger.published`). Immutable.
    """

    upto: int = 0
    written: datetime | None = None
    figures: Mapping[int, Observation] = field(default_factory=dict)
    assigned: Mapping[int, Assignment] = field(default_factory=dict)
    public: frozenset[int] = frozenset()
    published: int = 0

    def after(self, rows: Iterable[Row], catalog: Catalog) -> "Entered":
        """With the rows written next, of every kind and in their order."""
        rows = tuple(rows)
        if not rows:
            return self
        gone = {row.replaces for row in rows if row.replaces is not None}
        added = [row for row in rows if row.kind is not EntryKind.WITHDRAWAL and row.id not in gone]
        known = catalog.indicators.values()
        figures = {one.row: one for one in observations(added, known) if one.row}
        assigned = {one.row: one for one in assignments(added, known, catalog.targets) if one.row}
        return Entered(
            upto=rows[-1].id,
            written=rows[-1].recorded_at,
            figures={**_without(self.figures, gone), **figures},
            assigned={**_without(self.assigned, gone), **assigned},
            public=(self.public - gone) | {row.id for row in added if row.disclosure is Disclosure.PUBLIC},
            published=self.published + sum(_known_to_all(rows, self.public)),
        )

    @cached_property
    def for_the_public(self) -> "Entered":
        """The same without what is for internal use."""
        return Entered(
            upto=self.upto,
            written=self.written,
            figures={row: figure for row, figure in self.figures.items() if row in self.public},
            assigned={row: one for row, one in self.assigned.items() if row in self.public},
            public=self.public,
            published=self.published,
        )

    def before(self, until: datetime, rows: Iterable[Row], restored: Iterable[Row], catalog: Catalog) -> "Entered":
        """Without the `rows` written after `until`; `restored`: what they had put out of force."""
        rows = sorted(rows, key=lambda row: row.id)
        later = {row.id for row in rows}
        back = Entered().after(sorted(restored, key=lambda row: row.id), catalog)
        return Entered(
            upto=min(later, default=self.upto + 1) - 1,
            written=until,
            figures=dict(sorted({**_without(self.figures, later), **back.figures}.items())),
            assigned=dict(sorted({**_without(self.assigned, later), **back.assigned}.items())),
            public=(self.public - later) | back.public,
            published=self.published - sum(_known_to_all(rows, back.public)),
        )


def entered_by(ledger: Ledger, catalog: Catalog, until: datetime, upto: int, last: Entered) -> Entered:
    """What was in force at `until` and row `upto`.

    Read on from `last` where that lies before both; where most rows lie before both, back from it; else from the start.
    """
    if last.upto == upto and last.written is not None and last.written > until:
        since = RowFilter(since=until + _NEXT)
        if 2 * ledger.count(since) < last.upto:
            return _back(ledger, catalog, until, last, ledger.rows(since))
    if last.upto > upto or (last.written is not None and last.written > until):
        last = Entered()
    return last.after(ledger.written(after=last.upto, upto=upto, until=until), catalog)


def _back(ledger: Ledger, catalog: Catalog, until: datetime, last: Entered, later: tuple[Row, ...]) -> Entered:
    ids = {row.id for row in later}
    replaced = {row.replaces for row in later if row.replaces is not None and row.replaces not in ids}
    in_force = (row for row in ledger.rows_by_id(replaced).values() if row.kind is not EntryKind.WITHDRAWAL)
    return last.before(until, later, in_force, catalog)


def entered_at(ledger: Ledger, catalog: Catalog, until: datetime, row: int, *, published: bool) -> Entered | None:
    """What was in force at `row`: its number, or where `published` its place among the rows everybody may know; None where there is none."""
    if published:
        rows = ledger.written(after=0, upto=ledger.revision(), until=until)
        counted = accumulate(_known_to_all(rows, frozenset()), initial=0)
        cut = next((place for place, count in enumerate(counted) if count == row), None)
        return None if cut is None else Entered().after(rows[:cut], catalog)
    rows = ledger.written(after=0, upto=row, until=until)
    return Entered().after(rows, catalog) if (rows[-1].id if rows else 0) == row else None


def _known_to_all(rows: Iterable[Row], public: frozenset[int]) -> Iterator[bool]:
    """Whether everybody may know a row: a public one, or one that takes a public one back. `public`: those in force before."""
    in_force = set(public)
    for row in rows:
        told = row.disclosure is Disclosure.PUBLIC
        yield told or row.replaces in in_force
        in_force.discard(row.replaces or 0)
        if told and row.kind is not EntryKind.WITHDRAWAL:
            in_force.add(row.id)


def _without(those: Mapping[int, _Entry], gone: set[int]) -> dict[int, _Entry]:
    return {row: one for row, one in those.items() if row not in gone} if gone else dict(those)
