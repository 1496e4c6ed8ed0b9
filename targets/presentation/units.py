"""Units in English: 435.52 billion yuan, 66,000 people, 1 enterprise. Chinese counts in 万 and 亿, English does not."""

import re
from decimal import Decimal
from typing import Final

_MULTIPLE: Final = re.compile(r"(10,000|100 million) (.+)")
_POWERS: Final = {"10,000": 4, "100 million": 8}
_LARGE: Final = ((9, "billion"), (6, "million"))


def in_english(value: Decimal, unit: str) -> tuple[Decimal, str]:
    """The number and the words after it. `unit` as in the vocabulary: `100 million yuan`, `item | items`, `km`."""
    counted = _MULTIPLE.fullmatch(unit)
    if counted is None:
        return value, counting(unit, value)
    whole, thing = value.scaleb(_POWERS[counted[1]]), counted[2]
    for power, word in _LARGE:
        if abs(whole) >= Decimal(1).scaleb(power):
            return whole.scaleb(-power).normalize(), f"{word} {thing}"
    return whole, thing


def counting(unit: str, value: Decimal | None = None) -> str:
    """The form of a unit for a number: the first of `item | items` for one, else the last."""
    one, _, many = unit.rpartition(" | ")
    return one if one and value is not None and abs(value) == 1 else many
