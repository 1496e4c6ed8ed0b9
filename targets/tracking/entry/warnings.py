"""What looks odd about a figure, though it may be right: said before saving, never in the way of it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from targets.domain.indicator import Indicator, Observation
from targets.domain.period import Period
from targets.domain.precision import agree
from targets.domain.series import Series
from targets.domain.target import KeepTarget, LevelTarget, QuotaTarget, ReachTarget, Target
from targets.domain.terms import Accrual, Comparator, Direction, Disclosure, Grade, Measure

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
    UNPUBLISHES = "unpublishes"
    PUBLISHES = "publishes"

    @property
    def needs_a_yes(self) -> bool:
        """Whether it is confirmed before it is saved: what everybody has read, or will, is not changed by a slip."""
        return self in (Doubt.UNPUBLISHES, Doubt.PUBLISHES)


@dataclass(frozen=True)
class Warning:
    """A doubt about the figure of one indicator, with the figure or the target it is held against."""

    indicator: str
    doubt: Doubt
    against: Observation | None = None
    target: Target | None = None


def doubts(
    indicator: Indicator, period: Period, value: Decimal, series: Series, targets: Iterable[Target] = ()
) -> Iterator[Warning]:
    """Everything odd about `value` for `period`, given what is known of the indicator and promised for its year."""
    last, before = last_figure(series, period), earlier_in_year(indicator, series, period)
    if indicator.measure is Measure.SHARE and value > 100:
        yield Warning(indicator.id, Doubt.OVER_100)
    if indicator.measure is Measure.GROWTH and value > _GROWTH_LIKE_AN_INDEX:
        yield Warning(indicator.id, Doubt.INDEX_FOR_GROWTH)
    if _fall_without_minus(indicator, value):
        yield Warning(indicator.id, Doubt.SIGN, last)
    yield from _tenfold(indicator, period, value, last or before, targets)
    if last is not None and last.value and value and indicator.measure is not Measure.GROWTH:
        if (value < 0) != (last.value < 0):
            yield Warning(indicator.id, Doubt.SIGN, last)
    elif value < 0 and indicator.measure is Measure.LEVEL and last is None:
        yield Warning(indicator.id, Doubt.SIGN)
    if before is not None and before.value is not None and value < before.value:
        yield Warning(indicator.id, Doubt.BELOW_LAST_MONTH, before)
    published = series.best(period)
    if published is None or published.grade is Grade.ENTERED or published.value is None:
        return
    if not agree(published.value, value):
        yield Warning(indicator.id, Doubt.DISAGREES, published)


def disclosure_doubt(now: Disclosure, wanted: Disclosure) -> Doubt | None:
    """What is in force is published or internal, and what would replace it is the other."""
    if now is wanted:
        return None
    return Doubt.UNPUBLISHES if now is Disclosure.PUBLIC else Doubt.PUBLISHES


def _tenfold(
    indicator: Indicator, period: Period, value: Decimal, known: Observation | None, targets: Iterable[Target]
) -> Iterator[Warning]:
    """A slip of the unit or the point, told once: by the figure known before, else by what is promised."""
    if indicator.measure is Measure.GROWTH or not value:
        return
    if known is not None and known.value and _apart(value, _by_the_end_of(period, known)):
        yield Warning(indicator.id, Doubt.TENFOLD, known)
        return
    for target in targets:
        if target.indicator == indicator.id and target.due.last.year == period.year and _unlike(value, period, target):
            yield Warning(indicator.id, Doubt.TENFOLD, target=target)
            return


def _apart(value: Decimal, other: Decimal) -> bool:
    return abs(value) >= _TENFOLD * abs(other) or abs(value) <= abs(other) / _TENFOLD


def _by_the_end_of(period: Period, known: Observation) -> Decimal:
    """An earlier sum of the same year goes on at its pace: January is no measure for a whole year."""
    assert known.value is not None
    if known.period.year != period.year or not (known.period.is_cumulative and period.is_cumulative):
        return known.value
    return known.value * period.last.month / known.period.last.month


def _unlike(value: Decimal, period: Period, target: Target) -> bool:
    """A year that runs can hold any part of what is promised for it, a whole one hardly a tenth; a limit has no least."""
    if not isinstance(target, QuotaTarget | LevelTarget | ReachTarget | KeepTarget) or not target.value:
        return False
    whole = period.last == target.due.last and target.comparator not in (Comparator.AT_MOST, Comparator.BELOW)
    return abs(value) >= _TENFOLD * target.value or (whole and abs(value) <= target.value / _TENFOLD)


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


def compared_with(indicator: Indicator, series: Series, period: Period) -> Observation | None:
    """The same months of the last year that has them; where no year has, what this year came to before."""
    return last_figure(series, period) or earlier_in_year(indicator, series, period)


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
