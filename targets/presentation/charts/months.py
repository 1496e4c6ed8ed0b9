"""The months of a year: cumulative figures against the schedule of a quota, or against the rate that was promised."""

from typing import Any

from targets.domain.period import Period
from targets.domain.series import Series
from targets.domain.target import GrowthTarget, QuotaTarget, Target
from targets.domain.terms import Frequency, Vintage
from targets.presentation import periods
from targets.presentation.charts import paper
from targets.presentation.charts.axes import named_axis, value_axis
from targets.presentation.charts.callouts import number_label, target_label, waiting_word
from targets.presentation.charts.frame import Drawing, KeyEntry
from targets.presentation.charts.goal import goal, tolerance
from targets.presentation.charts.labels import Label, over, under
from targets.presentation.charts.legible import field_of
from targets.presentation.charts.margin import place, towards_middle
from targets.presentation.charts.pacing import Pacing, pacing
from targets.presentation.charts.points import Point, parted
from targets.presentation.charts.scale import scale
from targets.presentation.charts.scene import Scene
from targets.presentation.charts.sketch import Sketch, promised_row
from targets.presentation.charts.traces import dots, lines, scatter, target_tick, tolerance_band
from targets.presentation.charts.yardstick import yardstick
from targets.presentation.charts.years import band_key
from targets.presentation.wording import wording
from targets.presentation.words import N_

_END = 12.0


def month_points(series: Series, target: Target) -> tuple[Point, ...]:
    """Cumulative figures within the target's year, one a month, at the month they end in."""
    if not isinstance(target, QuotaTarget | GrowthTarget) or not target.due.is_full_year:
        return ()
    found: list[Point] = []
    for period in sorted(
        {f.period for f in series.speaking if f.period.is_cumulative and f.period.year == target.due.year}
    ):
        figure = series.best(period)
        if figure is not None and figure.value is not None:
            month = float(period.month)
            joined = bool(found) and month - found[-1].x <= _longest_step(series)
            found.append(Point(figure, month, float(figure.value), joined))
    return tuple(found)


def months(scene: Scene) -> Sketch:
    """Dots at the months that have a figure; what lies between them is not drawn."""
    target, end = scene.target, goal(scene)
    assert target is not None
    assert end is not None
    points = month_points(scene.series, target)
    if scene.voice.catalog.practice:
        points = parted(points)
    flow = isinstance(target, QuotaTarget)
    band = tolerance(scene)
    marks = [*(p.y for p in points), end - band, end + band, *([0.0] if flow else [])]
    axis = scale(marks, room=0.14, said=yardstick(scene).number)
    pace = pacing(scene, points)
    traces = [*lines(points, thin=not flow), *dots(scene, points)]
    if pace is not None:
        line = {"color": paper.TARGET, "width": 2, "dash": "dot"}
        traces.insert(0, scatter("schedule", [(x, end * share) for x, share in pace.steps], mode="lines", line=line))
    reach = (_END - 1, _END) if flow else (0.5, _END)
    traces.insert(0, target_tick((reach[0], end), (reach[1], end), wording(scene.voice, target)))
    named = (3, 6, 9, 12)
    names = [periods.within_year(_month(target.due.year, month), scene.voice.words) for month in named]
    drawing = Drawing(
        traces,
        named_axis([float(month) for month in named], names, 0.0 if flow else 0.3, _END + 0.4),
        value_axis(axis),
        left=axis.label_width * paper.AXIS + 12,
        sheet=scene.sheet,
    )
    if band:
        drawing.shapes.append(tolerance_band(reach[0], reach[1], end - band, end + band))
    place(drawing, _margin(scene, points, end, towards_middle(end, axis)), axis, _END)
    rising = pace is None or (bool(points) and points[-1].y >= end * pace.at(points[-1].x))
    if points and points[-1].x != _END:
        drawing.annotations.append(_newest(scene, drawing, points, upwards=rising))
    return Sketch(drawing, _key(scene, points, pace), [point.figure for point in points], promised_row(scene))


def _newest(scene: Scene, drawing: Drawing, points: tuple[Point, ...], *, upwards: bool) -> dict[str, Any]:
    """The newest number alone, clear of lines and dots: the others' would crowd the line, and a hover tells them."""
    newest, field = points[-1], field_of(drawing)
    label = number_label(scene, newest.figure)
    taken = [field.box(text) for text in drawing.annotations]
    taken += [field.dot(point.x, point.y) for point in points]
    for trace in drawing.traces:
        if trace.mode == "lines":
            taken += field.line(list(zip(trace.x, trace.y, strict=True)))
    sides = (over, under) if upwards else (under, over)
    near = [side(label, newest.x, newest.y) for side in sides]
    aside: list[dict[str, Any]] = []
    for text in near:
        aside.append({**text, "xanchor": "left", "xshift": 7, "align": "left"})
        aside.append({**text, "xanchor": "right", "xshift": -7, "align": "right"})
    apart = [{**text, "yshift": text["yshift"] * 2.5} for text in (*near, *aside)]
    return field.clearest([*near, *aside, *apart], taken)


def _margin(scene: Scene, points: tuple[Point, ...], end: float, near: float) -> list[tuple[Label, float]]:
    """The target, and the whole year's figure or the box where it will stand."""
    column = [(target_label(scene), end)]
    column += [(number_label(scene, point.figure), point.y) for point in points if point.x == _END]
    if (
        len(column) == 1
        and scene.evaluation is not None
        and scene.evaluation.actual is None
        and scene.target is not None
    ):
        column.append((Label("", waiting_word(scene)), near))
    return column


def _key(scene: Scene, points: tuple[Point, ...], pace: Pacing | None) -> list[KeyEntry]:
    words = scene.voice.words
    assert scene.target is not None
    found = []
    if any(point.filled for point in points):
        found.append(KeyEntry("●", paper.ACTUAL, words("Cumulative figure")))
    if any(point.figure.vintage is Vintage.PRELIMINARY for point in points):
        found.append(KeyEntry("○", paper.ACTUAL, words("Cumulative figure, preliminary")))
    elif any(not point.filled for point in points):
        found.append(KeyEntry("○", paper.ACTUAL, words("Cumulative figure, as reported")))
    due = periods.period(scene.target.due, words)
    found.append(KeyEntry("╍", paper.TARGET, words("Target of {due}", due=due)))
    if pace is not None:
        evenly, as_last_year = (
            N_("Schedule, month by month (computed)"),
            N_("Schedule, as last year came in (computed)"),
        )
        found.append(KeyEntry("┈", paper.TARGET, words(as_last_year if pace.as_last_year else evenly)))
    return [*found, *band_key(scene)]


def _longest_step(series: Series) -> int:
    """Neighbours: the next month, or the next quarter where figures come by quarter."""
    return 1 if series.indicator.frequency is Frequency.MONTH else 3


def _month(year: int, month: int) -> Period:
    return Period.parse(f"{year}-{month:02d}")
