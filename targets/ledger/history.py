"""What the history of the ledger is asked: rows of every kind, narrowed, counted, and what there is to choose from."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, Subquery, Table, and_, exists, func, not_, select

from targets.domain.terms import Disclosure
from targets.ledger.mapping import row_of
from targets.ledger.moments import stamp
from targets.ledger.published import PUBLISHED
from targets.ledger.rows import Deed, EntryKind, Row, RowFilter
from targets.ledger.tables import ROWS

_BEFORE = ROWS.alias("before")
_Rows = Table | Subquery
"""The rows themselves, or as everybody may know them."""


def _deeds(rows: _Rows) -> dict[Deed, ColumnElement[bool]]:
    """What makes a row the one or the other."""
    withdrawal = rows.c.kind == EntryKind.WITHDRAWAL.value
    in_force = _BEFORE.c.kind != EntryKind.WITHDRAWAL.value
    # What follows a withdrawal in its slot is entered anew: nothing in force was replaced.
    replaces = and_(not_(withdrawal), exists(select(_BEFORE.c.id).where(_BEFORE.c.id == rows.c.replaces, in_force)))
    return {
        Deed.ENTERED: and_(rows.c.kind == EntryKind.FIGURE.value, not_(replaces)),
        Deed.CORRECTED: replaces,
        Deed.ASSIGNED: and_(rows.c.kind == EntryKind.ASSIGNMENT.value, not_(replaces)),
        Deed.WITHDRAWN: withdrawal,
    }


_DEEDS = {ROWS: _deeds(ROWS), PUBLISHED: _deeds(PUBLISHED)}


@dataclass(frozen=True, slots=True)
class Said:
    """The free text of a row, with what is needed to find it again."""

    id: int
    indicator: str
    note: str | None
    reason: str | None


@dataclass(frozen=True, slots=True)
class Hands:
    """Whose hands the rows went through: 填报单位 by name; subject -> the name last written under, both in text order."""

    units: tuple[str, ...]
    actors: dict[str, str]


def history(connection: Connection, wanted: RowFilter, limit: int | None, offset: int) -> tuple[Row, ...]:
    """Rows of every kind, newest first."""
    rows = _rows(wanted)
    found = _filtered(select(rows), rows, wanted).order_by(rows.c.id.desc()).limit(limit).offset(offset)
    if rows is PUBLISHED and limit is not None:  # no index holds their order: numbers are sorted sooner than whole rows
        page = _filtered(select(rows.c.id), rows, wanted).order_by(rows.c.id.desc()).limit(limit).offset(offset)
        found = select(rows).where(rows.c.id.in_(list(connection.scalars(page)))).order_by(rows.c.id.desc())
    return tuple(map(row_of, connection.execute(found)))


def count(connection: Connection, wanted: RowFilter) -> int:
    """How many rows `history` would give without a limit."""
    rows = _rows(wanted)
    return connection.scalar(_filtered(select(func.count()).select_from(rows), rows, wanted)) or 0


def replaced(connection: Connection, ids: Iterable[int]) -> frozenset[int]:
    """Which of these rows a later one corrected or withdrew."""
    return frozenset(connection.scalars(select(ROWS.c.replaces).where(ROWS.c.replaces.in_(sorted(ids)))))


def said(connection: Connection, wanted: RowFilter) -> tuple[Said, ...]:
    """The free texts of the rows that `history` would give, in its order: what SQL cannot search in pinyin."""
    rows = _rows(wanted)
    texts = _filtered(select(rows.c.id, rows.c.indicator, rows.c.note, rows.c.reason), rows, wanted)
    return tuple(Said(*record) for record in connection.execute(texts.order_by(rows.c.id.desc())))


def hands(connection: Connection, wanted: RowFilter) -> Hands:
    """Which units and people occur in the rows wanted."""
    rows = _rows(wanted)
    units = connection.scalars(_filtered(select(rows.c.reporting_unit).distinct(), rows, wanted)).all()
    last = func.max(rows.c.id)
    named = _filtered(select(rows.c.actor_subject, rows.c.actor_name), rows, wanted)
    people = connection.execute(named.group_by(rows.c.actor_subject, rows.c.actor_name).order_by(last)).all()
    names = {record.actor_subject: record.actor_name for record in people}
    return Hands(tuple(sorted(units)), dict(sorted(names.items())))


def _rows(wanted: RowFilter) -> _Rows:
    return PUBLISHED if wanted.disclosure is Disclosure.PUBLIC else ROWS


def _filtered(found: Select[Any], rows: _Rows, wanted: RowFilter) -> Select[Any]:
    if wanted.indicators is not None:
        found = found.where(rows.c.indicator.in_(sorted(wanted.indicators)))
    if wanted.deed is not None:
        found = found.where(_DEEDS[rows][wanted.deed])
    if wanted.reporting_unit is not None:
        found = found.where(rows.c.reporting_unit == wanted.reporting_unit)
    if wanted.actor is not None:
        found = found.where(rows.c.actor_subject == wanted.actor)
    if wanted.disclosure is not None:
        found = found.where(rows.c.disclosure == wanted.disclosure.value)
    if wanted.since is not None:
        found = found.where(rows.c.recorded_at >= stamp(wanted.since))
    if wanted.until is not None:
        found = found.where(rows.c.recorded_at <= stamp(wanted.until))
    return found
