"""The year at a glance: counts, lights by domain, what needs attention and what waits for a figure."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from targets.domain.evaluation import Evaluation
from targets.domain.judging import default_on
from targets.domain.period import Period
from targets.domain.target import Target
from targets.domain.terms import Commitment, Domain, Reason, Status
from targets.domain.urgency import urgency
from targets.tracking.snapshot import Snapshot


@dataclass(frozen=True)
class Judged:
    """A target and its verdict."""

    target: Target
    verdict: Evaluation


@dataclass(frozen=True)
class YearReview:
    """All targets of the report that are due at the end of `due`, judged as of `on`.

    `final`: the period has ended, these are year-end verdicts. `waiting`: targets without a figure that is due.
    `term`: goals for the end of a term, later than the first year the report sets targets for.
    `striven`: missed or met targets of 力争 are counted in `counts` like all others and here apart.
    """

    due: Period
    on: date
    known: date
    final: bool
    all: tuple[Judged, ...]
    term: bool = False

    @property
    def counts(self) -> Mapping[Status, int]:
        return Counter(judged.verdict.status for judged in self.all)

    @property
    def judged(self) -> int:
        return sum(1 for judged in self.all if judged.verdict.status.judged)

    @property
    def waiting(self) -> tuple[Judged, ...]:
        return tuple(judged for judged in self.all if judged.verdict.status is Status.NO_FIGURE)

    @property
    def strive_missed(self) -> int:
        """未达力争目标, counted apart."""
        return sum(
            1
            for judged in self.all
            if judged.verdict.status is Status.MISSED and judged.target.commitment is Commitment.STRIVE
        )

    @property
    def unnamed(self) -> int:
        """事项待公布: pending because what is promised is not published, not because a value is not assigned."""
        return sum(1 for judged in self.all if judged.verdict.reason is Reason.NOT_NAMED)

    @property
    def attention(self) -> tuple[Judged, ...]:
        """Lagging and missed targets: binding first, then 确保, plain, 力争; within these the worst first."""
        lagging = [judged for judged in self.all if judged.verdict.status.needs_attention]
        return tuple(sorted(lagging, key=lambda one: urgency(one.target, one.verdict.status)))

    @property
    def doubtful(self) -> tuple[Judged, ...]:
        """Targets that have a figure of another scope or measure only: what is published does not settle them."""
        unfit = (Reason.OTHER_SCOPE, Reason.OTHER_MEASURE)
        return tuple(judged for judged in self.all if judged.verdict.reason in unfit)

    def by_domain(self, domains: Mapping[str, Domain]) -> dict[Domain, tuple[Judged, ...]]:
        """The targets of each domain in catalog order; `domains`: indicator id -> domain."""
        return {
            domain: tuple(judged for judged in self.all if domains[judged.target.indicator] is domain)
            for domain in Domain
            if any(domains[judged.target.indicator] is domain for judged in self.all)
        }


def review(snapshot: Snapshot, due: Period, on: date | None = None) -> YearReview:
    """The targets due within `due`'s year; a target that runs over years counts in its last one."""
    targets = [target for target in snapshot.catalog.counted_targets if target.due.year == due.year]
    judged = tuple(Judged(target, snapshot.evaluate(target, on)) for target in targets)
    day = on or default_on(due, snapshot.today)
    term = due.year > min((year.year for year in snapshot.catalog.place.years), default=due.year)
    return YearReview(due=due, on=day, known=snapshot.known, final=day >= due.last, all=judged, term=term)


def headlines(snapshot: Snapshot, due: Period, on: date | None = None) -> tuple[Judged, ...]:
    """The cards of the overview, in the order the city wants them."""
    names = snapshot.catalog.place.headlines.get(str(due), ())
    targets = [snapshot.catalog.targets[name] for name in names]
    return tuple(Judged(target, snapshot.evaluate(target, on)) for target in targets)
