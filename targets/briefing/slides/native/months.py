"""The months of a year: cumulative figures against the schedule of a quota, or against the rate that was promised."""

from collections.abc import Sequence
from decimal import Decimal

from targets.briefing.slides.native.edges import edges
from targets.briefing.slides.native.forms import axis_of, cell, computed_cell, target_cell
from targets.briefing.slides.native.model import Cell, NativeChart, Role, Row, Shape, Side
from targets.briefing.slides.native.runs import rows_of
from targets.domain.period import Period
from targets.domain.target import QuotaTarget
from targets.domain.terms import Frequency
from targets.presentation import periods
from targets.presentation.charts.goal import goal, promised, tolerance
from targets.presentation.charts.months import month_points
from targets.presentation.charts.pacing import Pacing, pacing
from targets.presentation.charts.points import Point, parted
from targets.presentation.charts.scale import scale
from targets.presentation.charts.scene import Scene
from targets.presentation.charts.yardstick import yardstick
from targets.presentation.charts.years import band_key
from targets.presentation.numbers import computed, places_of

_QUARTERS, _ALL = (3, 6, 9, 12), tuple(range(1, 13))
_CLOSE = 0.15  # of what the numbers span: nearer to a line than that no number stands on its height


def over_months(scene: Scene, corner: str) -> NativeChart:
    target, end = scene.target, goal(scene)
    assert target is not None
    assert end is not None
    points = month_points(scene.series, target)
    if scene.voice.catalog.practice:
        points = parted(points)
    flow, band = isinstance(target, QuotaTarget), tolerance(scene)
    marks = [*(p.y for p in points), end - band, end + band, *([0.0] if flow else [])]
    pace = pacing(scene, points)
    by_quarter = scene.indicator.frequency is Frequency.QUARTER and all(point.x in _QUARTERS for point in points)
    at = _QUARTERS if by_quarter else _ALL
    rows = edges(scene, [True] * len(at), Role.BAND)
    if pace is not None:
        rows.append(_schedule(scene, pace, at))
    rows += [_promised(scene, points, at, flow=flow), *_actual(scene, points, pace, end, at)]
    return NativeChart(
        shape=Shape.LINES,
        corner=corner,
        categories=tuple(_name(scene, target.due.year, month) for month in at),
        rows=tuple(rows),
        axis=axis_of(scene, scale(marks, room=0.14, said=yardstick(scene).number)),
        figures=tuple(point.figure for point in points),
        said=tuple(entry.meaning for entry in band_key(scene)),
        joined=flow,
    )


def _name(scene: Scene, year: int, month: int) -> str:
    """1—9月, or 前三季度 where figures come by quarter: the months a figure adds up."""
    return periods.within_year(Period.through_month(year, month), scene.voice.words, scene.indicator.frequency)


def _actual(scene: Scene, points: Sequence[Point], pace: Pacing | None, end: float, at: Sequence[int]) -> list[Row]:
    """The newest number alone is written; in practice what was published and what is invented are two rows."""
    words = scene.voice.words
    newest = points[-1]
    side = _side(points, end * pace.at(newest.x) if pace is not None else end)
    rows = []
    for index, run in enumerate(rows_of(points, [float(month) for month in at])):
        cells = {p.x: cell(scene, p.figure, side if p is newest else None) for p in run}
        name = words("Cumulative figure")
        if index:
            name = words(
                "Cumulative figure (from {period})", period=_name(scene, run[0].figure.period.year, int(run[0].x))
            )
        rows.append(Row(name, Role.ACTUAL, tuple(cells.get(float(month)) for month in at), listed=not index))
    return rows


def _side(points: Sequence[Point], asked: float) -> Side:
    """Of the newest number: where neither the months before nor the line it is held against run.

    To its right the months to come leave room, which a line close by would cross.
    """
    newest = points[-1]
    above, came_down = newest.y >= asked, len(points) > 1 and points[-2].y > newest.y
    if newest.x == _ALL[-1]:
        return Side.ABOVE if above else Side.BELOW
    if not came_down:
        return Side.ABOVE if above else Side.RIGHT
    if not above:
        return Side.BELOW
    ys = [asked, *(point.y for point in points)]
    return Side.ABOVE if newest.y - asked < _CLOSE * (max(ys) - min(ys)) else Side.RIGHT


def _promised(scene: Scene, points: Sequence[Point], at: Sequence[int], *, flow: bool) -> Row:
    """A quota is due at the end; a rate is promised for every month of the year."""
    assert scene.target is not None
    end = goal(scene)
    whole = next((point.y for point in points if point.x == at[-1]), None)
    below = whole is not None and end is not None and whole >= end
    last = target_cell(scene, Side.BELOW if below else Side.ABOVE)
    name = scene.voice.words("Target of {due}", due=periods.period(scene.target.due, scene.voice.words))
    if flow:
        return Row(name, Role.TARGET, (*[None] * (len(at) - 1), last))
    plain = Cell(last.value, last.form, promised=True)
    return Row(name, Role.PROMISED, (*[plain] * (len(at) - 1), last))


def _schedule(scene: Scene, pace: Pacing, at: Sequence[int]) -> Row:
    words, value = scene.voice.words, promised(scene)
    assert value is not None
    name = (
        words("Schedule, as last year came in (computed)")
        if pace.as_last_year
        else words("Schedule, month by month (computed)")
    )
    shares = [computed(value * Decimal(repr(pace.at(float(month)))), places_of(value) + 1) for month in at]
    return Row(name, Role.COMPUTED, tuple(computed_cell(scene, share) for share in shares))
