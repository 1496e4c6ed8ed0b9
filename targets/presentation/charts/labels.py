"""Numbers beside what is drawn: placed so that they touch neither a line nor each other."""

from dataclasses import dataclass
from typing import Any

from targets.presentation.charts import paper
from targets.presentation.charts.text import html, width
from targets.presentation.palette import LIGHT, Tone


@dataclass(frozen=True, slots=True)
class Label:
    """A number in bold with a smaller word under it; without a number the word waits for one in a dashed box."""

    number: str
    word: str
    colour: str = paper.SOFT

    @property
    def waits(self) -> bool:
        return not self.number

    @property
    def markup(self) -> str:
        under = f"<br><span style='font-size:{paper.KEY}px'>{html(self.word)}</span>" if self.word else ""
        return f"<b>{html(self.number)}</b>{under}"

    @property
    def on_one_line(self) -> str:
        return self.markup.replace("<br>", "&nbsp;")

    @property
    def pixels(self) -> float:
        """Width, with the small margin annotations have."""
        if self.waits:
            return room_for(self.word)
        return max(width(self.number) * paper.LABEL * 1.06, width(self.word) * paper.KEY) + 4

    @property
    def height(self) -> float:
        return 34 if self.waits else 48 if self.word else 26


@dataclass(frozen=True, slots=True)
class Box:
    """A shape and the text in it."""

    outline: dict[str, Any]
    text: dict[str, Any]


def beside(label: Label, x: float, y: float, shift: float) -> dict[str, Any]:
    """A label in the margin to the right of the last year, where no line runs."""
    return _annotation(label, x, y, xanchor="left", yanchor="middle", align="left", xshift=12, yshift=shift)


def over(label: Label, x: float, y: float) -> dict[str, Any]:
    return _annotation(label, x, y, xanchor="center", yanchor="bottom", align="center", yshift=8)


def under(label: Label, x: float, y: float) -> dict[str, Any]:
    return _annotation(label, x, y, xanchor="center", yanchor="top", align="center", yshift=-8)


def small(number: str, x: float, y: float) -> dict[str, Any]:
    """A number of second rank to the left of its mark."""
    label = Label(number, "", paper.SOFT)
    place = _annotation(label, x, y, xanchor="right", yanchor="middle", align="right", xshift=-9)
    return {**place, "text": html(number), "font": {"size": paper.KEY, "color": paper.SOFT}}


def waiting(word: str, x: float, y: float, *, xref: str = "x", yref: str = "y", right: float = 0, up: float = 0) -> Box:
    """A dashed box with 待补录 where a figure is to come; its middle lies `right` and `up` pixels from the point.

    Plotly cuts shapes at the axes they refer to: in a margin the reference is `paper`.
    """
    half = room_for(word) / 2
    outline = {
        "type": "rect",
        "xref": xref,
        "yref": yref,
        "xsizemode": "pixel",
        "ysizemode": "pixel",
        "xanchor": x,
        "yanchor": y,
        "x0": right - half,
        "x1": right + half,
        "y0": up - 14,
        "y1": up + 14,
        "line": {"color": LIGHT.tones[Tone.NONE], "width": 1.4, "dash": "4px,3px"},
        "fillcolor": paper.GROUND,
    }
    text = {
        "text": html(word),
        "x": x,
        "y": y,
        "xref": xref,
        "yref": yref,
        "xshift": right,
        "yshift": up,
        "showarrow": False,
        "xanchor": "center",
        "yanchor": "middle",
        "font": {"size": paper.BODY, "color": paper.SOFT},
    }
    return Box(outline, text)


def room_for(word: str) -> float:
    """Width of the dashed box around a word, in pixels."""
    return width(word) * paper.BODY + 18


def _annotation(label: Label, x: float, y: float, **place: Any) -> dict[str, Any]:
    return {
        "text": label.markup,
        "x": x,
        "y": y,
        "xref": "x",
        "yref": "y",
        "showarrow": False,
        "font": {"size": paper.LABEL, "color": label.colour},
        **place,
    }
