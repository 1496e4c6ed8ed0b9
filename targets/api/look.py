"""What one request sees: what everybody may know, as of its days."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from targets.api.question import Question
from targets.domain.catalog import Catalog
from targets.presentation.words import Words
from targets.tracking.clock import CITY
from targets.tracking.releases import Edition
from targets.tracking.snapshot import Snapshot
from targets.tracking.tracker import Tracker


@dataclass(frozen=True, slots=True)
class Look:
    """`snapshot`: of a reader who has not signed in, whoever asks. `behind_since`: since when the ledger does not answer and what was
    known then is told; None while it does.
    """

    tracker: Tracker
    question: Question
    edition: Edition
    snapshot: Snapshot
    now: datetime
    behind_since: datetime | None

    @property
    def catalog(self) -> Catalog:
        """The catalog in force on the day of knowledge."""
        return self.snapshot.catalog

    @property
    def words(self) -> Words:
        return self.question.words

    @property
    def behind(self) -> str | None:
        return None if self.behind_since is None else self.behind_since.astimezone(CITY).isoformat(timespec="seconds")

    def state(self) -> tuple[str, ...]:
        """What an answer rests on, beside what is asked for: the same state gives the same answer.

        The last row that counts says it for the ledger: of a past day it stays the same, whatever is entered today.
        """
        seen = self.snapshot
        return (
            self.tracker.catalog.digest,
            seen.catalog.digest,
            self.edition.basis.value,
            str(seen.row),
            seen.known.isoformat(),
            seen.today.isoformat(),
            self.behind or "",
        )

    def facts(self) -> Mapping[str, Any]:
        """What is told beside the records of every answer."""
        question = self.question
        return {
            "place": self.words.of(self.catalog.place.name),
            "known": question.known.isoformat(),
            "on": question.on.isoformat() if question.on else None,
            "lang": question.language.value,
            "practice": self.catalog.practice,
            "catalog": self.edition.basis.value,
            "behind_since": self.behind,
        }


def look(tracker: Tracker, question: Question, now: datetime) -> Look:
    """`now`: the moment it is for everybody. Raises Denied where nobody may read without signing in, LedgerError."""
    snapshot = tracker.snapshot(question.known, now, None)
    edition = tracker.edition(question.known, now)
    return Look(tracker, question, edition, snapshot, now, tracker.reach.lost_since(now))
