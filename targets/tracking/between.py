"""What changed between two days for one reader: each day judged as it was then, worked out once while nothing is entered."""

from datetime import date, datetime
from functools import lru_cache
from typing import Final

from targets.tracking.people import Person
from targets.tracking.snapshot import Snapshot
from targets.tracking.tracker import Tracker
from targets.tracking.turned import Turned

_KEPT: Final = 16  # pairs of days: last week and last visit of a few visitors


def between(tracker: Tracker, since: date, known: date, now: datetime, reader: Person | None) -> Turned:
    """From the end of the city's day `since` to the end of `known`. Raises Denied, LedgerError."""
    before, after = (tracker.snapshot(day, now, reader).on_its_day for day in (since, known))
    return _turned(before, after)


@lru_cache(maxsize=_KEPT)
def _turned(before: Snapshot, after: Snapshot) -> Turned:
    """Snapshots are the same object for the same days and the same ledger."""
    return Turned(before, after)
