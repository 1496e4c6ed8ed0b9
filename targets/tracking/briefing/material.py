"""The material of a briefing, put together from what is known."""

from collections.abc import Iterable
from datetime import date, datetime
from functools import partial

from targets.domain.briefing import Item, Material
from targets.domain.indicator import Indicator
from targets.domain.series import Series
from targets.domain.target import InStepTarget, Target
from targets.tracking.snapshot import Snapshot
from targets.tracking.versions.stamp import stamp_targets


def material(snapshot: Snapshot, year: int, on: date | None, targets: Iterable[str], made: datetime) -> Material:
    """Of these targets, by id, in this order; ids the catalog of the day does not know are left out."""
    known = (snapshot.catalog.targets[name] for name in dict.fromkeys(targets) if name in snapshot.catalog.targets)
    return Material(
        catalog=snapshot.catalog,
        year=year,
        known=snapshot.known,
        on=on,
        items=tuple(item(snapshot, target, on) for target in known),
        made=made,
        stamp=partial(stamp_targets, snapshot, on),
    )


def item(snapshot: Snapshot, target: Target, on: date | None) -> Item:
    """One target as it stands."""
    beside = (target.against,) if isinstance(target, InStepTarget) else ()
    return Item(
        target=target,
        series=_series(snapshot, target.indicator),
        evaluation=snapshot.evaluate(target, on),
        remark=snapshot.remarks.get(target.id),
        beside=tuple(_series(snapshot, name) for name in beside),
        counterpart=_counterpart(snapshot, snapshot.catalog.indicators[target.indicator]),
    )


def _counterpart(snapshot: Snapshot, indicator: Indicator) -> Series | None:
    """The level of a growth, the growth of a level; None where there is none of the same area and population."""
    others = snapshot.catalog.indicators.values()
    found = next((one for one in others if indicator.growth_of == one.id or one.growth_of == indicator.id), None)
    if found is None or (found.area, found.population) != (indicator.area, indicator.population):
        return None
    return _series(snapshot, found.id)


def _series(snapshot: Snapshot, indicator: str) -> Series:
    return snapshot.series.get(indicator) or Series(snapshot.catalog.indicators[indicator], ())
