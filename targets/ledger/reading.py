"""The questions asked of the tables."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from typing import Any, TypeVar

from sqlalchemy import Connection, bindparam, exists, func, select
from sqlalchemy import Row as Record

from targets.ledger.mapping import row_of
from targets.ledger.moments import instant, stamp
from targets.ledger.published import PUBLISHED
from targets.ledger.rows import EntryKind, Release, Revision, Row
from targets.ledger.tables import DECISIONS, RELEASES, REMARKS, ROWS, SELECTIONS, SUBMISSIONS

# Neither database takes any number of values in one IN.
_AT_ONCE = 1000

_Value = TypeVar("_Value", int, str)

# Built once: making a statement takes longer than running it. `_LATER` is the row that may replace another.
_LATER = ROWS.alias("later")
_REPLACED = select(_LATER.c.id).where(_LATER.c.replaces == ROWS.c.id)
_ENDS = select(ROWS).where(~exists(_REPLACED), ROWS.c.slot.in_(bindparam("slots", expanding=True)))
_BY_ID = select(ROWS).where(ROWS.c.id.in_(bindparam("ids", expanding=True)))
_PUBLISHED_BY_ID = select(PUBLISHED).where(PUBLISHED.c.id.in_(bindparam("ids", expanding=True)))
_SAVED_BATCH = (
    select(ROWS.c.id, ROWS.c.position, ROWS.c.batch_fingerprint, ROWS.c.recorded_at)
    .where(ROWS.c.batch == bindparam("token"))
    .order_by(ROWS.c.position)
)
_WRITTEN = (
    select(ROWS)
    .where(ROWS.c.id > bindparam("after"), ROWS.c.id <= bindparam("upto"), ROWS.c.recorded_at <= bindparam("until"))
    .order_by(ROWS.c.id)
)
_REVISION = select(func.max(ROWS.c.id))
_REVISIONS = select(
    *(select(func.max(table.c.id)).scalar_subquery() for table in (ROWS, REMARKS, SUBMISSIONS, DECISIONS))
)
_LAST = select(
    _REVISION.scalar_subquery(),
    *(
        select(table.c.recorded_at).order_by(table.c.id.desc()).limit(1).scalar_subquery()
        for table in (ROWS, RELEASES, REMARKS, SUBMISSIONS, DECISIONS, SELECTIONS)
    ),
)
_RELEASES = select(RELEASES.c.id, RELEASES.c.digest, RELEASES.c.recorded_at)


def revision(connection: Connection) -> int:
    """The id of the last row, 0 for none."""
    return connection.scalar(_REVISION) or 0


def revisions(connection: Connection) -> Revision:
    """The last ids of every table that grows by what people do, 0 for none; one query."""
    return Revision(*(last_id or 0 for last_id in connection.execute(_REVISIONS).one()))


def live(connection: Connection, until: datetime | None, upto: int | None) -> tuple[Row, ...]:
    """Figures and assigned values in force, in the order written, as of a moment and a revision."""
    replaced = _REPLACED
    found = select(ROWS).where(ROWS.c.kind != EntryKind.WITHDRAWAL.value).order_by(ROWS.c.id)
    if until is not None:
        found = found.where(ROWS.c.recorded_at <= stamp(until))
        replaced = replaced.where(_LATER.c.recorded_at <= stamp(until))
    if upto is not None:
        found = found.where(ROWS.c.id <= upto)
        replaced = replaced.where(_LATER.c.id <= upto)
    return tuple(map(row_of, connection.execute(found.where(~exists(replaced)))))


def written(connection: Connection, after: int, upto: int, until: datetime) -> tuple[Row, ...]:
    """Rows of every kind behind `after`, to row `upto` and a moment, in the order written."""
    asked = {"after": after, "upto": upto, "until": stamp(until)}
    return tuple(map(row_of, connection.execute(_WRITTEN, asked)))


def ends(connection: Connection, slots: Iterable[str]) -> dict[str, Row]:
    """Slot -> the last row of its chain, withdrawals included; slots never used are left out."""
    found: dict[str, Row] = {}
    for some in _portions(sorted(set(slots))):
        found.update((record.slot, row_of(record)) for record in connection.execute(_ENDS, {"slots": some}))
    return found


def by_id(connection: Connection, ids: Iterable[int], *, published: bool = False) -> dict[int, Row]:
    """Id -> row, for those that exist; `published`: as everybody may know them."""
    found: dict[int, Row] = {}
    asked = _PUBLISHED_BY_ID if published else _BY_ID
    for some in _portions(sorted(set(ids))):
        found.update((record.id, row_of(record)) for record in connection.execute(asked, {"ids": some}))
    return found


def saved_batch(connection: Connection, token: str) -> Sequence[Record[*tuple[Any, ...]]]:
    """`id`, `position`, `batch_fingerprint`, `recorded_at` of the rows saved with a token, in their order."""
    return connection.execute(_SAVED_BATCH, {"token": token}).all()


def last(connection: Connection) -> tuple[int, datetime | None]:
    """The revision, and when the newest line of any table was recorded."""
    last_id, *moments = connection.execute(_LAST).one()
    return last_id or 0, max((instant(moment) for moment in moments if moment is not None), default=None)


def releases(connection: Connection) -> tuple[Release, ...]:
    """Every change of the catalog, oldest first."""
    return tuple(map(_release, connection.execute(_RELEASES.order_by(RELEASES.c.id))))


def last_release(connection: Connection) -> Release | None:
    """The catalog noted last."""
    record = connection.execute(_RELEASES.order_by(RELEASES.c.id.desc()).limit(1)).first()
    return None if record is None else _release(record)


def release_text(connection: Connection, digest: str) -> str | None:
    """The canonical JSON kept for a digest."""
    kept = select(RELEASES.c.canonical).where(RELEASES.c.digest == digest, RELEASES.c.canonical.is_not(None))
    return connection.scalar(kept)


def _release(record: Record[*tuple[Any, ...]]) -> Release:
    return Release(id=record.id, digest=record.digest, recorded_at=instant(record.recorded_at))


def _portions(values: list[_Value]) -> Iterator[list[_Value]]:
    for start in range(0, len(values), _AT_ONCE):
        yield values[start : start + _AT_ONCE]
