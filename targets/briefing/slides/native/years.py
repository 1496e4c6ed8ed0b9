"""Figures over the years against what was promised for one of them: levels, shares and rates of growth."""

from collections.abc import Sequence

from targets.briefing.slides.native.edges import edges
from targets.briefing.slides.native.forms import axis_of, cell, target_cell
from targets.briefing.slides.native.model import Cell, NativeChart, Role, Row, Shape, Side
from targets.briefing.slides.native.runs import rows_of
from targets.briefing.slides.native.way import at_every_place, way_from_base
from targets.domain.period import Period
from targets.domain.terms import Accrual, Measure
from targets.presentation import periods
from targets.presentation.charts.breaks import bases_changed
from targets.presentation.charts.callouts import waits
from targets.presentation.charts.choose import Chart
from targets.presentation.charts.dumbbell import due_by_now, since_base
from targets.presentation.charts.goal import goal, tolerance, way
from targets.presentation.charts.points import Point, other_editions
from targets.presentation.charts.scale import scale
from targets.presentation.charts.scene import Scene
from targets.presentation.charts.story import known_by, told
from targets.presentation.charts.yardstick import ticks_for, yardstick
from targets.presentation.charts.years import band_key

_LABELLED = 8  # dots that all carry their number; of more only those the verdict is about, and the last


def over_years(scene: Scene, chart: Chart, corner: str) -> NativeChart:
    points = {Chart.RATES: known_by, Chart.YEARS: told, Chart.DUMBBELL: since_base}[chart](scene)
    others = () if chart is Chart.DUMBBELL else other_editions(scene.series, points)
    growth = scene.indicator.measure is Measure.GROWTH
    end, band = goal(scene), tolerance(scene)
    path = () if growth else way_from_base(scene, points) if chart is Chart.DUMBBELL else way(scene)
    marks = [p.y for p in (*points, *others)] + [y for _, y in path] + ([] if end is None else [end - band, end + band])
    if chart is Chart.RATES:
        marks.append(0.0)
    axis = ticks_for(scene.indicator, scale(marks, room=0.16, said=yardstick(scene).number), marks)
    xs = _places(scene, points, path)
    rows = [*edges(scene, [x == due_year(scene) for x in xs], Role.EDGE)]
    if path:
        rows.append(
            Row(scene.voice.words("Path to the target (computed)"), Role.COMPUTED, at_every_place(scene, path, xs))
        )
    if end is not None and scene.target is not None:
        rows.append(_target(scene, points, xs))
    rows += [*_editions(scene, points, others, xs), *_actual(scene, points, others, path, xs)]
    return NativeChart(
        shape=Shape.LINES,
        corner=corner,
        categories=tuple(_name(scene, points, x) for x in xs),
        rows=tuple(rows),
        axis=axis_of(scene, axis),
        figures=tuple(point.figure for point in (*points, *others)),
        said=_said(scene, chart, points),
        joined=not growth,
    )


