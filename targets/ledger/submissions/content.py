"""Whether a submission or a decision can be stored at all, and the fingerprint that tells a repetition from other content."""

from targets.ledger import content
from targets.ledger.entries import Batch
from targets.ledger.errors import BadEntry, Fault
from targets.ledger.submissions.entries import DecisionSheet, SubmissionSheet


def check(sheet: SubmissionSheet) -> None:
    """Raise BadEntry for the first thing that no figure in force could say."""
    content.check(batch_of(sheet))


def check_decision(sheet: DecisionSheet) -> None:
    """Raise BadEntry for a decision that nobody would understand later."""
    for field, text in (
        ("actor.subject", sheet.actor.subject),
        ("actor.name", sheet.actor.name),
        ("reason", sheet.reason or ""),
    ):
        content.check_text(None, field, text)
        if field != "reason":
            content.check_filled(None, field, text)
    if sheet.ruling.needs_reason and not (sheet.reason and sheet.reason.strip()):
        raise BadEntry(None, "reason", Fault.REASON_MISSING)


def batch_of(sheet: SubmissionSheet) -> Batch:
    """What the sheet would write without a review."""
    return Batch(token=sheet.token, actor=sheet.actor, entries=sheet.entries)


def fingerprint(sheet: SubmissionSheet) -> str:
    """SHA-256 over everything a person typed.

    Not over what it corrects: after the first of two presses of one button there is nothing to correct any more.
    """
    return content.fingerprint(batch_of(sheet))
