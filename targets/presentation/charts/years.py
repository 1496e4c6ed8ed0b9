"""A level or a share over the years: what was achieved, what was promised, and the way between."""

from targets.domain.target import GrowthTarget
from targets.domain.terms import Vintage
from targets.presentation import periods
from targets.presentation.charts import paper
from targets.presentation.charts.axes import value_axis, years_axis
from targets.presentation.charts.breaks import breaks
from targets.presentation.charts.callouts import call_out
from targets.presentation.charts.frame import Drawing, KeyEntry
from targets.presentation.charts.goal import goal, tolerance, way
from targets.presentation.charts.points import Point, other_editions
from targets.presentation.charts.scale import scale
from targets.presentation.charts.scene import Scene
from targets.presentation.charts.sketch import Sketch, promised_row
from targets.presentation.charts.story import told
from targets.presentation.charts.traces import dots, editions, lines, road, target_tick
from targets.presentation.charts.yardstick import ticks_for, yardstick
from targets.presentation.numbers import POINTS
from targets.presentation.wording import wording
from targets.presentation.words import N_


def years(scene: Scene) -> Sketch:
    """Actual solid, path dotted, target dashed with its value, other editions small, no line across a break."""
    points = told(scene)
    others, path, end = other_editions(scene.series, points), way(scene), goal(scene)
    marks = [p.y for p in (*points, *others)] + [y for _, y in path] + ([] if end is None else [end])
    axis = ticks_for(scene.indicator, scale(marks, said=yardstick(scene).number), marks)
    first, last = span(scene, points)
    traces = [*road(scene, path), *lines(points), *editions(scene, others), *dots(scene, points)]
    if scene.target is not None and end is not None:
        due, reach = float(scene.target.due.year), max(0.08, (last - first) * 0.032)
        right = due + (0 if due == last else reach)
        traces.insert(0, target_tick((due - reach, end), (right, end), wording(scene.voice, scene.target)))
    drawing = Drawing(
        traces, years_axis(first, last), value_axis(axis), left=axis.label_width * paper.AXIS + 12, sheet=scene.sheet
    )
    drawing.shapes, drawing.annotations = breaks(scene, points)
    call_out(scene, drawing, points, others, axis, last)
    figures = [point.figure for point in (*points, *others)]
    return Sketch(drawing, key_of(scene, points, others, bool(path)), figures, promised_row(scene))


def span(scene: Scene, points: tuple[Point, ...]) -> tuple[float, float]:
    """First and last year drawn: all figures, and the year of the target."""
    xs = [point.x for point in points]
    if scene.target is not None:
        xs.append(float(scene.target.due.year))
    return min(xs) - (1.0 if len(set(xs)) == 1 else 0.0), max(xs)


def key_of(scene: Scene, points: tuple[Point, ...], others: tuple[Point, ...], path: bool) -> list[KeyEntry]:
    """Only what is drawn."""
    words = scene.voice.words
    found = []
    if any(point.filled for point in points):
        found.append(KeyEntry("●", paper.ACTUAL, words("Actual")))
    hollow = {point.figure.vintage for point in points if not point.filled} - {Vintage.FINAL, Vintage.CENSUS}
    if hollow == {Vintage.PRELIMINARY}:
        found.append(KeyEntry("○", paper.ACTUAL, words("Actual, preliminary")))
    elif hollow:
        preliminary = Vintage.PRELIMINARY in hollow
        message = N_("Actual, preliminary or as reported") if preliminary else N_("Actual, as reported")
        found.append(KeyEntry("○", paper.ACTUAL, words(message)))
    if others:
        found.append(KeyEntry("◇", paper.SOFT, words("Other edition of the same period")))
    if scene.target is not None and goal(scene) is not None:
        due = periods.period(scene.target.due, words)
        found.append(KeyEntry("╍", paper.TARGET, words("Target of {due}", due=due)))
    if path:
        found.append(KeyEntry("┈", paper.TARGET, words("Path to the target (computed)")))
    return found


def band_key(scene: Scene) -> list[KeyEntry]:
    """What “about” allows, where the word stands."""
    target = scene.target
    if not isinstance(target, GrowthTarget) or not tolerance(scene):
        return []
    allowed = "±" + scene.voice.quantity(scene.voice.catalog.rules.growth[target.band].about, POINTS)
    return [KeyEntry("▒", paper.BAND_INK, scene.voice.words("Range of “about”, {allowed}", allowed=allowed))]
