"""What a figure holds, read back for tests."""

from typing import Any

from targets.presentation.charts import Picture


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
