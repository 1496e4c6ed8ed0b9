"""Everything known on one day, and the verdicts that follow from it."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Final

from targets.domain.catalog import Catalog
from targets.domain.evaluation import Evaluation
from targets.domain.indicator import Observation
from targets.domain.judging import Case, default_on, evaluate
from targets.domain.remark import Remark
from targets.domain.series import Series, known_series
from targets.domain.target import Assignment, Target
from targets.domain.terms import Disclosure
from targets.tracking.entered import Entered

_KEPT: Final = 5000  # verdicts: every target of the report on some fifty days


@dataclass(frozen=True, eq=False)
class Snapshot:
    """The figures known at the end of `known`, by indicator, and the values assigned by then.

    `today`: the day that decides which periods have ended (only for the default `on`): a past day of knowledge is told as it
    was then, so `known` where that is earlier. `internal`: whether figures for
    internal use are among them. `remarks`: target -> what is said about its lag, by the same day and for the same eyes.
    `revision` grows with every row and every remark; `row` is the last row of the ledger that counts, `public_row` its place
    among those everybody may know. Immutable and safe to share between threads; verdicts are kept once computed.
    """

    catalog: Catalog
    known: date
    today: date
    internal: bool
    revision: int
    series: Mapping[str, Series]
    assignments: Mapping[str, Assignment]
    entered: tuple[Observation, ...]
    remarks: Mapping[str, Remark] = field(default_factory=dict)
    row: int = 0
    public_row: int = 0
    _verdicts: dict[tuple[str, date], Evaluation] = field(default_factory=dict, repr=False, compare=False)

    def default_on(self, target: Target) -> date:
        """The day itself while the target's period runs, its last day once it has ended."""
        return default_on(target.due, self.today)

    def evaluate(self, target: Target, on: date | None = None) -> Evaluation:
        """The verdict on one target as of `on` (default: see `default_on`)."""
        day = on or self.default_on(target)
        key = (target.id, day)
        verdict = self._verdicts.get(key)
        if verdict is None:
            if len(self._verdicts) >= _KEPT:
                self._verdicts.clear()  # visitors may ask for any day there ever was
            verdict = self._verdicts[key] = evaluate(target, self.case(day))
        return verdict

    def figures(self) -> tuple[Observation, ...]:
        """Every figure known, curated before entered, in catalog order."""
        return (*self.published(), *self.entered)

    def published(self) -> Iterator[Observation]:
        """The curated ones among them."""
        return (figure for figure in _curated(self.catalog, self.internal) if figure.known_from <= self.known)

    def with_entered(self, entered: Entered, revision: int) -> "Snapshot":
        """The same view after more was entered: only the series of the indicators it touches are put together anew."""
        now = tuple(entered.figures.values())
        before = {one.row: one.indicator for one in self.entered}
        after = {one.row: one.indicator for one in now}
        touched = {before.get(row) or after[row] for row in before.keys() ^ after.keys()}
        assigned = _by_target(entered)
        told = self  # a past day, mostly: its verdicts are kept
        if touched or assigned != self.assignments:
            told = self._with_series_of(touched, now, assigned, revision)
        return replace(told, revision=revision, row=entered.upto, public_row=entered.published)

    def with_figures(self, figures: Iterable[Observation], assignments: Iterable[Assignment] = ()) -> "Snapshot":
        """What would be known if these were entered; entered figures of the same slot give way to them."""
        added = tuple(figures)
        slots = {(figure.indicator, figure.period, figure.vintage) for figure in added}
        kept = tuple(f for f in self.entered if (f.indicator, f.period, f.vintage) not in slots)
        assigned = {**self.assignments, **{assignment.target: assignment for assignment in assignments}}
        return self._with_series_of({figure.indicator for figure in added}, kept + added, assigned, self.revision)

    def _with_series_of(
        self, touched: set[str], entered: tuple[Observation, ...], assigned: Mapping[str, Assignment], revision: int
    ) -> "Snapshot":
        after = replace(self, entered=entered, assignments=assigned, revision=revision, _verdicts={})
        about_them = (figure for figure in after.figures() if figure.indicator in touched)
        indicators = {name: self.catalog.indicators[name] for name in touched}
        return replace(after, series={**self.series, **known_series(indicators, about_them, self.known)}, _verdicts={})

    def case(self, on: date) -> Case:
        """What targets are judged from as of `on`."""
        return Case(
            indicators=self.catalog.indicators,
            series=self.series,
            rules=self.catalog.rules,
            on=on,
            known=self.known,
            assignments=self.assignments,
        )


def _curated(catalog: Catalog, internal: bool) -> Iterator[Observation]:
    """What the seeds hold for these eyes: a figure for internal use can be curated as well as entered."""
    return (one for one in catalog.observations if internal or one.disclosure is Disclosure.PUBLIC)


def _by_target(entered: Entered) -> dict[str, Assignment]:
    return {one.target: one for one in entered.assigned.values()}


def build_snapshot(
    catalog: Catalog, entered: Entered, known: date, today: date, internal: bool, revision: int
) -> Snapshot:
    figures = tuple(entered.figures.values())
    return Snapshot(
        catalog=catalog,
        known=known,
        today=min(today, known),
        internal=internal,
        revision=revision,
        series=known_series(catalog.indicators, (*_curated(catalog, internal), *figures), known),
        assignments=_by_target(entered),
        entered=figures,
        row=entered.upto,
        public_row=entered.published,
    )
