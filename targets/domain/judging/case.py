"""What a target is judged from."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from targets.domain.indicator import Indicator
from targets.domain.rules import JudgingRules
from targets.domain.series import Series
from targets.domain.target import Assignment, TargetBase

POINTS = "个百分点"
"""The unit of a difference between two percentages."""


@dataclass(frozen=True, kw_only=True)
class Case:
    """All that is known and the two days: `on` decides lights and due dates, `known` which figures exist.

    `series` holds one entry per indicator, with the figures known on `known` only; `assignments` go by target id.
    """

    indicators: Mapping[str, Indicator]
    series: Mapping[str, Series]
    rules: JudgingRules
    on: date
    known: date
    assignments: Mapping[str, Assignment]

    def indicator(self, target: TargetBase) -> Indicator:
        return self.indicators[target.indicator]

    def numbers(self, target: TargetBase) -> Series:
        """The figures of the target's indicator, without results in words."""
        return self.series[target.indicator].numbers

    def unit(self, target: TargetBase) -> str:
        return self.indicators[target.indicator].unit

    def gap_unit(self, target: TargetBase) -> str:
        """The unit of a difference: points for percentages."""
        return POINTS if self.unit(target) == "%" else self.unit(target)

    def ended(self, target: TargetBase) -> bool:
        """Whether the year-end verdict (年终评价) is due rather than a running light."""
        return self.on >= target.due.last
