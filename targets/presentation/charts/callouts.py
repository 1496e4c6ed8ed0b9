"""Which dots carry their number, and on which side of the line it stands."""

from collections.abc import Sequence
from typing import Any, Final

from targets.domain.indicator import Observation
from targets.domain.target import GrowthTarget
from targets.domain.terms import Status
from targets.presentation.charts import paper
from targets.presentation.charts.axes import spaced
from targets.presentation.charts.frame import Drawing
from targets.presentation.charts.goal import goal, promised
from targets.presentation.charts.labels import Label, over, small, under, waiting
from targets.presentation.charts.legible import Box, Field, field_of
from targets.presentation.charts.margin import place, towards_middle
from targets.presentation.charts.points import Point
from targets.presentation.charts.scale import Scale
from targets.presentation.charts.scene import Scene, edition_tag
from targets.presentation.charts.yardstick import written, yardstick
from targets.presentation.status import verdict_name

_ALL, _ALL_OF_A_SHEET, _LEGIBLE = 6, 14, 10
_CLEAR: Final = (("left", 7), ("right", -7))


def number_label(scene: Scene, figure: Observation) -> Label:
    """7.8, with 初步 under it where it is not settled."""
    return Label(written(scene, figure), edition_tag(scene, figure), paper.ACTUAL)


def call_out(
    scene: Scene, drawing: Drawing, points: Sequence[Point], others: Sequence[Point], axis: Scale, last: float
) -> None:
    """Numbers of the last year stand in the margin, where no line runs; the others above or below their dots."""
    column = [(number_label(scene, point.figure), point.y) for point in points if point.x == last]
    end, target = goal(scene), scene.target
    if target is not None:
        due = float(target.due.year)
        if due == last:
            column += _due_last(scene, points, end, axis)
        else:
            _due_between(scene, drawing, points, due, end, axis)
    place(drawing, column, axis, last)
    spaced(drawing.xaxis, field_of(drawing).wide)
    drawing.annotations += _beside_dots(scene, drawing, points, others, last)
    for text in _beside_editions(scene, others, points, axis):
        if field_of(drawing).free(text, map(field_of(drawing).box, drawing.annotations)):
            drawing.annotations.append(text)


def waits(scene: Scene, points: Sequence[Point]) -> str:
    """待补录 where the target's year has no dot; "" otherwise."""
    if scene.target is None or scene.evaluation is None or scene.evaluation.actual is not None:
        return ""
    if any(point.x == scene.target.due.year for point in points):
        return ""
    return waiting_word(scene)


def waiting_word(scene: Scene) -> str:
    """The status as short as a box in a chart asks for."""
    assert scene.target is not None
    assert scene.evaluation is not None
    if scene.evaluation.status is Status.NO_FIGURE and scene.evaluation.final:
        return scene.voice.words("To be added")
    return verdict_name(scene.evaluation, scene.target, scene.voice.words)


def target_label(scene: Scene) -> Label:
    value = promised(scene)
    assert value is not None
    return Label(yardstick(scene).number(value), scene.voice.words("Target"), paper.TARGET)


def _due_last(scene: Scene, points: Sequence[Point], end: float | None, axis: Scale) -> list[tuple[Label, float]]:
    found = [] if end is None else [(target_label(scene), end)]
    word = waits(scene, points)
    at = (axis.low + axis.high) / 2 if end is None else towards_middle(end, axis)
    return [*found, (Label("", word), at)] if word else found


def _due_between(
    scene: Scene, drawing: Drawing, points: Sequence[Point], due: float, end: float | None, axis: Scale
) -> None:
    actual = next((point.y for point in points if point.x == due), None)
    if end is not None:
        label = target_label(scene)
        free_below = actual is not None and actual >= end and axis.share(end) * drawing.plot > label.height + 12
        drawing.annotations.append((under if free_below else over)(label, due, end))
    word = waits(scene, points)
    if word:
        box = waiting(word, due, 0.1, yref="paper") if end is None else waiting(word, due, end, up=-30)
        drawing.shapes.append(box.outline)
        drawing.annotations.append(box.text)


