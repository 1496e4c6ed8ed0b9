"""All figures of one indicator known on a day, and which of them speaks.

Grades A, B and entered speak; C is kept for the table of vintages and never speaks. An exact figure always precedes
one that is only a bound.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from targets.domain.indicator import Indicator, Observation
from targets.domain.period import Period
from targets.domain.precedence import FIRST_EDITION, firstness, in_time, publication, same_result, weight
from targets.domain.terms import Accrual, Bound, Disclosure, Grade, Measure, Vintage


@dataclass(frozen=True)
class Series:
    """The figures of `indicator`, in any order. For a stock a period means its last day: 2016 is 2016-12-31."""

    indicator: Indicator
    figures: tuple[Observation, ...]

    @cached_property
    def speaking(self) -> tuple[Observation, ...]:
        """The figures of grades A, B and entered, in time."""
        return tuple(sorted((f for f in self.figures if f.grade is not Grade.C), key=in_time))

    @cached_property
    def public(self) -> "Series":
        """Without figures for internal use; the series itself where it has none."""
        public = tuple(figure for figure in self.figures if figure.disclosure is Disclosure.PUBLIC)
        return self if len(public) == len(self.figures) else Series(self.indicator, public)

    @cached_property
    def numbers(self) -> "Series":
        """Without results in words, which no number can be compared with."""
        return Series(self.indicator, tuple(figure for figure in self.figures if figure.value is not None))

    @cached_property
    def words(self) -> "Series":
        """The results in words alone."""
        return Series(self.indicator, tuple(figure for figure in self.figures if figure.value is None))

    def of(self, period: Period) -> tuple[Observation, ...]:
        """The figures of a period that may speak."""
        return self._by_period.get(self._key(period), ())

    def best(self, period: Period) -> Observation | None:
        """Census > final > preliminary > as reported, then A = entered > B, then the later publication."""
        return max(self.of(period), key=weight, default=None)

    def exact(self, period: Period, like: Vintage | None = None) -> Observation | None:
        """The best figure that is no mere bound, as bases need it.

        With `like`: of that edition alone. Preliminary and as reported are both the first edition of a figure.
        """
        editions = frozenset(Vintage) if like is None else FIRST_EDITION if like in FIRST_EDITION else frozenset({like})
        found = (f for f in self.of(period) if f.bound is Bound.EXACT and f.vintage in editions)
        return max(found, key=weight, default=None)

    def first_official(self, period: Period) -> Observation | None:
        """The figure a verdict rests on: the first one published by the office or entered; if there is none, by the press.

        Of several known from the same day: published before entered, then the earlier edition of a figure's life
        (preliminary, as reported, final, census), then the earlier row of the ledger.
        """
        return min(self.of(period), key=firstness, default=None)

    def revisions(self, period: Period, than: Observation) -> tuple[Observation, ...]:
        """Exact figures of the period that say something else than `than` and were published after it, in time.

        Another figure of the same named edition is no revision but a disagreement.
        """
        return tuple(
            figure
            for figure in self.of(period)
            if figure.bound is Bound.EXACT
            and publication(figure) > publication(than)
            and (figure.vintage is not than.vintage or figure.vintage is Vintage.AS_REPORTED)
            and not same_result(figure, than)
        )

    def disagreements(self, period: Period) -> tuple[Observation, ...]:
        """Exact figures of one vintage that differ by more than rounding, in time; empty where all agree."""
        figures = tuple(figure for figure in self.of(period) if figure.bound is Bound.EXACT)
        return tuple(
            one
            for one in figures
            if any(one.vintage is other.vintage and not same_result(one, other) for other in figures)
        )

    def latest(self, on: date) -> Observation | None:
        """The figure of the latest period ended by `on`; of periods with the same end a full or part year first."""
        ended = [period for period in self._by_period if period.last <= on]
        period = max(ended, key=lambda p: (p.last, p.is_within_year, p.is_cumulative, p.first), default=None)
        return None if period is None else self.best(period)

    def latest_within(self, due: Period, on: date) -> Observation | None:
        """The figure that tells how far a target due in `due` has come by `on`.

        Flows and growth rates: cumulative from the first day of `due`. A single month's growth is none of the year.
        Stocks and other rates: any month, day or cumulative period within `due`, the cumulative one first.
        """
        cumulative = self.indicator.accrual is Accrual.FLOW or self.indicator.measure is Measure.GROWTH
        inside = [
            period
            for period in self._by_period
            if due.first <= period.first
            and period.last <= min(on, due.last)
            and (period.first == due.first or not cumulative)
        ]
        latest = max(inside, key=lambda p: (p.last, p.is_cumulative, -p.first.toordinal()), default=None)
        return None if latest is None else self.best(latest)

    def of_document(self, period: Period, source: str) -> Observation | None:
        """The exact figure that a source prints for a period: targets are judged as printed."""
        printed = (
            figure
            for figure in self.of(period)
            if figure.bound is Bound.EXACT and any(citation.source == source for citation in figure.citations)
        )
        return max(printed, key=weight, default=None)

    def unofficial(self, due: Period, on: date) -> tuple[Observation, ...]:
        """The figures of grade C for `due`, or while it runs for any part of it that has ended by `on`."""
        unofficial = tuple(figure for figure in self.figures if figure.grade is Grade.C)
        if on >= due.last:
            return tuple(figure for figure in unofficial if self._key(figure.period) == self._key(due))
        return tuple(figure for figure in unofficial if due.first <= figure.period.last <= on)

    def one_line(self, one: Period, other: Period) -> bool:
        """Whether no change of definition stands between two periods."""
        earlier, later = sorted((one.last, other.last))
        return not any(earlier < change.period.first <= later for change in self.indicator.breaks)

    def _key(self, period: Period) -> Period:
        return Period(period.last, period.last) if self.indicator.accrual is Accrual.STOCK else period

    @cached_property
    def _by_period(self) -> Mapping[Period, tuple[Observation, ...]]:
        found: dict[Period, tuple[Observation, ...]] = {}
        for figure in self.speaking:
            key = self._key(figure.period)
            found[key] = (*found.get(key, ()), figure)
        return found


def known_series(
    indicators: Mapping[str, Indicator], observations: Iterable[Observation], known: date
) -> dict[str, Series]:
    """Series of every indicator (empty ones too) from the figures known on a day.

    KeyError where a figure names an indicator that is not among `indicators`.
    """
    figures: dict[str, list[Observation]] = {indicator: [] for indicator in indicators}
    for observation in observations:
        if observation.known_from <= known:
            figures[observation.indicator].append(observation)
    return {key: Series(indicators[key], tuple(found)) for key, found in figures.items()}