def _places(scene: Scene, points: Sequence[Point], path: Sequence[tuple[float, float]]) -> list[float]:
    """Every year from the first to the last, and the days in between that have a figure."""
    xs = {point.x for point in points} | {x for x, _ in path}
    if scene.target is not None:
        xs.add(float(scene.target.due.year))
    whole = range(int(min(-(-x // 1) for x in xs)), int(max(xs)) + 1)
    return sorted(xs | {float(year) for year in whole})


def _name(scene: Scene, points: Sequence[Point], x: float) -> str:
    """2017年, of what stands at a day that day; with 待补录 where the figure is to come."""
    words = scene.voice.words
    point = next((one for one in points if one.x == x), None)
    if point is not None:
        stock = scene.indicator.accrual is Accrual.STOCK and not point.figure.period.is_full_year
        return (
            periods.end_of(point.figure.period, words)
            if stock
            else scene.voice.period(point.figure.period, scene.indicator)
        )
    name = periods.period(Period.of_year(int(x)), words)
    word = waits(scene, points) if scene.target is not None and x == scene.target.due.year else ""
    return words("{year} ({status})", year=name, status=word) if word else name


def _actual(
    scene: Scene, points: Sequence[Point], others: Sequence[Point], path: Sequence[tuple[float, float]], xs: list[float]
) -> list[Row]:
    """One row, and a second one for what no line may lead to from the category beside it."""
    words, rows = scene.voice.words, []
    for index, part in enumerate(rows_of(points, xs)):
        cells = {p.x: cell(scene, p.figure, _side(scene, points, others, path, p)) for p in part}
        name = words("Actual")
        if index:
            when = [scene.voice.period(one.figure.period, scene.indicator) for one in part]
            name = words("Actual ({period})", period=when[0] if len(part) == 1 else f"{when[0]} … {when[-1]}")
        rows.append(Row(name, Role.ACTUAL, tuple(cells.get(x) for x in xs), listed=not index))
    return rows


def _side(
    scene: Scene, points: Sequence[Point], others: Sequence[Point], path: Sequence[tuple[float, float]], point: Point
) -> Side | None:
    """Away from the target of the same year, then from another edition, then from the line."""
    evaluation, end = scene.evaluation, goal(scene)
    spoken = (evaluation.actual, evaluation.base) if evaluation else ()
    if len(points) > _LABELLED and point.figure not in spoken and point is not points[-1]:
        return None
    if end is not None and scene.target is not None and point.x == scene.target.due.year:
        return Side.ABOVE if point.y >= end else Side.BELOW
    rival = next((other.y for other in others if other.x == point.x), None)
    if rival is not None:
        return Side.ABOVE if point.y >= rival else Side.BELOW
    index = points.index(point)
    sides = [points[index - 1].y] if index and point.joined else []
    if index + 1 < len(points) and points[index + 1].joined:
        sides.append(points[index + 1].y)
    sides += [path[-1][1]] if path and path[0][0] == point.x else []
    return Side.ABOVE if sum(one - point.y for one in sides) <= 0 else Side.BELOW


def _editions(scene: Scene, points: Sequence[Point], others: Sequence[Point], xs: list[float]) -> list[Row]:
    """As many rows as one period has other editions; they keep away from the dot they stand by."""
    ranks: list[dict[float, Cell]] = []
    due = float(scene.target.due.year) if scene.target is not None else None
    for other in others:
        actual = next(point.y for point in points if point.x == other.x)
        side = Side.ABOVE if other.y > actual else Side.BELOW
        alone = sum(one.x == other.x for one in others) == 1 and other.x != due and len(points) <= _LABELLED
        free = next((rank for rank in ranks if other.x not in rank), None)
        if free is None:
            ranks.append(free := {})
        free[other.x] = cell(scene, other.figure, side if alone else None)
    name = scene.voice.words("Other edition of the same period")
    return [
        Row(
            name if not index else f"{name} {index + 1}", Role.EDITION, tuple(rank.get(x) for x in xs), listed=not index
        )
        for index, rank in enumerate(ranks)
    ]


def _target(scene: Scene, points: Sequence[Point], xs: list[float]) -> Row:
    assert scene.target is not None
    end, due = goal(scene), float(scene.target.due.year)
    assert end is not None
    actual = next((point.y for point in points if point.x == due), None)
    placed = target_cell(scene, Side.BELOW if actual is not None and actual >= end else Side.ABOVE)
    name = scene.voice.words("Target of {due}", due=periods.period(scene.target.due, scene.voice.words))
    cells = tuple(placed if x == due else None for x in xs)
    return Row(name, Role.TARGET, cells)


def due_year(scene: Scene) -> float | None:
    return None if scene.target is None else float(scene.target.due.year)


def _said(scene: Scene, chart: Chart, points: tuple[Point, ...]) -> tuple[str, ...]:
    """Breaks of the series; the range of 左右; what is due by now."""
    words = scene.voice.words
    found = [entry.meaning for entry in band_key(scene)]
    if len(points) > 1:
        found += [words("Not one line: {reason}", reason=why) for _, why in bases_changed(scene, points) if why]
    due = due_by_now(scene) if chart is Chart.DUMBBELL else None
    if due is not None:
        found.append(words("{value} due by now (computed)", value=yardstick(scene).number(due)))
    return tuple(found)
