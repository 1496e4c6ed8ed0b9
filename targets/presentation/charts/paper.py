"""White paper in both themes: sizes, fonts and the Plotly template of every chart.

The page passes `theme=None`, so that screenshot, download and print are the same picture. Plotly cannot set type by
the width of the screen: the titles of a page are broken for `TITLE` pixels at 1280 and, through `PHONE_STYLE`, 15 pixels on a phone.
What is composed for a sheet of its own (see `sheet`), and shown alone under the key `screen`, keeps its type.
"""

from functools import cache
from typing import Final

import plotly.graph_objects as go

from targets.presentation.palette import LIGHT

FONT: Final = '"PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", sans-serif'
PLOT: Final = 310
"""Pixels of height that are left for the drawing itself, whatever stands above and below it."""
TITLE, LEADING = 24, 1.3
BODY, AXIS, LABEL, KEY, FOOT = 15, 15, 18, 13, 13
PAD: Final = 8
PHONE: Final = 332
"""The narrowest chart, in pixels: that of a phone of 390."""
EDGES: Final = 38
"""Pixels to both sides of an axis that runs across the whole chart."""
# Lines are broken for the narrowest chart, 332 px on a phone of 390 px: em of the font size used
ROOM_TITLE, ROOM_BODY, ROOM_KEY, ROOM_FOOT = 21.3, 20.0, 24.6, 24.6
PHONE_STYLE: Final = """@media (max-width: 640px) {
  .js-plotly-plot:not(.st-key-screen *) .gtitle { font-size: 15px !important; }
  .js-plotly-plot:not(.st-key-screen *) .xaxislayer-above:has(:nth-child(8 of g.xtick)):not(:has(:nth-child(11 of g.xtick)))
    g.xtick:nth-last-child(even of g.xtick) { display: none; }
  .js-plotly-plot:not(.st-key-screen *) .xaxislayer-above:has(:nth-child(11 of g.xtick))
    g.xtick:not(:nth-last-child(5n+1 of g.xtick)) { display: none; }
}"""

INK, SOFT, LINE, TRACK = LIGHT.ink, LIGHT.soft, LIGHT.line, LIGHT.track
ACTUAL, TARGET, GROUND = LIGHT.accent, LIGHT.target, LIGHT.ground
BAND: Final = "rgba(18, 57, 123, 0.12)"
BAND_INK: Final = "#8FA3C4"
MUTED: Final = "#8A8F98"
"""What never speaks for a verdict."""


@cache
def template() -> go.layout.Template:
    """Nothing is taken from Plotly's own templates or from the page's theme."""
    axis = {
        "showline": False,
        "zeroline": False,
        "showgrid": False,
        "fixedrange": True,
        "automargin": False,
        "ticks": "",
        "tickfont": {"size": AXIS, "color": SOFT},
        "title": None,
    }
    return go.layout.Template(
        layout={
            "font": {"family": FONT, "size": BODY, "color": INK},
            "paper_bgcolor": GROUND,
            "plot_bgcolor": GROUND,
            "colorway": [ACTUAL, SOFT, TARGET],
            "showlegend": False,
            "dragmode": False,
            "hovermode": "closest",
            "hoverlabel": {"bgcolor": GROUND, "bordercolor": SOFT, "align": "left", "font": {"size": 14, "color": INK}},
            "title": {
                "font": {"size": TITLE, "color": INK, "weight": 700},
                "x": 0,
                "xref": "container",
                "xanchor": "left",
            },
            "xaxis": axis,
            "yaxis": axis,
            "annotationdefaults": {"showarrow": False, "font": {"size": LABEL, "color": INK}},
        }
    )
