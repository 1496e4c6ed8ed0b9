"""What a chart is composed for: a page that may be a phone's, or a sheet of a fixed shape that leaves the dashboard.

One drawing serves all of them: a sheet says how wide texts may run and how high the whole is, and `magnify` enlarges the
finished figure with its type, so that a slide is no other picture than a page's, only laid out for its shape.
"""

from dataclasses import dataclass
from typing import Final

from targets.presentation.charts import paper


@dataclass(frozen=True, slots=True)
class Sheet:
    """Sizes in pixels of the page's type. `wide`: what lines are broken and labels placed for; `high`: of the whole, None
    for as high as its words ask for; `plot`: of the drawing inside. `title`, `body`, `key`, `foot`: em of their type in a line.
    `edge`: white around all of that, for a slide. `times`: by how much type and all else are magnified.
    """

    wide: float
    high: float | None
    plot: float
    title: float
    body: float
    key: float
    foot: float
    edge: float = 0.0
    times: float = 1.0

    @property
    def pixels(self) -> tuple[int, int] | None:
        """Width and height of the magnified whole, None where the place decides."""
        if self.high is None:
            return None
        across, down = (round((size + 2 * self.edge) * self.times) for size in (self.wide, self.high))
        return across, down


_EDGE: Final = 16.0


def _sheet(wide: float, high: float) -> Sheet:
    """Composed like a slide of 960 points across and magnified to 1600 pixels, where the smallest type is 21 pixels high."""
    across, down = wide - 2 * _EDGE, high - 2 * _EDGE
    inside = across - 2 * paper.PAD
    return Sheet(
        wide=across,
        high=down,
        plot=down - 200,
        title=inside / (paper.TITLE * 1.06),
        body=(inside - 30) / paper.BODY,
        key=inside / paper.KEY - 1,
        foot=inside / paper.FOOT - 1,
        edge=_EDGE,
        times=1600 / wide,
    )


PAGE: Final = Sheet(paper.PHONE, None, paper.PLOT, paper.ROOM_TITLE, paper.ROOM_BODY, paper.ROOM_KEY, paper.ROOM_FOOT)
WIDE: Final = _sheet(960, 540)
"""16:9, 1600 × 900 pixels."""
CLASSIC: Final = _sheet(960, 720)
"""4:3, 1600 × 1200 pixels."""
