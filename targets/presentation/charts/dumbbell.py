"""Base, target and actual on one line of values: for targets with a figure or two, where years would be mostly empty."""

from decimal import Decimal
from typing import Any

from targets.domain.target import ChangeTarget
from targets.domain.terms import Accrual, Measure
from targets.presentation import periods
from targets.presentation.charts import paper
from targets.presentation.charts.axes import value_axis
from targets.presentation.charts.callouts import number_label, target_label, waits
from targets.presentation.charts.frame import Drawing, KeyEntry
from targets.presentation.charts.goal import goal, tolerance
from targets.presentation.charts.labels import Label, room_for, waiting
from targets.presentation.charts.points import Point
from targets.presentation.charts.scale import Scale, lying
from targets.presentation.charts.scene import Scene, hover
from targets.presentation.charts.sketch import Sketch, promised_row
from targets.presentation.charts.story import told
from targets.presentation.charts.traces import scatter, target_tick
from targets.presentation.charts.yardstick import ticks_for, yardstick
from targets.presentation.charts.years import band_key, key_of
from targets.presentation.wording import wording

# Heights on an axis from -1 to 1: the tick of the target stands above the labels of the dots
_FOOT, _TOP, _REACH = -0.06, 0.78, 0.13
_BIG, _PLAIN = 30, 20


def dumbbell(scene: Scene) -> Sketch:
    """Labels keep to three levels, so that values next to each other stay legible: target, actual, everything else."""
    points, end, band = since_base(scene), goal(scene), tolerance(scene)
    values = [point.y for point in points] + ([] if end is None else [end - band, end + band])
    values += [float(value) for value in (due_by_now(scene),) if value is not None]
    across = scene.sheet.wide - paper.EDGES
    axis = lying(values, room=0.3, edge=False, said=yardstick(scene).number, across=across)
    axis = ticks_for(scene.indicator, axis, values)
    drawing = Drawing(
        [], value_axis(axis), {"range": [-0.8, 1.05], "visible": False}, left=paper.PAD, sheet=scene.sheet
    )
    drawing.above = 44
    drawing.shapes.append(_bar("paper", 0, 1, paper.TRACK, 7))
    if end is not None and scene.target is not None:
        _promise(scene, drawing, end, band)
    _way(scene, drawing, points, end)
    for point in points:
        _dot(scene, drawing, point)
    _wait(scene, drawing, points, axis, end)
    key = [*key_of(scene, points, (), path=False), *band_key(scene), *_key_of_due_by_now(scene, drawing)]
    return Sketch(drawing, key, [point.figure for point in points], promised_row(scene))


def _when(scene: Scene, point: Point) -> str:
    """The day for what stands at one, as the title says it."""
    if scene.indicator.accrual is Accrual.STOCK:
        return periods.end_of(point.figure.period, scene.voice.words)
    return scene.voice.period(point.figure.period, scene.indicator)


def since_base(scene: Scene) -> tuple[Point, ...]:
    """Figures older than the base would press base, target and actual together at one end of the axis."""
    points = told(scene)
    base = next((point.x for point in points if is_base(scene, point)), None)
    return points if base is None else tuple(point for point in points if point.x >= base)


def _promise(scene: Scene, drawing: Drawing, end: float, band: float) -> None:
    assert scene.target is not None
    drawing.traces.append(target_tick((end, _FOOT), (end, _TOP), wording(scene.voice, scene.target)))
    if band:
        drawing.shapes.append({**_bar("x", end - band, end + band, paper.BAND, 34), "layer": "above"})
    drawing.annotations.append(_label(target_label(scene), end, _TOP, "bottom", 2))


def _way(scene: Scene, drawing: Drawing, points: tuple[Point, ...], end: float | None) -> None:
    """From the base to the target dotted, from the base to the actual in the colour of what was achieved.

    A growth rate is not promised from the rate of the year before, so nothing leads from there; nor does anything lead
    from a whole year to the months of the next one.
    """
    if scene.indicator.measure is Measure.GROWTH:
        return
    base = next((p.y for p in points if is_base(scene, p)), None)
    actual = next((p.y for p in points if _is_due(scene, p) and not _runs(scene, p)), None)
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
    period = _when(scene, point)
    label = Label(plain.number, f"{period} {plain.word}".rstrip(), colour)
    drawing.annotations.append(_label(label, point.y, 0, "bottom" if due else "top", 18 if due else -14, big=due))


def due_by_now(scene: Scene) -> Decimal | None:
    """What is due by the end of the months gone by, where that is another number than the target."""
    evaluation, end = scene.evaluation, goal(scene)
    if evaluation is None or evaluation.final or evaluation.expected is None or float(evaluation.expected) == end:
        return None
    return evaluation.expected


def _key_of_due_by_now(scene: Scene, drawing: Drawing) -> list[KeyEntry]:
    """A thin upright through the dots; its number stands in the key, since beside it there is no room for one more."""
    expected = due_by_now(scene)
    if expected is None:
        return []
    at = float(expected)
    upright = scatter("due by now", [(at, -_REACH), (at, _REACH)], mode="lines", line={"color": paper.SOFT, "width": 2})
    drawing.traces.append(upright)
    said = scene.voice.words("{value} due by now (computed)", value=yardstick(scene).number(expected))
    return [KeyEntry("│", paper.SOFT, said)]


def _wait(scene: Scene, drawing: Drawing, points: tuple[Point, ...], axis: Scale, end: float | None) -> None:
    """The place of the figure to come: where it will stand, beside the target's tick on the side with more room."""
    word = waits(scene, points)
    if not word:
        return
    half = room_for(word) / 2
    if end is None:
        # the target itself is to come: at the end of the axis that is farther from the figures, away from their dots
        right = sum(axis.share(point.y) for point in points) <= 0.5 * len(points)
        box = waiting(word, float(right), 0, xref="paper", right=-half - 4 if right else half + 4, up=64)
    else:
        box = waiting(word, end, 0, right=(half + 12) * (-1 if axis.share(end) > 0.5 else 1), up=34)
    drawing.shapes.append(box.outline)
    drawing.annotations.append(box.text)


def _is_due(scene: Scene, point: Point) -> bool:
    if scene.evaluation is not None and point.figure == scene.evaluation.actual:
        return True
    return scene.target is not None and point.figure.period.last == scene.target.due.last


def is_base(scene: Scene, point: Point) -> bool:
    if isinstance(scene.target, ChangeTarget):
        return point.figure.period == scene.target.base
    return scene.evaluation is not None and point.figure == scene.evaluation.base


def _runs(scene: Scene, point: Point) -> bool:
    """Whether it is held against what is due by now instead of against the target."""
    return scene.evaluation is not None and not scene.evaluation.final and not point.figure.period.is_full_year


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
