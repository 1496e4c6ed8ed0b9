"""What a figure holds, read back for tests."""

from typing import Any

from targets.presentation.charts import Picture
from targets.presentation.charts.legible import Box, Field
from targets.presentation.charts.paper import PHONE, PLOT


def traces(picture: Picture, name: str) -> list[Any]:
    return [trace for trace in picture.figure.data if trace.name == name]


def trace(picture: Picture, name: str) -> Any:
    (only,) = traces(picture, name)
    return only


def places(picture: Picture, name: str) -> list[tuple[float, float]]:
    """Points of all traces of a name, in order."""
    return [(x, y) for one in traces(picture, name) for x, y in zip(one.x, one.y, strict=True)]


def names(picture: Picture) -> list[str]:
    return [trace.name for trace in picture.figure.data]


def texts(picture: Picture) -> list[str]:
    """Every annotation, in the order drawn: subtitle, key, foot, then labels."""
    return [annotation.text for annotation in picture.figure.layout.annotations]


def labels(picture: Picture) -> list[str]:
    return texts(picture)[3:]


def dashed_boxes(picture: Picture) -> int:
    """Boxes of figures to come; the mark of a grey status in the header is none."""
    return sum(1 for shape in picture.figure.layout.shapes if shape.type == "rect" and shape.line.dash == "4px,3px")


def touched(drawn: Picture, text: Any, *others: str) -> list[Box]:
    """What of the drawing's dots and lines lies under a text."""
    layout = drawn.figure.layout
    wide = PHONE - layout.margin.l - layout.margin.r
    field = Field(wide, PLOT, 22, tuple(layout.xaxis.range), tuple(layout.yaxis.range))
    marks = [field.dot(x, y) for x, y in places(drawn, "actual")]
    for name in ("line", *others):
        marks += [box for one in traces(drawn, name) for box in field.line(list(zip(one.x, one.y, strict=True)))]
    number = field.box(text.to_plotly_json())
    return [box for box in marks if number.meets(box)]
