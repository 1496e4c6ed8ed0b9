"""What is measured: indicators with their figures, breaks and ratios."""

from datetime import date
from typing import Final

from pydantic import Field

from targets.domain.citation import Citation, Number
from targets.domain.frozen import Frozen, LocalText
from targets.domain.period import Period
from targets.domain.terms import (
    Accrual,
    Bound,
    Direction,
    Disclosure,
    Domain,
    Frequency,
    Grade,
    Measure,
    Origin,
    Prices,
    Vintage,
)


class Share(Frozen):
    """A share computed from two figures of one source: 100 × part ÷ whole."""

    part: str
    whole: str


class Observation(Frozen):
    """A value of one indicator for one period.

    `value` is in the indicator's unit. A result in words (经省考核完成) has `value` None and `passed` True or False.
    `known_from` is the day from which the figure counts as known; `known_assumed` says that the day of publication is
    not known and 31 December of the year after the period was taken. `row` is the ledger row of an entered figure,
    `typed_source` the title and reference of its source as typed, since such a source is in no list.
    """

    indicator: str
    period: Period
    value: Number | None
    passed: bool | None = None
    bound: Bound = Bound.EXACT
    vintage: Vintage
    disclosure: Disclosure = Disclosure.PUBLIC
    grade: Grade
    origin: Origin
    citations: tuple[Citation, ...] = ()
    computed: Share | None = None
    known_from: date
    known_assumed: bool = False
    row: int | None = None
    typed_source: str | None = None
    note: LocalText | None = None

    @property
    def places(self) -> int:
        """Decimals as published."""
        if self.value is None:
            return 0
        exponent = self.value.as_tuple().exponent
        return max(0, -exponent) if isinstance(exponent, int) else 0


class Break(Frozen):
    """A change of definition: figures before and from `period` on are no single line."""

    period: Period
    reason: LocalText


class Ratio(Frozen):
    """One indicator divided by another."""

    numerator: str
    denominator: str


_MULTIPLES: Final = ("百", "千", "万", "亿")


class Indicator(Frozen):
    """One measurable series of a topic.

    `beside`: indicators of another scope or measure, to be shown beside this one and never taken for it.
    `growth_of`: the level whose change this is. `share_of`: shares with the same word add up to 100. `ratio_of`: the
    two indicators this is the quotient of.
    """

    id: str
    topic: str
    domain: Domain
    name: LocalText
    measure: Measure
    accrual: Accrual
    unit: str
    area: str
    population: str | None = None
    prices: Prices = Prices.NONE
    direction: Direction
    frequency: Frequency
    delay: int | None = Field(default=None, ge=0)
    definition: LocalText
    breaks: tuple[Break, ...] = ()
    formerly: tuple[str, ...] = ()
    beside: tuple[str, ...] = ()
    growth_of: str | None = None
    share_of: str | None = None
    ratio_of: Ratio | None = None

    @property
    def counts_wholes(self) -> bool:
        """Whether there is no half of what it counts; 10.4 of 万人 are people all the same."""
        return self.measure is Measure.RANK or (self.measure is Measure.COUNT and not self.unit.startswith(_MULTIPLES))
