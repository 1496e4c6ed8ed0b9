"""变化清单: what was known on one day and is otherwise on a later one: figures, and the statuses that turned, with why."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cached_property

from targets.domain.catalog import Observation, Target
from targets.domain.evaluation import Evaluation
from targets.domain.judging import Case, evaluate
from targets.domain.period import Period
from targets.domain.precedence import weight
from targets.domain.terms import Grade
from targets.tracking.snapshot import Snapshot


class Sort(StrEnum):
    """What became of a figure."""

    NEW = "new"
    REVISED = "revised"
    WITHDRAWN = "withdrawn"


class Cause(StrEnum):
    """Why a status is another one: what alone would have turned it, asked in this order."""

    TIME = "time"
    FIGURE = "figure"
    REVISION = "revision"
    WITHDRAWAL = "withdrawal"
    ASSIGNMENT = "assignment"
    RULE = "rule"
    CATALOG = "catalog"


@dataclass(frozen=True, slots=True)
class Moved:
    """A figure that came, took another's place, or went. `before`: whose place it took; for what went, itself."""

    sort: Sort
    figure: Observation
    before: Observation | None = None


@dataclass(frozen=True, slots=True)
class Turn:
    """A target whose status is another one, or that the catalog did not have or has no more (None).

    `moved`: the figure it turned by, where it was one.
    """

    target: Target
    before: Evaluation | None
    after: Evaluation | None
    cause: Cause
    moved: Moved | None = None


@dataclass(frozen=True)
class Turned:
    """Everything between two snapshots, the later one's catalog order."""

    before: Snapshot
    after: Snapshot

    @cached_property
    def figures(self) -> tuple[Moved, ...]:
        """New, revised and withdrawn figures of grades A, B and entered."""
        return tuple(_moved(self.before, self.after))

    @cached_property
    def turns(self) -> tuple[Turn, ...]:
        """The report's targets whose status turned."""
        then = {target.id: target for target in self.before.catalog.counted_targets}
        now = {target.id: target for target in self.after.catalog.counted_targets}
        found = [self._turn(then.get(name), target) for name, target in now.items()]
        gone = [
            Turn(target, self.before.evaluate(target), None, Cause.CATALOG)
            for name, target in then.items()
            if name not in now
        ]
        return (*(turn for turn in found if turn is not None), *gone)

    @property
    def nothing(self) -> bool:
        return not self.figures and not self.turns

    @property
    def other_rules(self) -> bool:
        """Whether thresholds or targets were others on the earlier day."""
        then, now = self.before.catalog, self.after.catalog
        return then.rules != now.rules or then.targets != now.targets

    def _turn(self, then: Target | None, now: Target) -> Turn | None:
        after = self.after.evaluate(now)
        if then is None:
            return Turn(now, None, after, Cause.CATALOG)
        before = self.before.evaluate(then)
        if before.status is after.status:
            return None
        cause, moved = self._why(then, now, after)
        return Turn(now, before, after, cause, moved)

    def _why(self, then: Target, now: Target, after: Evaluation) -> tuple[Cause, Moved | None]:
        """Change one thing after the other, the day first, until the status is the later one."""
        earlier = self.before.case(self.before.default_on(then))
        later = self.after.case(self.after.default_on(now))
        if evaluate(then, replace(earlier, on=later.on, known=later.known)).status is after.status:
            return Cause.TIME, None
        if self.before.catalog.indicators == self.after.catalog.indicators:
            if evaluate(then, replace(later, rules=earlier.rules)).status is after.status:
                return self._which(now, earlier, later, after)
            if evaluate(then, later).status is after.status:
                return Cause.RULE, None
        return Cause.CATALOG, None

    def _which(self, target: Target, earlier: Case, later: Case, after: Evaluation) -> tuple[Cause, Moved | None]:
        """The figure the status turned by; one the verdict names goes before others of its indicator."""
        if earlier.assignments.get(target.id) != later.assignments.get(target.id):
            return Cause.ASSIGNMENT, None
        named = [figure for figure in (after.actual, after.base) if figure is not None]
        of_it = [one for one in self.figures if one.figure.indicator == target.indicator]
        candidates = [one for one in self.figures if one.figure in named] or of_it or list(self.figures)
        moved = candidates[0] if candidates else None
        causes = {Sort.NEW: Cause.FIGURE, Sort.REVISED: Cause.REVISION, Sort.WITHDRAWN: Cause.WITHDRAWAL}
        return (causes[moved.sort] if moved else Cause.FIGURE), moved


_Slot = tuple[str, Period]
_Name = tuple[object, ...]


def _moved(before: Snapshot, after: Snapshot) -> Iterator[Moved]:
    then, now = _named(before), _named(after)
    places, replaced = _by_slot(then), set[_Name]()
    for name, figure in now.items():
        if name in then:
            if _said(then[name]) != _said(figure):
                yield Moved(Sort.REVISED, figure, then[name])
            continue
        former = places.get((figure.indicator, figure.period), ())
        corrected = next((one for one in former if _corrects(figure, one) and _name(one) not in now), None)
        if corrected is not None:
            replaced.add(_name(corrected))
        place = corrected or max(former, key=weight, default=None)
        yield Moved(Sort.NEW if place is None else Sort.REVISED, figure, place)
    for name, figure in then.items():
        if name not in now and name not in replaced:
            yield Moved(Sort.WITHDRAWN, figure, figure)


def _named(snapshot: Snapshot) -> dict[_Name, Observation]:
    return {_name(figure): figure for figure in snapshot.figures() if figure.grade is not Grade.C}


def _by_slot(figures: Mapping[_Name, Observation]) -> dict[_Slot, tuple[Observation, ...]]:
    found: dict[_Slot, tuple[Observation, ...]] = {}
    for figure in figures.values():
        slot = (figure.indicator, figure.period)
        found[slot] = (*found.get(slot, ()), figure)
    return found


def _name(figure: Observation) -> _Name:
    """What a figure is told by from one day to another: its row, or where it was published."""
    if figure.row is not None:
        return ("row", figure.row)
    sources = tuple(citation.source for citation in figure.citations)
    return figure.indicator, figure.period, figure.vintage, sources, figure.computed is not None


def _said(figure: Observation) -> tuple[object, ...]:
    return figure.value, figure.passed, figure.bound


def _corrects(figure: Observation, former: Observation) -> bool:
    """Both entered, and of one edition."""
    return figure.row is not None and former.row is not None and former.vintage is figure.vintage
