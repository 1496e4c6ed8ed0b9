"""Numbers as printed: arabic, Chinese, ranked, grouped, signed; never a piece of a longer number."""

from decimal import Decimal

import pytest

from targets.curation.printed import Printed, chinese_number, positions, read_printed


@pytest.mark.parametrize(
    ("text", "number", "unit"),
    [
        ("3760亿元", "3760", "亿元"),
        ("435.52 billion yuan", "435.52", "billion yuan"),
        ("31,520 Yuan", "31520", "Yuan"),
        ("¥ 266.81 billion Yuan", "266.81", "billion Yuan"),
        ("千亿", "1000", "亿"),
        ("第二", "2", ""),
        ("十二年", "12", "年"),
        ("1.687：1", "1.687", "：1"),
        ("-2.7%", "-2.7", "%"),
        ("−2.7%", "-2.7", "%"),
        ("56.7", "56.7", ""),
    ],
)
def test_a_printed_number_is_read_with_its_unit(text: str, number: str, unit: str) -> None:
    assert read_printed(text) == Printed(Decimal(number), unit)


@pytest.mark.parametrize("text", ["全面消除", "", "亿元"])
def test_what_begins_with_no_number_is_none(text: str) -> None:
    assert read_printed(text) is None


@pytest.mark.parametrize(
    ("numeral", "number"), [("十", 10), ("十二", 12), ("二十", 20), ("两百三十", 230), ("千", 1000), ("三", 3)]
)
def test_chinese_numerals_are_read(numeral: str, number: int) -> None:
    assert chinese_number(numeral) == number


@pytest.mark.parametrize(
    ("clause", "printed", "found"),
    [
        ("下降 2.6%", "2.6%", [2]),
        ("下降2.6%", "6%", []),
        ("增长12.6%", "2.6%", []),
        ("7.0和7", "7", [4]),
        ("5.3：56.7：38", "38", [9]),
        ("增长7%，其中增长 7%", "7%", [2, 9]),
        ("一窗", "", []),
    ],
)
def test_a_printed_number_is_found_whole_only(clause: str, printed: str, found: list[int]) -> None:
    assert positions(clause, printed) == found
