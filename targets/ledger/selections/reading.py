"""The questions asked of the selections, and stored columns back to lines."""

from typing import Any

from sqlalchemy import Connection, RowMapping, Select, bindparam, exists, select
from sqlalchemy import Row as Record

from targets.ledger.entries import Actor
from targets.ledger.moments import instant
from targets.ledger.selections.entries import SelectionKind, SelectionRow
from targets.ledger.tables import SELECTIONS

_LATER = SELECTIONS.alias("later")
_REPLACED = select(_LATER.c.id).where(_LATER.c.replaces == SELECTIONS.c.id)
_IN_FORCE = (
    select(SELECTIONS)
    .where(SELECTIONS.c.kind != SelectionKind.WITHDRAWAL.value, ~exists(_REPLACED))
    .order_by(SELECTIONS.c.id)
)
_SAVED = select(SELECTIONS.c.id, SELECTIONS.c.recorded_at, SELECTIONS.c.fingerprint).where(
    SELECTIONS.c.token == bindparam("wanted_token")
)
_LAST = select(SELECTIONS.c.id).order_by(SELECTIONS.c.id.desc()).limit(1)


def in_force(connection: Connection) -> tuple[SelectionRow, ...]:
    """Every selection on the list, in the order written."""
    return _rows(connection, _IN_FORCE)


def history(connection: Connection) -> tuple[SelectionRow, ...]:
    """Every line ever written, newest first."""
    return _rows(connection, select(SELECTIONS).order_by(SELECTIONS.c.id.desc()))


def end_of(connection: Connection, row: int) -> SelectionRow | None:
    """The last line of the chain that a line belongs to, which may be a withdrawal; None where there is no such line."""
    found = _rows(connection, select(SELECTIONS).where(SELECTIONS.c.id == row))
    while later := _rows(connection, select(SELECTIONS).where(SELECTIONS.c.replaces == row)):
        found, row = later, later[0].id
    return found[0] if found else None


def saved(connection: Connection, token: str) -> Record[*tuple[Any, ...]] | None:
    """`id`, `recorded_at` and `fingerprint` of what was saved with a token."""
    return connection.execute(_SAVED, {"wanted_token": token}).first()


def last_id(connection: Connection) -> int:
    """0 for none."""
    return connection.scalar(_LAST) or 0


def _rows(connection: Connection, found: Select[Any]) -> tuple[SelectionRow, ...]:
    return tuple(map(_row, connection.execute(found).mappings()))


def _row(line: RowMapping) -> SelectionRow:
    return SelectionRow(
        id=line["id"],
        kind=SelectionKind(line["kind"]),
        name=line["name"],
        choice=line["choice"],
        actor=Actor(subject=line["actor_subject"], name=line["actor_name"], client=line["client_address"]),
        recorded_at=instant(line["recorded_at"]),
        token=line["token"],
        replaces=line["replaces"],
    )
