"""Handing in and deciding: every right is asked for here, whoever presses which button."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from targets.ledger.errors import LedgerError
from targets.ledger.submissions.entries import (
    DecisionReceipt,
    DecisionSheet,
    Ruling,
    Submission,
    SubmissionFilter,
    SubmissionReceipt,
    SubmissionSheet,
    Submitted,
)
from targets.tracking.people import Denied, Person, Right
from targets.tracking.permission import ask_to_enter, indicators_of
from targets.tracking.submissions.proposal import unfit
from targets.tracking.tracker import Tracker

_PENDING: Final = SubmissionFilter(pending=True)
_DECIDED: Final = SubmissionFilter(pending=False)
_HAVE_PART: Final = frozenset({Right.REVIEW, Right.ADMINISTER, Right.ENTER})
_RECENT: Final = 500  # of all units: among so many one looks for what became of one's own


class OwnSubmission(Denied):
    """Nobody reviews what they handed in themselves, nor its correction by somebody else."""


class Unfit(LedgerError):  # noqa: N818 - as the ledger's own
    """The catalog has no place for the figure any more, so it cannot be passed. `about`: the indicator or target."""

    code = "unfit"

    def __init__(self, about: str) -> None:
        super().__init__(f"the catalog has no place for {about} as it was handed in")
        self.about = about


@dataclass(frozen=True, slots=True)
class Result:
    """What became of one of several: the receipt, or why it was not decided."""

    submission: int
    receipt: DecisionReceipt | None = None
    refused: Denied | LedgerError | None = None


class Reviews:
    """What `person` may hand in, see and decide. Every method may raise LedgerError; those that write Denied."""

    def __init__(self, tracker: Tracker, person: Person | None) -> None:
        self._tracker = tracker
        self._person = person

    @property
    def switched_on(self) -> bool:
        """Whether entered figures count only once somebody else has passed them."""
        return self._tracker.roster.review

    @property
    def has_part(self) -> bool:
        """Whether this person may see anything of what waits."""
        return bool(self._tracker.roster.rights(self._person) & _HAVE_PART)

    @property
    def may_decide(self) -> bool:
        return self._tracker.roster.may(self._person, Right.REVIEW)

    def submit(
        self, token: str, entries: tuple[Submitted, ...], now: datetime, resubmits: int | None = None
    ) -> SubmissionReceipt:
        """Hand in; Denied, and nothing written, where one of the entries is about what they may not enter.

        `resubmits`: the returned submission this corrects, which has to be one they may see.
        """
        ledger, roster, catalog = self._tracker.writable(), self._tracker.roster, self._tracker.catalog
        writer = ask_to_enter(roster, self._person, (), catalog)
        ask_to_enter(roster, writer, indicators_of(entries, catalog, ledger), catalog)
        if resubmits is not None and not self.sees(ledger.submissions.one(resubmits)):
            raise Denied(Right.ENTER, writer, f"submission {resubmits}")
        sheet = SubmissionSheet(token=token, actor=writer.actor, entries=entries, resubmits=resubmits)
        return ledger.submissions.submit(sheet, now)

    def decide(self, submission: int, ruling: Ruling, reason: str, now: datetime) -> DecisionReceipt:
        """Decide on somebody else's, or withdraw one's own. Denied, OwnSubmission, Unfit; errors as in `Submissions.decide`."""
        ledger = self._tracker.writable()
        found = ledger.submissions.one(submission)
        person = self._withdrawing(found) if ruling is Ruling.WITHDRAWN else self._reviewing(found)
        if ruling is Ruling.PASSED and found.pending:
            for entry in found.entries:
                if unfit(entry, self._tracker.catalog):
                    raise Unfit(entry.identity.indicator)
        sheet = DecisionSheet(submission=submission, ruling=ruling, actor=person.actor, reason=reason.strip() or None)
        return ledger.submissions.decide(sheet, now)

    def decide_all(self, submissions: Iterable[int], ruling: Ruling, reason: str, now: datetime) -> tuple[Result, ...]:
        """Each by itself: one that cannot be decided keeps no other from it."""
        return tuple(self._decide_one(number, ruling, reason, now) for number in submissions)

    def pending(self) -> tuple[Submission, ...]:
        """What waits for a decision and this person may see, the oldest first."""
        return tuple(reversed(self._visible(_PENDING, None)))

    def decided(self, most: int) -> tuple[Submission, ...]:
        """What was decided and this person may see, the last handed in first."""
        return self._visible(_DECIDED, _RECENT)[:most]

    def to_correct(self) -> tuple[Submission, ...]:
        """What was returned and this person may enter, the last first, each with what nobody has handed in again yet."""
        ledger = self._tracker.ledger
        if ledger is None or not self._tracker.roster.may(self._person, Right.ENTER):
            return ()
        return tuple(one for one in ledger.submissions.returned().to_correct if self._enters_all(one))

    def to_decide(self) -> tuple[Submission, ...]:
        """What waits for this person's decision: nothing they had a hand in."""
        return tuple(one for one in self.pending() if not self.had_a_hand(one)) if self.may_decide else ()

    def is_own(self, submission: Submission) -> bool:
        """Whether this person handed it in themselves."""
        return self._person is not None and submission.actor.subject == self._person.subject

    def had_a_hand(self, submission: Submission) -> bool:
        """Whether this person handed it in, or a try before it that was returned: a colleague's press makes it no other's."""
        if self._person is None or self.is_own(submission):
            return self._person is not None
        hands = self._tracker.writable().submissions.returned().hands
        return self._person.subject in hands.get(submission.id, ())

    def corrected(self, submission: Submission) -> bool:
        """Whether another one names it as what it corrects, which is said once."""
        return self._tracker.writable().submissions.corrected(submission.id)

    def sees(self, submission: Submission) -> bool:
        """Reviewers and administrators see all of them, others what they handed in or may enter themselves."""
        rights = self._tracker.roster.rights(self._person)
        if Right.REVIEW in rights or Right.ADMINISTER in rights:
            return True
        return Right.ENTER in rights and (self.is_own(submission) or self._enters_all(submission))

    def _enters_all(self, submission: Submission) -> bool:
        roster, catalog = self._tracker.roster, self._tracker.catalog
        named = indicators_of(submission.entries, catalog, self._tracker.writable())
        try:
            ask_to_enter(roster, self._person, named, catalog)
        except Denied:
            return False
        return True

    def _visible(self, which: SubmissionFilter, limit: int | None) -> tuple[Submission, ...]:
        if self._tracker.ledger is None or not self.has_part:
            return ()
        return tuple(one for one in self._tracker.ledger.submissions.listed(which, limit=limit) if self.sees(one))

    def _reviewing(self, found: Submission) -> Person:
        if self._person is None or not self.may_decide:
            raise Denied(Right.REVIEW, self._person, f"submission {found.id}")
        if self.had_a_hand(found):
            raise OwnSubmission(Right.REVIEW, self._person, f"submission {found.id}")
        return self._person

    def _withdrawing(self, found: Submission) -> Person:
        writer = ask_to_enter(self._tracker.roster, self._person, (), self._tracker.catalog)
        if not self.is_own(found):
            raise Denied(Right.ENTER, writer, f"submission {found.id}")
        return writer

    def _decide_one(self, number: int, ruling: Ruling, reason: str, now: datetime) -> Result:
        try:
            return Result(number, receipt=self.decide(number, ruling, reason, now))
        except (Denied, LedgerError) as refused:
            return Result(number, refused=refused)
