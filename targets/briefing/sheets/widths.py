"""How wide text is, in the columns a spreadsheet counts in: a Latin letter is one, a Chinese character two."""

from collections.abc import Iterable
from typing import Final
from unicodedata import east_asian_width

_WIDE: Final = frozenset("WFA")


def width(text: str) -> int:
    """Of the widest line of a text."""
    return max(
        (sum(2 if east_asian_width(sign) in _WIDE else 1 for sign in line) for line in text.splitlines()), default=0
    )


def fitting(texts: Iterable[str], least: int, most: int) -> float:
    """The width of a column that holds all of them in one line, if that is not more than `most`."""
    return min(most, max([least, *(width(text) + 2 for text in texts)]))


def lines(text: str, room: float) -> int:
    """How many lines a text takes in a column of that width."""
    return sum(max(1, -(-width(line) // max(1, int(room) - 1))) for line in text.splitlines() or [""])
