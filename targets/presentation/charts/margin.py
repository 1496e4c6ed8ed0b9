"""The column of labels to the right of the last place, where no line runs."""

import itertools
from dataclasses import dataclass

from targets.presentation.charts.frame import Drawing
from targets.presentation.charts.labels import Label, beside, waiting
from targets.presentation.charts.scale import Scale


@dataclass(slots=True)
class Placed:
    """A label at a height of the axis, in pixels from the plot's bottom; moved away from its neighbours."""

    label: Label
    value: float
    at: float
    shift: float = 0.0


def apart(placed: list[Placed], low: float, high: float) -> list[Placed]:
    """Push labels of one column apart until none overlaps, within `low` and `high` pixels as far as there is room."""
    column = sorted(placed, key=lambda one: one.at)
    for _ in range(12):
        for below, above in itertools.pairwise(column):
            lacking = (below.label.height + above.label.height) / 2 - (
                (above.at + above.shift) - (below.at + below.shift)
            )
            if lacking > 0:
                below.shift -= lacking / 2
                above.shift += lacking / 2
        for one in column:
            half = one.label.height / 2
            one.shift = min(max(one.shift, low + half - one.at), high - half - one.at)
    return placed


def place(drawing: Drawing, labels: list[tuple[Label, float]], axis: Scale, last: float) -> None:
    """Draw labels at their values beside `last` and make room for them; boxes of figures to come stand among them."""
    column = [Placed(label, value, axis.share(value) * drawing.plot) for label, value in labels]
    for one in apart(column, 0, drawing.plot):
        if one.label.waits:
            box = waiting(one.label.word, 1, one.value, xref="paper", right=one.label.pixels / 2 + 4, up=one.shift)
            drawing.shapes.append(box.outline)
            drawing.annotations.append(box.text)
        else:
            drawing.annotations.append(beside(one.label, last, one.value, one.shift))
    drawing.right = max([16.0, *(one.label.pixels + 14 for one in column)])


def towards_middle(value: float, axis: Scale) -> float:
    """Just beside a value, on the side where there is room for one more label."""
    hair = (axis.high - axis.low) * 0.01
    return value - hair if axis.share(value) >= 0.5 else value + hair
