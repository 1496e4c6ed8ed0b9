"""Axis ranges and ticks at round numbers, worked out here so that margins are known before anything is drawn."""

from dataclasses import dataclass
from decimal import Decimal
from math import ceil, floor, log10

from targets.presentation.charts.text import width
from targets.presentation.numbers import number


@dataclass(frozen=True, slots=True)
class Scale:
    """`low` and `high` end the axis; `ticks` lie between them."""

    low: float
    high: float
    ticks: tuple[float, ...]
    labels: tuple[str, ...]

    @property
    def label_width(self) -> float:
        """Width of the widest label in em."""
        return max((width(label) for label in self.labels), default=0.0)

    def share(self, value: float) -> float:
        """Where a value lies on the axis, 0 to 1."""
        return (value - self.low) / (self.high - self.low)


def scale(values: list[float], *, zero: bool = False, room: float = 0.12, ticks: int = 5) -> Scale:
    """An axis that holds `values` with `room` (a share of the span) at both ends; with `zero` it starts there."""
    low, high = min(values), max(values)
    if zero:
        low, high = min(low, 0.0), max(high, 0.0)
    span = (high - low) or abs(high) * 0.2 or 1.0
    bottom = low if zero and low == 0 else low - span * room
    if low >= 0 > bottom:
        bottom = 0.0
    top = 0.0 if zero and high == 0 else high + span * room
    step = _step((top - bottom) / ticks)
    places = max(0, -floor(log10(step) + 1e-9)) if step < 1 else 0
    marks = [
        round(index * step, places + 2) for index in range(ceil(bottom / step - 1e-9), floor(top / step + 1e-9) + 1)
    ]
    labels = tuple(_label(mark, step) for mark in marks)
    return Scale(bottom, top, tuple(marks), labels)


def _step(rough: float) -> float:
    """The next of 1, 2, 2.5, 5 times a power of ten."""
    power = 10.0 ** floor(log10(rough))
    return next(factor * power for factor in (1.0, 2.0, 2.5, 5.0, 10.0) if factor * power >= rough * 0.999)


def _label(mark: float, step: float) -> str:
    places = next(places for places in range(12) if abs(round(step, places) - step) < step / 1000)
    return number(Decimal(f"{mark:.{places}f}"))
