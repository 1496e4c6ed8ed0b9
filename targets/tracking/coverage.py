"""The report heading by heading: what stands there, what each figure and target became, and what is waived."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from targets.curation.printed import bare_offsets, positions, without_blanks
from targets.domain.catalog import Heading, Waiver
from targets.domain.citation import Citation
from targets.domain.indicator import Observation
from targets.tracking.review import Judged
from targets.tracking.snapshot import Snapshot


@dataclass(frozen=True, slots=True)
class CitedFigure:
    """A result the report states. `latest`: the latest figure of its series for a later period, None where none is known."""

    figure: Observation
    latest: Observation | None

    @property
    def has_data(self) -> bool:
        return self.latest is not None


@dataclass(frozen=True, slots=True)
class CitedTarget:
    """A target the report sets, with its verdict."""

    judged: Judged

    @property
    def has_data(self) -> bool:
        return self.judged.verdict.actual is not None


Entry = CitedFigure | CitedTarget | Waiver


@dataclass(frozen=True, slots=True)
class Passage:
    """A clause of the report and what the catalog takes from it. `marks`: where the numbers stand in it, as start and end."""

    clause: str
    marks: tuple[tuple[int, int], ...]
    entries: tuple[Entry, ...]

    def only(self, *, targets: bool, missing: bool) -> "Passage":
        """`targets`: without figures and waivers. `missing`: only what nothing is known of since the report."""
        return Passage(
            self.clause, self.marks, tuple(entry for entry in self.entries if _wanted(entry, targets, missing))
        )


@dataclass(frozen=True, slots=True)
class Tally:
    """How many citations of figures, targets and waivers, and for how many of the first two something is known since."""

    figures: int = 0
    figures_with_data: int = 0
    targets: int = 0
    targets_with_data: int = 0
    waivers: int = 0

    @classmethod
    def of(cls, entries: Iterable[Entry]) -> "Tally":
        listed = tuple(entries)
        figures = [entry for entry in listed if isinstance(entry, CitedFigure)]
        targets = [entry for entry in listed if isinstance(entry, CitedTarget)]
        return cls(
            figures=len(figures),
            figures_with_data=sum(1 for entry in figures if entry.has_data),
            targets=len(targets),
            targets_with_data=sum(1 for entry in targets if entry.has_data),
            waivers=len(listed) - len(figures) - len(targets),
        )


@dataclass(frozen=True, slots=True)
class Section:
    """One heading of the outline."""

    heading: Heading
    passages: tuple[Passage, ...]

    @property
    def part(self) -> str:
        """The part of the report the heading belongs to."""
        return self.heading.path.partition("/")[0]

    @property
    def entries(self) -> tuple[Entry, ...]:
        return tuple(entry for passage in self.passages for entry in passage.entries)

    def only(self, *, targets: bool, missing: bool) -> "Section":
        """The section with the passages that still hold something."""
        left = (passage.only(targets=targets, missing=missing) for passage in self.passages)
        return Section(self.heading, tuple(passage for passage in left if passage.entries))


def coverage(snapshot: Snapshot, on: date | None = None) -> tuple[Section, ...]:
    """Every heading of the report in its order; a target is judged as of `on` (default: see `Snapshot.default_on`)."""
    found: dict[str, dict[str, list[tuple[Citation | Waiver, Entry]]]] = {}
    for cited, entry in _entries(snapshot, on):
        clauses = found.setdefault(cited.place, {})
        clauses.setdefault(without_blanks(cited.clause), []).append((cited, entry))
    return tuple(
        Section(heading, tuple(_passage(cited) for cited in found.get(heading.path, {}).values()))
        for heading in snapshot.catalog.report.outline
    )


def parts(sections: Iterable[Section]) -> dict[str, tuple[Section, ...]]:
    """The sections of each part of the report, in its order."""
    found: dict[str, tuple[Section, ...]] = {}
    for section in sections:
        found[section.part] = (*found.get(section.part, ()), section)
    return found


def _entries(snapshot: Snapshot, on: date | None) -> Iterator[tuple[Citation | Waiver, Entry]]:
    report = snapshot.catalog.report.source
    for figure in snapshot.catalog.observations:
        for citation in figure.citations:
            if citation.source == report:
                yield citation, CitedFigure(figure, _latest(snapshot, figure))
    for target in snapshot.catalog.targets.values():
        for citation in target.citations:
            if citation.source == report:
                yield citation, CitedTarget(Judged(target, snapshot.evaluate(target, on)))
    for waiver in snapshot.catalog.waivers:
        yield waiver, waiver


def _latest(snapshot: Snapshot, figure: Observation) -> Observation | None:
    latest = snapshot.series[figure.indicator].latest(snapshot.known)
    return latest if latest is not None and latest.period.last > figure.period.last else None


def _passage(cited: list[tuple[Citation | Waiver, Entry]]) -> Passage:
    clause = cited[0][0].clause
    marks = {mark for citation, _ in cited if (mark := _mark(clause, citation)) is not None}
    return Passage(clause, tuple(sorted(marks)), tuple(entry for _, entry in cited))


def _mark(clause: str, cited: Citation | Waiver) -> tuple[int, int] | None:
    """Where in a clause the number stands that somebody claims."""
    if cited.printed is None:
        return None
    start = positions(clause, cited.printed)[cited.occurrence - 1]
    offsets = bare_offsets(clause)
    return offsets[start], offsets[start + len(without_blanks(cited.printed)) - 1] + 1


def _wanted(entry: Entry, targets: bool, missing: bool) -> bool:
    if isinstance(entry, Waiver):
        return not (targets or missing)
    return not (targets and isinstance(entry, CitedFigure)) and not (missing and entry.has_data)
