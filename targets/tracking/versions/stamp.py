"""The version code of what is about to leave the dashboard."""

from collections.abc import Iterable, Sequence
from datetime import date

from targets.domain.briefing import Form
from targets.domain.catalog import Catalog
from targets.tracking.snapshot import Snapshot
from targets.tracking.versions.code import (
    CATALOG_BITS,
    FIRST,
    LAST,
    SHORT_BITS,
    YEAR_BITS,
    encode,
    shortened,
)
from targets.tracking.versions.shown import Shown
from targets.tracking.versions.view import OneIndicator, OneTarget, Picked, Subject, View, Year


def stamp_targets(snapshot: Snapshot, on: date | None, form: Form, targets: Sequence[str]) -> str:
    """The code of something that shows these targets, ids in any order, each in the catalog; "" for days no code can tell."""
    return _code(snapshot, on, form, subject_of(snapshot.catalog, targets), targets, ())


def stamp_indicator(snapshot: Snapshot, form: Form, indicator: str) -> str:
    """The code of something that shows a series for which nothing is promised; "" for days no code can tell."""
    return _code(snapshot, None, form, OneIndicator(shortened(indicator, SHORT_BITS)), (), (indicator,))


def _code(
    snapshot: Snapshot,
    on: date | None,
    form: Form,
    subject: Subject,
    targets: Iterable[str],
    indicators: Iterable[str],
) -> str:
    """Of a day that is not over yet nothing can be checked later: a code is of today or of a past day."""
    days = [snapshot.known, *([] if on is None else [on])]
    if snapshot.today < snapshot.known or not all(FIRST <= day <= LAST for day in days):
        return ""
    return encode(view_of(snapshot, on, form, subject, targets, indicators))


def view_of(
    snapshot: Snapshot,
    on: date | None,
    form: Form,
    subject: Subject,
    targets: Iterable[str],
    indicators: Iterable[str],
) -> View:
    shown = Shown.of(snapshot, on, targets, indicators)
    return View(
        form=form,
        subject=subject,
        known=snapshot.known,
        on=on,
        row=snapshot.row if shown.internal else snapshot.public_row,
        catalog=shortened(snapshot.catalog.release, CATALOG_BITS),
        checksum=shown.checksum,
        internal=shown.internal,
        practice=snapshot.catalog.practice,
    )


def subject_of(catalog: Catalog, targets: Sequence[str]) -> Subject:
    """As short as it can be told: one target, all of a year, or some."""
    wanted = set(targets)
    if len(wanted) == 1:
        return OneTarget(shortened(targets[0], SHORT_BITS))
    for year in sorted({target.due.year for target in catalog.counted_targets}):
        due = {target.id for target in catalog.counted_targets if target.due.year == year}
        if wanted == due and FIRST.year <= year < FIRST.year + (1 << YEAR_BITS):
            return Year(year)
    places = tuple(place for place, target in enumerate(catalog.targets) if target in wanted)
    return Picked(places, len(catalog.targets))
