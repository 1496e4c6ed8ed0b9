"""What changed between two days for one reader: each day judged as it was then, worked out once while nothing is entered."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache
from itertools import takewhile
from typing import Final

from targets.domain.catalog import Catalog
from targets.domain.changes import Moved, Turn
from targets.domain.remark import Remark
from targets.ledger.remarks.entries import RemarkFilter
from targets.ledger.remarks.known import chain
from targets.tracking.clock import end_of
from targets.tracking.people import Person
from targets.tracking.remarks.shown import Remarks
from targets.tracking.snapshot import Snapshot
from targets.tracking.tracker import Tracker
from targets.tracking.turned import Turned

_KEPT: Final = 16  # pairs of days: last week and last visit of a few visitors


@dataclass(frozen=True)
class Between:
    """From the end of the city's day `since` to the end of `known`. `remarks`: what was written about lags, newest first."""

    since: date
    known: date
    turned: Turned
    remarks: tuple[Remark, ...]

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
    rows = takewhile(
        lambda row: row.recorded_at > end_of(since),
        Remarks(tracker, reader).history(RemarkFilter(until=end_of(known)), None),
    )
    targets = turned.after.catalog.targets.keys() | turned.before.catalog.targets.keys()
    remarks = (one for one in chain(rows, internal=turned.after.internal) if one.target in targets)
    return Between(since, known, turned, tuple(remarks))


def lights_between(tracker: Tracker, since: date, known: date, now: datetime, reader: Person | None) -> Turned:
    """Statuses and figures alone, which cost nothing once they are worked out. Raises Denied, LedgerError."""
    after = tracker.snapshot(known, now, reader)  # first: an earlier day is told from what a later one has read
    return _turned(tracker.snapshot(since, now, reader), after)


@lru_cache(maxsize=_KEPT)
def _turned(before: Snapshot, after: Snapshot) -> Turned:
    """Snapshots are the same object for the same days and the same ledger."""
    return Turned(before, after)
