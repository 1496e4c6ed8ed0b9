"""变化清单: what was known on one day and is otherwise on a later one: figures, and the statuses that turned, with why."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from targets.domain.catalog import Catalog
from targets.domain.changes import Cause, Moved, Turn
from targets.domain.target import Target
from targets.tracking.causes import Causes
from targets.tracking.moved import moved
from targets.tracking.snapshot import Snapshot


@dataclass(frozen=True, slots=True)
class About:
    """Some targets and indicators, by their ids."""

    targets: frozenset[str]
    indicators: frozenset[str]


@dataclass(frozen=True)
class Turned:
    """Everything between two snapshots, the later one's catalog order. Immutable; worked out once it is asked for.

    `on`: the day both are judged as of, None for each one's own. `about`: the targets and indicators it is about, by the ids of either
    catalog; None: the report's targets and every figure.
    """

    before: Snapshot
    after: Snapshot
    on: date | None = None
    about: About | None = None

    @cached_property
    def moved(self) -> tuple[Moved, ...]:
        """New, revised and withdrawn figures of grades A, B and entered, whatever they are of."""
        return moved(self.before, self.after)

    @cached_property
    def figures(self) -> tuple[Moved, ...]:
        """Those among them that it is about."""
        about = self.about
        return (
            self.moved
            if about is None
            else tuple(one for one in self.moved if one.figure.indicator in about.indicators)
        )

    @cached_property
    def turns(self) -> tuple[Turn, ...]:
        """The report's targets whose status turned."""
        then, now = (self._targets(one.catalog) for one in (self.before, self.after))
        causes = Causes(self.before, self.after, self.moved)
        found = [self._turn(then.get(name), target, causes) for name, target in now.items()]
        gone = [
            Turn(target, self.before.evaluate(target, self.on), None, Cause.CATALOG)
            for name, target in then.items()
            if name not in now
        ]
        return (*(turn for turn in found if turn is not None), *gone)

    @cached_property
    def counts(self) -> Mapping[str, int]:
        """How many `turns` there are, and figures of each sort."""
        return {"turns": len(self.turns), **Counter(one.sort.value for one in self.figures)}

    @property
    def nothing(self) -> bool:
        return not self.figures and not self.turns

    @cached_property
    def other_rules(self) -> bool:
        """Whether thresholds were others on the earlier day."""
        return self.before.catalog.rules != self.after.catalog.rules

    @cached_property
    def other_targets(self) -> bool:
        """Whether targets were others on the earlier day, apart from those nobody had promised yet."""
        return self.before.catalog.targets != self.after.catalog.promised_by(self.before.known).targets

    def _targets(self, catalog: Catalog) -> Mapping[str, Target]:
        if self.about is None:
            return {target.id: target for target in catalog.counted_targets}
        return {name: target for name, target in catalog.targets.items() if name in self.about.targets}

    def _turn(self, then: Target | None, now: Target, causes: Causes) -> Turn | None:
        after = self.after.evaluate(now, self.on)
        if then is None:
            return Turn(now, None, after, Cause.PUBLICATION if self._promised_since(now) else Cause.CATALOG)
        before = self.before.evaluate(then, self.on)
        if before.status is after.status:
            return None
        return Turn(now, before, after, *causes.of(then, before, after))

    def _promised_since(self, target: Target) -> bool:
        published = self.after.catalog.sources[target.document].published
        return published is not None and self.before.known < published <= self.after.known
