"""The questions asked of submissions and decisions, and stored columns back to them."""

from collections.abc import Iterator
from typing import Any

from sqlalchemy import Connection, RowMapping, Select, bindparam, func, select
from sqlalchemy import Row as Record

from targets.ledger.entries import Actor
from targets.ledger.moments import instant
from targets.ledger.submissions import encoding
from targets.ledger.submissions.entries import Decision, Ruling, Submission, SubmissionFilter
from targets.ledger.tables import DECISIONS, SUBMISSIONS

_DECIDED = [column.label(f"decision_{column.name}") for column in DECISIONS.c]
_TOGETHER = SUBMISSIONS.outerjoin(DECISIONS, DECISIONS.c.submission == SUBMISSIONS.c.id)
_BOTH = select(SUBMISSIONS, *_DECIDED).select_from(_TOGETHER)
_SAVED = select(SUBMISSIONS.c.id, SUBMISSIONS.c.recorded_at, SUBMISSIONS.c.fingerprint).where(
    SUBMISSIONS.c.token == bindparam("wanted_token")
)
_ANSWERED = select(func.count()).where(SUBMISSIONS.c.resubmits == bindparam("wanted"))
_FIRST_RETURNED = select(func.min(DECISIONS.c.submission)).where(DECISIONS.c.ruling == Ruling.RETURNED.value)
_LAST_SUBMISSION, _LAST_DECISION = select(func.max(SUBMISSIONS.c.id)), select(func.max(DECISIONS.c.id))


def listed(
    connection: Connection, wanted: SubmissionFilter, limit: int | None, offset: int = 0
) -> tuple[Submission, ...]:
    """Submissions with their decisions, newest first."""
    found = _filtered(_BOTH, wanted).order_by(SUBMISSIONS.c.id.desc()).limit(limit).offset(offset)
    return tuple(map(_submission, connection.execute(found).mappings()))


def count(connection: Connection, wanted: SubmissionFilter) -> int:
    """How many submissions `listed` would give without a limit."""
    return connection.scalar(_filtered(select(func.count()).select_from(_TOGETHER), wanted)) or 0


def by_id(connection: Connection, submission: int) -> Submission | None:
    found = connection.execute(_BOTH.where(SUBMISSIONS.c.id == submission)).mappings().first()
    return None if found is None else _submission(found)


def saved(connection: Connection, token: str) -> Record[*tuple[Any, ...]] | None:
    """`id`, `recorded_at` and `fingerprint` of what was handed in with a token."""
    return connection.execute(_SAVED, {"wanted_token": token}).first()


def corrected(connection: Connection, submission: int) -> bool:
    """Whether a later submission names this one as what it corrects."""
    return bool(connection.scalar(_ANSWERED, {"wanted": submission}))


def since_first_returned(connection: Connection) -> Iterator[Submission]:
    """The first submission that was returned and everything handed in after it, in that order."""
    first = connection.scalar(_FIRST_RETURNED)
    if first is not None:
        found = _BOTH.where(SUBMISSIONS.c.id >= first).order_by(SUBMISSIONS.c.id)
        yield from map(_submission, connection.execute(found).mappings())


def last_ids(connection: Connection) -> tuple[int, int]:
    """The newest submission and the newest decision, 0 for none."""
    return connection.scalar(_LAST_SUBMISSION) or 0, connection.scalar(_LAST_DECISION) or 0


def _filtered(found: Select[Any], wanted: SubmissionFilter) -> Select[Any]:
    if wanted.pending is not None:
        found = found.where(DECISIONS.c.id.is_(None) if wanted.pending else DECISIONS.c.id.is_not(None))
    if wanted.actor is not None:
        found = found.where(SUBMISSIONS.c.actor_subject == wanted.actor)
    return found


def _submission(line: RowMapping) -> Submission:
    return Submission(
        id=line["id"],
        entries=encoding.read(line["entries"]),
        actor=Actor(subject=line["actor_subject"], name=line["actor_name"], client=line["client_address"]),
        recorded_at=instant(line["recorded_at"]),
        token=line["token"],
        resubmits=line["resubmits"],
        decision=None if line["decision_id"] is None else _decision(line),
    )


def _decision(line: RowMapping) -> Decision:
    return Decision(
        id=line["decision_id"],
        submission=line["id"],
        ruling=Ruling(line["decision_ruling"]),
        reason=line["decision_reason"],
        actor=Actor(
            subject=line["decision_actor_subject"],
            name=line["decision_actor_name"],
            client=line["decision_client_address"],
        ),
        recorded_at=instant(line["decision_recorded_at"]),
    )
