"""Submissions as the rest of the house sees them: the part of the ledger that waits for somebody else's eyes."""

from datetime import datetime

from sqlalchemy import Engine

from targets.ledger import engine
from targets.ledger.announcements import Announcements
from targets.ledger.errors import NotFound
from targets.ledger.submissions import content, reading, writing
from targets.ledger.submissions.entries import (
    DecisionReceipt,
    DecisionSheet,
    Submission,
    SubmissionFilter,
    SubmissionReceipt,
    SubmissionSheet,
)
from targets.ledger.submissions.returned import Returned, returned
from targets.ledger.tables import DECISIONS, ROWS, SUBMISSIONS

EVERY_SUBMISSION = SubmissionFilter()


class Submissions:
    """Every method may raise Busy, Unavailable and Damaged; those that write ReadOnly and Full as well."""

    def __init__(self, connections: Engine, announcements: Announcements) -> None:
        self._engine = connections
        self._announcements = announcements
        self._returned = (0, 0), Returned()

    def submit(self, sheet: SubmissionSheet, now: datetime) -> SubmissionReceipt:
        """Hand in a batch, all or nothing; on return it is on disk, and no figure is another for it.

        Errors as in `Ledger.append`, so that what can be handed in could be in force. AlreadySubmitted where one of its
        places has something waiting; NotReturned where it corrects what waits for no correction.
        """
        content.check(sheet)
        with engine.writing(self._engine) as connection:
            receipt = writing.submit(connection, sheet, now)
        if receipt.submission is not None:
            self._announcements.tell(SUBMISSIONS.name, (receipt.submission,), sheet.actor, receipt.head)
        return receipt

    def decide(self, sheet: DecisionSheet, now: datetime) -> DecisionReceipt:
        """Decide for good; a submission that passes is in force from this moment, in the same transaction.

        Conflict, and nothing decided, where what it would replace is no longer in force. AlreadyDecided where another
        decision stands. NotFound; BadEntry for a reason that is missing.
        """
        content.check_decision(sheet)
        with engine.writing(self._engine) as connection:
            receipt = writing.decide(connection, sheet, now)
        if receipt.rows is not None:
            self._announcements.tell(ROWS.name, receipt.rows.rows, sheet.actor, receipt.rows.head)
        self._announcements.tell(DECISIONS.name, (receipt.decision.id,), sheet.actor, receipt.head)
        return receipt

    def one(self, submission: int) -> Submission:
        """NotFound if there is none."""
        with engine.reading(self._engine) as connection:
            found = reading.by_id(connection, submission)
        if found is None:
            raise NotFound(f"submission {submission}")
        return found

    def listed(
        self, wanted: SubmissionFilter = EVERY_SUBMISSION, *, limit: int | None = None, offset: int = 0
    ) -> tuple[Submission, ...]:
        """Submissions with what became of them, newest first."""
        with engine.reading(self._engine) as connection:
            return reading.listed(connection, wanted, limit, offset)

    def returned(self) -> Returned:
        """What of all that was returned is still to be corrected, and by whose hands what waits went; kept until more comes."""
        with engine.reading(self._engine) as connection:
            upto = reading.last_ids(connection)
            upto_kept, kept = self._returned
            if upto_kept != upto:
                kept = returned(connection)
                self._returned = upto, kept
            return kept

    def corrected(self, submission: int) -> bool:
        """Whether a later submission names this one as what it corrects."""
        with engine.reading(self._engine) as connection:
            return reading.corrected(connection, submission)

    def count(self, wanted: SubmissionFilter = EVERY_SUBMISSION) -> int:
        """How many submissions `listed` has without a limit."""
        with engine.reading(self._engine) as connection:
            return reading.count(connection, wanted)
