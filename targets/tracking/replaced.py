"""Figures that were entered once and are in force no more: shown beside those that are, never judged by."""

from datetime import date

from targets.domain.indicator import Indicator, Observation
from targets.ledger.figures import observations
from targets.ledger.rows import EntryKind, RowFilter
from targets.tracking.clock import end_of
from targets.tracking.people import Person
from targets.tracking.tracker import Tracker


def replaced(tracker: Tracker, meant: Indicator, known: date, reader: Person | None) -> tuple[Observation, ...]:
    """The figures of an indicator that had been corrected or withdrawn by the end of `known`, newest first.

    Only those `reader` may see. Raises Denied; LedgerError where the ledger cannot be read.
    """
    if tracker.ledger is None:
        return ()
    which = RowFilter(indicators=frozenset({meant.id, *meant.formerly}), until=end_of(known))
    live = {row.id for row in tracker.ledger.live(end_of(known))}
    gone = [
        row
        for row in tracker.history(which, None, reader=reader)
        if row.kind is EntryKind.FIGURE and row.id not in live
    ]
    return observations(gone, (meant,))
