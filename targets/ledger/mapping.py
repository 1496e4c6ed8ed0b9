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
    """A stored line, all columns in the table's order, as a row."""
    # By place: by name takes four times as long, and a page may need a hundred thousand.
    row_id, kind, slot, indicator, area, population, measure, unit, target, period, *said = record
    value, passed, words, comparator, vintage, disclosure, source_kind, title, number, address, *said = said
    reporting_unit, reporter, contact, note, reason, subject, name, recorded_at, batch, _, *said = said
    position, replaces, client = said
    return Row(
        id=row_id,
        kind=EntryKind(kind),
        slot=slot,
        identity=Identity(indicator=indicator, area=area, population=population, measure=Measure(measure), unit=unit),
        target=target,
        period=Period.parse(period),
        value=None if value is None else Decimal(value),
        passed=passed,
        words=words,
        comparator=None if comparator is None else Comparator(comparator),
        vintage=None if vintage is None else Vintage(vintage),
        disclosure=Disclosure(disclosure),
        source=EnteredSource(kind=SourceKind(source_kind), title=title, document_number=number, address=address),
        reporter=Reporter(unit=reporting_unit, name=reporter, contact=contact),
        note=note,
        reason=reason,
        actor=Actor(subject=subject, name=name, client=client),
        recorded_at=instant(recorded_at),
        batch=batch,
        position=position,
        replaces=replaces,
    )


def _kind(said: FigureEntry | AssignmentEntry | Row) -> EntryKind:
    if isinstance(said, Row):
        return said.kind
    return EntryKind.FIGURE if isinstance(said, FigureEntry) else EntryKind.ASSIGNMENT
