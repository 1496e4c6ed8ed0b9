"""A quota of a year: the bar that is done, the tick that was promised, and a thin one for the year before."""

from typing import Any, Final

import plotly.graph_objects as go

from targets.domain.evaluation import Remark, Term
from targets.domain.period import Period
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

# On an axis of 3.6 units
_DUE: Final = 0.62
_HALF_RANGE: Final = 1.8


def bullet(scene: Scene) -> Sketch:
    """One bar. The year before is a tick, the years after are none of it: annual quotas are shown, not compared."""
    target, end = scene.target, goal(scene)
    assert target is not None
    assert end is not None
    due, before = (_of(scene, period) for period in (target.due, target.due.year_before()))
    points = (*due, *before)
    name = periods.period(target.due, scene.voice.words)
    left = width(name) * paper.AXIS + 10
    across = scene.sheet.wide - 2 * paper.PAD - 8 - left
    axis = from_zero(
        [end, *(point.y for point in points)],
        room=_room(scene, points, end, across),
        said=yardstick(scene).number,
    )
    drawing = Drawing(
        traces=[_bar("track", end, 0, _DUE, paper.TRACK, "")],
        xaxis={**value_axis(axis), "zeroline": True, "zerolinecolor": paper.SOFT},
        yaxis=_row_axis(name),
        left=left,
        sheet=scene.sheet,
    )
    for point in due:
        _figure(scene, drawing, point, axis.share(point.y) * (across))
    for point in before:
        _last_year(scene, drawing, point)
    _schedule(scene, drawing, end)
    tick = ((end, -0.42), (end, 0.5))
    drawing.traces += [halo(*tick), target_tick(*tick, wording(scene.voice, target))]
    drawing.annotations.append(_text(target_label(scene), end, 0.5, xanchor="center", yanchor="bottom"))
    word = waits(scene, points)
    if word:
        box = waiting(word, 0, 0, right=room_for(word) / 2 + 10)
        drawing.shapes.append(box.outline)
        drawing.annotations.append(box.text)
    return Sketch(
        drawing, _key(scene, bool(due), bool(before)), [point.figure for point in points], promised_row(scene)
    )


def _room(scene: Scene, points: tuple[Point, ...], end: float, wide: float) -> float:
    """What the axis has beyond the longest bar, as a share of it: no number at the end of a bar may be cut on a phone."""
    top = max([end, *(point.y for point in points)])
    ends = [end * wide / (wide - target_label(scene).pixels / 2)]
    for point in points:
        due = scene.target is not None and point.figure.period == scene.target.due
        if not due:
            ends.append(point.y * wide / (wide - _before_label(scene, point).pixels / 2))
            continue
        label = number_label(scene, point.figure)
        if _length(label, paper.LABEL) + 24 <= point.y / top / 1.24 * wide:
            continue  # it will stand in its bar
        pixels = min(label.pixels + 8, wide * 0.6)
        ends.append(point.y * wide / (wide - pixels))
    return max(0.24, max(ends) / top - 1)


def _of(scene: Scene, period: Period) -> list[Point]:
    return [point for point in known_by(scene) if point.figure.period == period]


def _row_axis(name: str) -> dict[str, Any]:
    return {
        "range": [-_HALF_RANGE + 0.275, _HALF_RANGE + 0.275],
        "tickmode": "array",
        "tickvals": [0.0],
        "ticktext": [html(name)],
        "tickfont": {"size": paper.AXIS, "color": paper.INK},
    }


def _figure(scene: Scene, drawing: Drawing, point: Point, bar: float) -> None:
    """The bar of the target's year; its number stands in it where its `bar` pixels on a phone have room."""
    told = hover(scene.voice, point.figure)
    drawing.traces.append(_bar("actual", point.y, 0, _DUE - 0.14, paper.ACTUAL, told))
    plain = number_label(scene, point.figure)
    inside = next((size for size in (24, paper.LABEL) if _length(plain, size) + 24 <= bar), None)
    if inside is not None:
        # at the bar's beginning, since the target's tick may cross its end; on one line, since the bar is not high
        label = Label(plain.number, plain.word, paper.GROUND)
        text = _text(label, 0, 0, yanchor="middle", size=inside, xanchor="left", xshift=10, align="left")
        drawing.annotations.append({**text, "text": label.on_one_line})
        return
    drawing.annotations.append(_text(plain, point.y, 0, yanchor="middle", xanchor="left", xshift=6, align="left"))


def _last_year(scene: Scene, drawing: Drawing, point: Point) -> None:
    """A thin upright below the bar's middle, its number under it."""
    tick = scatter(
        "last year",
        [(point.y, -0.42), (point.y, 0.31)],
        mode="lines",
        line={"color": paper.SOFT, "width": 2},
        hovertext=[hover(scene.voice, point.figure)] * 2,
    )
    drawing.traces.append(tick)
    drawing.annotations.append(_text(_before_label(scene, point), point.y, -0.44, xanchor="center", yanchor="top"))


def _before_label(scene: Scene, point: Point) -> Label:
    plain = number_label(scene, point.figure)
    year = scene.voice.period(point.figure.period, scene.indicator)
    return Label(plain.number, f"{year} {plain.word}".rstrip(), paper.SOFT)


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


def _key(scene: Scene, due_known: bool, before_known: bool) -> list[KeyEntry]:
    words = scene.voice.words
    assert scene.target is not None
    due = periods.period(scene.target.due, words)
    found = [KeyEntry("■", paper.ACTUAL, words("Actual"))] if due_known else []
    found.append(KeyEntry("╍", paper.TARGET, words("Target of {due}", due=due)))
    if before_known:
        found.append(KeyEntry("│", paper.SOFT, words("The year before")))
    if scene.evaluation and any(note.remark is Remark.QUOTA_NOT_COMPARED for note in scene.evaluation.notes):
        found.append(KeyEntry("※", paper.SOFT, words("Task of the year, not compared with last year")))
    return found
