"""What changed between two days for one reader: each day judged as it was then, worked out once while nothing is entered."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import lru_cache
from typing import Final

from targets.domain.catalog import Catalog
from targets.domain.changes import Moved, Sort, Turn
from targets.domain.remark import Remark
from targets.ledger.remarks.entries import RemarkFilter
from targets.ledger.remarks.known import chain
from targets.ledger.rows import Deed, Row, RowFilter
from targets.tracking.clock import end_of, start_of
from targets.tracking.people import Person
from targets.tracking.remarks.shown import Remarks
from targets.tracking.snapshot import Snapshot
from targets.tracking.tracker import Tracker
from targets.tracking.turned import Turned

_KEPT: Final = 16  # pairs of days: last week and last visit of a few visitors


@dataclass(frozen=True)
class Between:
    """From the end of the city's day `since` to the end of `known`.

    `remarks`: what was written about lags, newest first. `withdrawals`: the rows that took figures out of force, newest first,
    each as far as the reader may see it.
    """

    since: date
    known: date
    turned: Turned
    remarks: tuple[Remark, ...]
    withdrawals: tuple[Row, ...] = ()

    def withdrawn_by(self, moved: Moved) -> Row | None:
        """The row that withdrew a figure: of its slot the last, whatever corrections stood between the two."""
        figure = moved.figure
        if moved.sort is not Sort.WITHDRAWN or figure.row is None:
            return None
        slot = figure.period, figure.vintage
        names = self._names(figure.indicator)
        found = (one for one in self.withdrawals if one.indicator in names and (one.period, one.vintage) == slot)
        return next(found, None)

    def _names(self, indicator: str) -> frozenset[str]:
        """The ids, present and former, of an indicator of either day."""
        catalogs = (self.turned.before.catalog, self.turned.after.catalog)
        known = (catalog.indicators.get(indicator) for catalog in catalogs)
        return frozenset({indicator, *(name for one in known if one is not None for name in one.formerly)})

    @property
    def counts(self) -> Mapping[str, int]:
        """How many statuses turned, figures of each sort moved and remarks were written."""
        return {**self.turned.counts, "remarks": len(self.remarks)}

    @property
    def nothing(self) -> bool:
        return self.turned.nothing and not self.remarks

    def catalog_of(self, one: Turn | Moved | Remark) -> Catalog:
        """The later catalog, or the earlier one where only that knows what the change is about."""
        later, earlier = self.turned.after.catalog, self.turned.before.catalog
        target = one.target.id if isinstance(one, Turn) else one.target if isinstance(one, Remark) else None
        if target is not None and target not in later.targets:
            return earlier
        moved = one.moved if isinstance(one, Turn) else one if isinstance(one, Moved) else None
        return earlier if moved is not None and moved.figure.indicator not in later.indicators else later


def between(tracker: Tracker, since: date, known: date, now: datetime, reader: Person | None) -> Between:
    """What `reader` may see of it. Raises Denied, LedgerError."""
    turned = lights_between(tracker, since, known, now, reader)
    first, last = start_of(since + timedelta(days=1)), end_of(known)
    rows = Remarks(tracker, reader).history(RemarkFilter(since=first, until=last), None)
    targets = turned.after.catalog.targets.keys() | turned.before.catalog.targets.keys()
    remarks = (one for one in chain(rows, internal=turned.after.internal) if one.target in targets)
    withdrawn = RowFilter(deed=Deed.WITHDRAWN, since=first, until=last)
    return Between(since, known, turned, tuple(remarks), tracker.history(withdrawn, None, reader=reader))


def lights_between(tracker: Tracker, since: date, known: date, now: datetime, reader: Person | None) -> Turned:
    """Statuses and figures alone, which cost nothing once they are worked out. Raises Denied, LedgerError."""
    after = tracker.snapshot(known, now, reader)  # first: an earlier day is told from what a later one has read
    return _turned(tracker.snapshot(since, now, reader), after)


@lru_cache(maxsize=_KEPT)
def _turned(before: Snapshot, after: Snapshot) -> Turned:
    """Snapshots are the same object for the same days and the same ledger."""
    return Turned(before, after)
