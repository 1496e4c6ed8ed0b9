"""The targets of a year counted by domain and status."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

import pandas as pd

from targets.domain.evaluation import Evaluation
from targets.domain.period import Period
from targets.domain.target import Target
from targets.domain.terms import Domain, Reason, Status
from targets.presentation import vocabulary
from targets.presentation.counts import ORDER, name_of
from targets.presentation.disclosure import rests_on_internal
from targets.presentation.voice import Voice
from targets.presentation.words import Words

Standing = tuple[Target, Evaluation]


@dataclass(frozen=True, slots=True)
class Year:
    """The targets due in a year, by domain. `final`: year-end verdicts; `on`, `known`: as of which days."""

    due: Period
    on: date
    known: date
    final: bool
    domains: Mapping[Domain, Sequence[Standing]]
    version: str | None = None

    @property
    def internal(self) -> bool:
        """Whether a status counted here rests on a figure for internal use."""
        return any(rests_on_internal(verdict) for judged in self.domains.values() for _, verdict in judged)


@dataclass(frozen=True, slots=True)
class Grid:
    """Counts by row and column; what is met within 左右 stands under met."""

    year: Year
    domains: tuple[Domain, ...]
    statuses: tuple[Status, ...]
    counts: Mapping[tuple[Domain, Status], int]

    def of_status(self, status: Status) -> int:
        return sum(self.counts[domain, status] for domain in self.domains)

    def of_domain(self, domain: Domain) -> int:
        return sum(self.counts[domain, status] for status in self.statuses)


def column_of(status: Status) -> Status:
    """The column a status is counted in."""
    return Status.MET if status is Status.MET_WITHIN_TOLERANCE else status


def grid_of(year: Year) -> Grid:
    """Only the domains and statuses there are, in their order."""
    counts = Counter(
        (domain, column_of(verdict.status)) for domain, found in year.domains.items() for _, verdict in found
    )
    domains = tuple(domain for domain in Domain if year.domains.get(domain))
    return Grid(year, domains, tuple(s for s in ORDER if any(counts[d, s] for d in domains)), counts)


def head(status: Status, grid: Grid, words: Words) -> str:
    """The status as short as the head of a narrow column asks for."""
    if status is Status.NO_FIGURE and grid.year.final:
        return words("To be added")
    if status is Status.ON_TRACK and not words.chinese:
        return words("On schedule")  # the whole name is longer than a slide is high
    return _pending(grid, words) if status is Status.PENDING else name_of(status, grid.year.final, words)


def _pending(grid: Grid, words: Words) -> str:
    """目标待下达 and 事项待公布 stand in one column, which is called by what is in it."""
    found = [one for judged in grid.year.domains.values() for _, one in judged if one.status is Status.PENDING]
    unnamed = sum(1 for one in found if one.reason is Reason.NOT_NAMED)
    if not unnamed:
        return words("Not assigned")
    return words("Not named yet") if unnamed == len(found) else words("Not set yet")


def table_of(voice: Voice, grid: Grid) -> pd.DataFrame:
    """Domains down, statuses across, with both sums."""
    words = voice.words
    heads = [words("Domain"), *(head(status, grid, words) for status in grid.statuses), words("All targets")]
    rows = [
        (
            vocabulary.term(domain, words),
            *(str(grid.counts[domain, status]) for status in grid.statuses),
            str(grid.of_domain(domain)),
        )
        for domain in grid.domains
    ]
    sums = [grid.of_status(status) for status in grid.statuses]
    rows.append((words("All domains"), *map(str, sums), str(sum(sums))))
    return pd.DataFrame(rows, columns=heads, dtype="str")
