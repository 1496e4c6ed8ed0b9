"""Forms as typed, shortened to what a test is about, on the catalog of the seeds."""

from datetime import date
from decimal import Decimal
from functools import cache
from typing import Any

from targets.curation import load
from targets.domain.catalog import Catalog
from targets.domain.period import Period
from targets.domain.terms import Comparator, Disclosure, Vintage
from targets.ledger.entries import Entry, SourceKind
from targets.tracking.entry.reading import read_sheet
from targets.tracking.entry.typed import Problem, TypedAssignment, TypedFigure, TypedSheet
from tests.server import PROJECT

TODAY = date(2026, 11, 22)
JOBS, JOBS_2017 = "employment_new_urban_jobs", "employment_new_urban_jobs_2017"
ENERGY, ENERGY_2017 = "emission_reduction_energy", "emission_reduction_energy_2017"


@cache
def catalog() -> Catalog:
    return load(PROJECT / "seeds")


def catalog_with(**changes: Any) -> Catalog:
    """The catalog of the seeds with some parts exchanged; made anew, because a copy keeps what was worked out before."""
    return Catalog(**{name: getattr(catalog(), name) for name in Catalog.model_fields} | changes)


def typed(value: str = "", indicator: str = JOBS, **other: Any) -> TypedFigure:
    return TypedFigure(indicator=indicator, value=value, **other)


def assigned(value: str = "", words: str = "", comparator: Comparator = Comparator.AT_MOST) -> TypedAssignment:
    return TypedAssignment(target=ENERGY_2017, value=value, words=words, comparator=comparator)


def sheet(*rows: TypedFigure | TypedAssignment, period: str = "2017", **other: Any) -> TypedSheet:
    """A form whose source and reporter are filled in."""
    facts: dict[str, Any] = {
        "topic": "employment",
        "vintage": Vintage.PRELIMINARY,
        "disclosure": Disclosure.INTERNAL,
        "source_kind": SourceKind.BULLETIN,
        "source_title": "2017年12月统计快报",
        "reference": "",
        "unit": "市人社局",
        "reporter": "王五",
    }
    return TypedSheet(
        period=Period.parse(period),
        figures=tuple(row for row in rows if isinstance(row, TypedFigure)),
        assignments=tuple(row for row in rows if isinstance(row, TypedAssignment)),
        **(facts | other),
    )


def read(form: TypedSheet, today: date = TODAY) -> tuple[tuple[Entry, ...], list[tuple[str, str, str]]]:
    """The entries, and each problem as (field, fault, detail)."""
    entries, problems = read_sheet(form, catalog(), today)
    return entries, [_told(problem) for problem in problems]


def entries_of(*rows: TypedFigure | TypedAssignment, **other: Any) -> tuple[Entry, ...]:
    """The entries of a form without a fault."""
    entries, problems = read(sheet(*rows, **other))
    assert problems == []
    return entries


def _told(problem: Problem) -> tuple[str, str, str]:
    return problem.field, problem.fault.value, problem.detail


def milder() -> Catalog:
    """Today's catalog with another threshold."""
    growth = catalog().rules.growth
    other = growth | {"gdp": growth["gdp"].model_copy(update={"floor": Decimal("-1.0")})}
    return catalog_with(rules=catalog().rules.model_copy(update={"growth": other}), digest="milder")
