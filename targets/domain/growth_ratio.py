"""How others measure progress: the growth observed since a base, divided by the growth required to reach the target.

Statistics Canada and Open SDG grade every indicator so, after Eurostat. Nothing here is judged by it; the rules page sets it
beside the verdicts to show what it makes of targets like these.
Source: Progress Measurement Methodology for the Sustainable Development Goals, Open SDG documentation.
"""

from dataclasses import dataclass
from decimal import Decimal, localcontext
from enum import StrEnum
from fractions import Fraction
from typing import Final

_DIGITS: Final = 50
"""Enough that a root is right far beyond any digit shown."""


class Grading(StrEnum):
    """The categories of the ratio."""

    ON_TRACK = "on_track"
    ACCELERATE = "accelerate"
    LIMITED = "limited"
    DETERIORATION = "deterioration"
    UNDEFINED = "undefined"


BOUNDS: Final = (
    (Decimal("0.95"), Grading.ON_TRACK),
    (Decimal("0.60"), Grading.ACCELERATE),
    (Decimal(0), Grading.LIMITED),
)
"""The least ratio of each category, the best first; below the last is deterioration. They belong to the method, not to the city."""


@dataclass(frozen=True, slots=True)
class GrowthRatio:
    """`observed`, `required`: compound growth a year, 0.07 for 7 %; None where no factor leads there. `ratio`: None without.

    `achieved`: the target is reached, which the method asks first; `grading` is what the ratio alone would say.
    """

    observed: Decimal | None
    required: Decimal | None
    ratio: Decimal | None
    grading: Grading
    achieved: bool


def growth_ratio(
    base: Decimal, actual: Decimal, target: Decimal, *, gone: int, whole: int, falling: bool = False
) -> GrowthRatio:
    """From `base` over `gone` years to `actual`, against the way over `whole` years to `target`; both at least one year.

    `falling`: less is better. The sign of the way counts as the method has it: growth in the good direction is positive.
    """
    observed, required = _growth(base, actual, gone), _growth(base, target, whole)
    achieved = actual <= target if falling else actual >= target
    if observed is None or not required:
        return GrowthRatio(observed, required, None, Grading.UNDEFINED, achieved)
    ratio = (-observed if falling else observed) / abs(required)
    grading = next((name for least, name in BOUNDS if ratio >= least), Grading.DETERIORATION)
    return GrowthRatio(observed, required, ratio, grading, achieved)


def _growth(start: Decimal, end: Decimal, years: int) -> Decimal | None:
    """Compound growth a year; None where no factor leads from one to the other."""
    if start <= 0 or end < 0:
        return None
    with localcontext(prec=_DIGITS):
        power = Fraction(1, years)
        root = (end / start) ** (Decimal(power.numerator) / Decimal(power.denominator)) if end else Decimal(0)
        return root - 1
