"""Growth rates over the years: a dot a year, and what was promised for one of them with its tolerance."""

from typing import Any

from targets.presentation.charts import paper
from targets.presentation.charts.axes import value_axis, years_axis
from targets.presentation.charts.breaks import breaks
from targets.presentation.charts.callouts import call_out
from targets.presentation.charts.frame import Drawing
from targets.presentation.charts.goal import goal, tolerance
from targets.presentation.charts.points import other_editions
from targets.presentation.charts.scale import scale
from targets.presentation.charts.scene import Scene
from targets.presentation.charts.sketch import Sketch, promised_row
from targets.presentation.charts.story import known_by
from targets.presentation.charts.traces import dots, editions, lines, target_tick, tolerance_band
from targets.presentation.charts.yardstick import yardstick
from targets.presentation.charts.years import band_key, key_of, span
from targets.presentation.wording import wording


def rates(scene: Scene) -> Sketch:
    """Later years stay in the picture: a rate of one year says nothing about the next, but a reader asks for it."""
    points = known_by(scene)
    others, end, band = other_editions(scene.series, points), goal(scene), tolerance(scene)
    marks = [p.y for p in (*points, *others)] + ([] if end is None else [end, end - band])
    axis = scale([*marks, 0.0], room=0.16, said=yardstick(scene).number)
    first, last = span(scene, points)
    traces = [*lines(points, thin=True), *editions(scene, others), *dots(scene, points)]
    drawing = Drawing(
        [], years_axis(first, last), value_axis(axis), left=axis.label_width * paper.AXIS + 12, sheet=scene.sheet
    )
    if scene.target is not None and end is not None:
        due, reach = float(scene.target.due.year), max(0.2, (last - first) * 0.045)
        right = due + (0.02 if due == last else reach)
        traces.insert(0, target_tick((due - reach, end), (right, end), wording(scene.voice, scene.target)))
        if band:
            drawing.shapes.append(tolerance_band(due - reach, right, end - band, end + band))
    if axis.low < 0:
        drawing.shapes.append(_zero())
    drawing.traces = traces
    shapes, texts = breaks(scene, points)
    drawing.shapes += shapes
    drawing.annotations += texts
    call_out(scene, drawing, points, others, axis, last)
    return Sketch(
        drawing,
        [*key_of(scene, points, others, path=False), *band_key(scene)],
        [p.figure for p in (*points, *others)],
        promised_row(scene),
    )


def _zero() -> dict[str, Any]:
    line = {"color": paper.SOFT, "width": 1}
    return {"type": "line", "xref": "paper", "yref": "y", "x0": 0, "x1": 1, "y0": 0, "y1": 0, "line": line}
