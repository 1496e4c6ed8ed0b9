"""Rows that no longer fit the catalog: their indicator or target is gone, or means something else by now."""

from collections.abc import Container, Iterable
from dataclasses import dataclass
from enum import StrEnum

from targets.domain.indicator import Indicator
from targets.ledger.rows import Row


class Mismatch(StrEnum):
    """What does not fit."""

    INDICATOR_GONE = "indicator_gone"
    TARGET_GONE = "target_gone"
    AREA_CHANGED = "area_changed"
    POPULATION_CHANGED = "population_changed"
    MEASURE_CHANGED = "measure_changed"
    UNIT_CHANGED = "unit_changed"


@dataclass(frozen=True, slots=True)
class Orphan:
    """A row in force that is not used, and why."""

    row: Row
    mismatches: tuple[Mismatch, ...]


def by_any_id(indicators: Iterable[Indicator]) -> dict[str, Indicator]:
    """Present and former ids -> indicator; a present id goes before a former one."""
    known = list(indicators)
    former = {old: indicator for indicator in known for old in indicator.formerly}
    return former | {indicator.id: indicator for indicator in known}


def orphans(rows: Iterable[Row], indicators: Iterable[Indicator], targets: Container[str]) -> tuple[Orphan, ...]:
    """Those of `rows` (as `Ledger.live` gives them) that the catalog has no place for. `targets`: the ids it knows."""
    known = by_any_id(indicators)
    found = ((row, mismatches(row, known, targets)) for row in rows)
    return tuple(Orphan(row, wrong) for row, wrong in found if wrong)


def mismatches(row: Row, known: dict[str, Indicator], targets: Container[str]) -> tuple[Mismatch, ...]:
    """What does not fit in one row. `known` as `by_any_id` makes it."""
    gone = (Mismatch.TARGET_GONE,) if row.target is not None and row.target not in targets else ()
    indicator = known.get(row.indicator)
    if indicator is None:
        return (Mismatch.INDICATOR_GONE, *gone)
    then = row.identity
    changed = (
        (Mismatch.AREA_CHANGED, then.area != indicator.area),
        (Mismatch.POPULATION_CHANGED, then.population != indicator.population),
        (Mismatch.MEASURE_CHANGED, then.measure is not indicator.measure),
        (Mismatch.UNIT_CHANGED, then.unit != indicator.unit),
    )
    return (*(mismatch for mismatch, differs in changed if differs), *gone)
