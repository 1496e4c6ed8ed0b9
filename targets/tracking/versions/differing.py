"""What no figure and no status tells: a target that sets something else now, a status that is held against other numbers."""

from collections.abc import Iterable, Iterator
from typing import Final

from targets.domain.changes import Cause, Turn
from targets.domain.checking import Retold
from targets.domain.evaluation import Evaluation
from targets.domain.target import Assignment, Target
from targets.tracking.causes import Causes
from targets.tracking.snapshot import Snapshot
from targets.tracking.turned import Turned

_SET: Final = ("kind", "due", "commitment", "value", "comparator", "against", "unnamed")


def retold(before: Snapshot, after: Snapshot, targets: Iterable[str]) -> tuple[Retold, ...]:
    """The targets, by id, that are in both catalogs and set something else in the later one."""
    found = (_pair(before, after, name) for name in targets if name in after.catalog.targets)
    return tuple(
        one
        for one in found
        if _set(before, one.before, one.assigned_before) != _set(after, one.after, one.assigned_after)
    )


def shifted(turned: Turned, targets: Iterable[str]) -> tuple[Turn, ...]:
    """Targets with the status they had, held against something else or with another gap.

    Left out: what only time has moved on, what a figure told anyway explains, and targets that are `retold`.
    """
    before, after = turned.before, turned.after
    told_anyway = {one.after.id for one in retold(before, after, targets)}
    names = [name for name in targets if name in after.catalog.targets and name not in told_anyway]
    return tuple(_shifts(turned, names))


def _shifts(turned: Turned, names: Iterable[str]) -> Iterator[Turn]:
    causes = Causes(turned.before, turned.after, turned.moved, _same_numbers)
    for name in names:
        then, now = (one.catalog.targets[name] for one in (turned.before, turned.after))
        was, stands = turned.before.evaluate(then, turned.on), turned.after.evaluate(now, turned.on)
        if was.status is not stands.status or _same_numbers(was, stands):
            continue
        cause, moved = causes.of(then, was, stands)
        if cause is not Cause.TIME and moved not in turned.figures:
            yield Turn(now, was, stands, cause, moved)


def _pair(before: Snapshot, after: Snapshot, name: str) -> Retold:
    return Retold(
        before=before.catalog.targets[name],
        after=after.catalog.targets[name],
        assigned_before=before.assignments.get(name),
        assigned_after=after.assignments.get(name),
    )


def _set(snapshot: Snapshot, target: Target, assigned: Assignment | None) -> tuple[object, ...]:
    """What is promised, in which unit; where it stands and what the curator says of it is not."""
    unit = snapshot.catalog.indicators[target.indicator].unit
    given = (assigned.value, assigned.comparator, assigned.text) if assigned else ()
    return (unit, given, *(getattr(target, name, None) for name in _SET))


def _same_numbers(one: Evaluation, other: Evaluation) -> bool:
    return _numbers(one) == _numbers(other)


def _numbers(verdict: Evaluation) -> tuple[object, ...]:
    figure = verdict.actual
    spoke = (figure.period, figure.value, figure.passed, figure.bound) if figure else ()
    return (verdict.status, verdict.expected, verdict.gap, verdict.unit, spoke)
