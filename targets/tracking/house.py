"""How the house stands, for administrators: who may do what, and the health of ledger and seeds."""

from dataclasses import dataclass
from datetime import datetime

from targets.ledger.orphans import Orphan
from targets.ledger.remarks.entries import RemarkFilter
from targets.ledger.submissions.entries import SubmissionFilter
from targets.ledger.tables import REVISIONS
from targets.tracking.people import Denied, Member, Person, Right, Roster
from targets.tracking.tracker import Tracker


@dataclass(frozen=True, slots=True)
class House:
    """`schema`: the revision the ledger is at, "" without one. `rows`, `remarks`: how many lines; `last_row`: when the last was
    recorded. `head`: the end of the hash chain over all of it, "" without a ledger. `digest`: of the catalog in force, `since` when (None where no ledger keeps it). `waiting`: submissions nobody has
    decided on. `unused`: rows in force that no verdict rests on.
    """

    schema: str
    rows: int
    remarks: int
    last_row: datetime | None
    head: str
    digest: str
    since: datetime | None
    waiting: int
    unused: tuple[Orphan, ...]
    roster: Roster

    @property
    def members(self) -> tuple[Member, ...]:
        return tuple(self.roster.members.values())


def house(tracker: Tracker, person: Person | None) -> House:
    """Raises Denied for who is no administrator; LedgerError where the ledger cannot be read."""
    if not tracker.roster.may(person, Right.ADMINISTER):
        raise Denied(Right.ADMINISTER, person)
    ledger = tracker.ledger
    if ledger is None:
        return House("", 0, 0, None, "", tracker.catalog.digest, None, 0, (), tracker.roster)
    last, releases = ledger.rows(limit=1), ledger.releases()
    return House(
        schema=REVISIONS[-1],  # a ledger that opened is there
        rows=ledger.count(),
        remarks=ledger.remark_count(RemarkFilter()),
        last_row=last[0].recorded_at if last else None,
        head=ledger.head().hash,
        digest=tracker.catalog.digest,
        since=releases[-1].recorded_at if releases else None,
        waiting=ledger.submissions.count(SubmissionFilter(pending=True)),
        unused=tracker.orphans(),
        roster=tracker.roster,
    )
