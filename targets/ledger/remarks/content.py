"""Whether a remark can be stored at all, and the fingerprint that tells a repetition from other content."""

from targets.ledger.content import check_filled, check_text, digest_of, texts_of
from targets.ledger.errors import BadEntry, Fault
from targets.ledger.remarks.entries import RemarkSheet, RemarkWithdrawal


def check(sheet: RemarkSheet) -> None:
    """Raise BadEntry for the first thing that could not be kept, or not be understood later."""
    entry = sheet.entry
    for field, text in (*texts_of(sheet.actor, "actor"), ("token", sheet.token), *texts_of(entry)):
        check_text(None, field, text)
    required = [("token", sheet.token), ("actor.subject", sheet.actor.subject), ("actor.name", sheet.actor.name)]
    if isinstance(entry, RemarkWithdrawal):
        if not entry.reason.strip():
            raise BadEntry(None, "reason", Fault.REASON_MISSING)
    else:
        required += [
            ("target", entry.target),
            ("identity.indicator", entry.identity.indicator),
            ("identity.area", entry.identity.area),
            ("cause", entry.cause),
            ("next_step", entry.next_step),
            ("reporter.unit", entry.reporter.unit),
            ("reporter.name", entry.reporter.name),
        ]
    for field, text in required:
        check_filled(None, field, text)


def fingerprint(sheet: RemarkSheet) -> str:
    """SHA-256 over everything a person typed.

    Not over how the target stood: a figure that comes in between two presses of one button makes no other remark.
    """
    entry = sheet.entry
    if isinstance(entry, RemarkWithdrawal):
        return digest_of(["withdrawal", sheet.actor, entry.seen, entry.reason])
    said = [entry.target, entry.cause, entry.next_step, entry.deadline.isoformat(), entry.disclosure.value]
    return digest_of(["remark", sheet.actor, said, entry.reporter, entry.seen])
