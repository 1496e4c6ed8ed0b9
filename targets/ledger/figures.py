"""Rows in force as the judging knows them: observations and assigned values."""

from collections.abc import Container, Iterable

from targets.domain.indicator import Indicator, Observation
from targets.domain.target import Assignment
from targets.domain.terms import Comparator, Grade, Origin, Vintage
from targets.ledger.moments import day_of
from targets.ledger.orphans import by_any_id, mismatches
from targets.ledger.rows import EntryKind, Row


def observations(rows: Iterable[Row], indicators: Iterable[Indicator]) -> tuple[Observation, ...]:
    """The figures among `rows`, under their indicators' present ids, in the same order.

    Known from the day of recording in Asia/Shanghai. Rows that do not fit the catalog (see `orphans`) are left out: a
    value in another unit must not be judged.
    """
    known = by_any_id(indicators)
    return tuple(
        _observation(row, known[row.indicator].id)
        for row in rows
        if row.kind is EntryKind.FIGURE and not mismatches(row, known, ())
    )


def assignments(
    rows: Iterable[Row], indicators: Iterable[Indicator], targets: Container[str]
) -> tuple[Assignment, ...]:
    """The assigned values among `rows` whose target, indicator and unit the catalog still has, in the same order."""
    known = by_any_id(indicators)
    return tuple(
        _assignment(row) for row in rows if row.kind is EntryKind.ASSIGNMENT and not mismatches(row, known, targets)
    )


def _observation(row: Row, indicator: str) -> Observation:
    return Observation(
        indicator=indicator,
        period=row.period,
        value=row.value,
        passed=row.passed,
        vintage=row.vintage or Vintage.AS_REPORTED,
        disclosure=row.disclosure,
        grade=Grade.ENTERED,
        origin=Origin.ENTERED,
        known_from=day_of(row.recorded_at),
        row=row.id,
        typed_source=row.source.cited,
    )


def _assignment(row: Row) -> Assignment:
    assert row.target is not None
    return Assignment(
        target=row.target,
        value=row.value,
        comparator=row.comparator or Comparator.AT_LEAST,
        text=row.words or "",
        document_number=row.source.reference,
        source=row.source.cited,
        known_from=day_of(row.recorded_at),
        disclosure=row.disclosure,
        row=row.id,
    )
