"""`seeds/practice.yaml`: invented figures and remarks to practise with, through the same three gates as the catalog.

It is no part of the catalog and of its digest: what is invented here can never be taken for curated.
"""

from collections import Counter
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path

from pydantic import Field

from targets.curation.documents import Document, read
from targets.curation.mistakes import CurationError, Mistake
from targets.curation.shape_gate import shape
from targets.domain.catalog import Catalog
from targets.domain.citation import Number
from targets.domain.frozen import Frozen
from targets.domain.indicator import Indicator
from targets.domain.period import Period
from targets.domain.terms import Accrual, Frequency, Measure

FILE = "practice.yaml"
_NEVER_NEGATIVE = {Measure.SHARE, Measure.RATIO, Measure.COUNT, Measure.RANK, Measure.INDEX}
_EARLIEST = 2000


class InventedSeries(Frozen):
    """Figures of one indicator in one year. `through`: month -> the figure from January to the end of that month.

    `unit` has to be the indicator's own: a second look at what the numbers mean.
    """

    indicator: str
    unit: str
    year: int = Field(ge=_EARLIEST)
    through: dict[int, Number]

    def figures(self) -> Iterator[tuple[Period, Decimal]]:
        for month in sorted(self.through):
            yield Period.through_month(self.year, month), self.through[month]


class InventedRemark(Frozen):
    """What the unit of the file is said to have written on a day about a target that lagged then."""

    target: str
    written: date
    cause: str = Field(min_length=1)
    next_step: str = Field(min_length=1)
    deadline: date


class Practice(Frozen):
    """The whole file. `today`: the day it is while one practises. `source`, `unit`, `reporter`: who is said to have reported.

    `recorded`: the day of the next month on which a figure comes in.
    """

    today: date
    source: str = Field(min_length=1)
    unit: str = Field(min_length=1)
    reporter: str = Field(min_length=1)
    recorded: int = Field(ge=1, le=28)
    series: tuple[InventedSeries, ...]
    remarks: tuple[InventedRemark, ...] = ()

    def recorded_on(self, period: Period) -> date:
        """When the figure of a period came in: a fixed day of the month after its end."""
        year, month = divmod(period.last.year * 12 + period.last.month, 12)
        return date(year, month + 1, self.recorded)


def load_practice(seeds: Path, catalog: Catalog) -> Practice:
    """Read and check the invented figures of a folder of seeds. Raises CurationError with every mistake."""
    path = seeds / FILE
    if not path.is_file():
        raise CurationError([Mistake(_shown(path), 1, "", "is missing; there is nothing to practise with")])
    document = read(path, _shown(path))
    practice = shape(document, Practice)
    if practice is None or document.mistakes:
        raise CurationError(document.mistakes)
    if mistakes := list(_mistakes(practice, catalog, document)):
        raise CurationError(mistakes)
    return practice


def _shown(path: Path) -> str:
    resolved = path.resolve()
    return (resolved.relative_to(Path.cwd()) if resolved.is_relative_to(Path.cwd()) else path).as_posix()


def _mistakes(practice: Practice, catalog: Catalog, document: Document) -> Iterator[Mistake]:
    if not practice.series:
        yield document.mistake(("series",), "is empty; add at least one")
    told = Counter((series.indicator, series.year) for series in practice.series)
    for at, series in enumerate(practice.series):
        indicator = catalog.indicators.get(series.indicator)
        if indicator is None:
            yield document.mistake(("series", at, "indicator"), f"{series.indicator!r} is no indicator of the catalog")
            continue
        if told[series.indicator, series.year] > 1:
            yield document.mistake(("series", at, "year"), f"{series.indicator} has {series.year} twice; make it one")
        if series.unit != indicator.unit:
            said = f"is {series.unit!r}, but the indicator is in {indicator.unit!r}"
            yield document.mistake(("series", at, "unit"), said)
        if not series.through:
            yield document.mistake(("series", at, "through"), "is empty; add at least one")
        for month, message in _odd_figures(series, indicator):
            yield document.mistake(("series", at, "through", str(month)), message)
    yield from _odd_remarks(practice, catalog, document)


def _odd_remarks(practice: Practice, catalog: Catalog, document: Document) -> Iterator[Mistake]:
    last: dict[str, date] = {}
    for at, remark in enumerate(practice.remarks):
        if remark.target not in catalog.targets:
            yield document.mistake(("remarks", at, "target"), f"{remark.target!r} is no target of the catalog")
        if remark.deadline < remark.written:
            yield document.mistake(("remarks", at, "deadline"), f"is before {remark.written}, when it was written")
        if remark.written <= last.get(remark.target, date.min):
            said = f"is not after {last[remark.target]}, the remark on {remark.target} before it"
            yield document.mistake(("remarks", at, "written"), said)
        last[remark.target] = remark.written


def _odd_figures(series: InventedSeries, indicator: Indicator) -> Iterator[tuple[int, str]]:
    """Month -> what is wrong with its figure."""
    last: tuple[int, Decimal] | None = None
    for month, value in sorted(series.through.items()):
        if not 1 <= month <= 12:
            yield month, "is no month; write 1 to 12"
        elif indicator.frequency is Frequency.QUARTER and month % 3:
            yield month, f"{series.indicator} is published by quarter: write 3, 6, 9 or 12"
        if indicator.measure in _NEVER_NEGATIVE and value < 0:
            yield month, f"a {indicator.measure} cannot be negative"
        if indicator.measure is Measure.SHARE and value > 100:
            yield month, "a share cannot be over 100"
        if indicator.accrual is Accrual.FLOW and last is not None and value < last[1]:
            yield month, f"is {value}, less than {last[1]} through month {last[0]}; the figures add up over the year"
        last = (month, value)
