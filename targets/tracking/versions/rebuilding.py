"""What a version code is of, put together again: the catalog it names, the figures known to its row and day, for the same eyes."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from typing import Final

from targets.domain.catalog import Catalog
from targets.domain.checking import End
from targets.tracking.clock import end_of
from targets.tracking.entered import Entered, entered_at
from targets.tracking.snapshot import Snapshot, build_snapshot
from targets.tracking.tracker import Tracker
from targets.tracking.versions.code import CATALOG_BITS, SHORT_BITS, shortened
from targets.tracking.versions.shown import Shown
from targets.tracking.versions.view import OneIndicator, OneTarget, Picked, Subject, View, Year

_KEPT: Final = 8  # a few codes checked by a few visitors, again with each of their clicks


@dataclass(frozen=True, slots=True)
class Rebuilt:
    """What was shown: `targets` in the order of the catalog of the day, or the `indicators` for which nothing was promised."""

    snapshot: Snapshot
    targets: tuple[str, ...]
    indicators: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Under:
    """A catalog, the same one by its digest."""

    digest: str
    catalog: Catalog = field(compare=False)


class _StateError(LookupError):
    """The ledger never stood so."""


def rebuild(tracker: Tracker, view: View) -> Rebuilt | End:
    """NO_CATALOG, UNREADABLE or DIFFERENT where that cannot be done. Raises LedgerError.

    The short digests of two catalogs may be the same: the one that gives the checksum is meant.
    """
    kept = tracker.releases.kept(lambda digest: shortened(digest, CATALOG_BITS) == view.catalog)
    if not kept:
        return End.NO_CATALOG
    read = [catalog for catalog in kept if catalog is not None]
    if not read:
        return End.UNREADABLE
    promised = (tracker.releases.promised(catalog, view.known) for catalog in read)
    found = (_shown(tracker, catalog, view) for catalog in promised)
    return next((one for one in found if one is not None), End.DIFFERENT)


def _shown(tracker: Tracker, catalog: Catalog, view: View) -> Rebuilt | None:
    subject = named(catalog, view.subject)
    if subject is None or view.row > (tracker.ledger.revision() if tracker.ledger else 0):
        return None
    try:
        snapshot = _snapshot(tracker, _Under(catalog.digest, catalog), view.known, view.row, view.internal)
    except _StateError:
        return None
    shown = Shown.of(snapshot, view.on, *subject)
    if (shown.checksum, shown.internal) != (view.checksum, view.internal):
        return None
    return Rebuilt(snapshot, *subject)


def named(catalog: Catalog, subject: Subject) -> tuple[tuple[str, ...], tuple[str, ...]] | None:
    """The ids of targets and indicators a code is of, None where this catalog has no such thing."""
    match subject:
        case Year(year):
            due = tuple(target.id for target in catalog.counted_targets if target.due.year == year)
            return (due, ()) if due else None
        case Picked(places, of):
            names = list(catalog.targets)
            return (tuple(names[place] for place in places), ()) if of == len(names) and places else None
        case OneTarget(short):
            one = _called(short, list(catalog.targets))
            return None if one is None else ((one,), ())
        case OneIndicator(short):
            one = _called(short, list(catalog.indicators))
            return None if one is None else ((), (one,))


def _called(short: int, names: Sequence[str]) -> str | None:
    return next((name for name in names if shortened(name, SHORT_BITS) == short), None)


# A process has one tracker; what a past state of an append-only ledger held never changes.
@lru_cache(maxsize=_KEPT)
def _snapshot(tracker: Tracker, under: _Under, known: date, row: int, internal: bool) -> Snapshot:
    catalog = under.catalog
    if tracker.ledger is not None:
        entered = entered_at(tracker.ledger, catalog, end_of(known), row, published=not internal)
    else:
        entered = Entered() if row == 0 else None
    if entered is None:
        raise _StateError
    seen = entered if internal else entered.for_the_public
    return build_snapshot(catalog, seen, known, known, internal, row)
