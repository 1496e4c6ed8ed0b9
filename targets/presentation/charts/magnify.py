"""A finished figure, larger: type, lines, marks and margins alike, so that a chart is composed once for pages and slides."""

import re
from typing import Any, Final

import plotly.graph_objects as go

from targets.presentation.charts.sheet import Sheet

# What Plotly measures in pixels, wherever it stands
_PIXELS: Final = frozenset(
    {"size", "xshift", "yshift", "ticklen", "borderpad", "gridwidth", "linewidth", "zerolinewidth", "height"}
)
_LINES: Final = frozenset({"line"})  # a `width` elsewhere is that of a bar, in units of its axis
_SIDES: Final = frozenset({"margin", "pad"})
_TYPE: Final = re.compile(r"(font-size:)([\d.]+)px")
_DASH: Final = re.compile(r"([\d.]+)px")
_NUMBER: Final = re.compile(r"-?\d+(?:\.\d+)?")
_AXES: Final = {"gridwidth": 1, "linewidth": 1, "zerolinewidth": 1}


def magnified(figure: go.Figure, sheet: Sheet) -> go.Figure:
    """The figure as large as its sheet says; itself where the place it is shown in decides."""
    if sheet.pixels is None:
        return figure
    told = figure.to_plotly_json()
    for name in ("xaxis", "yaxis"):
        told["layout"][name] = {**_AXES, **told["layout"].get(name, {})}
    margin, pad = told["layout"]["margin"], told["layout"]["title"]["pad"]
    told["layout"]["margin"] = {**margin, **{side: margin[side] + sheet.edge for side in "lrtb"}}
    told["layout"]["title"]["pad"] = {side: size + sheet.edge for side, size in pad.items()}
    found = go.Figure(_larger(told, sheet.times))
    found.update_layout(width=sheet.pixels[0], height=sheet.pixels[1], autosize=False)
    return found


def _larger(part: Any, times: float, within: str = "") -> Any:
    if isinstance(part, dict):
        sized = {name: _entry(name, value, times, within) for name, value in part.items()}
        return {**sized, **_placed(part, times)}
    if isinstance(part, list | tuple):
        return [_larger(one, times, within) for one in part]
    return part


def _entry(name: str, value: Any, times: float, within: str) -> Any:
    if name in _PIXELS or (name == "width" and within in _LINES) or (within in _SIDES and name in "lrtb"):
        return _number(value, times)
    if name == "text" and isinstance(value, str):
        return _TYPE.sub(lambda found: f"{found[1]}{float(found[2]) * times:g}px", value)
    if name == "dash":
        return _DASH.sub(lambda found: f"{float(found[1]) * times:g}px", value)
    return _larger(value, times, name)


def _placed(part: dict[str, Any], times: float) -> dict[str, Any]:
    """Shapes that are placed in pixels from their anchor."""
    found: dict[str, Any] = {}
    for axis in ("x", "y"):
        if part.get(f"{axis}sizemode") == "pixel":
            found |= {name: part[name] * times for name in (f"{axis}0", f"{axis}1") if name in part}
    if "path" in part and part.get("xsizemode") == "pixel":
        found["path"] = _NUMBER.sub(lambda number: f"{float(number[0]) * times:.2f}", part["path"])
    return found


def _number(value: Any, times: float) -> Any:
    return [one * times for one in value] if isinstance(value, list | tuple) else value * times
