"""Where a series changes its definition or its base: a thin vertical dash with the reason, and no line across."""

from itertools import pairwise
from typing import Any

from targets.domain.terms import Vintage
from targets.presentation.charts import paper
from targets.presentation.charts.callouts import number_label
from targets.presentation.charts.points import Point, revised_after
from targets.presentation.charts.scene import Scene
from targets.presentation.charts.text import clauses, html, lines, shortened

_ROOM = 9.5


def breaks(scene: Scene, points: tuple[Point, ...]) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """Shapes and texts. The text stands on the side with more room, in the corner the line does not pass."""
    shapes, texts = [], []
    if len(points) < 2:
        return [], []
    first, last = points[0].x, points[-1].x
    rising = points[-1].y >= points[0].y
    for x, reason in bases_changed(scene, points):
        left = x - first > last - x
        shapes.append(
            {
                "type": "line",
                "xref": "x",
                "yref": "paper",
                "x0": x,
                "x1": x,
                "y0": 0,
                "y1": 1,
                "line": {"color": paper.SOFT, "width": 1, "dash": "4px,3px"},
                "layer": "below",
            }
        )
        if reason:
            texts.append(_reason(reason, x, left=left, top=left is rising))
    return shapes, texts


def bases_changed(scene: Scene, points: tuple[Point, ...]) -> list[tuple[float, str]]:
    """Declared changes of definition, then revisions of a base that later figures stand on."""
    words = scene.voice.words
    found = [
        (_before(change.period.first.year, change.period.first.month), words.of(change.reason))
        for change in scene.indicator.breaks
        if points[0].x < _before(change.period.first.year, change.period.first.month) < points[-1].x
    ]
    for point, following in pairwise(points):
        if following.joined or any(point.x < x < following.x for x, _ in found):
            continue
        reason = _revision(scene, point, following)
        if reason is not None:
            found.append(((point.x + following.x) / 2, reason))
    return found


def _revision(scene: Scene, point: Point, following: Point) -> str | None:
    """Why two neighbours stand on different bases; "" where the dash before has said it, None where they do not."""
    words = scene.voice.words
    revised = revised_after(scene.series, point.figure)
    if revised is not None:
        period = scene.voice.period(point.figure.period, scene.indicator)
        figure = number_label(scene, revised).number
        return words("{period} later revised to {figure}, another base", period=period, figure=figure)
    before, after = (one.figure.vintage is Vintage.CENSUS for one in (point, following))
    if before is after or following.x - point.x > 1:
        return None
    if before:
        return ""
    period = scene.voice.period(following.figure.period, scene.indicator)
    return words("{period} as revised after the census, another base", period=period)


def _before(year: int, month: int) -> float:
    """Between the last figure of the old definition and the first of the new one."""
    return year - 0.5 if month == 1 else year - 1 + (month - 1) / 12


def _reason(reason: str, x: float, *, left: bool, top: bool) -> dict[str, Any]:
    broken = lines(clauses(reason, 3 * _ROOM) or shortened(reason, 4 * _ROOM), _ROOM)
    return {
        "text": "<br>".join(html(line) for line in broken),
        "x": x,
        "y": 1 if top else 0,
        "xref": "x",
        "yref": "paper",
        "xanchor": "right" if left else "left",
        "yanchor": "top" if top else "bottom",
        "align": "right" if left else "left",
        "xshift": -6 if left else 6,
        "yshift": -2 if top else 4,
        "showarrow": False,
        "bgcolor": paper.GROUND,
        "font": {"size": 12, "color": paper.SOFT},
    }
