"""Whether texts in a drawing would lie on each other on the narrowest chart, worked out before anything is drawn."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from html import unescape
from itertools import pairwise
from typing import Any, Final

from targets.presentation.charts import paper
from targets.presentation.charts.frame import Drawing
from targets.presentation.charts.text import width

_TAG: Final = re.compile(r"<[^>]+>")
_LINE: Final = 1.45  # the height of a line of Chinese type in em
_SLACK: Final = 0.5
_DOT: Final = 7.0
_HAIR, _STEPS = 2.0, 24


@dataclass(frozen=True, slots=True)
class Box:
    """Pixels from the lower left corner of the drawing."""

    left: float
    right: float
    bottom: float
    top: float

    def meets(self, other: "Box") -> bool:
        return (
            min(self.right, other.right) - max(self.left, other.left) > _SLACK
            and min(self.top, other.top) - max(self.bottom, other.bottom) > _SLACK
        )


@dataclass(frozen=True, slots=True)
class Field:
    """The inside of a drawing, of a page on a phone: its size in pixels and the ranges of its axes."""

    wide: float
    high: float
    above: float
    xs: tuple[float, float]
    ys: tuple[float, float]

    def box(self, text: dict[str, Any]) -> Box:
        """Where an annotation lies; `Label`s with their smaller second line as well as plain lines."""
        across, up = _extent(text)
        x = self._place(text["x"], text.get("xref", "x"), self.xs, self.wide) + text.get("xshift", 0)
        y = self._place(text["y"], text.get("yref", "y"), self.ys, self.high) + text.get("yshift", 0)
        left = x - across * {"left": 0.0, "center": 0.5, "right": 1.0}[text.get("xanchor", "center")]
        bottom = y - up * {"bottom": 0.0, "middle": 0.5, "top": 1.0}[text.get("yanchor", "middle")]
        return Box(left, left + across, bottom, bottom + up)

    def dot(self, x: float, y: float) -> Box:
        """Where a mark lies."""
        across = self._place(x, "x", self.xs, self.wide)
        up = self._place(y, "y", self.ys, self.high)
        return Box(across - _DOT, across + _DOT, up - _DOT, up + _DOT)

    def line(self, places: Sequence[tuple[float, float]]) -> list[Box]:
        """What a line of a few pixels covers, as small boxes along it."""
        found = []
        for one, other in pairwise(places):
            for step in range(_STEPS + 1):
                share = step / _STEPS
                across = self._place(one[0] + (other[0] - one[0]) * share, "x", self.xs, self.wide)
                up = self._place(one[1] + (other[1] - one[1]) * share, "y", self.ys, self.high)
                found.append(Box(across - _HAIR, across + _HAIR, up - _HAIR, up + _HAIR))
        return found

    def clearest(self, tries: Sequence[dict[str, Any]], taken: Sequence[Box]) -> dict[str, Any]:
        """The first text that lies free; where none does, the one that touches least."""

        def touched(text: dict[str, Any]) -> int:
            box = self.box(text)
            return sum(box.meets(other) for other in taken) + (0 if self.holds(box) else len(taken))

        return min(tries, key=touched)

    def holds(self, box: Box) -> bool:
        """Whether it reaches neither into the labels of the axes nor into the words above."""
        return box.left >= -4 and box.bottom >= -1 and box.top <= self.high + self.above - 4

    def free(self, text: dict[str, Any], taken: Iterable[Box]) -> bool:
        box = self.box(text)
        return self.holds(box) and not any(box.meets(other) for other in taken)

    def _place(self, at: float, reference: str, ends: tuple[float, float], size: float) -> float:
        return at * size if reference == "paper" else (at - ends[0]) / (ends[1] - ends[0]) * size


def field_of(drawing: Drawing) -> Field:
    """The drawing as it is so far; its right margin has to be known."""
    wide = drawing.sheet.wide - paper.PAD - drawing.left - drawing.right
    return Field(wide, drawing.plot, drawing.above, tuple(drawing.xaxis["range"]), tuple(drawing.yaxis["range"]))


def _extent(text: dict[str, Any]) -> tuple[float, float]:
    size = text["font"]["size"]
    lines = [(unescape(_TAG.sub("", line)), "<b>" in line, "font-size" in line) for line in text["text"].split("<br>")]
    across = max(width(said) * (paper.KEY if small else size) * (1.06 if bold else 1) for said, bold, small in lines)
    return across + 2, size * (_LINE + paper.LEADING * (len(lines) - 1))
