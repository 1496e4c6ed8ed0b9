"""Axis ranges and ticks at round numbers, worked out here so that margins are known before anything is drawn."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from decimal import Decimal
from math import ceil, floor, log10
from typing import Final

from targets.presentation.charts import paper
from targets.presentation.charts.text import width
from targets.presentation.numbers import number

_APART: Final = 14  # pixels between labels beside each other


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


def scale(
    values: list[float],
    *,
    room: float = 0.12,
    ticks: int = 5,
    edge: bool = True,
    said: Callable[[Decimal], str] = number,
) -> Scale:
    """An axis that holds `values` with `room` (a share of the span) at both ends.

    Where no value is negative no tick is either, and with `edge` the axis starts at zero rather than below it.
    `said` writes a tick, in the unit of the whole chart.
    """
    low, high = min(values), max(values)
    span = (high - low) or abs(high) * 0.4 or 2.0
    room = room if high > low else 0.5
    bottom, top = low - span * room, high + span * room
    if low >= 0 > bottom and edge:
        bottom = 0.0
    step = _step((top - bottom) / ticks)
    if all(value == round(value) for value in values):
        step = max(step, 1.0)
    numbers = range(ceil(bottom / step - 1e-9), floor(top / step + 1e-9) + 1)
    marks = [index * step for index in numbers if index >= 0 or low < 0]
    return Scale(bottom, top, tuple(marks), tuple(said(_exact(mark, step)) for mark in marks))


def whole_at(axis: Scale, most: float, values: list[float]) -> Scale:
    """Without ticks above `most` where no value is: no share is more than the whole."""
    if max(values) > most:
        return axis
    kept = [(tick, label) for tick, label in zip(axis.ticks, axis.labels, strict=True) if tick <= most]
    return replace(axis, ticks=tuple(tick for tick, _ in kept), labels=tuple(label for _, label in kept))


def from_zero(values: list[float], *, room: float, said: Callable[[Decimal], str] = number) -> Scale:
    """An axis for bars, which run across and start at zero; the names of the rows stand left of it."""
    return lying([0.0, *values], room=room, said=said, across=235, left=50)


def lying(
    values: list[float],
    *,
    room: float,
    edge: bool = True,
    said: Callable[[Decimal], str] = number,
    across: float = paper.PHONE - paper.EDGES,
    left: float = 14,
) -> Scale:
    """An axis that runs across: as many ticks as have room in `across` pixels, the width on a phone, and none cut.

    `left`: pixels beside the axis, into which the first label may reach; the last one has those of the paper's edge.
    """
    tried = (scale(values, room=room, ticks=ticks, edge=edge, said=said) for ticks in (5, 4, 3, 2))
    fitting = (axis for axis in tried if (axis.label_width * paper.AXIS + _APART) * len(axis.ticks) <= across)
    axis = next(fitting, None) or scale(values, room=room, ticks=1, edge=edge, said=said)

    def whole(tick: float, label: str) -> bool:
        half, place = width(label) * paper.AXIS / 2, axis.share(tick) * across
        return half <= place + left and place + half <= across + 14

    kept = [(tick, label) for tick, label in zip(axis.ticks, axis.labels, strict=True) if whole(tick, label)]
    return replace(axis, ticks=tuple(tick for tick, _ in kept), labels=tuple(label for _, label in kept))


def _step(rough: float) -> float:
    """The nearest of 1, 2, 2.5, 5 times a power of ten."""
    power = 10.0 ** floor(log10(rough))
    return next(factor * power for factor in (1.0, 2.0, 2.5, 5.0, 10.0) if factor * power >= rough * 0.75)


def _exact(mark: float, step: float) -> Decimal:
    """A tick with as many decimals as its step has."""
    places = next(places for places in range(12) if abs(round(step, places) - step) < step / 1000)
    return Decimal(f"{mark:.{places}f}")
