"""版本核对: what left the dashboard under a version code, held against what is known now."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property

from targets.domain.changes import Cause, Moved, Sort, Turn
from targets.domain.checking import End, Retold, Standing
from targets.domain.terms import Disclosure
from targets.ledger.orphans import by_any_id
from targets.ledger.rows import Deed, Row, RowFilter
from targets.tracking.between import Between
from targets.tracking.clock import city_day, start_of
from targets.tracking.people import Person
from targets.tracking.reach import OUT_OF_REACH
from targets.tracking.snapshot import Snapshot
from targets.tracking.tracker import Tracker
from targets.tracking.turned import About, Turned
from targets.tracking.versions.code import NoCode, decode
from targets.tracking.versions.differing import retold, shifted
from targets.tracking.versions.rebuilding import Rebuilt, rebuild
from targets.tracking.versions.shown import Shown, series_of
from targets.tracking.versions.view import View
from targets.tracking.withheld import without_names


@dataclass(frozen=True, slots=True)
class Unchecked:
    """Nothing can be said. `view`: what the code says of itself, None where it could not be read or is not for this reader."""

    end: End
    view: View | None = None


@dataclass(frozen=True)
class Checked:
    """What was shown (`shown`), and what is otherwise now, for the same eyes: everybody's where nothing internal was shown.

    `found`: figures and statuses from the end of `view.known`, or rather from the code's row, to today. `retold`: targets that
    set something else. `shifted`: statuses that stand, held against other numbers. `rows`: the rows of the figures that came.
    `internal_besides`: the reader may see figures for internal use of it as well, which are left out here.
    """

    view: View
    shown: Rebuilt
    found: Between
    retold: tuple[Retold, ...]
    shifted: tuple[Turn, ...]
    rows: Mapping[int, Row]
    internal_besides: bool

    @cached_property
    def by_time(self) -> tuple[Turn, ...]:
        """Statuses that are others only because time has passed."""
        return tuple(turn for turn in self.found.turned.turns if turn.cause is Cause.TIME)

    @cached_property
    def turns(self) -> tuple[Turn, ...]:
        """Statuses that are others for any other cause, and targets that are gone."""
        return tuple(turn for turn in self.found.turned.turns if turn.cause is not Cause.TIME)

    @property
    def figures(self) -> tuple[Moved, ...]:
        return self.found.turned.figures

    @property
    def gone(self) -> tuple[str, ...]:
        """Indicators shown by themselves that today's catalog has no more."""
        return tuple(name for name in self.shown.indicators if self.today_of(name) is None)

    def today_of(self, indicator: str) -> str | None:
        """Its id in today's catalog, None where that has none."""
        found = by_any_id(self.found.turned.after.catalog.indicators.values()).get(indicator)
        return None if found is None else found.id

    @property
    def standing(self) -> Standing:
        if self.turns or self.retold or self.shifted or self.gone or any(m.sort is not Sort.NEW for m in self.figures):
            return Standing.CHANGED
        if self.figures:
            return Standing.ADDED
        return Standing.AGED if self.by_time else Standing.UNCHANGED

    @property
    def counts(self) -> Mapping[str, int]:
        """How many of each sort there are, by the names of `sentences.changes.COUNTABLE` and `sentences.versions`."""
        counted = {**self.found.turned.counts, "turns": len(self.turns), "retold": len(self.retold)}
        return counted | {"shifted": len(self.shifted), "gone": len(self.gone)}

    def row_of(self, moved: Moved) -> Row | None:
        """The row that entered, corrected or withdrew a figure, as far as the reader may know it."""
        if moved.sort is Sort.WITHDRAWN:
            return self.found.withdrawn_by(moved)
        return self.rows.get(moved.figure.row or 0)


def check(code: str, tracker: Tracker, now: datetime, reader: Person | None) -> Checked | Unchecked:
    """What `reader` may know of a code as typed. Raises Denied for who may read nothing; LedgerError for a damaged ledger."""
    sees_internal = tracker.shows_internal(reader)
    try:
        view = decode(code)
    except NoCode as fault:
        return Unchecked(fault.end)
    if view.practice != tracker.catalog.practice:
        return Unchecked(End.OF_PRACTICE if view.practice else End.OF_THE_CITY)
    if view.internal and not sees_internal:
        return Unchecked(End.INTERNAL)
    if view.known > city_day(now):
        return Unchecked(End.NOT_YET, view)
    try:
        tracker.reach.revision(now)  # what is kept for an outage is not what is known now
        found = rebuild(tracker, view)
        return Unchecked(found, view) if isinstance(found, End) else _held(view, found, tracker, now, reader)
    except OUT_OF_REACH:
        return Unchecked(End.OUT_OF_REACH, view)


def _held(view: View, shown: Rebuilt, tracker: Tracker, now: datetime, reader: Person | None) -> Checked:
    before, today = shown.snapshot, city_day(now)
    after = tracker.snapshot(today, now, reader, public=not view.internal)
    turned = Turned(before, after, view.on, _about(shown, after))
    sees_internal = tracker.shows_internal(reader)
    whole = tracker.snapshot(today, now, reader) if sees_internal and not view.internal else None
    return Checked(
        view=view,
        shown=shown,
        found=Between(view.known, today, turned, (), _withdrawals(view, tracker, reader)),
        retold=retold(before, after, shown.targets),
        shifted=shifted(turned, shown.targets),
        rows=_rows(view, turned.figures, tracker, sees_internal),
        internal_besides=whole is not None and _still_shown(shown, whole, view).internal,
    )


def _about(shown: Rebuilt, after: Snapshot) -> About:
    """Under the ids of both days: what a target stands on may be another indicator today, or be called otherwise."""
    catalogs = (shown.snapshot.catalog, after.catalog)
    targets = [one.targets[name] for one in catalogs for name in shown.targets if name in one.targets]
    names = {*shown.indicators, *(name for target in targets for name in series_of(target))}
    today = by_any_id(after.catalog.indicators.values())
    return About(frozenset(shown.targets), frozenset(names | {today[name].id for name in names if name in today}))


def _withdrawals(view: View, tracker: Tracker, reader: Person | None) -> tuple[Row, ...]:
    disclosure = None if view.internal else Disclosure.PUBLIC
    return tracker.history(
        RowFilter(deed=Deed.WITHDRAWN, since=start_of(view.known), disclosure=disclosure), None, reader=reader
    )


def _rows(view: View, figures: tuple[Moved, ...], tracker: Tracker, named: bool) -> Mapping[int, Row]:
    ids = list(_came(figures))
    found = tracker.ledger.rows_by_id(ids, published=not view.internal) if tracker.ledger and ids else {}
    told = found.values() if named else without_names(found.values())
    return {row.id: row for row in told}


def _came(figures: tuple[Moved, ...]) -> Iterator[int]:
    for one in figures:
        if one.sort is not Sort.WITHDRAWN and one.figure.row is not None:
            yield one.figure.row


def _still_shown(shown: Rebuilt, now: Snapshot, view: View) -> Shown:
    targets = [name for name in shown.targets if name in now.catalog.targets]
    return Shown.of(now, view.on, targets, [name for name in shown.indicators if name in now.series])
