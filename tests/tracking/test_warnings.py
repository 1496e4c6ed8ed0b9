"""Doubts about a figure, each just inside and just outside its boundary."""

from decimal import Decimal

import pytest

from targets.domain.indicator import Indicator, Observation
from targets.domain.period import Period
from targets.domain.target import Target
from targets.domain.terms import Direction
from targets.tracking.entry.warnings import assigned_doubts, compared_with, doubts, earlier_in_year, last_figure
from tests.domain.builders import a_count, a_figure, a_growth, a_quota, a_series, a_share, a_target, an_indicator

YEAR = Period.of_year(2017)
FALLING = a_growth().model_copy(update={"direction": Direction.DOWN})


def doubted(value: str, *figures: Observation, of: Indicator, period: str = "2017") -> list[tuple[str, str | None]]:
    """Each doubt and the figure it is held against."""
    found = doubts(of, Period.parse(period), Decimal(value), a_series(*figures, indicator=of))
    return [(one.doubt.value, None if one.against is None else str(one.against.value)) for one in found]


@pytest.mark.parametrize(("value", "odd"), [("103.9", False), ("104", True), ("1.04", True), ("1.041", False)])
def test_ten_times_more_or_less_than_last_time_is_odd(value: str, odd: bool) -> None:
    told = doubted(value, a_figure("10.4", "2016"), of=an_indicator())
    assert told == ([("tenfold", "10.4")] if odd else [])


def test_zero_is_ten_times_nothing() -> None:
    assert doubted("0", a_figure("10.4", "2016"), of=an_indicator()) == []
    assert doubted("104", a_figure("0", "2016"), of=an_indicator()) == []


@pytest.mark.parametrize("value", ["78", "-78", "0.78"])
def test_growth_may_be_ten_times_what_it_was(value: str) -> None:
    assert doubted(value, a_figure("7.8", "2016"), of=a_growth()) == []


@pytest.mark.parametrize(("value", "odd"), [("90", False), ("90.1", True), ("107.8", True)])
def test_a_growth_over_90_looks_like_an_index(value: str, odd: bool) -> None:
    assert doubted(value, of=a_growth()) == ([("index_for_growth", None)] if odd else [])


@pytest.mark.parametrize(("value", "odd"), [("100", False), ("100.1", True)])
def test_a_share_over_100_is_odd(value: str, odd: bool) -> None:
    assert doubted(value, of=a_share()) == ([("over_100", None)] if odd else [])


def test_a_level_over_100_is_not() -> None:
    assert doubted("100.1", of=an_indicator()) == []


@pytest.mark.parametrize(("value", "last", "odd"), [("-10", "9", True), ("10", "-9", True), ("-10", "-9", False)])
def test_another_sign_than_last_time_is_odd_for_a_level(value: str, last: str, odd: bool) -> None:
    assert doubted(value, a_figure(last, "2016"), of=an_indicator()) == ([("sign", last)] if odd else [])


@pytest.mark.parametrize(("value", "odd"), [("-0.1", True), ("0", False), ("0.1", False)])
def test_a_first_level_below_zero_is_odd(value: str, odd: bool) -> None:
    assert doubted(value, of=an_indicator()) == ([("sign", None)] if odd else [])


@pytest.mark.parametrize(("value", "odd"), [("0.1", True), ("3.7", True), ("0", False), ("-3.7", False)])
def test_a_fall_typed_without_its_minus_is_odd_where_falling_is_good(value: str, odd: bool) -> None:
    assert doubted(value, of=FALLING) == ([("sign", None)] if odd else [])
    assert doubted(value, a_figure("-2.6", "2016"), of=FALLING) == ([("sign", "-2.6")] if odd else [])
    assert [one.doubt.value for one in assigned_doubts(FALLING, Decimal(value))] == (["sign"] if odd else [])


@pytest.mark.parametrize("value", ["-2.6", "3.7"])
def test_growth_that_should_rise_may_have_either_sign(value: str) -> None:
    assert doubted(value, a_figure("7.8", "2016"), of=a_growth()) == []
    assert list(assigned_doubts(a_growth(), Decimal(value))) == []


@pytest.mark.parametrize(("value", "odd"), [("7.9", True), ("8", False), ("8.1", False)])
def test_a_cumulative_figure_below_an_earlier_month_of_its_year_is_odd(value: str, odd: bool) -> None:
    told = doubted(value, a_figure("8", "2017-01/2017-08"), of=a_count(), period="2017-01/2017-09")
    assert told == ([("below_last_month", "8")] if odd else [])


def test_the_latest_earlier_month_counts_not_the_highest() -> None:
    figures = a_figure("9", "2017-01/2017-03"), a_figure("8", "2017-01/2017-08"), a_figure("12", "2017")
    assert doubted("8.5", *figures, of=a_count(), period="2017-01/2017-09") == []


@pytest.mark.parametrize("period", ["2016-01/2016-08", "2017-08", "2017-01/2017-09", "2017-01/2017-10"])
def test_other_years_single_months_and_later_figures_are_not_earlier(period: str) -> None:
    series = a_series(a_figure("8", period), indicator=a_count())
    assert earlier_in_year(a_count(), series, Period.parse("2017-01/2017-09")) is None


@pytest.mark.parametrize("of", [a_growth(), a_share(), a_count(accrual="stock")])
def test_only_what_adds_up_can_fall_below_an_earlier_month(of: Indicator) -> None:
    assert doubted("7", a_figure("8", "2017-01/2017-08"), of=of, period="2017-01/2017-09") == []


