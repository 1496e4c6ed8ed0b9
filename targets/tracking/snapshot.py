"""Everything known on one day, and the verdicts that follow from it."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Final

from targets.domain.catalog import Assignment, Catalog, Observation, Target
from targets.domain.evaluation import Evaluation
from targets.domain.judging import Case, default_on, evaluate
from targets.domain.remark import Remark
from targets.domain.series import Series, known_series
from targets.domain.terms import Disclosure

_KEPT: Final = 5000  # verdicts: every target of the report on some fifty days


@dataclass(frozen=True)
class Snapshot:
    """The figures known at the end of `known`, by indicator, and the values assigned by then.

    `today`: the day that decides which periods have ended (only for the default `on`). `internal`: whether figures for
    internal use are among them. `remarks`: target -> what is said about its lag, by the same day and for the same eyes.
    `revision` grows with every row and every remark. Immutable and safe to share between threads; verdicts are kept once computed.
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
    _verdicts: dict[tuple[str, date], Evaluation] = field(default_factory=dict, repr=False, compare=False)

    def default_on(self, target: Target) -> date:
        """Today while the target's period runs, its last day once it has ended."""
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
        curated = (figure for figure in _curated(self.catalog, self.internal) if figure.known_from <= self.known)
        return (*curated, *self.entered)

    def with_figures(self, figures: Iterable[Observation], assignments: Iterable[Assignment] = ()) -> "Snapshot":
        """What would be known if these were entered; entered figures of the same slot give way to them."""
        added = tuple(figures)
        slots = {(figure.indicator, figure.period, figure.vintage) for figure in added}
        kept = tuple(f for f in self.entered if (f.indicator, f.period, f.vintage) not in slots)
        touched = {figure.indicator: self.catalog.indicators[figure.indicator] for figure in added}
        after = replace(self, entered=kept + added, _verdicts={})
        about_them = (figure for figure in after.figures() if figure.indicator in touched)
        return replace(
            after,
            series={**self.series, **known_series(touched, about_them, self.known)},
            assignments={**self.assignments, **{assignment.target: assignment for assignment in assignments}},
        )

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


def build_snapshot(
    catalog: Catalog,
    entered: tuple[Observation, ...],
    assignments: Mapping[str, Assignment],
    known: date,
    today: date,
    internal: bool,
    revision: int,
) -> Snapshot:
    return Snapshot(
        catalog=catalog,
        known=known,
        today=today,
        internal=internal,
        revision=revision,
        series=known_series(catalog.indicators, (*_curated(catalog, internal), *entered), known),
        assignments=assignments,
        entered=entered,
    )
