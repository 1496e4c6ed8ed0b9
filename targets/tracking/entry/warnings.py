"""What looks odd about a figure, though it may be right: said before saving, never in the way of it."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from targets.domain.catalog import Indicator, Observation
from targets.domain.period import Period
from targets.domain.precision import agree
from targets.domain.series import Series
from targets.domain.terms import Accrual, Direction, Grade, Measure

_TENFOLD = Decimal(10)
_GROWTH_LIKE_AN_INDEX = Decimal(90)


class Doubt(StrEnum):
    """Kinds of oddness."""

    TENFOLD = "tenfold"
    SIGN = "sign"
    INDEX_FOR_GROWTH = "index_for_growth"
    BELOW_LAST_MONTH = "below_last_month"
    OVER_100 = "over_100"
    DISAGREES = "disagrees"


@dataclass(frozen=True)
class Warning:
    """A doubt about the figure of one indicator, with the figure it is held against."""

    indicator: str
    doubt: Doubt
    against: Observation | None = None


def doubts(indicator: Indicator, period: Period, value: Decimal, series: Series) -> Iterator[Warning]:
    """Everything odd about `value` for `period`, given what is known of the indicator."""
    last = last_figure(series, period)
    if indicator.measure is Measure.SHARE and value > 100:
        yield Warning(indicator.id, Doubt.OVER_100)
    if indicator.measure is Measure.GROWTH and value > _GROWTH_LIKE_AN_INDEX:
        yield Warning(indicator.id, Doubt.INDEX_FOR_GROWTH)
    if _fall_without_minus(indicator, value):
        yield Warning(indicator.id, Doubt.SIGN, last)
    if last is not None and last.value and value and indicator.measure is not Measure.GROWTH:
        quotient = abs(value / last.value)
        if quotient >= _TENFOLD or quotient <= 1 / _TENFOLD:
            yield Warning(indicator.id, Doubt.TENFOLD, last)
        if (value < 0) != (last.value < 0):
            yield Warning(indicator.id, Doubt.SIGN, last)
    elif value < 0 and indicator.measure is Measure.LEVEL and last is None:
        yield Warning(indicator.id, Doubt.SIGN)
    before = earlier_in_year(indicator, series, period)
    if before is not None and before.value is not None and value < before.value:
        yield Warning(indicator.id, Doubt.BELOW_LAST_MONTH, before)
    published = series.best(period)
    if published is None or published.grade is Grade.ENTERED or published.value is None:
        return
    if not agree(published.value, value):
        yield Warning(indicator.id, Doubt.DISAGREES, published)


def assigned_doubts(indicator: Indicator, value: Decimal) -> Iterator[Warning]:
    """What is odd about a value assigned as a target."""
    if _fall_without_minus(indicator, value):
        yield Warning(indicator.id, Doubt.SIGN)


def _fall_without_minus(indicator: Indicator, value: Decimal) -> bool:
    """下降3.7% typed as 3.7: where falling is good, a growth above zero is seldom meant."""
    return indicator.measure is Measure.GROWTH and indicator.direction is Direction.DOWN and value > 0


def last_figure(series: Series, period: Period) -> Observation | None:
    """The latest figure that a value for `period` can be compared with: same months of the last year that has them."""
    same_shape = [
        figure
        for figure in series.figures
        if figure.value is not None
        and figure.grade is not Grade.C
        and figure.period.last < period.last
        and _same_months(figure.period, period, series.indicator)
    ]
    latest = max(same_shape, key=lambda figure: figure.period.last, default=None)
    return series.numbers.best(latest.period) if latest is not None else None


def _same_months(one: Period, other: Period, indicator: Indicator) -> bool:
    """Of a stock only the end counts; September alone is nothing to compare January to September with."""
    if indicator.accrual is Accrual.STOCK:
        return one.month == other.month
    return one.is_within_year and (one.first.month, one.first.day, one.month) == (
        other.first.month,
        other.first.day,
        other.month,
    )


def earlier_in_year(indicator: Indicator, series: Series, period: Period) -> Observation | None:
    """The latest cumulative figure of the same year that ends before `period` does; only where figures add up."""
    if indicator.accrual is not Accrual.FLOW or not period.is_cumulative:
        return None
    earlier = [
        figure
        for figure in series.figures
        if figure.period.is_cumulative
        and figure.period.year == period.year
        and figure.period.last < period.last
        and figure.grade is not Grade.C
    ]
    return max(earlier, key=lambda figure: figure.period.last, default=None)
