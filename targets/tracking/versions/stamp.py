"""The version code of what is about to leave the dashboard."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Final

from targets.domain.briefing import Form
from targets.domain.catalog import Catalog
from targets.domain.evaluation import Evaluation
from targets.domain.indicator import Observation
from targets.domain.terms import Disclosure
from targets.tracking.snapshot import Snapshot
from targets.tracking.versions.code import CATALOG_BITS, CHECKSUM_BITS, SHORT_BITS, encode, shortened
from targets.tracking.versions.view import OneIndicator, OneTarget, Picked, Subject, View, Year

_BETWEEN: Final = "\x1f"


def stamp_targets(snapshot: Snapshot, on: date | None, form: Form, targets: Sequence[str]) -> str:
    """The code of something that shows these targets, ids in any order, each at least once in the catalog."""
    return encode(view_of(snapshot, on, form, subject_of(snapshot.catalog, targets), targets, ()))


def stamp_indicator(snapshot: Snapshot, form: Form, indicator: str) -> str:
    """The code of something that shows a series for which nothing is promised."""
    return encode(view_of(snapshot, None, form, OneIndicator(shortened(indicator, SHORT_BITS)), (), (indicator,)))


def view_of(
    snapshot: Snapshot,
    on: date | None,
    form: Form,
    subject: Subject,
    targets: Iterable[str],
    indicators: Iterable[str],
) -> View:
    return View(
        form=form,
        subject=subject,
        known=snapshot.known,
        on=on,
        row=snapshot.row,
        catalog=shortened(snapshot.catalog.digest, CATALOG_BITS),
        checksum=checksum(snapshot, on, targets, indicators),
        internal=_internal(snapshot, on, targets, indicators),
        practice=snapshot.catalog.practice,
    )


def subject_of(catalog: Catalog, targets: Sequence[str]) -> Subject:
    """As short as it can be told: one target, all of a year, or some."""
    wanted = set(targets)
    if len(wanted) == 1:
        return OneTarget(shortened(targets[0], SHORT_BITS))
    for year in sorted({target.due.year for target in catalog.counted_targets}):
        if wanted == {target.id for target in catalog.counted_targets if target.due.year == year}:
            return Year(year)
    places = tuple(place for place, target in enumerate(catalog.targets) if target in wanted)
    return Picked(places, len(catalog.targets))


def checksum(snapshot: Snapshot, on: date | None, targets: Iterable[str], indicators: Iterable[str]) -> int:
    """Over the statuses of the targets, what they were held against, and every figure of their series and of the indicators."""
    verdicts, figures = _shown(snapshot, on, targets, indicators)
    lines = [*map(_verdict, verdicts), *sorted(map(_figure, figures))]
    return shortened("\n".join(lines), CHECKSUM_BITS)


def _internal(snapshot: Snapshot, on: date | None, targets: Iterable[str], indicators: Iterable[str]) -> bool:
    """Whether anything shown is for internal use: what everybody may see anybody may check."""
    verdicts, figures = _shown(snapshot, on, targets, indicators)
    return Disclosure.INTERNAL in {*(one.disclosure for one in verdicts), *(one.disclosure for one in figures)}


def _shown(
    snapshot: Snapshot, on: date | None, targets: Iterable[str], indicators: Iterable[str]
) -> tuple[list[Evaluation], list[Observation]]:
    verdicts = [snapshot.evaluate(snapshot.catalog.targets[target], on) for target in sorted(set(targets))]
    names = sorted({*indicators, *(verdict.indicator for verdict in verdicts)})
    return verdicts, [one for name in names if name in snapshot.series for one in snapshot.series[name].figures]


def _verdict(verdict: Evaluation) -> str:
    actual = _figure(verdict.actual) if verdict.actual else ""
    assigned = verdict.assignment.model_dump_json() if verdict.assignment else ""
    numbers = (verdict.expected, verdict.gap)
    told = (
        verdict.target,
        verdict.status.value,
        verdict.reason.value,
        *map(_plain, numbers),
        verdict.unit,
        actual,
        assigned,
    )
    return _BETWEEN.join(told)


def _figure(figure: Observation) -> str:
    said = _plain(figure.value) if figure.value is not None else str(figure.passed)
    parts = (
        figure.indicator,
        str(figure.period),
        figure.vintage.value,
        figure.bound.value,
        figure.disclosure.value,
        said,
    )
    return _BETWEEN.join(parts)


def _plain(value: object) -> str:
    return "" if value is None else f"{value:f}"
