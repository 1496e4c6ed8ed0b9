"""Cells as somebody would have typed them: whatever Excel stores, the form's reader gets the digits that were shown."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from targets.tracking.entry.number import read_number
from targets.tracking.workbook.cells import is_date, number_text, plain_text
from targets.tracking.workbook.faults import CellFault, Refused
from targets.tracking.workbook.sheet import Cell, Kind, address, place

TYPED = st.decimals(min_value=-(10**9), max_value=10**9, allow_nan=False, allow_infinity=False, places=4)


def stored(text: str, shown: str = "") -> Cell:
    return Cell(Kind.NUMBER, text, shown)


@given(TYPED)
def test_a_typed_number_comes_back_digit_for_digit_however_it_is_stored(value: Decimal) -> None:
    for text in (repr(float(value)), f"{float(value):.17g}"):
        assert read_number(number_text(stored(text)), "亿元") == value


@given(TYPED)
def test_a_share_shown_as_percent_is_the_number_before_the_sign(value: Decimal) -> None:
    text = number_text(stored(repr(float(value) / 100), "0.0000%"))
    assert text.endswith("%")
    assert read_number(text, "%") == value


@given(st.text(max_size=20))
def test_text_goes_to_the_forms_reader_as_it_is(text: str) -> None:
    found = number_text(Cell(Kind.TEXT, text))
    assert found in (text, "")
    assert found or not any(sign.isalnum() for sign in text), "only dashes and blanks are nothing"


@given(st.floats(), st.text(max_size=8))
def test_whatever_format_a_number_has_it_is_read_or_refused(value: float, shown: str) -> None:
    for read in (number_text, plain_text):
        try:
            told = read(stored(repr(value), shown))
        except Refused:
            continue
        assert any(sign.isdecimal() for sign in told)


@pytest.mark.parametrize(
    ("shown", "text"),
    [
        ("", "7.8"),
        ("General", "7.8"),
        ("G/通用格式", "7.8"),
        ("@", "7.8"),
        ("0.00", "7.8"),
        ("#,##0.00_);[Red](#,##0.00)", "7.8"),
        ('_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ ', "7.8"),
        ('0.0"亿元"', "7.8亿元"),
        ("0.0亿元", "7.8亿元"),
        ("0.0\\%", "7.8%"),
        ("[$¥-804]#,##0.00", "7.8"),
        ("0.00E+00", "7.8"),
    ],
)
def test_a_format_adds_only_the_unit_it_writes(shown: str, text: str) -> None:
    assert number_text(stored("7.7999999999999998", shown)) == text


@pytest.mark.parametrize(
    ("stored_as", "shown", "seen"),
    [
        ("6.96", "0.0", "7.0 ≠ 6.96"),
        ("0.0784", "0.0%", "7.8% ≠ 7.84%"),
        ("7.7777777777", '0.0"亿元"', "7.8亿元 ≠ 7.7777777777亿元"),
        ("12345", "0.00E+00", "1.23E+4 ≠ 12345"),
    ],
)
def test_what_is_shown_with_fewer_decimals_than_are_stored_is_refused_with_both(
    stored_as: str, shown: str, seen: str
) -> None:
    with pytest.raises(Refused) as refused:
        number_text(stored(stored_as, shown))
    assert (refused.value.fault, refused.value.detail) == (CellFault.ROUNDED, seen)


@pytest.mark.parametrize(
    ("stored_as", "shown"),
    [
        ("0", '0;-0;"—"'),
        ("0", '_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ '),
        ("0", "#.#"),
        ("2.6", "-0.0"),
        ("-7", "0;0"),
        ("3", ";;;"),
        ("5", '"无"'),
        ("101000", '[<100]0;0!.0,"万"'),
        ("5", "000-000"),
    ],
)
def test_a_number_shown_as_another_or_as_none_is_refused(stored_as: str, shown: str) -> None:
    with pytest.raises(Refused) as refused:
        number_text(stored(stored_as, shown))
    assert (refused.value.fault, refused.value.detail) == (CellFault.SCALED, shown)


@pytest.mark.parametrize(
    ("stored_as", "shown", "text"),
    [
        ("-7.8", "#,##0.00_);[Red](#,##0.00)", "-7.8"),
        ("-3", '_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ ', "-3"),
        ("-2.6", "0.0_ ", "-2.6"),
        ("7.8", "+0.0;-0.0", "7.8"),
        ("0", "0.0", "0"),
        ("1638.5", "¥#,##0.0", "1638.5"),
        ("2.6", '"下降"0.0"%"', "下降2.6%"),  # the form's reader says what is wrong with it
    ],
)
def test_a_sign_a_format_writes_is_the_numbers_own(stored_as: str, shown: str, text: str) -> None:
    assert number_text(stored(stored_as, shown)) == text


@pytest.mark.parametrize("shown", ["yyyy-mm-dd", "m/d", "d-mmm", "h:mm", "yyyy年m月", '[$-804]yyyy"年"m"月"', "[h]:mm"])
def test_days_and_times_are_known_by_their_format(shown: str) -> None:
    assert is_date(stored("43000", shown))
    assert plain_text(stored("43000", shown)) == "2017-09-22"


def test_a_workbook_may_count_its_days_from_1904() -> None:
    assert plain_text(Cell(Kind.NUMBER, "41538", "yyyy-mm-dd", from_1904=True)) == "2017-09-22"
    assert plain_text(Cell(Kind.NUMBER, "2958465", "yyyy-mm-dd", from_1904=True)) == "2958465"
    assert plain_text(stored("-1", "yyyy-mm-dd")) == "-1"


@pytest.mark.parametrize("shown", ["0,", "#,##0,,", "0.0,", "0!.0,", '0"."0000', "0\\.0", "# ?/?"])
def test_a_format_that_shows_another_number_is_refused(shown: str) -> None:
    with pytest.raises(Refused) as refused:
        number_text(stored("101000", shown))
    assert (refused.value.fault, refused.value.detail) == (CellFault.SCALED, shown)


@given(st.integers(1, 1_048_576), st.integers(1, 16_384))
def test_addresses_lead_back_to_their_cells(row: int, column: int) -> None:
    assert place(address(row, column)) == (row, column)
