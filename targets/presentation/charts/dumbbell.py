"""Base, target and actual on one line of values: for targets with a figure or two, where years would be mostly empty."""

from typing import Any

from targets.domain.terms import Measure
from targets.presentation.charts import paper
from targets.presentation.charts.axes import value_axis
from targets.presentation.charts.callouts import number_label, target_label, waits
from targets.presentation.charts.frame import Drawing
from targets.presentation.charts.goal import goal, tolerance
from targets.presentation.charts.labels import Label, room_for, waiting
from targets.presentation.charts.points import Point
from targets.presentation.charts.scale import Scale, lying
from targets.presentation.charts.scene import Scene, hover
from targets.presentation.charts.sketch import Sketch, promised_row
from targets.presentation.charts.story import told
from targets.presentation.charts.traces import scatter, target_tick
from targets.presentation.charts.yardstick import yardstick
from targets.presentation.charts.years import band_key, key_of
from targets.presentation.wording import wording

# Heights on an axis from -1 to 1: the tick of the target stands above the labels of the dots
_FOOT, _TOP = -0.06, 0.78
_BIG, _PLAIN = 30, 20


def dumbbell(scene: Scene) -> Sketch:
    """Labels keep to three levels, so that values next to each other stay legible: target, actual, everything else."""
    points, end, band = told(scene), goal(scene), tolerance(scene)
    values = [point.y for point in points] + ([] if end is None else [end - band, end + band])
    axis = lying(values, room=0.3, edge=False, said=yardstick(scene).number)
    drawing = Drawing([], value_axis(axis), {"range": [-0.8, 1.05], "visible": False}, left=paper.PAD)
    drawing.above = 44
    drawing.shapes.append(_bar("paper", 0, 1, paper.TRACK, 7))
    if end is not None and scene.target is not None:
        _promise(scene, drawing, end, band)
    _way(scene, drawing, points, end)
    for point in points:
        _dot(scene, drawing, point)
    _wait(scene, drawing, points, axis, end)
    key = [*key_of(scene, points, (), path=False), *band_key(scene)]
    return Sketch(drawing, key, [point.figure for point in points], promised_row(scene))


def _promise(scene: Scene, drawing: Drawing, end: float, band: float) -> None:
    assert scene.target is not None
    drawing.traces.append(target_tick((end, _FOOT), (end, _TOP), wording(scene.voice, scene.target)))
    if band:
        drawing.shapes.append({**_bar("x", end - band, end + band, paper.BAND, 34), "layer": "above"})
    drawing.annotations.append(_label(target_label(scene), end, _TOP, "bottom", 2))


def _way(scene: Scene, drawing: Drawing, points: tuple[Point, ...], end: float | None) -> None:
    """From the base to the target dotted, from the base to the actual in the colour of what was achieved.

    A growth rate is not promised from the rate of the year before, so nothing leads from there.
    """
    if scene.indicator.measure is Measure.GROWTH:
        return
    base = next((p.y for p in points if scene.evaluation and p.figure == scene.evaluation.base), None)
    actual = next((p.y for p in points if _is_due(scene, p)), None)
    if base is not None and end is not None:
        line = {"color": paper.TARGET, "width": 2, "dash": "dot"}
        drawing.traces.append(scatter("path", [(base, 0), (end, 0)], mode="lines", line=line))
    if base is not None and actual is not None:
        line = {"color": paper.ACTUAL, "width": 5}
        drawing.traces.append(scatter("change", [(base, 0), (actual, 0)], mode="lines", line=line))


def _dot(scene: Scene, drawing: Drawing, point: Point) -> None:
    """The figure of the target's year large and above the line, the others smaller and below it."""
    due = _is_due(scene, point)
    colour = paper.ACTUAL if due else paper.SOFT
    marker = {
        "size": 22 if due else 14,
        "color": colour if point.filled else paper.GROUND,
        "line": {"color": colour, "width": 3.5 if due else 2.5},
    }
    told_of = [hover(scene.voice, point.figure)]
    drawing.traces.append(
        scatter("actual" if due else "base", [(point.y, 0)], mode="markers", marker=marker, hovertext=told_of)
    )
    plain = number_label(scene, point.figure)
    period = scene.voice.period(point.figure.period, scene.indicator)
    label = Label(plain.number, f"{period} {plain.word}".rstrip(), colour)
    drawing.annotations.append(_label(label, point.y, 0, "bottom" if due else "top", 18 if due else -14, big=due))


def _wait(scene: Scene, drawing: Drawing, points: tuple[Point, ...], axis: Scale, end: float | None) -> None:
    """The place of the figure to come: where it will stand, beside the target's tick on the side with more room."""
    word = waits(scene, points)
    if not word:
        return
    at = (axis.low + axis.high) / 2 if end is None else end
    aside = 0.0 if end is None else (room_for(word) / 2 + 12) * (-1 if axis.share(end) > 0.5 else 1)
    box = waiting(word, at, 0, right=aside, up=34)
    drawing.shapes.append(box.outline)
    drawing.annotations.append(box.text)


def _is_due(scene: Scene, point: Point) -> bool:
    return scene.target is not None and point.figure.period.last == scene.target.due.last


def _bar(xref: str, x0: float, x1: float, colour: str, half: int) -> dict[str, Any]:
    return {
        "type": "rect",
        "xref": xref,
        "yref": "y",
        "x0": x0,
        "x1": x1,
        "ysizemode": "pixel",
        "yanchor": 0,
        "y0": -half,
        "y1": half,
        "fillcolor": colour,
        "line": {"width": 0},
        "layer": "below",
    }


def _label(label: Label, x: float, y: float, anchor: str, shift: float, *, big: bool = False) -> dict[str, Any]:
    return {
        "text": label.markup,
        "x": x,
        "y": y,
        "xref": "x",
        "yref": "y",
        "yshift": shift,
        "xanchor": "center",
        "yanchor": anchor,
        "showarrow": False,
        "bgcolor": paper.GROUND if anchor == "bottom" else None,
        "font": {"size": _BIG if big else _PLAIN, "color": label.colour},
    }