def _beside_dots(
    scene: Scene, drawing: Drawing, points: Sequence[Point], others: Sequence[Point], last: float
) -> list[dict[str, Any]]:
    """All dots where they are few, else those the verdict is about and the latest; a rate is not judged from its base.

    What matters most is placed first; where neither side has room the number is left to the hover and the table. A sheet
    has room for more dots' numbers, those beyond a few only where they touch nothing at all.
    """
    spoken = [scene.evaluation.actual] if scene.evaluation else []
    if scene.evaluation and not isinstance(scene.target, GrowthTarget):
        spoken.append(scene.evaluation.base)
    most = _ALL if scene.sheet.high is None else _ALL_OF_A_SHEET
    wanted = [
        (index, point)
        for index, point in enumerate(points)
        if point.x != last and (len(points) <= most or point.figure in spoken or point is points[-1])
    ]
    field = field_of(drawing)
    taken = [field.box(text) for text in drawing.annotations]
    taken += [field.dot(mark.x, mark.y) for mark in (*points, *others)]
    crowded = len(points) > _ALL and scene.sheet.high is not None
    lines = _lines_of(drawing, ("line", "path") if crowded else ("line",))
    found = []
    for index, point in sorted(wanted, key=lambda one: (one[1].figure not in spoken, -one[0])):
        label = number_label(scene, point.figure)
        sides = (over, under) if _above(scene, points, others, index) else (under, over)
        tries = [side(label, point.x, point.y) for side in sides]
        # at the edge it starts at its dot, so that it does not reach into the labels of the axis
        right = [{**text, "xanchor": "left", "xshift": -9, "align": "left"} for text in tries]
        left = [{**text, "xanchor": "right", "xshift": 9, "align": "right"} for text in tries]
        clear = [{**text, "xanchor": side, "xshift": shift} for text in right for side, shift in _CLEAR]
        clear += [{**text, "yanchor": "middle", "yshift": 0, "xshift": 12} for text in right[:1]]
        tries = [*tries, *right, *left, *clear] if index else [*right, *(one for one in clear if one["xshift"] > 0)]
        matters = not crowded or point.figure in spoken or point is points[-1]
        if not matters:
            tries = [text for text in tries if _plainly_of(field, text, point, points)]
        text = next((text for text in tries if field.free(text, [*taken, *lines])), None)
        if matters:
            text = text or next((text for text in tries if field.free(text, taken)), None)
        if text is not None:
            found.append(text)
            taken.append(field.box(text))
    return found


def _plainly_of(field: Field, text: dict[str, Any], point: Point, points: Sequence[Point]) -> bool:
    """Whether a number stands over or under no other dot than its own."""
    box = field.box(text)
    others = (field.dot(other.x, other.y) for other in points if other is not point)
    return all(other.right < box.left or other.left > box.right for other in others)


def _lines_of(drawing: Drawing, names: Sequence[str]) -> list[Box]:
    """What the lines of these traces and the dashes of breaks cover."""
    field, ends = field_of(drawing), drawing.yaxis["range"]
    found = [
        box for one in drawing.traces if one.name in names for box in field.line(list(zip(one.x, one.y, strict=True)))
    ]
    for dash in (shape for shape in drawing.shapes if shape["type"] == "line" and shape["xref"] == "x"):
        found += field.line([(dash["x0"], ends[0]), (dash["x0"], ends[1])])
    return found


def _above(scene: Scene, points: Sequence[Point], others: Sequence[Point], index: int) -> bool:
    """Away from the target's label, which hangs below its tick where the actual stands above it, then from the line."""
    point, end = points[index], goal(scene)
    if scene.target is not None and end is not None:
        due = scene.target.due.year
        actual = next((other.y for other in points if other.x == due), None)
        if point.x in (due, due - 1) and actual is not None and point.y >= min(end, actual):
            return actual >= end
    rival = next((other.y for other in others if other.x == point.x), None)
    return _is_crest(points, index) if rival is None else rival < point.y


def _beside_editions(
    scene: Scene, others: Sequence[Point], points: Sequence[Point], axis: Scale
) -> list[dict[str, Any]]:
    """Small numbers to the left of other editions, where they lie far enough from the line to be read."""
    return [
        small(written(scene, other.figure), other.x, other.y)
        for other in others
        if _stands_off(other, points, axis, scene.sheet.plot)
    ]


def _stands_off(other: Point, points: Sequence[Point], axis: Scale, high: float) -> bool:
    return all(abs(axis.share(p.y) - axis.share(other.y)) * high >= _LEGIBLE for p in points if p.x == other.x)


def _is_crest(points: Sequence[Point], index: int) -> bool:
    """Whether the space above a dot is free: the line falls to both sides, or rises no steeper than it came."""
    here = points[index].y
    before = points[index - 1].y if points[index].joined else None
    after = points[index + 1].y if index + 1 < len(points) and points[index + 1].joined else None
    sides = [side for side in (before, after) if side is not None]
    return not sides or sum(side - here for side in sides) <= 0
