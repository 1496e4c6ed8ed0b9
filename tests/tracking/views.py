"""A tracker at work in tests: what is saved at one noon, and what is then seen on a day."""

from datetime import UTC, date, datetime

from targets.domain.catalog import Catalog
from targets.domain.period import Period
from targets.domain.terms import Status, Vintage
from targets.ledger.entries import Entry, figure_slot
from targets.tracking.people import LOCAL_EDITOR
from targets.tracking.snapshot import Snapshot
from targets.tracking.tracker import Tracker
from tests.ledger.entered import batch
from tests.tracking.sheets import JOBS, JOBS_2017, TODAY, catalog

NOON = datetime(2026, 11, 22, 4, tzinfo=UTC)
SLOT = figure_slot(JOBS, Period.of_year(2017), Vintage.PRELIMINARY)


def saved(tracker: Tracker, *entries: Entry, at: datetime = NOON) -> tuple[int, ...]:
    """The ids of the rows written, in one batch, by the person at the machine."""
    return tracker.append(batch(*entries), LOCAL_EDITOR, at).rows


def seeing(tracker: Tracker, known: date = TODAY, now: datetime = NOON, *, internal: bool = True) -> Snapshot:
    return tracker.snapshot(known, now, LOCAL_EDITOR if internal else None)


def status(snapshot: Snapshot, target: str = JOBS_2017) -> Status:
    return snapshot.evaluate(snapshot.catalog.targets[target]).status


def values(snapshot: Snapshot) -> list[str]:
    return [str(figure.value) for figure in snapshot.entered]


def today(of: Catalog | None = None) -> Snapshot:
    """What a catalog alone shows, the real one unless told otherwise."""
    return Tracker(of or catalog(), None).snapshot(TODAY, NOON, LOCAL_EDITOR)
