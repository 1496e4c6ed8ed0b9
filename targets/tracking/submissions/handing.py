"""Handing in what a form or a workbook says, where figures are reviewed."""

from collections.abc import Iterable
from datetime import datetime

from targets.ledger.entries import Entry, slots_of
from targets.ledger.submissions.entries import SubmissionReceipt, Submitted
from targets.tracking.submissions.reviews import Reviews


def hand_in(reviews: Reviews, token: str, entries: Iterable[Entry], now: datetime) -> SubmissionReceipt:
    """Submit it; it corrects what was returned of the same places, the rest of which can follow by itself. Raises Denied, LedgerError."""
    handed = tuple(entry for entry in entries if isinstance(entry, Submitted))
    slots = slots_of_all(handed)
    of_these = (one for one in reviews.to_correct() if slots & slots_of_all(one.entries))
    returned = next((one.id for one in of_these if not reviews.corrected(one)), None)
    return reviews.submit(token, handed, now, returned)


def slots_of_all(entries: Iterable[Submitted]) -> set[str]:
    return {slot for entry in entries for slot in slots_of(entry)}
