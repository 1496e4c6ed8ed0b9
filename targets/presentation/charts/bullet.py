"""A quota of a year: the bar that is done, the tick that was promised, and other years below it for scale."""

from typing import Any, Final

import plotly.graph_objects as go

from targets.domain.evaluation import Remark, Term
from targets.presentation import periods
from targets.presentation.charts import paper
from targets.presentation.charts.axes import value_axis
from targets.presentation.charts.callouts import number_label, target_label, waits
from targets.presentation.charts.frame import Drawing, KeyEntry
from targets.presentation.charts.goal import goal
from targets.presentation.charts.labels import Label, room_for, waiting
from targets.presentation.charts.points import Point
from targets.presentation.charts.scale import from_zero
from targets.presentation.charts.scene import Scene, hover
from targets.presentation.charts.sketch import Sketch, promised_row
from targets.presentation.charts.story import known_by
from targets.presentation.charts.text import html, width
from targets.presentation.charts.traces import halo, scatter, target_tick
from targets.presentation.charts.yardstick import yardstick
from targets.presentation.numbers import percent
from targets.presentation.wording import wording

# Thickness of bars on an axis where rows lie one apart
_DUE, _OTHER = 0.62, 0.34
_LEAST_RANGE = 3.6
_PALE: Final = "#B4BECC"


def bullet(scene: Scene) -> Sketch:
    """Rows from the target's year down, then the other years, latest first; annual quotas are shown, not compared."""
    target, end = scene.target, goal(scene)
    assert target is not None
    assert end is not None
    points = known_by(scene)
    due = [point for point in points if point.figure.period == target.due]
    others = sorted((point for point in points if point not in due), key=lambda point: point.x, reverse=True)
    names = [periods.period(target.due, scene.voice.words)]
    names += [scene.voice.period(point.figure.period, scene.indicator) for point in others]
    left = max(width(name) for name in names) * paper.AXIS + 10
    axis = from_zero(
        [end, *(point.y for point in points)],
        room=_room(scene, points, end, paper.PHONE - 2 * paper.PAD - 8 - left),
        said=yardstick(scene).number,
    )
    rows = [0.0, *(-1.0 - 0.72 * index for index in range(len(others)))]
    drawing = Drawing(
        traces=[_bar("track", end, 0, _DUE, paper.TRACK, "")],
        xaxis={**value_axis(axis), "zeroline": True, "zerolinecolor": paper.SOFT},
        yaxis=_rows_axis(rows, names),
        left=left,
    )
    for point, row in [*((point, 0.0) for point in due), *zip(others, rows[1:], strict=True)]:
        _figure(scene, drawing, point, row, axis.share(point.y) * (paper.PHONE - 2 * paper.PAD - 8 - left))
    _schedule(scene, drawing, end)
    tick = ((end, -0.42), (end, 0.5))
    drawing.traces += [halo(*tick), target_tick(*tick, wording(scene.voice, target))]
    drawing.annotations.append(_text(target_label(scene), end, 0.5, xanchor="center", yanchor="bottom"))
    word = waits(scene, points)
    if word:
        box = waiting(word, 0, 0, right=room_for(word) / 2 + 10)
        drawing.shapes.append(box.outline)
        drawing.annotations.append(box.text)
    return Sketch(drawing, _key(scene, bool(points)), [point.figure for point in points], promised_row(scene))


def _room(scene: Scene, points: tuple[Point, ...], end: float, wide: float) -> float:
    """What the axis has beyond the longest bar, as a share of it: no number at the end of a bar may be cut on a phone."""
    top = max([end, *(point.y for point in points)])
    ends = [end * wide / (wide - target_label(scene).pixels / 2)]
    for point in points:
        label = number_label(scene, point.figure)
        due = scene.target is not None and point.figure.period == scene.target.due
        if due and _length(label, paper.LABEL) + 24 <= point.y / top / 1.24 * wide:
            continue  # it will stand in its bar
        pixels = min(label.pixels + 8, wide * 0.6)
        ends.append(point.y * wide / (wide - pixels))
    return max(0.24, max(ends) / top - 1)


