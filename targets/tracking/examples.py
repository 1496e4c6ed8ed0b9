"""Real targets to show a rule on, chosen by what the catalog and the figures hold."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from targets.domain.growth_ratio import GrowthRatio, growth_ratio
from targets.domain.indicator import Observation
from targets.domain.judging.ladder import is_falling
from targets.domain.period import Period
from targets.domain.precedence import same_result
from targets.domain.target import ChangeTarget, CompleteTarget, Target
from targets.domain.terms import Bound, Comparator, Kind
from targets.tracking.review import Judged
from targets.tracking.snapshot import Snapshot

_HALFWAY = ((3, 31), (6, 30), (9, 30))


@dataclass(frozen=True, slots=True)
class LevelGrowth:
    """A growth that is published, beside what two published levels would make of it. `computed` is a ratio: 0.158.

    `revised`: what the earlier level was revised to, None where it was not.
    """

    target: Target
    before: Observation
    revised: Observation | None
    after: Observation
    computed: Decimal
    published: Observation


@dataclass(frozen=True, slots=True)
class ByRatio:
    """A judged target, and what the ratio of observed to required growth makes of it. `goal` in the indicator's unit."""

    judged: Judged
    goal: Decimal
    measured: GrowthRatio


def example(snapshot: Snapshot, kind: Kind, on: date | None = None) -> Judged | None:
    """A target of a kind: one that can be judged before one that cannot, then a headline. None where there is no such target."""
    found = [Judged(target, snapshot.evaluate(target, on)) for target in _of_kind(snapshot, kind)]
    return next(iter(sorted(found, key=lambda one: not one.verdict.status.judged)), None)


def running_example(snapshot: Snapshot, kind: Kind) -> Judged | None:
    """The first light of a kind that was given while the period still ran, at the end of a quarter; None where none was."""
    for target in _of_kind(snapshot, kind):
        for day in _days_within(target):
            verdict = snapshot.evaluate(target, day)
            if verdict.status.judged and not verdict.final:
                return Judged(target, verdict)
    return None


def level_growth(snapshot: Snapshot) -> LevelGrowth | None:
    """The first headline growth whose level is known for both years: as the report prints it, and as first published."""
    catalog = snapshot.catalog
    for target in _of_kind(snapshot, Kind.GROWTH):
        level = catalog.indicators[target.indicator].growth_of
        if level is None:
            continue
        series = snapshot.series[level]
        before = series.of_document(target.due.year_before(), catalog.report.source)
        after = series.first_official(target.due)
        published = snapshot.series[target.indicator].first_official(target.due)
        if before is None or after is None or published is None or not before.value or after.value is None:
            continue
        best = series.exact(before.period)
        revised = best if best is not None and not same_result(best, before) else None
        return LevelGrowth(target, before, revised, after, after.value / before.value - 1, published)
    return None


def by_ratio(snapshot: Snapshot, on: date | None = None) -> tuple[ByRatio, ...]:
    """Every judged target that has a number, a base and an exact figure; first one light of a period still running."""
    early = running_example(snapshot, Kind.LEVEL)
    judged = [Judged(target, snapshot.evaluate(target, on)) for target in snapshot.catalog.counted_targets]
    found = (_measured(one) for one in ([early] if early else []) + judged)
    return tuple(one for one in found if one is not None)


def _measured(judged: Judged) -> ByRatio | None:
    target, verdict = judged.target, judged.verdict
    value, base, actual = getattr(target, "value", None), verdict.base, verdict.actual
    if value is None or base is None or base.value is None or actual is None or actual.value is None:
        return None
    gone, whole = actual.period.year - base.period.year, target.due.year - base.period.year
    if not verdict.status.judged or actual.bound is not Bound.EXACT or gone < 1:
        return None
    goal = base.value + value if isinstance(target, ChangeTarget) else value
    measured = growth_ratio(
        base.value, actual.value, goal, gone=gone, whole=whole, falling=_is_falling(target, base.value)
    )
    return ByRatio(judged, goal, measured)


def _is_falling(target: Target, base: Decimal) -> bool:
    if isinstance(target, CompleteTarget):
        return target.value < base
    return is_falling(getattr(target, "comparator", Comparator.AT_LEAST))


def _of_kind(snapshot: Snapshot, kind: Kind) -> list[Target]:
    """Headlines first, then the order of the catalog."""
    headlines = {name for names in snapshot.catalog.place.headlines.values() for name in names}
    counted = [target for target in snapshot.catalog.counted_targets if target.kind is kind]
    return sorted(counted, key=lambda target: target.id not in headlines)


def _days_within(target: Target) -> Iterator[date]:
    base = getattr(target, "base", None)
    first = base.year + 1 if isinstance(base, Period) else target.due.first.year
    for year in range(first, target.due.year + 1):
        yield from (date(year, month, day) for month, day in _HALFWAY)
        if year < target.due.year:
            yield date(year, 12, 31)
