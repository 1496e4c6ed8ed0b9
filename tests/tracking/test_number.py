"""Numbers as people type them: read digit for digit, or refused with what was wrong."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from targets.tracking.entry.number import MOST_DIGITS, UnreadableError, read_number
from targets.tracking.entry.typed import Fault


@pytest.mark.parametrize(
    ("typed", "unit", "read"),
    [
        ("7.8", "%", "7.8"),
        ("7.80", "%", "7.80"),
        ("  10.1\n", "万人", "10.1"),
        ("７．８", "%", "7.8"),
        ("１，６３８．５", "亿元", "1638.5"),
        ("1,638.5", "亿元", "1638.5"),
        ("12,345,678", "户", "12345678"),
        ("7.8%", "%", "7.8"),
        ("７．８％", "%", "7.8"),
        ("7.8 %", "%", "7.8"),
        ("6.6万人", "万人", "6.6"),
        ("1000 万m³", "万m³", "1000"),
        ("−2.6", "%", "-2.6"),
        ("–2.6", "%", "-2.6"),
        ("－２．６", "%", "-2.6"),
        ("-2.6", "%", "-2.6"),
        ("+7.8", "%", "7.8"),
        ("007.8", "%", "7.8"),
        ("000", "个", "0"),
        ("0.05", "%", "0.05"),
        ("-0.0", "%", "0.0"),
        ("٣", "个", "3"),
        ("123456789012345678", "元", "123456789012345678"),
        ("0000123456789012345678", "元", "123456789012345678"),
    ],
)
def test_a_number_is_read_digit_for_digit(typed: str, unit: str, read: str) -> None:
    assert str(read_number(typed, unit)) == read


@pytest.mark.parametrize(
    ("typed", "unit", "detail"),
    [
        ("7.8亿元", "%", "亿元"),
        ("7.8亿元", "万人", "亿元"),
        ("7.8%", "亿元", "%"),
        ("66000人", "万人", "人"),
        ("7.8 个百分点", "%", "个百分点"),
        ("5‰", "%", "‰"),
        ("5 m²", "亿元", "m²"),
    ],
)
def test_another_unit_is_named_instead_of_dropped(typed: str, unit: str, detail: str) -> None:
    with pytest.raises(UnreadableError) as told:
        read_number(typed, unit)
    assert (told.value.fault, told.value.detail) == (Fault.OTHER_UNIT, detail)


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "   ",
        "abc",
        "约10",
        "下降2.6",
        "一万",
        "1e3",
        "1E+3",
        "0x10",
        "1:30",
        "10.1.2",
        "7.",
        ".5",
        "- 2.6",
        "--2.6",
        "1,63",
        "0,123",
        "1,638,5",
        "1 638",
        "7½",
        "7.8²",
        "nan",
        "Infinity",
        "-",
        "=1+1",
    ],
)
def test_what_is_no_plain_number_is_refused_and_told_as_typed(typed: str) -> None:
    with pytest.raises(UnreadableError) as told:
        read_number(typed, "万人")
    assert (told.value.fault, told.value.detail) == (Fault.NOT_A_NUMBER, typed.strip())


@pytest.mark.parametrize("typed", ["1234567890123456789", "1.234567890123456789", "9" * 400])
def test_more_digits_than_any_figure_has_are_refused_with_the_most_there_may_be(typed: str) -> None:
    with pytest.raises(UnreadableError) as told:
        read_number(typed, "亿元")
    assert (told.value.fault, told.value.detail) == (Fault.TOO_MANY_DIGITS, "18")


def test_a_refusal_says_which_fault_and_what_was_typed() -> None:
    with pytest.raises(UnreadableError, match=r"^not_a_number: many$"):
        read_number("many", "个")


plain_decimals = st.builds(
    lambda negative, digits, places: Decimal((int(negative and any(digits)), tuple(digits), -places)),
    st.booleans(),
    st.lists(st.integers(0, 9), min_size=1, max_size=MOST_DIGITS - 1),
    st.integers(0, 6),
).filter(lambda number: len(f"{abs(number):f}".replace(".", "").lstrip("0")) <= MOST_DIGITS)


@given(plain_decimals)
def test_every_plain_decimal_comes_back_as_written(number: Decimal) -> None:
    assert str(read_number(f"{number:f}", "亿元")) == f"{number:f}"


@given(plain_decimals)
def test_grouping_full_width_and_the_unit_behind_change_nothing(number: Decimal) -> None:
    full_width = str.maketrans("0123456789.,-", "０１２３４５６７８９．，－")
    assert read_number(f"{number:,f}".translate(full_width) + " 亿元", "亿元") == number


@given(st.text(max_size=30), st.sampled_from(["%", "亿元", "万m³"]))
def test_any_text_is_refused_by_a_fault_that_has_a_sentence_or_is_a_number_of_few_digits(typed: str, unit: str) -> None:
    told = _read_or_fault(typed, unit)
    if isinstance(told, Fault):
        assert told in (Fault.NOT_A_NUMBER, Fault.OTHER_UNIT, Fault.TOO_MANY_DIGITS)
    else:
        assert told.is_finite()
        assert len(told.as_tuple().digits) <= MOST_DIGITS


def _read_or_fault(typed: str, unit: str) -> Decimal | Fault:
    try:
        return read_number(typed, unit)
    except UnreadableError as error:
        return error.fault
