"""A chart as a table: categories down, rows of numbers, and the part each of them plays. What is drawn and what stands in the
workbook behind it are the same numbers.
"""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from targets.domain.indicator import Observation


class Role(StrEnum):
    """What a row of numbers is."""

    ACTUAL = "actual"
    EDITION = "edition"
    TARGET = "target"
    PROMISED = "promised"
    """The same value all year long, as a line."""
    BAND = "band"
    """An edge of what 左右 tolerates, as a line."""
    EDGE = "edge"
    """The same for one category, as a mark."""
    COMPUTED = "computed"
    BESIDE = "beside"
    ALSO = "also"


class Shape(StrEnum):
    """How the rows are drawn."""

    LINES = "lines"
    COLUMNS = "columns"
    BARS = "bars"


class Side(StrEnum):
    """Where the number of a dot stands; the values are those of the file format."""

    ABOVE = "t"
    BELOW = "b"
    RIGHT = "r"


@dataclass(frozen=True, slots=True)
class Cell:
    """A number in the unit of the chart. `form`: its number format, with 初步 or 超 in it; `label` None: not written beside it."""

    value: Decimal
    form: str
    label: Side | None = None
    settled: bool = True
    spoke: bool = False
    promised: bool = False
    """In a chart of bars, where one row holds all: what was promised."""
    before: bool = False
    """In a chart of bars: the year before."""


@dataclass(frozen=True, slots=True)
class Row:
    """As many cells as the chart has categories. `listed`: in the legend. Later rows are drawn over earlier ones."""

    name: str
    role: Role
    cells: tuple[Cell | None, ...]
    listed: bool = True


@dataclass(frozen=True, slots=True)
class Axis:
    low: float
    high: float
    step: float | None
    form: str


@dataclass(frozen=True, slots=True)
class NativeChart:
    """`corner`: what stands in the first cell of its workbook: marks and unit. `figures`: what is drawn, for the sources.
    `said`: what has to be told beside it: breaks of the series, what is computed.
    """

    shape: Shape
    corner: str
    categories: tuple[str, ...]
    rows: tuple[Row, ...]
    axis: Axis
    figures: tuple[Observation, ...]
    said: tuple[str, ...] = ()
    joined: bool = True
    """Whether a line runs through the dots in the colour of what was achieved, or a thin one that only leads the eye."""
