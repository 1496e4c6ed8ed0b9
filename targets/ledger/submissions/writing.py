"""Writing: what a sheet or a decision becomes, given what stands. Runs inside `engine.writing`, alone."""

from datetime import datetime

from sqlalchemy import Connection, insert

from targets.ledger import reading
from targets.ledger import writing as rows
from targets.ledger.entries import Batch, slots_of
from targets.ledger.errors import NotFound, TokenReused
from targets.ledger.moments import instant, not_before, stamp
from targets.ledger.proof import chain
from targets.ledger.rows import Receipt
from targets.ledger.submissions import encoding
from targets.ledger.submissions import reading as submissions
from targets.ledger.submissions.content import batch_of, fingerprint
from targets.ledger.submissions.entries import (
    Decision,
    DecisionReceipt,
    DecisionSheet,
    Ruling,
    Submission,
    SubmissionFilter,
    SubmissionReceipt,
    SubmissionSheet,
)
from targets.ledger.submissions.errors import AlreadyDecided, AlreadySubmitted, NotReturned
from targets.ledger.tables import DECISIONS, SUBMISSIONS

_PENDING = SubmissionFilter(pending=True)


def submit(connection: Connection, sheet: SubmissionSheet, now: datetime) -> SubmissionReceipt:
    """Write the submission, or find that it was handed in before. Raises before anything is written."""
    print_of_sheet = fingerprint(sheet)
    saved = submissions.saved(connection, sheet.token)
    if saved is not None:
        if saved.fingerprint != print_of_sheet:
            raise TokenReused(sheet.token)
        return SubmissionReceipt(submission=saved.id, recorded_at=instant(saved.recorded_at), repeated=True)
    _check_returned(connection, sheet.resubmits)
    _check_not_waiting(connection, sheet)
    if not rows.changes(connection, batch_of(sheet)):
        return SubmissionReceipt(submission=None, recorded_at=None, repeated=False)
    moment = not_before(reading.last(connection)[1], now)
    number = submissions.last_ids(connection)[0] + 1
    line = {
        "id": number,
        "entries": encoding.written(sheet.entries),
        "actor_subject": sheet.actor.subject,
        "actor_name": sheet.actor.name,
        "client_address": sheet.actor.client,
        "recorded_at": stamp(moment),
        "token": sheet.token,
        "fingerprint": print_of_sheet,
        "resubmits": sheet.resubmits,
    }
    connection.execute(insert(SUBMISSIONS), [line])
    head = chain.link(connection, SUBMISSIONS, [line])
    return SubmissionReceipt(submission=number, recorded_at=moment, repeated=False, head=head)


def decide(connection: Connection, sheet: DecisionSheet, now: datetime) -> DecisionReceipt:
    """Write the decision, and what a submission that passes says; both or, where that meets a conflict, neither."""
    submission = submissions.by_id(connection, sheet.submission)
    if submission is None:
        raise NotFound(f"submission {sheet.submission}")
    if submission.decision is not None:
        return _stands(submission.decision, sheet)
    receipt = _publish(connection, submission, now) if sheet.ruling is Ruling.PASSED else None
    decision = Decision(
        id=submissions.last_ids(connection)[1] + 1,
        submission=submission.id,
        ruling=sheet.ruling,
        reason=sheet.reason,
        actor=sheet.actor,
        recorded_at=not_before(reading.last(connection)[1], now),
    )
    line = {
        "id": decision.id,
        "submission": decision.submission,
        "ruling": decision.ruling.value,
        "reason": decision.reason,
        "actor_subject": decision.actor.subject,
        "actor_name": decision.actor.name,
        "client_address": decision.actor.client,
        "recorded_at": stamp(decision.recorded_at),
    }
    connection.execute(insert(DECISIONS), [line])
    head = chain.link(connection, DECISIONS, [line])
    return DecisionReceipt(decision=decision, rows=receipt, repeated=False, head=head)


def token_of(submission: Submission) -> str:
    """The token of the rows a submission becomes: with it they are found again, and written once."""
    return f"submission {submission.id} {submission.token}"


def _publish(connection: Connection, submission: Submission, now: datetime) -> Receipt:
    """The figures are those of who handed them in; the decision names who passed them."""
    batch = Batch(token=token_of(submission), actor=submission.actor, entries=submission.entries)
    return rows.append(connection, batch, now)


def _stands(decision: Decision, sheet: DecisionSheet) -> DecisionReceipt:
    """The second click of the same person says nothing new; anything else comes too late."""
    if (decision.ruling, decision.reason, decision.actor.subject) != (sheet.ruling, sheet.reason, sheet.actor.subject):
        raise AlreadyDecided(decision)
    return DecisionReceipt(decision=decision, rows=None, repeated=True)


def _check_returned(connection: Connection, resubmits: int | None) -> None:
    if resubmits is None:
        return
    before = submissions.by_id(connection, resubmits)
    if before is None:
        raise NotFound(f"submission {resubmits}")
    returned = before.decision is not None and before.decision.ruling is Ruling.RETURNED
    if not returned or submissions.corrected(connection, resubmits):
        raise NotReturned(resubmits)


def _check_not_waiting(connection: Connection, sheet: SubmissionSheet) -> None:
    """Two that wait for the same place could not both be passed."""
    waiting = {
        slot: other.id
        for other in submissions.listed(connection, _PENDING, None)
        for entry in other.entries
        for slot in slots_of(entry)
    }
    for position, entry in enumerate(sheet.entries):
        for slot in slots_of(entry):
            if slot in waiting:
                raise AlreadySubmitted(waiting[slot], position)
