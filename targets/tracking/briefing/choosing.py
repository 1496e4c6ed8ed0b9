"""The targets of a choice, in their order, as things stand."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from targets.domain.period import Period
from targets.tracking.briefing.choice import Choice, Of, Order
from targets.tracking.register import Entry
from targets.tracking.review import headlines, review
from targets.tracking.selection import rows, select
from targets.tracking.snapshot import Snapshot


def chosen(choice: Choice, snapshot: Snapshot, entries: Sequence[Entry], on: date | None) -> tuple[str, ...]:
    """The ids of the targets chosen, in their order, as things stand in the snapshot; none for an empty choice."""
    if choice.picked is not None:
        return choice.picked
    due = Period.of_year(choice.year)
    wanted = replace(choice.wanted, year=choice.year)
    if choice.is_empty:
        return ()
    passed = [row.entry.id for row in select(rows(entries, snapshot, on), wanted)]
    if not passed:
        return ()
    match choice.of:
        case Of.ATTENTION:
            urgent = [one.target.id for one in review(snapshot, due, on).attention]
            found = [name for name in urgent if name in passed]
        case Of.HEADLINES:
            found = [one.target.id for one in headlines(snapshot, due, on) if one.target.id in passed]
        case _:
            found = passed
    return tuple(found) if choice.order is None else ordered(found, choice.order, snapshot, entries, on)


def ordered(
    targets: Iterable[str], order: Order, snapshot: Snapshot, entries: Sequence[Entry], on: date | None
) -> tuple[str, ...]:
    """The same ids in an order; what an order does not tell apart stands as in the register."""
    place = {entry.id: number for number, entry in enumerate(entries)}
    found = sorted(targets, key=lambda name: place.get(name, len(place)))
    if order is Order.URGENCY:
        years = sorted({snapshot.catalog.targets[name].due.year for name in found})
        reviews = [review(snapshot, Period.of_year(year), on) for year in years]
        lagging = [one for each in reviews for one in each.attention]
        waiting = [one for each in reviews for one in each.waiting]
        rank = {one.target.id: number for number, one in enumerate((*lagging, *waiting))}
        found.sort(key=lambda name: rank.get(name, len(rank)))
    return tuple(found)


def moved(targets: Sequence[str], one: str, by: int) -> tuple[str, ...]:
    """The ids with `one` that many places further down, at most to the end; up for a negative number."""
    rest = [name for name in targets if name != one]
    if len(rest) == len(targets):
        return tuple(targets)
    place = max(0, min(len(rest), list(targets).index(one) + by))
    return (*rest[:place], one, *rest[place:])
