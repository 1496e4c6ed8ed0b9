"""What can go wrong between a submission and its decision."""

# ruff: noqa: N818 - named after what happened, as the screen says it

from targets.ledger.errors import LedgerError
from targets.ledger.submissions.entries import Decision


class AlreadySubmitted(LedgerError):
    """A figure of the same indicator, period and vintage waits for review already. `submission`: its number."""

    code = "already_submitted"

    def __init__(self, submission: int, position: int) -> None:
        super().__init__(f"entry {position} waits for review already in submission {submission}")
        self.submission = submission
        self.position = position


class AlreadyDecided(LedgerError):
    """Somebody decided otherwise before. `decision`: what stands."""

    code = "already_decided"

    def __init__(self, decision: Decision) -> None:
        super().__init__(f"submission {decision.submission} was {decision.ruling} by {decision.actor.subject}")
        self.decision = decision


class NotReturned(LedgerError):
    """What is to be corrected was not returned, or was corrected already."""

    code = "not_returned"

    def __init__(self, submission: int) -> None:
        super().__init__(f"submission {submission} waits for no correction")
        self.submission = submission
