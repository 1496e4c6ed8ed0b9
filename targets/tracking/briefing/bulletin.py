"""The bulletin of a month, put together from two days: its end and the end of the month before, each as known then."""

from calendar import monthrange
from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date, datetime, timedelta

from targets.domain.bulletin import Bulletin, Overdue
from targets.domain.catalog import Catalog
from targets.domain.target import Target
from targets.domain.terms import Reason
from targets.tracking.between import lights_between
from targets.tracking.briefing.material import material
from targets.tracking.clock import city_day
from targets.tracking.due import State, due_list
from targets.tracking.people import Person
from targets.tracking.reach import OUT_OF_REACH
from targets.tracking.snapshot import Snapshot
from targets.tracking.submissions.reviews import Reviews
from targets.tracking.submissions.waiting import Place, waiting
from targets.tracking.tracker import Tracker


class NoMonth(ValueError):  # noqa: N818 - what it says, as in `Denied`
    """The day asked for is no month's end, or has not come yet."""


def months_of(catalog: Catalog, year: int, today: date) -> tuple[date, ...]:
    """The ends of the months a bulletin can be made for, the latest first: from the one in which the report came out to the
    end of the year after `year`, none that has not come yet."""
    published = catalog.sources[catalog.report.source].published or date(year, 1, 1)
    first = max(published, date(year, 1, 1))
    ends = [_end(at // 12, at % 12 + 1) for at in range(12 * first.year + first.month - 1, 12 * (year + 2))]
    return tuple(reversed([end for end in ends if end <= today]))


def bulletin_of(tracker: Tracker, year: int, month_end: date, now: datetime, reader: Person | None) -> Bulletin:
    """For these eyes. `month_end`: the last day of a month (see `months_of`); `now` as `Tracker.moment` gives it.

    Raises NoMonth, Denied, LedgerError.
    """
    today = city_day(now)
    if month_end != _end(month_end.year, month_end.month) or month_end > today:
        raise NoMonth(month_end.isoformat())
    since = month_end.replace(day=1) - timedelta(days=1)
    turned = lights_between(tracker, since, month_end, now, reader)
    then = [turned.before.evaluate(target) for target in _due_in(turned.before, year)]
    in_review = _in_review(tracker, reader) if month_end == today else frozenset()
    return Bulletin(
        material=material(turned.after, year, None, [target.id for target in _due_in(turned.after, year)], now),
        since=since,
        before=turned.before.catalog,
        tally_before=Counter(one.status for one in then),
        unnamed_before=sum(one.reason is Reason.NOT_NAMED for one in then),
        turns=tuple(turn for turn in turned.turns if turn.target.due.year == year),
        overdue=tuple(_overdue(turned.after, year, in_review)),
    )


def _due_in(snapshot: Snapshot, year: int) -> list[Target]:
    """A target that runs over years counts in its last one."""
    return [target for target in snapshot.catalog.counted_targets if target.due.year == year]


def _overdue(snapshot: Snapshot, year: int, in_review: frozenset[Place]) -> Iterator[Overdue]:
    """What the targets of the year wait for in vain, the longest first."""
    told = []
    for task in due_list(snapshot, None, in_review):
        late = [one for one in task.expected if one.state is State.OVERDUE and _of_year(one.targets, year)]
        if late:
            day = min(one.day for one in late)
            periods = tuple(sorted((one.period for one in late), reverse=True))
            told.append(Overdue(task.indicator, task.lead, periods, day, (snapshot.known - day).days, task.assigned))
    yield from sorted(told, key=lambda one: one.day)


def _of_year(targets: Iterable[Target], year: int) -> bool:
    return any(target.due.year == year for target in targets)


def _in_review(tracker: Tracker, reader: Person | None) -> frozenset[Place]:
    """What waits today for a decision; of a past day nobody can say any more what did."""
    try:
        return frozenset(one.place for one in waiting(Reviews(tracker, reader).pending(), tracker.catalog))
    except OUT_OF_REACH:
        return frozenset()  # what is known is told without it


def _end(year: int, month: int) -> date:
    return date(year, month, monthrange(year, month)[1])
