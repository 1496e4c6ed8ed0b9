"""What surrounds every chart, so that it can stand alone: finding, status, scope, key, sources, dates."""

from dataclasses import dataclass, field
from typing import Any, Final

import plotly.graph_objects as go

from targets.domain.terms import Status
from targets.presentation.charts import paper
from targets.presentation.charts.magnify import magnified
from targets.presentation.charts.mark import status_mark
from targets.presentation.charts.sheet import PAGE, Sheet
from targets.presentation.charts.text import evenly, filled, flow, html, paragraph, width

INDENT: Final = 22
_ROW, _KEY_ROW, _FOOT_ROW, _AXIS_ROW = 21, 19, 18, 30

_ONE_LINE: Final = 0.7  # em that Plotly lowers a title of a single line, and no other


@dataclass(frozen=True, slots=True)
class KeyEntry:
    """One entry of the key: a character in a colour, and what it stands for."""

    glyph: str
    colour: str
    meaning: str


@dataclass(frozen=True, slots=True)
class Caption:
    """The words around a chart, all plain text. `status` None: nothing is judged, no mark is drawn."""

    title: str
    status: Status | None
    status_name: str
    subtitle: tuple[str, ...]
    key: tuple[KeyEntry, ...]
    sources: str
    knowledge: tuple[str, ...]


@dataclass(slots=True)
class Drawing:
    """What a chart draws inside its axes. `left`: pixels its axis labels need; `above`: pixels labels need over it; `plot`: its height.

    On a sheet of fixed height the drawing takes what the words around it leave, whatever `plot` says.
    """

    traces: list[go.Scatter | go.Bar]
    xaxis: dict[str, Any]
    yaxis: dict[str, Any]
    left: float
    right: float = 16
    above: float = 22
    plot: float = 0.0
    sheet: Sheet = PAGE
    annotations: list[dict[str, Any]] = field(default_factory=list)
    shapes: list[dict[str, Any]] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.plot = self.plot or self.sheet.plot


def framed(drawing: Drawing, caption: Caption) -> go.Figure:
    """The finished figure: as wide as its place and as high as its words ask for, or just as its sheet."""
    sheet = drawing.sheet
    title, title_rows = paragraph(caption.title, sheet.title)
    left = drawing.left + paper.PAD
    subtitle_top = 16 + title_rows * paper.TITLE * paper.LEADING + 8
    subtitle, subtitle_rows = _subtitle(caption, sheet.body)
    top = subtitle_top + subtitle_rows * _ROW + drawing.above
    key = _key(caption.key, sheet.key)
    foot = [*evenly(caption.sources, sheet.foot), *flow(list(caption.knowledge), sheet.foot, " · ")]
    key_top = 4 + (_AXIS_ROW if drawing.xaxis.get("visible", True) else 0)
    foot_top = key_top + len(key) * _KEY_ROW + 5
    bottom = foot_top + len(foot) * _FOOT_ROW + 6
    texts = [
        _text(
            subtitle,
            left,
            INDENT if caption.status else 0,
            y=1,
            shift=top - subtitle_top,
            size=paper.BODY,
            colour=paper.SOFT,
        ),
        _text("<br>".join(key), left, 0, y=0, shift=-key_top, size=paper.KEY, colour=paper.SOFT),
        _text(
            "<br>".join(html(line) for line in foot), left, 0, y=0, shift=-foot_top, size=paper.FOOT, colour=paper.SOFT
        ),
    ]
    mark = status_mark(caption.status, paper.PAD - left, top - subtitle_top - 12) if caption.status else []
    layout = go.Layout(
        template=paper.template(),
        height=sheet.high or top + drawing.plot + bottom,
        margin={"l": left, "r": drawing.right, "t": top, "b": bottom, "pad": 0},
        title={
            "text": title,
            "y": 1,
            "yref": "container",
            "yanchor": "top",
            "pad": {"l": paper.PAD, "t": 10 + paper.TITLE - (_ONE_LINE * paper.TITLE if title_rows == 1 else 0)},
        },
        barmode="overlay",
        xaxis=drawing.xaxis,
        yaxis=drawing.yaxis,
        annotations=[*texts, *drawing.annotations],
        shapes=[*mark, *drawing.shapes],
    )
    return magnified(go.Figure(drawing.traces, layout), sheet)


def _subtitle(caption: Caption, room: float) -> tuple[str, int]:
    name = caption.status_name if caption.status else ""
    rows = flow([part for part in (name, *caption.subtitle) if part], room, " · ")
    said = "<br>".join(html(row) for row in rows)
    if not name:
        return said, len(rows)
    return f"<b><span style='color:{paper.INK}'>{html(name)}</span></b>{said.removeprefix(html(name))}", len(rows)


def _key(entries: tuple[KeyEntry, ...], row: float) -> list[str]:
    """Rows of the key; an entry is parted only where it is longer than a row."""
    rows: list[tuple[float, str]] = []
    for entry in entries:
        first, *more = filled(entry.meaning, row - 1.4)
        said = f"<span style='color:{entry.colour}'><b>{entry.glyph}</b></span> {html(first)}"
        room = 1.4 + width(first)
        if rows and not more and rows[-1][0] + 1 + room <= row:
            rows[-1] = (rows[-1][0] + 1 + room, f"{rows[-1][1]}　{said}")
        else:
            rows.append((room, said))
        rows += [(row, html(line)) for line in more]
    return [said for _, said in rows]


def _text(text: str, left: float, indent: float, *, y: float, shift: float, size: int, colour: str) -> dict[str, Any]:
    """Text that starts at the left edge of the paper, `shift` pixels above the plot's top (y 1) or bottom (y 0)."""
    return {
        "text": text,
        "showarrow": False,
        "align": "left",
        "xref": "paper",
        "yref": "paper",
        "x": 0,
        "y": y,
        "xanchor": "left",
        "yanchor": "top",
        "xshift": paper.PAD - left + indent,
        "yshift": shift,
        "font": {"size": size, "color": colour},
    }
