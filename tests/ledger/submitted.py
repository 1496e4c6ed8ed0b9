"""Submissions and decisions as pages would make them, shortened to what a test is about."""

from itertools import count

from targets.ledger.entries import Actor
from targets.ledger.submissions.entries import DecisionSheet, Ruling, SubmissionSheet, Submitted
from tests.ledger.entered import LI, ZHANG, figure

_tokens = count(1)


def submission_sheet(
    *entries: Submitted, token: str | None = None, actor: Actor = ZHANG, resubmits: int | None = None
) -> SubmissionSheet:
    return SubmissionSheet(
        token=token or f"submission token {next(_tokens)}",
        actor=actor,
        entries=entries or (figure(),),
        resubmits=resubmits,
    )


def decision(
    submission: int = 1, ruling: Ruling = Ruling.PASSED, reason: str | None = None, actor: Actor = LI
) -> DecisionSheet:
    return DecisionSheet(submission=submission, ruling=ruling, actor=actor, reason=reason)
