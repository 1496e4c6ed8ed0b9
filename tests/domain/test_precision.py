"""Rounding and agreement at the decimals printed."""

from decimal import Decimal
from fractions import Fraction

import pytest

from targets.domain.precision import agree, on_grid, quantum, ratio, rounded


@pytest.mark.parametrize(
    ("value", "like", "expected"),
    [
        ("3760.05", "4355.2", "3760.1"),
        ("3760.04", "4355.2", "3760.0"),
        ("-2.25", "0.1", "-2.3"),
        ("-2.24", "0.1", "-2.2"),
        ("2.5", "7", "3"),
        ("66499", "6.6E+4", "6.6E+4"),
        ("0.04", "0.1", "0.0"),
    ],
)
def test_halves_are_rounded_away_from_zero_at_the_decimals_of_the_figure(value: str, like: str, expected: str) -> None:
    assert str(rounded(Decimal(value), Decimal(like))) == expected


def test_a_third_is_rounded_without_ever_being_a_float() -> None:
    assert rounded(Fraction(1, 3), Decimal("0.001")) == Decimal("0.333")
    assert ratio(Fraction(2, 3)) == Decimal("0.6667")


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("4355.2", "4355.24", True),
        ("4355.2", "4355.25", True),
        ("4355.2", "4355.26", False),
        ("4355.2", "4355.3", False),
        ("4355.2", "4355.20", True),
        ("130", "130.4", True),
        ("130", "131", False),
        ("-0.1", "0.1", False),
        ("0", "0.04", True),
    ],
)
def test_figures_agree_when_one_is_the_other_rounded(one: str, other: str, same: bool) -> None:
    assert agree(Decimal(one), Decimal(other)) is same
    assert agree(Decimal(other), Decimal(one)) is same


def test_the_quantum_is_one_of_the_last_digit_printed() -> None:
    assert quantum(Decimal("4355.2")) == Fraction(1, 10)
    assert quantum(Decimal("6.6E+4")) == 1000
    assert on_grid(-25, Decimal("0.1")) == Decimal("-2.5")


def test_infinity_is_no_figure() -> None:
    with pytest.raises(ValueError, match=r"^Infinity is no number that can be published$"):
        quantum(Decimal("Infinity"))
