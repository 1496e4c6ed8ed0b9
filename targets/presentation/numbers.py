"""Numbers as published: no exponent, no digit more or less than the source printed; grouped in English sentences alone."""

from decimal import ROUND_HALF_UP, Decimal
from typing import Final

from targets.domain.terms import Bound
from targets.presentation.words import Words

MINUS: Final = "−"
POINTS: Final = "个百分点"
PERCENT: Final = "%"


def number(value: Decimal, grouped: str = "") -> str:
    """7.8 for 7.8, 9.0 for 9.0, −2.6 with a true minus sign. `grouped`: the sign between thousands, "" for none."""
    text = f"{value:,f}".replace(",", grouped)
    return text.replace("-", MINUS if value else "")


def change(value: Decimal, grouped: str = "") -> str:
    """A signed difference: +0.8, −2.6, 0."""
    return f"+{number(value, grouped)}" if value > 0 else number(value, grouped)


def computed(value: Decimal, places: int) -> Decimal:
    """A number the tracker worked out: rounded half up to `places` decimals, without zeros at the end."""
    rounded = value.quantize(Decimal(1).scaleb(-places), rounding=ROUND_HALF_UP) if value.is_finite() else value
    plain = rounded.normalize()
    return plain.quantize(Decimal(1)) if plain == plain.to_integral_value() else plain


def places_of(value: Decimal) -> int:
    """Decimals of a number as it is written."""
    exponent = value.as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0


def percent(ratio: Decimal, places: int = 1) -> str:
    """A ratio of 0 to 1 as percent: 75.8%."""
    return f"{number(computed(100 * ratio, places))}%"


def difference_unit(unit: str) -> str:
    """What differences are counted in: shares and growth rates differ by points, never by percent."""
    return POINTS if unit == PERCENT else unit


def bounded(text: str, bound: Bound, words: Words) -> str:
    """The number with the word that says it is no exact one: 超, 近, 约."""
    if bound is Bound.ABOVE:
        return words("over {number}", number=text)
    if bound is Bound.BELOW:
        return words("nearly {number}", number=text)
    if bound is Bound.ABOUT:
        return words("approximately {number}", number=text)
    return text
