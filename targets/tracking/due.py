"""What is to be entered: every figure that a target of the report waits for, overdue, due now or not due yet."""

from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from targets.domain.catalog import Catalog
from targets.domain.duties import Unit
from targets.domain.indicator import Indicator
from targets.domain.judging import Awaited, awaited, deciding_day
from targets.domain.period import Period
from targets.domain.target import Target
from targets.domain.terms import Domain
from targets.tracking.selection import NOBODY
from targets.tracking.snapshot import Snapshot
from targets.tracking.submissions.waiting import Place


class State(StrEnum):
    """How pressing it is; the most pressing first."""

    OVERDUE = "overdue"
    DUE = "due"
    IN_REVIEW = "in_review"
    NOT_YET = "not_yet"


_ORDER: Final = tuple(State)


@dataclass(frozen=True, slots=True)
class Expected:
    """What is expected for `period` until the end of `day`. `closed`: a target that waits for it has run out (待补录)."""

    period: Period
    day: date
    state: State
    closed: bool
    targets: tuple[Target, ...]


@dataclass(frozen=True, slots=True)
class Task:
    """All that is expected of one indicator from one unit.

    `expected`: the latest period first; only what can be entered now, or, where there is no such thing, what comes next.
    `assigned`: the value of a target that is set elsewhere, rather than figures.
    """

    indicator: Indicator
    lead: Unit | None
    assigned: bool
    expected: tuple[Expected, ...]

    @property
    def state(self) -> State:
        """That of the most pressing one."""
        return min((one.state for one in self.expected), key=_ORDER.index)

    @property
    def closed(self) -> bool:
        """Whether what is overdue belongs to years that are closed."""
        overdue = [one for one in self.expected if one.state is State.OVERDUE]
        return bool(overdue) and all(one.closed for one in overdue)

    @property
    def day(self) -> date:
        """The earliest day by which something is or was due."""
        return min(one.day for one in self.expected)

    @property
    def targets(self) -> tuple[Target, ...]:
        return tuple({target.id: target for one in self.expected for target in one.targets}.values())


@dataclass(frozen=True, slots=True)
class Asked:
    """What a person wants to see; unasked everything. `unit`: the id of the one that leads, NOBODY for none."""

    unit: str | None = None
    domain: Domain | None = None
    states: frozenset[State] = frozenset(State)

    def wants(self, task: Task) -> bool:
        unit = task.lead.id if task.lead else NOBODY
        return self.unit in (None, unit) and self.domain in (None, task.indicator.domain) and task.state in self.states


@dataclass(frozen=True, slots=True)
class Desk:
    """The tasks of one unit; of those that no unit leads, the ones of one domain."""

    lead: Unit | None
    domain: Domain | None
    tasks: tuple[Task, ...]


def due_list(snapshot: Snapshot, on: date | None = None, in_review: Container[Place] = frozenset()) -> tuple[Task, ...]:
    """All that the targets of the report wait for, as of `on` (default: today); the most pressing first, then the earliest.

    Figures of grade C are none that were reported; a figure known, whoever told it, is not expected any more. `in_review`:
    what was submitted and waits for a decision.
    """
    found: dict[tuple[str, str, bool], dict[Period, Expected]] = {}
    for target, one, expected in _all(snapshot, on, in_review):
        lead = _lead(snapshot.catalog, target, one)
        periods = found.setdefault((lead.id if lead else NOBODY, one.indicator, one.assigned), {})
        periods[one.period] = _together(periods.get(one.period), expected)
    catalog = snapshot.catalog
    order = {name: place for place, name in enumerate(catalog.indicators)}
    tasks = (
        Task(catalog.indicators[indicator], catalog.duties.units.get(lead), assigned, _worth_telling(periods.values()))
        for (lead, indicator, assigned), periods in found.items()
    )
    return tuple(sorted(tasks, key=lambda task: (_ORDER.index(task.state), task.day, order[task.indicator.id])))


def counts(tasks: Iterable[Task]) -> Mapping[State, int]:
    """How many tasks there are of each state, those without any included."""
    states = [task.state for task in tasks]
    return {state: states.count(state) for state in State}


def desks(tasks: Iterable[Task], catalog: Catalog) -> tuple[Desk, ...]:
    """By unit, in the city's order of units; what no unit leads comes last, by domain. The tasks keep their order."""
    listed = tuple(tasks)
    by_unit = (
        Desk(unit, None, tuple(task for task in listed if task.lead == unit)) for unit in catalog.duties.units.values()
    )
    left = tuple(task for task in listed if task.lead is None)
    by_domain = (
        Desk(None, domain, tuple(task for task in left if task.indicator.domain is domain)) for domain in Domain
    )
    return tuple(desk for desk in (*by_unit, *by_domain) if desk.tasks)


def _all(
    snapshot: Snapshot, on: date | None, in_review: Container[Place]
) -> Iterator[tuple[Target, Awaited, Expected]]:
    for target in snapshot.catalog.counted_targets:
        case = snapshot.case(on or snapshot.default_on(target))
        day, closed = deciding_day(target, case), case.ended(target)
        for one in awaited(target, snapshot.evaluate(target, on), case):
            state = State.NOT_YET if day < one.since else State.OVERDUE if day > one.day else State.DUE
            if state is not State.NOT_YET and Place(one.indicator, one.period, one.assigned) in in_review:
                state = State.IN_REVIEW
            yield target, one, Expected(one.period, one.day, state, closed, (target,))


def _lead(catalog: Catalog, target: Target, one: Awaited) -> Unit | None:
    """A target has its own lead for its own indicator; what it is held against is told by whoever leads that."""
    if one.indicator == target.indicator:
        return catalog.charge_of_target(target).lead
    return catalog.charge_of_indicator(catalog.indicators[one.indicator]).lead


def _together(known: Expected | None, other: Expected) -> Expected:
    """One figure that several targets wait for; as pressing as for the first of them."""
    if known is None:
        return other
    state = min(known.state, other.state, key=_ORDER.index)
    return Expected(other.period, known.day, state, known.closed or other.closed, (*known.targets, *other.targets))


def _worth_telling(expected: Iterable[Expected]) -> tuple[Expected, ...]:
    """What can be entered now, the latest first; where nothing can be, the next alone."""
    listed = sorted(expected, key=lambda one: one.period)
    now = [one for one in listed if one.state is not State.NOT_YET]
    return tuple(reversed(now)) if now else tuple(listed[:1])
