"""Numbers with their units: as published in Chinese, in thousands, millions and billions in English."""

from decimal import Decimal
from functools import cache
from pathlib import Path

import pytest

from targets.curation import load
from targets.domain.terms import Bound
from targets.presentation.numbers import POINTS
from targets.presentation.units import counting
from targets.presentation.voice import Voice
from targets.presentation.words import Language, Words


@cache
def voice(language: Language) -> Voice:
    return Voice(load(Path(__file__).parents[2] / "seeds"), Words(language))


@pytest.mark.parametrize(
    ("value", "unit", "chinese", "english"),
    [
        ("4355.2", "亿元", "4355.2亿元", "435.52 billion yuan"),
        ("5400", "亿元", "5400亿元", "540 billion yuan"),
        ("10.0", "亿元", "10.0亿元", "1 billion yuan"),
        ("9.99", "亿元", "9.99亿元", "999 million yuan"),
        ("0.3", "亿元", "0.3亿元", "30 million yuan"),
        ("0.003", "亿元", "0.003亿元", "300,000 yuan"),
        ("-31.2", "亿元", "−31.2亿元", "−3.12 billion yuan"),
        ("0", "亿元", "0亿元", "0 yuan"),
        ("25", "亿美元", "25亿美元", "2.5 billion US dollars"),
        ("18.88", "万人", "18.88万人", "188,800 people"),
        ("0.0001", "万人", "0.0001万人", "1 people"),
        ("140", "万标箱", "140万标箱", "1.4 million TEU"),
        ("3.5", "万元", "3.5万元", "35,000 yuan"),
        ("48926", "元", "48926元", "48,926 yuan"),
        ("1", "个", "1个", "1 item"),
        ("2", "个", "2个", "2 items"),
        ("0", "个", "0个", "0 items"),
        ("1", "家", "1家", "1 enterprise"),
        ("7.80", "%", "7.80%", "7.80%"),
        ("1", POINTS, "1个百分点", "1 percentage point"),
        ("1.2", POINTS, "1.2个百分点", "1.2 percentage points"),
        ("1.687", "：1", "1.687：1", "1.687 to 1"),
        ("44", "微克/立方米", "44微克/立方米", "44 µg/m³"),
    ],
)
def test_a_quantity_is_said_as_each_language_counts(value: str, unit: str, chinese: str, english: str) -> None:
    assert voice(Language.ZH).quantity(Decimal(value), unit) == chinese
    assert voice(Language.EN).quantity(Decimal(value), unit) == english


def test_a_difference_carries_its_sign_and_a_bound_its_word() -> None:
    english, chinese = voice(Language.EN), voice(Language.ZH)
    assert english.quantity(Decimal("595.2"), "亿元", signed=True) == "+59.52 billion yuan"
    assert english.quantity(Decimal("-1.4"), POINTS, signed=True) == "−1.4 percentage points"
    assert english.quantity(Decimal("0.00"), "亿元", signed=True) == "0 yuan"
    assert chinese.quantity(Decimal("595.2"), "亿元", signed=True) == "+595.2亿元"
    assert english.quantity(Decimal("200"), "亿元", bound=Bound.ABOVE) == "over 20 billion yuan"
    assert chinese.quantity(Decimal("95"), "%", bound=Bound.BELOW) == "近95%"


def test_the_head_of_a_column_names_the_unit_the_numbers_below_are_in() -> None:
    assert voice(Language.EN).unit("亿元") == "units of 100 million yuan"
    assert voice(Language.EN).unit("家") == "enterprises"
    assert voice(Language.EN).unit(POINTS) == "percentage points"
    assert voice(Language.ZH).unit("家") == "家"


def test_where_english_counts_otherwise_than_the_form_both_ways_are_told() -> None:
    english, chinese = voice(Language.EN), voice(Language.ZH)
    assert english.as_typed(Decimal("10.4"), "万人") == "10.4 = 104,000 people"
    assert english.as_typed(Decimal("48926"), "元") == "48,926 yuan"
    assert chinese.as_typed(Decimal("10.4"), "万人") == "10.4万人"
    assert (english.counted_thing("万人"), english.counted_thing("家")) == ("people", "enterprises")
    assert chinese.counted_thing("万人") == "万人"


@pytest.mark.parametrize(
    ("value", "said"),
    [("1", "item"), ("-1", "item"), ("1.0", "item"), ("0", "items"), ("1.1", "items"), (None, "items")],
)
def test_only_one_is_counted_in_the_singular(value: str | None, said: str) -> None:
    assert counting("item | items", None if value is None else Decimal(value)) == said
    assert counting("km", None if value is None else Decimal(value)) == "km"
