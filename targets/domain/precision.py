"""Exact arithmetic on figures as published: rounding and agreement at their own decimals.

Thresholds that are no decimal fraction (a twelfth of a quota) are held as `Fraction`, so nothing is lost on the way
to a comparison. The unit of the last digit printed is `quantum`: 4355.2 -> 0.1, 6.6E+4 -> 1000.
"""

from decimal import Decimal
from fractions import Fraction
from math import ceil, floor

RATIO_PLACES = Decimal("0.0001")
"""Shares from 0 to 1 are told with four decimals, that is percent with two."""


def exponent(value: Decimal) -> int:
    """Power of ten of the last digit printed; ValueError for infinity and NaN."""
    found = value.as_tuple().exponent
    if not isinstance(found, int):
        raise ValueError(f"{value} is no number that can be published")
    return found


def quantum(value: Decimal) -> Fraction:
    """The smallest step between two figures printed like this one."""
    return Fraction(10) ** exponent(value)


def on_grid(steps: int, like: Decimal) -> Decimal:
    """`steps` quanta of `like`, printed like it."""
    return Decimal((int(steps < 0), tuple(map(int, str(abs(steps)))), exponent(like)))


def rounded(value: Fraction | Decimal, like: Decimal) -> Decimal:
    """`value` at the decimals of `like`, halves away from zero as statisticians round."""
    steps = Fraction(value) / quantum(like)
    nearest = floor(abs(steps) + Fraction(1, 2))
    return on_grid(nearest if steps >= 0 else -nearest, like)


def reaching(bound: Fraction, like: Decimal, *, falling: bool = False) -> Decimal:
    """The first figure printed like `like` that keeps `bound`: a bound of 3.74 is reached by 3.8 and not by 3.7."""
    steps = bound / quantum(like)
    return on_grid(floor(steps) if falling else ceil(steps), like)


def ratio(value: Fraction | Decimal) -> Decimal:
    """A share from 0 to 1 for the arithmetic shown."""
    return rounded(value, RATIO_PLACES)


def agree(one: Decimal, other: Decimal) -> bool:
    """Whether two figures can be the same number printed with different decimals: 4355.2 and 4355.24 do."""
    coarser = max(quantum(one), quantum(other))
    return abs(Fraction(one) - Fraction(other)) <= coarser / 2
