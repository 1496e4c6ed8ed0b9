"""Units in English: 435.52 billion yuan, 66,000 people, 1 enterprise. Chinese counts in 万 and 亿, English does not."""

import re
from decimal import Decimal
from typing import Final

_MULTIPLE: Final = re.compile(r"(10,000|100 million) (.+)")
_POWERS: Final = {"10,000": 4, "100 million": 8}
_LARGE: Final = ((9, "billion"), (6, "million"))


def in_english(value: Decimal, unit: str) -> tuple[Decimal, str]:
    """The number and the words after it. `unit` as in the vocabulary: `100 million yuan`, `item | items`, `km`."""
    power, said = one_unit(value, unit)
    return (scaled(value, power), said) if counts_in_multiples(unit) else (value, counting(unit, value))


def one_unit(largest: Decimal, unit: str) -> tuple[int, str]:
    """What many numbers of which `largest` is the largest are told in: the power of ten they are multiplied by, the words."""
    counted = _MULTIPLE.fullmatch(unit)
    if counted is None:
        return 0, counting(unit)
    own, thing = _POWERS[counted[1]], counted[2]
    for power, word in _LARGE:
        if abs(largest.scaleb(own)) >= Decimal(1).scaleb(power):
            return own - power, f"{word} {thing}"
    return own, thing


def scaled(value: Decimal, power: int) -> Decimal:
    """`value` times 10^`power`; what is divided loses the zeros at its end, as 10.0 亿 is 1 billion."""
    return value.scaleb(power).normalize() if power < 0 else value.scaleb(power)


def counts_in_multiples(unit: str) -> bool:
    """Whether one of the unit is 10,000 or 100 million of something."""
    return _MULTIPLE.fullmatch(unit) is not None


def counted_thing(unit: str) -> str:
    """What is counted, without how many make one: people, yuan, items."""
    multiple = _MULTIPLE.fullmatch(unit)
    return counting(unit) if multiple is None else multiple[2]


def counting(unit: str, value: Decimal | None = None) -> str:
    """The form of a unit for a number: the first of `item | items` for one, else the last."""
    one, _, many = unit.rpartition(" | ")
    return one if one and value is not None and abs(value) == 1 else many
