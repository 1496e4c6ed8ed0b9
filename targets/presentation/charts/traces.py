"""The marks that charts are made of. Colours say what was achieved and what was promised; status stays in the header."""

from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import Any

import plotly.graph_objects as go

from targets.presentation.charts import paper
from targets.presentation.charts.points import Point, segments
from targets.presentation.charts.scene import Scene, hover
from targets.presentation.charts.text import html
from targets.presentation.numbers import computed, places_of

DASH = "7px,4px"


def scatter(name: str, places: Iterable[tuple[float, float]], **look: Any) -> go.Scatter:
    xy = list(places)
    hidden = {} if "hovertext" in look else {"hoverinfo": "skip"}
    shown = {"hoverinfo": "text"} if "hovertext" in look else hidden
    return go.Scatter(name=name, x=[x for x, _ in xy], y=[y for _, y in xy], **shown, **look)


def lines(points: Sequence[Point], *, thin: bool = False) -> list[go.Scatter]:
    """One solid line for each run of neighbours; `thin` where the dots matter and the line only leads the eye."""
    line = {"color": paper.SOFT if thin else paper.ACTUAL, "width": 1 if thin else 2.5}
    runs = [run for run in segments(tuple(points)) if len(run) > 1]
    return [scatter("line", [(p.x, p.y) for p in run], mode="lines", line=line) for run in runs]


def dots(scene: Scene, points: Sequence[Point]) -> list[go.Scatter]:
    """Settled figures filled, preliminary ones hollow; the one the verdict rests on is larger."""
    if not points:
        return []
    actual = scene.evaluation.actual if scene.evaluation else None
    marker = {
        "size": [16 if point.figure == actual else 11 for point in points],
        "color": [paper.ACTUAL if point.filled else paper.GROUND for point in points],
        "line": {"color": paper.ACTUAL, "width": 2.5},
        "opacity": 1,
    }
    told = [hover(scene.voice, point.figure) for point in points]
    xy = [(p.x, p.y) for p in points]
    # a dot at zero lies on the axis: it is not cut in half by it
    return [scatter("actual", xy, mode="markers", marker=marker, hovertext=told, cliponaxis=False)]


def editions(scene: Scene, others: Sequence[Point]) -> list[go.Scatter]:
    """Other editions of a period: small, open, never joined."""
    if not others:
        return []
    marker = {"symbol": "diamond", "size": 9, "color": paper.GROUND, "line": {"color": paper.SOFT, "width": 1.5}}
    told = [hover(scene.voice, point.figure) for point in others]
    return [scatter("other editions", [(p.x, p.y) for p in others], mode="markers", marker=marker, hovertext=told)]


def road(scene: Scene, way: Sequence[tuple[float, float]]) -> list[go.Scatter]:
    """The way from the base to the target: dotted, because it is computed."""
    if not way:
        return []
    unit, words = scene.indicator.unit, scene.voice.words
    like = scene.evaluation.base.value if scene.evaluation and scene.evaluation.base else None
    places = max(1, places_of(like)) if like is not None else 1
    told = [
        html(
            words(
                "Path to the target, computed: {value}",
                value=scene.voice.quantity(computed(Decimal(repr(y)), places), unit),
            )
        )
        for _, y in way
    ]
    line = {"color": paper.TARGET, "width": 2, "dash": "dot"}
    return [scatter("path", way, mode="lines", line=line, hovertext=told)]


def target_tick(first: tuple[float, float], last: tuple[float, float], told: str) -> go.Scatter:
    """What was promised: a short dashed line in dark grey, across or upright."""
    line = {"color": paper.TARGET, "width": 3, "dash": DASH}
    return scatter("target", [first, last], mode="lines", line=line, hovertext=[html(told)] * 2)


def tolerance_band(left: float, right: float, low: float, high: float) -> dict[str, Any]:
    """What “about” allows, as a pale field around what was promised."""
    return {
        "type": "rect",
        "xref": "x",
        "yref": "y",
        "x0": left,
        "x1": right,
        "y0": low,
        "y1": high,
        "fillcolor": paper.BAND,
        "line": {"width": 0},
        "layer": "below",
    }


def halo(first: tuple[float, float], last: tuple[float, float]) -> go.Scatter:
    """White behind a target's tick, so that it stands off from a dark bar."""
    return scatter("halo", [first, last], mode="lines", line={"color": paper.GROUND, "width": 7})
