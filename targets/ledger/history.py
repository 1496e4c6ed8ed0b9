"""What the history of the ledger is asked: rows of every kind, narrowed, counted, and what there is to choose from."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, and_, case, exists, func, not_, select

from targets.domain.terms import Disclosure
from targets.ledger.mapping import row_of
from targets.ledger.moments import stamp
from targets.ledger.rows import Deed, EntryKind, Row, RowFilter
from targets.ledger.tables import ROWS

_BEFORE = ROWS.alias("before")
_WITHDRAWAL = ROWS.c.kind == EntryKind.WITHDRAWAL.value
# What follows a withdrawal in its slot is entered anew: nothing in force was replaced.
_IN_FORCE = select(_BEFORE.c.id).where(_BEFORE.c.id == ROWS.c.replaces, _BEFORE.c.kind != EntryKind.WITHDRAWAL.value)


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
    found = _filtered(select(ROWS), wanted).order_by(ROWS.c.id.desc()).limit(limit).offset(offset)
    return tuple(map(row_of, connection.execute(found)))


def count(connection: Connection, wanted: RowFilter) -> int:
    """How many rows `history` would give without a limit."""
    return connection.scalar(_filtered(select(func.count()).select_from(ROWS), wanted)) or 0


def replaced(connection: Connection, ids: Iterable[int]) -> frozenset[int]:
    """Which of these rows a later one corrected or withdrew."""
    return frozenset(connection.scalars(select(ROWS.c.replaces).where(ROWS.c.replaces.in_(sorted(ids)))))


def said(connection: Connection, wanted: RowFilter) -> tuple[Said, ...]:
    """The free texts of the rows that `history` would give, in its order: what SQL cannot search in pinyin."""
    reason: ColumnElement[Any] = ROWS.c.reason
    if wanted.disclosure is not None:
        hidden = select(_BEFORE.c.id).where(
            _BEFORE.c.id == ROWS.c.replaces, _BEFORE.c.disclosure != wanted.disclosure.value
        )
        reason = case((exists(hidden), None), else_=ROWS.c.reason)
    texts = select(ROWS.c.id, ROWS.c.indicator, ROWS.c.note, reason)
    return tuple(Said(*record) for record in connection.execute(_filtered(texts, wanted).order_by(ROWS.c.id.desc())))


def hands(connection: Connection, wanted: RowFilter) -> Hands:
    """Which units and people occur in the rows wanted."""
    units = connection.scalars(_filtered(select(ROWS.c.reporting_unit).distinct(), wanted)).all()
    last = func.max(ROWS.c.id)
    named = _filtered(select(ROWS.c.actor_subject, ROWS.c.actor_name), wanted)
    people = connection.execute(named.group_by(ROWS.c.actor_subject, ROWS.c.actor_name).order_by(last)).all()
    names = {record.actor_subject: record.actor_name for record in people}
    return Hands(tuple(sorted(units)), dict(sorted(names.items())))


def _did(deed: Deed, seen: Disclosure | None) -> ColumnElement[bool]:
    """`seen`: the only rows that are seen; what takes the place of another one is entered anew."""
    in_force = _IN_FORCE if seen is None else _IN_FORCE.where(_BEFORE.c.disclosure == seen.value)
    replaces = and_(not_(_WITHDRAWAL), exists(in_force))
    match deed:
        case Deed.ENTERED:
            return and_(ROWS.c.kind == EntryKind.FIGURE.value, not_(replaces))
        case Deed.CORRECTED:
            return replaces
        case Deed.ASSIGNED:
            return and_(ROWS.c.kind == EntryKind.ASSIGNMENT.value, not_(replaces))
        case Deed.WITHDRAWN:
            return _WITHDRAWAL


def _filtered(found: Select[Any], wanted: RowFilter) -> Select[Any]:
    if wanted.indicators is not None:
        found = found.where(ROWS.c.indicator.in_(sorted(wanted.indicators)))
    if wanted.deed is not None:
        found = found.where(_did(wanted.deed, wanted.disclosure))
    if wanted.reporting_unit is not None:
        found = found.where(ROWS.c.reporting_unit == wanted.reporting_unit)
    if wanted.actor is not None:
        found = found.where(ROWS.c.actor_subject == wanted.actor)
    if wanted.disclosure is not None:
        found = found.where(ROWS.c.disclosure == wanted.disclosure.value)
    if wanted.since is not None:
        found = found.where(ROWS.c.recorded_at >= stamp(wanted.since))
    if wanted.until is not None:
        found = found.where(ROWS.c.recorded_at <= stamp(wanted.until))
    return found
