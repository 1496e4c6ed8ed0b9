"""Figures that wait for review, by what they are of: shown beside what is in force, without moving it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from targets.domain.catalog import Catalog
from targets.domain.period import Period
from targets.ledger.entries import AssignmentEntry
from targets.ledger.orphans import by_any_id
from targets.ledger.submissions.entries import Submission, Submitted


@dataclass(frozen=True, slots=True)
class Place:
    """What a due list expects: a figure of an indicator for a period, or the assigned value of one of its targets."""

    indicator: str
    period: Period
    assigned: bool


@dataclass(frozen=True, slots=True)
class Waiting:
    """One entry of a submission, under the indicator's present id."""

    place: Place
    entry: Submitted
    submission: Submission


def waiting(submissions: Iterable[Submission], catalog: Catalog) -> tuple[Waiting, ...]:
    """Every entry of these submissions that the catalog knows the indicator of, in their order."""
    return tuple(_waiting(submissions, catalog))


def _waiting(submissions: Iterable[Submission], catalog: Catalog) -> Iterator[Waiting]:
    known = by_any_id(catalog.indicators.values())
    for submission in submissions:
        for entry in submission.entries:
            if entry.identity.indicator in known:
                assigned = isinstance(entry, AssignmentEntry)
                place = Place(known[entry.identity.indicator].id, entry.period, assigned)
                yield Waiting(place, entry, submission)