def _rows_axis(rows: list[float], names: list[str]) -> dict[str, Any]:
    low, high = rows[-1] - 0.5, 1.05
    spare = max(0.0, _LEAST_RANGE - (high - low)) / 2
    return {
        "range": [low - spare, high + spare],
        "tickmode": "array",
        "tickvals": rows,
        "ticktext": [html(name) for name in names],
        "tickfont": {"size": paper.AXIS, "color": paper.INK},
    }


def _figure(scene: Scene, drawing: Drawing, point: Point, row: float, bar: float) -> None:
    """The bar of a year; the number of the target's year stands in it where its `bar` pixels on a phone have room."""
    due = row == 0
    colour = paper.ACTUAL if due else _PALE
    thickness = _DUE - 0.14 if due else _OTHER
    drawing.traces.append(
        _bar("actual" if due else "other year", point.y, row, thickness, colour, hover(scene.voice, point.figure))
    )
    plain = number_label(scene, point.figure)
    inside = next((size for size in (24, paper.LABEL) if _length(plain, size) + 24 <= bar), None) if due else None
    if inside is not None:
        # at the bar's beginning, since the target's tick may cross its end; on one line, since the bar is not high
        label = Label(plain.number, plain.word, paper.GROUND)
        text = _text(label, 0, row, yanchor="middle", size=inside, xanchor="left", xshift=10, align="left")
        drawing.annotations.append({**text, "text": label.on_one_line})
        return
    label = Label(plain.number, plain.word, paper.ACTUAL if due else paper.SOFT)
    size = paper.LABEL if due else paper.LABEL - 1
    drawing.annotations.append(
        _text(label, point.y, row, yanchor="middle", size=size, xanchor="left", xshift=6, align="left")
    )


def _length(label: Label, size: int) -> float:
    """Pixels of a number and its word on one line."""
    return width(label.number) * size * 1.06 + (width(label.word) + 0.5) * paper.KEY


def _schedule(scene: Scene, drawing: Drawing, end: float) -> None:
    """How far the year should be, while it runs."""
    share = scene.evaluation.number(Term.SCHEDULE) if scene.evaluation and not scene.evaluation.final else None
    if share is None:
        return
    at = end * float(share)
    drawing.traces.append(
        scatter("schedule", [(at, -0.42), (at, 0.42)], mode="lines", line={"color": paper.SOFT, "width": 2})
    )
    label = Label("", scene.voice.words("scheduled {share}", share=percent(share)), paper.SOFT)
    said = _text(label, at, -0.42, xanchor="center", yanchor="top")
    drawing.annotations.append({**said, "text": html(label.word), "font": {"size": paper.KEY, "color": paper.SOFT}})


def _bar(name: str, value: float, row: float, thickness: float, colour: str, told: str) -> go.Bar:
    return go.Bar(
        name=name,
        x=[value],
        y=[row],
        width=[thickness],
        orientation="h",
        marker={"color": colour, "line": {"width": 0}},
        hoverinfo="text" if told else "skip",
        hovertext=[told] if told else None,
    )


def _text(label: Label, x: float, y: float, *, size: int = paper.LABEL, **place: Any) -> dict[str, Any]:
    font = {"size": size, "color": label.colour}
    return {"text": label.markup, "x": x, "y": y, "xref": "x", "yref": "y", "showarrow": False, "font": font, **place}


def _key(scene: Scene, figures: bool) -> list[KeyEntry]:
    words = scene.voice.words
    assert scene.target is not None
    due = periods.period(scene.target.due, words)
    found = [KeyEntry("■", paper.ACTUAL, words("Actual"))] if figures else []
    found.append(KeyEntry("╍", paper.TARGET, words("Target of {due}", due=due)))
    if scene.evaluation and any(note.remark is Remark.QUOTA_NOT_COMPARED for note in scene.evaluation.notes):
        found.append(KeyEntry("※", paper.SOFT, words("Task of the year, not compared with last year")))
    return found
