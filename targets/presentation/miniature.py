"""Planned against achieved in one small line of HTML without words: bullet, dot and band, or dumbbell.

Every number it shows stands in its row as text, so it is hidden from screen readers and holds no text itself.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from targets.domain.evaluation import Evaluation, Term
from targets.domain.target import (
    BelowTarget,
    ChangeTarget,
    CompleteTarget,
    GrowthTarget,
    InStepTarget,
    QuotaTarget,
    Target,
)
from targets.domain.terms import Comparator
from targets.presentation.wording import value_of

_ROOM = Decimal("0.12")


class Shape(StrEnum):
    """Bullet: what adds up from nothing. Dot: a rate beside its target and what 左右 allows. Dumbbell: base to target."""

    BULLET = "bullet"
    DOT = "dot"
    DUMBBELL = "dumbbell"


@dataclass(frozen=True, slots=True)
class Miniature:
    """Numbers of one unit; None where there is none. `band`: what is tolerated below the target."""

    shape: Shape
    target: Decimal
    actual: Decimal | None
    base: Decimal | None = None
    band: Decimal = Decimal(0)


def miniature(target: Target, evaluation: Evaluation) -> str:
    """The line as HTML; "" for targets that set no number."""
    seen = seen_of(target, evaluation)
    return f'<div class="miniature {seen.shape}" aria-hidden="true">{"".join(_drawn(seen))}</div>' if seen else ""


def seen_of(target: Target, evaluation: Evaluation) -> Miniature | None:
    """What there is to draw; None for targets that set no number or whose base is not known."""
    actual = evaluation.actual.value if evaluation.actual else None
    base = evaluation.base.value if evaluation.base else None
    if isinstance(target, InStepTarget):
        own, other = evaluation.number(Term.AVERAGE), evaluation.number(Term.AVERAGE_AGAINST)
        return Miniature(Shape.DOT, other, own) if other is not None else None
    promised = value_of(target)
    if promised is None:
        return None
    if isinstance(target, ChangeTarget):
        return Miniature(Shape.DUMBBELL, base + promised, actual, base) if base is not None else None
    if isinstance(target, QuotaTarget):
        return Miniature(Shape.BULLET, promised, actual)
    if isinstance(target, CompleteTarget):
        counted_up = target.start is None or target.start == 0
        return Miniature(Shape.BULLET if counted_up else Shape.DUMBBELL, promised, actual, target.start or None)
    if isinstance(target, GrowthTarget):
        about = target.comparator is Comparator.ABOUT
        band = evaluation.number(Term.TOLERANCE) if about else None
        return Miniature(Shape.DOT, promised, actual, band=band or Decimal(0))
    if isinstance(target, BelowTarget):
        return Miniature(Shape.DOT, promised, actual)
    return Miniature(Shape.DUMBBELL, promised, actual, base)


def _drawn(seen: Miniature) -> Iterator[str]:
    at = _scale(seen)
    yield '<i class="track"></i>'
    if seen.band:
        yield f'<i class="band" style="{_between(at(seen.target - seen.band), at(seen.target))}"></i>'
    origin = Decimal(0) if seen.shape is Shape.BULLET else seen.base
    if seen.actual is not None and origin is not None:
        yield f'<i class="bar" style="{_between(at(origin), at(seen.actual))}"></i>'
    if seen.base is not None:
        yield f'<i class="base" style="left:{at(seen.base):.1f}%"></i>'
    yield f'<i class="tick" style="left:{at(seen.target):.1f}%"></i>'
    if seen.actual is not None and seen.shape is not Shape.BULLET:
        yield f'<i class="dot" style="left:{at(seen.actual):.1f}%"></i>'


def _scale(seen: Miniature) -> "_Scale":
    values = [value for value in (seen.base, seen.target, seen.actual) if value is not None]
    if seen.shape is not Shape.DUMBBELL:
        values.append(Decimal(0))
    low, high = min(values), max(values)
    room = ((high - low) or abs(high) or Decimal(1)) * _ROOM
    starts_at_zero = seen.shape is not Shape.DUMBBELL and low == 0 and seen.target != 0
    return _Scale(low if starts_at_zero else low - room, high + room)


@dataclass(frozen=True, slots=True)
class _Scale:
    low: Decimal
    high: Decimal

    def __call__(self, value: Decimal) -> float:
        """Where a number lies, in percent of the width."""
        return float(100 * (value - self.low) / (self.high - self.low))


def _between(one: float, other: float) -> str:
    return f"left:{min(one, other):.1f}%;width:{abs(one - other):.1f}%"
