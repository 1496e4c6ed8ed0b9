"""变化清单: what was known on one day and is otherwise on a later one: figures, and the statuses that turned, with why."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from targets.domain.changes import Cause, Moved, Turn
from targets.domain.target import Target
from targets.tracking.causes import Causes
from targets.tracking.moved import moved
from targets.tracking.snapshot import Snapshot


@dataclass(frozen=True)
class Turned:
    """Everything between two snapshots, the later one's catalog order. Immutable; worked out once it is asked for."""

    before: Snapshot
    after: Snapshot

    @cached_property
    def figures(self) -> tuple[Moved, ...]:
        """New, revised and withdrawn figures of grades A, B and entered."""
        return moved(self.before, self.after)

    @cached_property
    def turns(self) -> tuple[Turn, ...]:
        """The report's targets whose status turned."""
        then = {target.id: target for target in self.before.catalog.counted_targets}
        now = {target.id: target for target in self.after.catalog.counted_targets}
        causes = Causes(self.before, self.after, self.figures)
        found = [self._turn(then.get(name), target, causes) for name, target in now.items()]
        gone = [
            Turn(target, self.before.evaluate(target), None, Cause.CATALOG)
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

    def _turn(self, then: Target | None, now: Target, causes: Causes) -> Turn | None:
        after = self.after.evaluate(now)
        if then is None:
            return Turn(now, None, after, Cause.PUBLICATION if self._promised_since(now) else Cause.CATALOG)
        before = self.before.evaluate(then)
        if before.status is after.status:
            return None
        return Turn(now, before, after, *causes.of(then, before, after))

    def _promised_since(self, target: Target) -> bool:
        published = self.after.catalog.sources[target.document].published
        return published is not None and self.before.known < published <= self.after.known
