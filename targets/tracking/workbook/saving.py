"""Saving what a dry run showed: all of it or nothing, by the same rights and the same review as the form."""

from dataclasses import dataclass
from datetime import datetime

from targets.ledger.entries import Batch
from targets.ledger.rows import Receipt
from targets.tracking.people import Denied, Person, Right
from targets.tracking.submissions.handing import hand_in
from targets.tracking.submissions.reviews import Reviews
from targets.tracking.tracker import Tracker
from targets.tracking.workbook.plan import Plan


@dataclass(frozen=True, slots=True)
class Saved:
    """`receipt`: of the rows written; `submission`: the number under which they wait, where figures are reviewed."""

    receipt: Receipt | None = None
    submission: int | None = None


def save(found: Plan, token: str, tracker: Tracker, person: Person | None, now: datetime) -> Saved:
    """One transaction; saved again with the same token it gives the first receipt.

    Raises Denied; Conflict where somebody changed what the dry run was held against; LedgerError. ValueError for a plan
    with refused cells.
    """
    if not found.may_be_saved:
        raise ValueError("a workbook is saved as a whole, and cells of this one are refused")
    if person is None:
        raise Denied(Right.ENTER, None)
    reviews = Reviews(tracker, person)
    if reviews.switched_on:
        return Saved(submission=hand_in(reviews, token, found.entries, now).submission)
    batch = Batch(token=token, actor=person.actor, entries=found.entries)
    return Saved(receipt=tracker.append(batch, person, now))
