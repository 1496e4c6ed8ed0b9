"""Axes: round numbers up, every year across."""

from typing import Any

from targets.presentation.charts import paper
from targets.presentation.charts.scale import Scale

# From so many years on `PHONE_STYLE` leaves out every second label, and all but every fifth
_HALVED, _FIFTH = 8, 11


def years_axis(first: float, last: float) -> dict[str, Any]:
    """A tick for every year; on a phone every second label, or more, is left out by `PHONE_STYLE`."""
    span = last - first
    return {
        "range": [first - max(0.3, span * 0.09), last + max(0.3, span * 0.05)],
        "tickmode": "linear",
        "tick0": round(last),
        "dtick": 1 if last - first <= 12 else 2,
        "tickformat": "d",
        "tickangle": 0,
        **_line(),
    }


def spaced(axis: dict[str, Any], wide: float) -> None:
    """Leave out years whose labels would touch on a phone, where the drawing is `wide` pixels."""
    low, high = axis["range"]
    label = 4 * 0.57 * paper.AXIS + 4
    for step in (1, 2, 5, 10):
        count = int((axis["tick0"] - low) / step) + int((high - axis["tick0"]) / step) + 1
        kept = 5 if count >= _FIFTH else 2 if count >= _HALVED else 1
        apart = wide / (high - low) * step * kept
        if apart >= label and step >= axis["dtick"]:
            axis["dtick"] = step
            return


def value_axis(axis: Scale, *, grid: bool = True) -> dict[str, Any]:
    return {
        "range": [axis.low, axis.high],
        "tickmode": "array",
        "tickvals": list(axis.ticks),
        "ticktext": list(axis.labels),
        "showgrid": grid,
        "gridcolor": paper.LINE,
    }


def named_axis(values: list[float], names: list[str], low: float, high: float) -> dict[str, Any]:
    """An axis whose places have names: months, rows of a bar chart."""
    return {"range": [low, high], "tickmode": "array", "tickvals": values, "ticktext": names, "tickangle": 0, **_line()}


def _line() -> dict[str, Any]:
    return {"showline": True, "linecolor": paper.SOFT, "ticks": "outside", "ticklen": 4, "tickcolor": paper.SOFT}
