"""Which figures of a series a chart over years draws, and between which of them a line may run."""

from dataclasses import dataclass, replace
from itertools import pairwise

from targets.domain.evaluation import Evaluation
from targets.domain.indicator import Observation
from targets.domain.period import Period
from targets.domain.precision import agree
from targets.domain.series import Series
from targets.domain.terms import Accrual, Bound, Measure, Origin, Vintage

_FILLED = frozenset({Vintage.FINAL, Vintage.CENSUS})


@dataclass(frozen=True, slots=True)
class Point:
    """A figure on an axis of years: 2016 stands at 2016.0, a day within 2017 between 2016.0 and 2017.0.

    `joined`: a line may run to it from the point before.
    """

    figure: Observation
    x: float
    y: float
    joined: bool

    @property
    def filled(self) -> bool:
        """Settled figures are filled, preliminary ones and those only reported are hollow, as are mere bounds."""
        return is_settled(self.figure)


def is_settled(figure: Observation) -> bool:
    """Whether a figure is final or revised and no mere bound."""
    return figure.vintage in _FILLED and figure.bound is Bound.EXACT


def year_points(series: Series, evaluation: Evaluation | None) -> tuple[Point, ...]:
    """One point a year: what the verdict rests on where it speaks, the best edition elsewhere. Grade C is not drawn."""
    chosen = {}
    if evaluation is not None:
        chosen = {f.period: f for f in (evaluation.base, evaluation.actual) if f is not None and _is_of(f, series)}
    periods = sorted(
        {figure.period for figure in series.speaking if figure.value is not None and _placed(figure, series)}
    )
    found: list[Point] = []
    for period in periods:
        figure = chosen.get(period) or series.best(period)
        if figure is None or figure.value is None or (found and found[-1].x == _x(figure.period)):
            continue
        joined = bool(found) and _one_line(series, found[-1].figure, figure)
        found.append(Point(figure, _x(figure.period), float(figure.value), joined))
    return tuple(found)


def with_the_running_one(points: tuple[Point, ...], series: Series, evaluation: Evaluation | None) -> tuple[Point, ...]:
    """With the figure of a part of the year that a running verdict rests on, at the end of its months.

    No line leads to it: the whole years before say something else than the months of this one.
    """
    actual = evaluation.actual if evaluation and not evaluation.final else None
    if actual is None or actual.value is None or not _is_of(actual, series) or _placed(actual, series):
        return points
    return (*points, Point(actual, _x(actual.period), float(actual.value), joined=False))


def other_editions(series: Series, points: tuple[Point, ...]) -> tuple[Point, ...]:
    """Editions of the points' periods that say another number: small marks beside the line, never part of it."""
    found: list[Point] = []
    for point in points:
        for figure in series.of(point.figure.period):
            drawn = (point, *(other for other in found if other.x == point.x))
            if figure.value is not None and not any(_same(figure, other.figure) for other in drawn):
                found.append(Point(figure, point.x, float(figure.value), joined=False))
    return tuple(found)


def parted(points: tuple[Point, ...]) -> tuple[Point, ...]:
    """For practice: no line between a figure that was published and one that was invented."""
    found = list(points[:1])
    for before, point in pairwise(points):
        alike = (before.figure.origin is Origin.ENTERED) is (point.figure.origin is Origin.ENTERED)
        found.append(replace(point, joined=point.joined and alike))
    return tuple(found)


def segments(points: tuple[Point, ...]) -> tuple[tuple[Point, ...], ...]:
    """Runs of points that belong to one line."""
    runs: list[list[Point]] = []
    for point in points:
        if point.joined and runs:
            runs[-1].append(point)
        else:
            runs.append([point])
    return tuple(tuple(run) for run in runs)


def revised_after(series: Series, figure: Observation) -> Observation | None:
    """A later edition of the same period that says another number: figures after it stand on another base."""
    best = series.best(figure.period)
    return None if best is None or _same(best, figure) else best


def _is_of(figure: Observation, series: Series) -> bool:
    return figure.indicator == series.indicator.id


def _placed(figure: Observation, series: Series) -> bool:
    """Whole years; for what stands at a date also days in between."""
    if figure.period.is_full_year:
        return True
    indicator = series.indicator
    stands = indicator.accrual is Accrual.STOCK or (indicator.accrual is Accrual.RATE and figure.period.is_day)
    return stands and indicator.measure is not Measure.GROWTH and figure.period.is_within_year


def _x(period: Period) -> float:
    last = period.last
    days = (last - last.replace(month=1, day=1)).days + 1
    return float(last.year) if (last.month, last.day) == (12, 31) else last.year - 1 + days / 366


def _one_line(series: Series, one: Observation, other: Observation) -> bool:
    """Neighbouring years of one definition and one base."""
    if _x(other.period) - _x(one.period) > 1 or not series.one_line(one.period, other.period):
        return False
    if (one.vintage is Vintage.CENSUS) is not (other.vintage is Vintage.CENSUS):
        return False
    return revised_after(series, one) is None


def _same(one: Observation, other: Observation) -> bool:
    if one.value is None or other.value is None:
        return one.value is other.value
    return one.bound is other.bound and agree(one.value, other.value)
