"""The periods a figure can be entered for."""

from collections.abc import Sequence
from datetime import date

from targets.domain.catalog import Catalog
from targets.domain.period import Period


def years(catalog: Catalog, today: date) -> Sequence[int]:
    """From the first year of the report to the one that runs, the newest first."""
    return range(today.year, catalog.place.years[0].year - 1, -1)


def spans(year: int) -> list[Period]:
    """The whole year first, then January to each month."""
    return [Period.of_year(year), *(Period.through_month(year, month) for month in range(11, 0, -1))]
