"""督查通报: how the targets of a year stood at the end of a month, what turned in it, what lags and what was not reported."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from targets.domain.briefing import Form, Item, Material
from targets.domain.catalog import Catalog
from targets.domain.changes import Turn
from targets.domain.duties import Unit
from targets.domain.indicator import Indicator
from targets.domain.period import Period
from targets.domain.terms import Disclosure, Status
from targets.domain.urgency import urgency


@dataclass(frozen=True, slots=True)
class Overdue:
    """An indicator whose figures should have been there, of which periods, the latest first.

    `day`: by whose end the earliest of them was due, `days` before the end of the month told. `assigned`: the value of a target
    that is set elsewhere, rather than figures.
    """

    indicator: Indicator
    lead: Unit | None
    periods: tuple[Period, ...]
    day: date
    days: int
    assigned: bool


@dataclass(frozen=True)
class Bulletin:
    """`material`: every target of the year as it stood at the end of the month, which is its `known`.

    `since`: the end of the month before. `before`: the catalog of that day; `tally_before`: how many targets of the year
    had which status then, and `unnamed_before` of the pending ones were not even named. Each day is judged from what was
    known on it. `turns`: the targets whose status turned between the two. `overdue`: the longest overdue first.
    """

    material: Material
    since: date
    before: Catalog
    tally_before: Mapping[Status, int]
    unnamed_before: int
    turns: tuple[Turn, ...]
    overdue: tuple[Overdue, ...]

    @property
    def until(self) -> date:
        """The end of the month."""
        return self.material.known

    @property
    def month(self) -> Period:
        return Period(self.until.replace(day=1), self.until)

    @property
    def internal(self) -> bool:
        """Whether anything for internal use is told."""
        return self.material.internal or any(map(tells_internal, self.turns))

    @property
    def code(self) -> str:
        """Of the month's end; "" where the year has no targets."""
        return self.material.code(Form.BULLETIN)

    def lagging_by_unit(self) -> list[tuple[Unit | None, tuple[Item, ...]]]:
        """What lags by the unit that leads, in the city's order of units, None last; the most urgent first."""
        catalog, told = self.material.catalog, sorted(self.material.lagging, key=_urgency)
        led = [(item, catalog.charge_of_target(item.target).lead) for item in told]
        held = [(unit, tuple(item for item, lead in led if lead == unit)) for unit in self._units]
        return [(unit, items) for unit, items in held if items]

    def overdue_by_unit(self) -> list[tuple[Unit | None, tuple[Overdue, ...]]]:
        """The same of what was not reported."""
        held = [(unit, tuple(one for one in self.overdue if one.lead == unit)) for unit in self._units]
        return [(unit, told) for unit, told in held if told]

    @property
    def _units(self) -> tuple[Unit | None, ...]:
        return *self.material.catalog.duties.units.values(), None

    def catalog_of(self, turn: Turn) -> Catalog:
        """The later catalog, or the earlier one where only that knows what the turn is about."""
        later, moved = self.material.catalog, turn.moved
        if turn.target.id not in later.targets:
            return self.before
        return self.before if moved is not None and moved.figure.indicator not in later.indicators else later


def tells_internal(turn: Turn) -> bool:
    """Whether a turn, or the figure it turned by, is for internal use."""
    figures = (turn.moved.figure, turn.moved.before) if turn.moved is not None else ()
    told = (turn.before, turn.after, *figures)
    return any(one is not None and one.disclosure is Disclosure.INTERNAL for one in told)


def _urgency(item: Item) -> tuple[int, int, int, str]:
    return urgency(item.target, item.evaluation.status)