def test_unofficial_figures_raise_no_doubt() -> None:
    figures = a_figure("1", "2016", grade="C"), a_figure("99", "2017-01/2017-08", grade="C"), a_figure("5", grade="C")
    assert doubted("50", *figures, of=a_count()) == []


@pytest.mark.parametrize(
    ("value", "odd"), [("4355.2", False), ("4355.20", False), ("4355.24", False), ("4355.26", True), ("4355.1", True)]
)
def test_a_figure_that_is_more_than_rounding_away_from_the_published_one_is_odd(value: str, odd: bool) -> None:
    assert doubted(value, a_figure("4355.2"), of=an_indicator()) == ([("disagrees", "4355.2")] if odd else [])


def test_what_was_entered_before_is_no_published_figure() -> None:
    assert doubted("10.2", a_figure("10.1", grade="entered", row=1), of=a_count()) == []


def test_a_published_result_in_words_does_not_disagree_with_a_number() -> None:
    assert doubted("10.2", a_figure(None, passed=True), of=a_count()) == []


def test_several_doubts_are_told_together() -> None:
    figures = a_figure("10.4", "2016"), a_figure("800", "2017-01/2017-08"), a_figure("10.1")
    assert doubted("101", *figures, of=a_count()) == [("below_last_month", "800"), ("disagrees", "10.1")]
    assert doubted("104", *figures, of=a_count()) == [
        ("tenfold", "10.4"),
        ("below_last_month", "800"),
        ("disagrees", "10.1"),
    ]


@pytest.mark.parametrize(
    ("figures", "period", "last"),
    [
        ([("9", "2015"), ("10", "2016"), ("11", "2018")], "2017", "10"),
        ([("9", "2014")], "2017", "9"),
        ([("7", "2016-01/2016-09"), ("10", "2016")], "2017-01/2017-09", "7"),
        ([("10", "2016")], "2017-01/2017-09", None),
        ([("1", "2016-09"), ("10", "2016")], "2017-01/2017-09", None),
        ([("30", "2012/2016")], "2017", None),
        ([("10", "2017")], "2017", None),
        ([], "2017", None),
    ],
)
def test_a_figure_is_compared_with_the_same_months_of_the_last_year_that_has_them(
    figures: list[tuple[str, str]], period: str, last: str | None
) -> None:
    found = last_figure(a_series(*(a_figure(*one) for one in figures)), Period.parse(period))
    assert (None if found is None else str(found.value)) == last


def test_a_stock_is_compared_with_its_end_however_the_period_is_written() -> None:
    stock = an_indicator(accrual="stock")
    series = a_series(a_figure("9", "2016-06"), a_figure("10", "2016-12-31"), indicator=stock)
    found = last_figure(series, YEAR)
    assert found is not None
    assert str(found.value) == "10"


def test_of_several_editions_the_best_is_compared_with() -> None:
    editions = a_figure("10", "2016", vintage="census"), a_figure("9", "2016", vintage="final", known="2026-01-01")
    found = last_figure(a_series(*editions), YEAR)
    assert found is not None
    assert str(found.value) == "10"


SEPTEMBER = "2017-01/2017-09"


@pytest.mark.parametrize(("value", "odd"), [("44", True), ("43.8", False), ("4.4", False)])
def test_a_first_year_is_held_against_its_own_earlier_months(value: str, odd: bool) -> None:
    told = doubted(value, a_figure("3.9", "2017-01/2017-08"), of=a_count(), period=SEPTEMBER)
    assert told == ([("tenfold", "3.9")] if odd else [])


def test_a_sum_goes_on_growing_at_its_pace_so_a_year_may_be_twelve_times_january() -> None:
    assert doubted("12", a_figure("1", "2017-01"), of=a_count()) == []
    assert doubted("120", a_figure("1", "2017-01"), of=a_count()) == [("tenfold", "1")]


@pytest.mark.parametrize(
    ("value", "period", "odd"),
    [("66", SEPTEMBER, True), ("65.9", SEPTEMBER, False), ("0.1", SEPTEMBER, False), ("0.66", "2017", True)],
)
def test_a_first_figure_is_held_against_what_is_promised_for_its_year(value: str, period: str, odd: bool) -> None:
    quota = a_quota("6.6")
    found = list(doubts(a_count(), Period.parse(period), Decimal(value), a_series(indicator=a_count()), [quota]))
    assert [(one.doubt.value, one.against, one.target) for one in found] == ([("tenfold", None, quota)] if odd else [])


@pytest.mark.parametrize(
    "target",
    [a_quota("6.6", due="2018"), a_quota("6.6", indicator="other"), a_target("below", "0", comparator="below")],
)
def test_other_years_other_indicators_and_limits_are_nothing_to_hold_it_against(target: Target) -> None:
    assert list(doubts(a_count(), YEAR, Decimal("66"), a_series(indicator=a_count()), [target])) == []


def test_where_no_year_has_the_same_months_this_year_so_far_is_what_it_is_compared_with() -> None:
    so_far, last_year = a_figure("3.9", "2017-01/2017-08"), a_figure("4.1", "2016-01/2016-09")
    alone, both = a_series(so_far, indicator=a_count()), a_series(so_far, last_year, indicator=a_count())
    assert compared_with(a_count(), alone, Period.parse(SEPTEMBER)) == so_far
    assert compared_with(a_count(), both, Period.parse(SEPTEMBER)) == last_year
