"""Which rows of the register a person wants to see, what they show, and what to loosen when nothing is left."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, Final

from targets.domain.catalog import Catalog, Heading
from targets.domain.evaluation import Evaluation
from targets.domain.indicator import Observation
from targets.domain.target import Target
from targets.domain.terms import Domain, Status
from targets.tracking.register import Entry
from targets.tracking.search import find
from targets.tracking.snapshot import Snapshot

NOBODY: Final = "-"
"""In place of a unit's id or a leader's name: nobody is named. It is neither an id nor a name."""


@dataclass(frozen=True, slots=True)
class Row:
    """An entry with what is known of it: the verdict on its target, or the latest figure where there is no target."""

    entry: Entry
    verdict: Evaluation | None
    latest: Observation | None

    @property
    def target(self) -> Target | None:
        return self.entry.target

    @property
    def figure(self) -> Observation | None:
        """The figure that spoke, else the latest one known."""
        return self.verdict.actual or self.verdict.latest if self.verdict else self.latest


@dataclass(frozen=True, slots=True)
class Wanted:
    """What was asked for; None and "" ask for everything.

    `year`: the last year of a target's period; it leaves indicators without a target alone, every other filter does not.
    `area`: as the catalog has it. `section`: a path in the report, which holds everything below it. `text`: as typed into a
    search box. `untargeted`: indicators for which the report sets no target are listed too. `unit`: the id of one that leads or
    is responsible, `leader`: the name of the one in charge; NOBODY asks for what has none.
    """

    year: int | None = None
    domain: Domain | None = None
    status: Status | None = None
    area: str | None = None
    section: str | None = None
    unit: str | None = None
    leader: str | None = None
    text: str = ""
    untargeted: bool = False


def rows(entries: Iterable[Entry], snapshot: Snapshot, on: date | None = None) -> tuple[Row, ...]:
    """What is known of each entry, judged as of `on`."""
    return tuple(_row(entry, snapshot, on) for entry in entries)


def select(of: Iterable[Row], wanted: Wanted) -> tuple[Row, ...]:
    """The rows that pass every filter, in the order given."""
    kept = [row for row in of if all(passes(row, wanted) for passes in _FILTERS.values())]
    if not wanted.text:
        return tuple(kept)
    found = {hit.entry.id for hit in find((row.entry for row in kept), wanted.text)}
    return tuple(row for row in kept if row.entry.id in found)


def loosened(of: Iterable[Row], wanted: Wanted) -> Mapping[str, int]:
    """For each filter that is set: how many rows there would be without it alone; filters that help nothing are left out."""
    known = tuple(of)
    counts = {name: len(select(known, without(wanted, name))) for name in (*_FILTERS, "text") if is_set(wanted, name)}
    return {name: count for name, count in counts.items() if count}


def alone(of: Iterable[Row], wanted: Wanted) -> Mapping[str, int]:
    """For each filter that is set: how many rows there would be with no other one; those that leave none are left out."""
    known = tuple(of)
    counts = {name: len(select(known, only(wanted, name))) for name in _NARROWING if is_set(wanted, name)}
    return {name: count for name, count in counts.items() if count}


def only(wanted: Wanted, name: str) -> Wanted:
    """This filter and no other; whether indicators without a target are listed stays as it is."""
    kept: dict[str, Any] = {name: getattr(wanted, name), "untargeted": wanted.untargeted}
    return Wanted(**kept)


def without(wanted: Wanted, name: str) -> Wanted:
    """The same with one filter lifted: `untargeted` lifted means that indicators without a target are listed."""
    lifted: dict[str, Any] = {name: getattr(_EVERYTHING, name)}
    return replace(wanted, **lifted)


def is_set(wanted: Wanted, name: str) -> bool:
    return without(wanted, name) != wanted


def sections(catalog: Catalog, entries: Iterable[Entry], depth: int = 2) -> tuple[Heading, ...]:
    """The parts of the report, at most `depth` headings deep, that hold an entry, in its order."""
    places = {place for entry in entries for place in entry.places}
    held = {"/".join(place.split("/")[:level]) for place in places for level in range(1, depth + 1)}
    return tuple(heading for heading in catalog.report.outline if heading.path in held)


def _row(entry: Entry, snapshot: Snapshot, on: date | None) -> Row:
    if entry.target is not None:
        return Row(entry, snapshot.evaluate(entry.target, on), None)
    series = snapshot.series.get(entry.indicator.id)
    return Row(entry, None, series.latest(on or snapshot.today) if series else None)


def _of_year(row: Row, wanted: Wanted) -> bool:
    return wanted.year is None or row.target is None or row.target.due.year == wanted.year


def _of_domain(row: Row, wanted: Wanted) -> bool:
    return wanted.domain is None or row.entry.indicator.domain is wanted.domain


def _of_status(row: Row, wanted: Wanted) -> bool:
    return wanted.status is None or (row.verdict is not None and row.verdict.status is wanted.status)


def _of_area(row: Row, wanted: Wanted) -> bool:
    return wanted.area is None or row.entry.indicator.area == wanted.area


def _of_section(row: Row, wanted: Wanted) -> bool:
    section = wanted.section
    return section is None or any(place == section or place.startswith(f"{section}/") for place in row.entry.places)


def _of_unit(row: Row, wanted: Wanted) -> bool:
    units = [unit.id for unit in row.entry.charge.units]
    return wanted.unit is None or wanted.unit in (units or [NOBODY])


def _of_leader(row: Row, wanted: Wanted) -> bool:
    return wanted.leader is None or wanted.leader == (row.entry.charge.leader or NOBODY)


def _of_targeted(row: Row, wanted: Wanted) -> bool:
    return wanted.untargeted or row.target is not None


_FILTERS: Final[Mapping[str, Callable[[Row, Wanted], bool]]] = {
    "year": _of_year,
    "domain": _of_domain,
    "status": _of_status,
    "area": _of_area,
    "section": _of_section,
    "unit": _of_unit,
    "leader": _of_leader,
    "untargeted": _of_targeted,
}
_NARROWING: Final = ("year", "domain", "status", "area", "section", "unit", "leader", "text")
_EVERYTHING: Final = Wanted(untargeted=True)
