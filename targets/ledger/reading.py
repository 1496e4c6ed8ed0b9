"""The questions asked of the tables."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from typing import Any, TypeVar

from sqlalchemy import Connection, Select, exists, func, select
from sqlalchemy import Row as Record

from targets.ledger.mapping import row_of
from targets.ledger.moments import instant, stamp
from targets.ledger.rows import EntryKind, Release, Row, RowFilter
from targets.ledger.tables import RELEASES, ROWS

# Neither database takes any number of values in one IN.
_AT_ONCE = 1000

_Value = TypeVar("_Value", int, str)


def revision(connection: Connection) -> int:
    """The id of the last row, 0 for none."""
    return connection.scalar(select(func.max(ROWS.c.id))) or 0


def history(connection: Connection, wanted: RowFilter, limit: int | None, offset: int) -> tuple[Row, ...]:
    """Rows of every kind, newest first."""
    found = _filtered(select(ROWS), wanted).order_by(ROWS.c.id.desc()).limit(limit).offset(offset)
    return tuple(map(row_of, connection.execute(found)))


def count(connection: Connection, wanted: RowFilter) -> int:
    """How many rows `history` would give without a limit."""
    return connection.scalar(_filtered(select(func.count()).select_from(ROWS), wanted)) or 0


def live(connection: Connection, until: datetime | None, upto: int | None) -> tuple[Row, ...]:
    """Figures and assigned values in force, in the order written, as of a moment and a revision."""
    later = ROWS.alias("later")
    replaced = select(later.c.id).where(later.c.replaces == ROWS.c.id)
    found = select(ROWS).where(ROWS.c.kind != EntryKind.WITHDRAWAL.value).order_by(ROWS.c.id)
    if until is not None:
        found = found.where(ROWS.c.recorded_at <= stamp(until))
        replaced = replaced.where(later.c.recorded_at <= stamp(until))
    if upto is not None:
        found = found.where(ROWS.c.id <= upto)
        replaced = replaced.where(later.c.id <= upto)
    return tuple(map(row_of, connection.execute(found.where(~exists(replaced)))))


def ends(connection: Connection, slots: Iterable[str]) -> dict[str, Row]:
    """Slot -> the last row of its chain, withdrawals included; slots never used are left out."""
    later = ROWS.alias("later")
    last = select(ROWS).where(~exists(select(later.c.id).where(later.c.replaces == ROWS.c.id)))
    found: dict[str, Row] = {}
    for some in _portions(sorted(set(slots))):
        found.update((record.slot, row_of(record)) for record in connection.execute(last.where(ROWS.c.slot.in_(some))))
    return found


def by_id(connection: Connection, ids: Iterable[int]) -> dict[int, Row]:
    """Id -> row, for those that exist."""
    found: dict[int, Row] = {}
    for some in _portions(sorted(set(ids))):
        found.update(
            (record.id, row_of(record)) for record in connection.execute(select(ROWS).where(ROWS.c.id.in_(some)))
        )
    return found


def saved_batch(connection: Connection, token: str) -> Sequence[Record[*tuple[Any, ...]]]:
    """`id`, `position`, `batch_fingerprint`, `recorded_at` of the rows saved with a token, in their order."""
    columns = (ROWS.c.id, ROWS.c.position, ROWS.c.batch_fingerprint, ROWS.c.recorded_at)
    return connection.execute(select(*columns).where(ROWS.c.batch == token).order_by(ROWS.c.position)).all()


def last_moment(connection: Connection) -> datetime | None:
    """When the newest row or release was recorded."""
    newest = [
        connection.scalar(select(table.c.recorded_at).order_by(table.c.id.desc()).limit(1))
        for table in (ROWS, RELEASES)
    ]
    return max((instant(moment) for moment in newest if moment is not None), default=None)


def releases(connection: Connection) -> tuple[Release, ...]:
    """Every change of the catalog, oldest first."""
    found = connection.execute(select(RELEASES.c.id, RELEASES.c.digest, RELEASES.c.recorded_at).order_by(RELEASES.c.id))
    return tuple(
        Release(id=record.id, digest=record.digest, recorded_at=instant(record.recorded_at)) for record in found
    )


def last_release(connection: Connection) -> Release | None:
    """The catalog noted last."""
    columns = (RELEASES.c.id, RELEASES.c.digest, RELEASES.c.recorded_at)
    record = connection.execute(select(*columns).order_by(RELEASES.c.id.desc()).limit(1)).first()
    if record is None:
        return None
    return Release(id=record.id, digest=record.digest, recorded_at=instant(record.recorded_at))


def release_text(connection: Connection, digest: str) -> str | None:
    """The canonical JSON kept for a digest."""
    kept = select(RELEASES.c.canonical).where(RELEASES.c.digest == digest, RELEASES.c.canonical.is_not(None))
    return connection.scalar(kept)


def _filtered(found: Select[Any], wanted: RowFilter) -> Select[Any]:
    if wanted.indicators is not None:
        found = found.where(ROWS.c.indicator.in_(sorted(wanted.indicators)))
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


def _portions(values: list[_Value]) -> Iterator[list[_Value]]:
    for start in range(0, len(values), _AT_ONCE):
        yield values[start : start + _AT_ONCE]
