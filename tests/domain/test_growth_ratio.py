"""The ratio of observed to required growth, as its authors define it, and where it cannot be formed."""

from decimal import Decimal

import pytest

from targets.domain.growth_ratio import Grading, GrowthRatio, growth_ratio


@pytest.mark.parametrize(
    ("actual", "ratio", "grading"),
    [
        ("110", "1", Grading.ON_TRACK),
        ("109.5", "0.95", Grading.ON_TRACK),
        ("109.49", "0.949", Grading.ACCELERATE),
        ("106", "0.6", Grading.ACCELERATE),
        ("105.99", "0.599", Grading.LIMITED),
        ("100", "0", Grading.LIMITED),
        ("99.9", "-0.01", Grading.DETERIORATION),
    ],
)
def test_the_bounds_of_the_ratio_belong_to_the_better_category(actual: str, ratio: str, grading: Grading) -> None:
    found = growth_ratio(Decimal(100), Decimal(actual), Decimal(121), gone=1, whole=2)
    assert (found.ratio, found.grading, found.achieved) == (Decimal(ratio), grading, False)


def test_where_less_is_better_a_fall_is_progress() -> None:
    found = growth_ratio(Decimal(100), Decimal(90), Decimal(81), gone=1, whole=2, falling=True)
    assert (found.observed, found.ratio, found.grading, found.achieved) == (Decimal("-0.1"), 1, Grading.ON_TRACK, False)


def test_a_rate_promised_as_it_was_the_year_before_leaves_nothing_to_divide_by() -> None:
    found = growth_ratio(Decimal(7), Decimal("7.8"), Decimal(7), gone=1, whole=1)
    assert (found.required, found.ratio, found.grading, found.achieved) == (0, None, Grading.UNDEFINED, True)


def test_a_rate_promised_under_the_year_before_and_doubled_seems_to_need_acceleration() -> None:
    found = growth_ratio(Decimal("10.4"), Decimal("13.2"), Decimal("6.5"), gone=1, whole=1)
    assert found.required == Decimal("-0.375")
    assert (found.grading, found.achieved) == (Grading.ACCELERATE, True)


def test_down_to_none_the_growth_required_is_minus_one_however_long_it_takes() -> None:
    assert {
        growth_ratio(Decimal(9), Decimal(4), Decimal(0), gone=1, whole=years, falling=True).required for years in (1, 5)
    } == {Decimal(-1)}


@pytest.mark.parametrize("base", ["0", "-2"])
def test_no_factor_leads_from_nothing_or_below_it(base: str) -> None:
    found = growth_ratio(Decimal(base), Decimal(5), Decimal(10), gone=1, whole=2)
    assert found == GrowthRatio(None, None, None, Grading.UNDEFINED, achieved=False)
