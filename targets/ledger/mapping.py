"""Entries to stored columns, and stored columns back to rows."""

from decimal import Decimal
from typing import Any

from sqlalchemy import Row as Record

from targets.domain.period import Period
from targets.domain.terms import Comparator, Disclosure, Measure, Vintage
from targets.ledger.content import plain
from targets.ledger.entries import (
    Actor,
    AssignmentEntry,
    EnteredSource,
    FigureEntry,
    Identity,
    Reporter,
    SourceKind,
    slots_of,
)
from targets.ledger.moments import instant
from targets.ledger.rows import EntryKind, Row

Columns = dict[str, str | bool | int | None]

# An entry that says the same as the row in force is not written again. The reason is said about the row, and the id of
# its indicator may have been renamed since: neither makes a difference.
SAID = (
    *("area", "population", "measure", "unit", "value", "passed", "words", "comparator", "disclosure"),
    *("source_kind", "source_title", "document_number", "address", "reporting_unit", "reporter", "contact", "note"),
)


def columns_of(said: FigureEntry | AssignmentEntry | Row) -> Columns:
    """What an entry or a row says, as it is stored; who, when and which batch are not part of it."""
    target = None if isinstance(said, FigureEntry) else said.target
    comparator = None if isinstance(said, FigureEntry) else said.comparator
    vintage = None if isinstance(said, AssignmentEntry) else said.vintage
    return {
        "kind": _kind(said).value,
        "slot": said.slot if isinstance(said, Row) else slots_of(said)[0],
        "indicator": said.identity.indicator,
        "area": said.identity.area,
        "population": said.identity.population,
        "measure": said.identity.measure.value,
        "unit": said.identity.unit,
        "target": target,
        "period": str(said.period),
        "value": None if said.value is None else plain(said.value),
        "passed": None if isinstance(said, AssignmentEntry) else said.passed,
        "words": said.words,
        "comparator": None if comparator is None else comparator.value,
        "vintage": None if vintage is None else vintage.value,
        "disclosure": said.disclosure.value,
        "source_kind": said.source.kind.value,
        "source_title": said.source.title,
        "document_number": said.source.document_number,
        "address": said.source.address,
        "reporting_unit": said.reporter.unit,
        "reporter": said.reporter.name,
        "contact": said.reporter.contact,
        "note": said.note,
        "reason": said.reason,
    }


def same(entry: FigureEntry | AssignmentEntry, row: Row) -> bool:
    """Whether an entry only repeats what a row says, to the last digit (7.8 and 7.80 differ)."""
    new, old = columns_of(entry), columns_of(row)
    return all(new[column] == old[column] for column in SAID)


def row_of(record: Record[*tuple[Any, ...]]) -> Row:
    """A stored line as a row."""
    return Row(
        id=record.id,
        kind=EntryKind(record.kind),
        slot=record.slot,
        identity=Identity(
            indicator=record.indicator,
            area=record.area,
            population=record.population,
            measure=Measure(record.measure),
            unit=record.unit,
        ),
        target=record.target,
        period=Period.parse(record.period),
        value=None if record.value is None else Decimal(record.value),
        passed=record.passed,
        words=record.words,
        comparator=None if record.comparator is None else Comparator(record.comparator),
        vintage=None if record.vintage is None else Vintage(record.vintage),
        disclosure=Disclosure(record.disclosure),
        source=EnteredSource(
            kind=SourceKind(record.source_kind),
            title=record.source_title,
            document_number=record.document_number,
            address=record.address,
        ),
        reporter=Reporter(unit=record.reporting_unit, name=record.reporter, contact=record.contact),
        note=record.note,
        reason=record.reason,
        actor=Actor(subject=record.actor_subject, name=record.actor_name),
        recorded_at=instant(record.recorded_at),
        batch=record.batch,
        position=record.position,
        replaces=record.replaces,
    )


def _kind(said: FigureEntry | AssignmentEntry | Row) -> EntryKind:
    if isinstance(said, Row):
        return said.kind
    return EntryKind.FIGURE if isinstance(said, FigureEntry) else EntryKind.ASSIGNMENT
