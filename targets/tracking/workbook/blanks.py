"""What a workbook asks for: everything of the due list that can be entered now, of a unit, a domain or a part of the report."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field

from targets.domain.target import AssignedTarget, Target
from targets.domain.workbook import Asked as Pressing
from targets.domain.workbook import Blank
from targets.tracking.due import Asked, Expected, State, Task, desks
from targets.tracking.entry.warnings import compared_with
from targets.tracking.snapshot import Snapshot


@dataclass(frozen=True, slots=True)
class Wanted:
    """`asked`: unit and domain, as in the due list. `section`: a path in the report, which holds everything below it."""

    asked: Asked = field(default_factory=Asked)
    section: str | None = None


def blanks(
    snapshot: Snapshot, tasks: Iterable[Task], wanted: Wanted, may_enter: Callable[[str], bool]
) -> tuple[Blank, ...]:
    """By unit and domain, the most pressing first; what waits for review is not asked for again."""
    asked = [task for task in tasks if wanted.asked.wants(task) and may_enter(task.indicator.id)]
    return tuple(
        blank
        for desk in desks(asked, snapshot.catalog)
        for task in desk.tasks
        for one in task.expected
        if one.state in (State.OVERDUE, State.DUE) and _is_of(one.targets, wanted.section)
        for blank in _of(snapshot, task, one)
    )


def _of(snapshot: Snapshot, task: Task, one: Expected) -> Iterator[Blank]:
    last = compared_with(task.indicator, snapshot.series[task.indicator.id], one.period)
    pressing = Pressing.DUE
    if one.state is State.OVERDUE:
        pressing = Pressing.TO_BE_ADDED if one.closed else Pressing.OVERDUE
    ids = [target.id for target in one.targets if isinstance(target, AssignedTarget)] if task.assigned else None
    for name in ids if ids is not None else [task.indicator.id]:
        yield Blank(
            id=name,
            indicator=task.indicator,
            period=one.period,
            assigned=task.assigned,
            state=pressing,
            day=one.day,
            lead=task.lead,
            last=None if task.assigned else last,
            targets=one.targets,
        )


def _is_of(targets: Iterable[Target], section: str | None) -> bool:
    return section is None or any(
        citation.place == section or citation.place.startswith(f"{section}/")
        for target in targets
        for citation in target.citations
    )
