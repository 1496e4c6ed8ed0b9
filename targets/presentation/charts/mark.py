"""The mark of a status as shapes of a picture, measured in pixels."""

from math import cos, pi, sin
from typing import Any, Final

from targets.domain.terms import Status
from targets.presentation.palette import LIGHT
from targets.presentation.status import LOOKS, Shape

MARK: Final = 15


def status_mark(status: Status, x: float, y: float) -> list[dict[str, Any]]:
    """The status mark with its centre `MARK` / 2 pixels right of `x`; `x`, `y` in pixels from the plot's upper left."""
    look = LOOKS[status]
    colour, half = LIGHT.tones[look.tone], MARK / 2
    line = {"color": LIGHT.outline.get(look.tone, colour), "width": 1.2}
    place = {"xref": "paper", "yref": "paper", "xsizemode": "pixel", "ysizemode": "pixel", "xanchor": 0, "yanchor": 1}
    box = {"x0": x, "x1": x + MARK, "y0": y - half, "y1": y + half}
    if look.shape is Shape.DASH:
        dash = {
            "type": "line",
            "x0": x + 4,
            "x1": x + MARK - 4,
            "y0": y,
            "y1": y,
            "line": {"color": colour, "width": 2},
        }
        return [
            {**place, "type": "rect", **box, "line": {"color": colour, "width": 1.4, "dash": "3px,2px"}},
            {**place, **dash},
        ]
    filled = {**place, "fillcolor": colour, "line": line}
    if look.shape is Shape.DISC:
        return [{**filled, "type": "circle", **box}]
    if look.shape is Shape.SQUARE:
        return [{**filled, "type": "rect", **box}]
    corners = _star(x + half, y, half * 1.1) if look.shape is Shape.STAR else _triangle(x, y, half)
    return [{**filled, "type": "path", "path": "M" + " L".join(f"{a:.2f},{b:.2f}" for a, b in corners) + " Z"}]


def _star(x: float, y: float, radius: float) -> list[tuple[float, float]]:
    radii = [radius if point % 2 == 0 else radius * 0.45 for point in range(10)]
    return [(x + r * sin(pi * point / 5), y + r * cos(pi * point / 5)) for point, r in enumerate(radii)]


def _triangle(x: float, y: float, half: float) -> list[tuple[float, float]]:
    return [(x, y - half), (x + 2 * half, y - half), (x + half, y + half)]
