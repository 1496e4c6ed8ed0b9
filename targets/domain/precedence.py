"""Which of two figures for the same period goes before the other, and whether they say the same."""

from datetime import date

from targets.domain.indicator import Observation
from targets.domain.precision import agree
from targets.domain.terms import Bound, Grade, Vintage

FIRST_EDITION = frozenset({Vintage.PRELIMINARY, Vintage.AS_REPORTED})
"""A figure as first told, before anything was revised."""

_BY_AUTHORITY = {Vintage.AS_REPORTED: 0, Vintage.PRELIMINARY: 1, Vintage.FINAL: 2, Vintage.CENSUS: 3}
_BY_LIFE = {Vintage.PRELIMINARY: 0, Vintage.AS_REPORTED: 1, Vintage.FINAL: 2, Vintage.CENSUS: 3}


def in_time(figure: Observation) -> tuple[date, date, date, int]:
    """By period, then by the day it was known."""
    return figure.period.last, figure.period.first, figure.known_from, _row(figure)


def weight(figure: Observation) -> tuple[bool, int, bool, date, int]:
    """The greater the better: exact, census > final > preliminary > as reported, official, later, later row."""
    official = figure.grade is not Grade.B
    return figure.bound is Bound.EXACT, _BY_AUTHORITY[figure.vintage], official, figure.known_from, _row(figure)


def firstness(figure: Observation) -> tuple[bool, bool, date, bool, int, int]:
    """The smaller the sooner a verdict rests on it: exact, official, earlier, published, earlier edition, earlier row."""
    press, entered = figure.grade is Grade.B, figure.grade is Grade.ENTERED
    edition = _BY_LIFE[figure.vintage]
    return figure.bound is not Bound.EXACT, press, figure.known_from, entered, edition, _row(figure)


def publication(figure: Observation) -> tuple[date, int]:
    """When it came out; of one day, editions in the order of a figure's life."""
    return figure.known_from, _BY_LIFE[figure.vintage]


def _row(figure: Observation) -> int:
    return 0 if figure.row is None else figure.row


def same_result(one: Observation, other: Observation) -> bool:
    """Equal within rounding, or the same in words."""
    if one.value is not None and other.value is not None:
        return agree(one.value, other.value)
    both_in_words = one.value is None and other.value is None
    return not both_in_words or one.passed is other.passed  # words and a number do not contradict
