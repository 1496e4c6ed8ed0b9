"""The questions asked of the remarks, and stored columns back to lines."""

from datetime import date, datetime
from decimal import Decimal
from typing import Any

from sqlalchemy import Connection, RowMapping, Select, bindparam, exists, func, select
from sqlalchemy import Row as Record

from targets.domain.period import Period
from targets.domain.terms import Disclosure, Measure, Status
from targets.ledger.entries import Actor, Identity, Reporter
from targets.ledger.moments import instant, stamp
from targets.ledger.remarks.entries import RemarkFilter, RemarkKind, RemarkRow, Shown
from targets.ledger.tables import REMARKS

_LATER = REMARKS.alias("later")
_REPLACED = select(_LATER.c.id).where(_LATER.c.replaces == REMARKS.c.id)
_SAVED = select(REMARKS.c.id, REMARKS.c.recorded_at, REMARKS.c.fingerprint).where(
    REMARKS.c.token == bindparam("wanted_token")
)
_LAST = select(REMARKS.c.id).order_by(REMARKS.c.id.desc()).limit(1)


def in_force(connection: Connection, until: datetime | None, upto: int | None) -> tuple[RemarkRow, ...]:
    """The remark in force of every target that has one, in the order written, as of a moment and a revision."""
    replaced = _REPLACED
    found = select(REMARKS).where(REMARKS.c.kind != RemarkKind.WITHDRAWAL.value).order_by(REMARKS.c.id)
    if until is not None:
        found = found.where(REMARKS.c.recorded_at <= stamp(until))
        replaced = replaced.where(_LATER.c.recorded_at <= stamp(until))
    if upto is not None:
        found = found.where(REMARKS.c.id <= upto)
        replaced = replaced.where(_LATER.c.id <= upto)
    return _rows(connection, found.where(~exists(replaced)))


def end(connection: Connection, target: str) -> RemarkRow | None:
    """The last line of a target's chain, which may be a withdrawal."""
    found = _rows(connection, select(REMARKS).where(REMARKS.c.target == target, ~exists(_REPLACED)))
    return found[0] if found else None


def by_id(connection: Connection, row: int) -> RemarkRow | None:
    found = _rows(connection, select(REMARKS).where(REMARKS.c.id == row))
    return found[0] if found else None


def history(connection: Connection, wanted: RemarkFilter, limit: int | None, offset: int) -> tuple[RemarkRow, ...]:
    """Lines of either kind, newest first."""
    return _rows(
        connection, _filtered(select(REMARKS), wanted).order_by(REMARKS.c.id.desc()).limit(limit).offset(offset)
    )


def count(connection: Connection, wanted: RemarkFilter) -> int:
    """How many lines `history` would give without a limit."""
    return connection.scalar(_filtered(select(func.count()).select_from(REMARKS), wanted)) or 0


def saved(connection: Connection, token: str) -> Record[*tuple[Any, ...]] | None:
    """`id`, `recorded_at` and `fingerprint` of what was saved with a token."""
    return connection.execute(_SAVED, {"wanted_token": token}).first()


def last_id(connection: Connection) -> int:
    """0 for none."""
    return connection.scalar(_LAST) or 0


def _filtered(found: Select[Any], wanted: RemarkFilter) -> Select[Any]:
    if wanted.row is not None:
        found = found.where(REMARKS.c.id == wanted.row)
    if wanted.target is not None:
        found = found.where(REMARKS.c.target == wanted.target)
    if wanted.indicators is not None:
        found = found.where(REMARKS.c.indicator.in_(sorted(wanted.indicators)))
    if wanted.disclosure is not None:
        found = found.where(REMARKS.c.disclosure == wanted.disclosure.value)
    if wanted.since is not None:
        found = found.where(REMARKS.c.recorded_at >= stamp(wanted.since))
    if wanted.until is not None:
        found = found.where(REMARKS.c.recorded_at <= stamp(wanted.until))
    return found


def _rows(connection: Connection, found: Select[Any]) -> tuple[RemarkRow, ...]:
    return tuple(map(_row, connection.execute(found).mappings()))


def _row(line: RowMapping) -> RemarkRow:
    return RemarkRow(
        id=line["id"],
        kind=RemarkKind(line["kind"]),
        target=line["target"],
        due=Period.parse(line["due"]),
        identity=Identity(
            indicator=line["indicator"],
            area=line["area"],
            population=line["population"],
            measure=Measure(line["measure"]),
            unit=line["unit"],
        ),
        shown=Shown(
            status=Status(line["shown_status"]),
            period=None if line["shown_period"] is None else Period.parse(line["shown_period"]),
            value=None if line["shown_value"] is None else Decimal(line["shown_value"]),
        ),
        cause=line["cause"],
        next_step=line["next_step"],
        deadline=date.fromisoformat(line["deadline"]),
        disclosure=Disclosure(line["disclosure"]),
        reporter=Reporter(unit=line["reporting_unit"], name=line["reporter"], contact=line["contact"]),
        reason=line["reason"],
        actor=Actor(subject=line["actor_subject"], name=line["actor_name"], client=line["client_address"]),
        recorded_at=instant(line["recorded_at"]),
        token=line["token"],
        replaces=line["replaces"],
    )
