"""What became of submissions that were returned, place by place: what nobody has handed in again, and who had a hand in what waits."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from sqlalchemy import Connection

from targets.ledger.entries import slots_of
from targets.ledger.submissions import reading
from targets.ledger.submissions.entries import Ruling, Submission


@dataclass(frozen=True, slots=True)
class Returned:
    """`to_correct`: the last first, each with those entries alone that nobody has handed in again.

    `hands`: of what waits, who handed in an earlier try at one of its figures that was returned: number -> subjects.
    """

    to_correct: tuple[Submission, ...] = ()
    hands: Mapping[int, frozenset[str]] = field(default_factory=dict)


def returned(connection: Connection) -> Returned:
    """Every submission since the first that was returned is read once, in the order handed in.

    By places and not by what a submission says it corrects: of several figures each may be handed in again by itself, by
    whoever may enter it.
    """
    open_places: dict[str, int] = {}
    tried: dict[str, set[str]] = defaultdict(set)
    found: list[Submission] = []
    hands: dict[int, frozenset[str]] = {}
    for one in reading.since_first_returned(connection):
        slots = {slot for entry in one.entries for slot in slots_of(entry)}
        for slot in slots:
            open_places.pop(slot, None)
        match one.decision.ruling if one.decision else None:
            case None:
                hands[one.id] = frozenset[str]().union(*(tried[slot] for slot in slots))
            case Ruling.RETURNED:
                found.append(one)
                for slot in slots:
                    open_places[slot] = one.id
                    tried[slot].add(one.actor.subject)
            case Ruling.PASSED | Ruling.REFUSED:
                for slot in slots:
                    tried.pop(slot, None)
            case Ruling.WITHDRAWN:
                pass  # handed in and taken back: whoever tried before has tried still
    left = (_left(one, open_places) for one in reversed(found))
    return Returned(tuple(one for one in left if one.entries), hands)


def _left(one: Submission, open_places: Mapping[str, int]) -> Submission:
    entries = (entry for entry in one.entries if all(open_places.get(slot) == one.id for slot in slots_of(entry)))
    return replace(one, entries=tuple(entries))
