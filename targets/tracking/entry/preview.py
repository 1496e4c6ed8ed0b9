"""What a form would do before it is saved: change against the last figure, status before and after, doubts."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from targets.domain.evaluation import Evaluation
from targets.domain.indicator import Observation
from targets.domain.period import Period
from targets.domain.target import Assignment, QuotaTarget, Target
from targets.domain.terms import Grade, Origin, Vintage
from targets.ledger.entries import AssignmentEntry, Entry, FigureEntry
from targets.tracking.entry.typed import Fault, Problem, TypedSheet
from targets.tracking.entry.warnings import Warning, assigned_doubts, compared_with, disclosure_doubt, doubts
from targets.tracking.snapshot import Snapshot

_Slot = tuple[str, Period, Vintage]


@dataclass(frozen=True)
class Change:
    """A figure about to be entered beside the last comparable one and the one it replaces.

    `task_of_the_year`: an annual quota is set for it, so that it is no growth over the year before.
    """

    figure: Observation
    last: Observation | None
    replaces: Observation | None
    task_of_the_year: bool = False


@dataclass(frozen=True)
class Effect:
    """A target whose indicator is touched or whose verdict would be another."""

    target: Target
    before: Evaluation
    after: Evaluation

    @property
    def turns(self) -> bool:
        return self.before.status is not self.after.status


@dataclass(frozen=True)
class Preview:
    changes: tuple[Change, ...]
    effects: tuple[Effect, ...]
    warnings: tuple[Warning, ...]


def preview(snapshot: Snapshot, entries: Iterable[Entry], today: date) -> Preview:
    """Nothing is written; `snapshot` has to be of today."""
    entries = tuple(entries)
    figures = [_as_observation(entry, today) for entry in entries if isinstance(entry, FigureEntry)]
    assigned = [_as_assignment(entry, today) for entry in entries if isinstance(entry, AssignmentEntry)]
    after = snapshot.with_figures(figures, assigned)
    touched = {figure.indicator for figure in figures}
    named = {assignment.target for assignment in assigned}
    effects = []
    for target in snapshot.catalog.counted_targets:
        effect = Effect(target, snapshot.evaluate(target), after.evaluate(target))
        if target.indicator in touched or target.id in named or effect.turns:
            effects.append(effect)
    in_force = {(one.indicator, one.period, one.vintage): one for one in reversed(snapshot.entered)}
    return Preview(
        changes=tuple(_change(figure, snapshot, in_force) for figure in figures),
        effects=tuple(effects),
        warnings=(
            *_doubts_about_figures(snapshot, figures),
            *_doubts_about_assigned(snapshot, assigned),
            *_doubts_about_disclosure(snapshot, entries, in_force),
        ),
    )


def foreseen(
    snapshot: Snapshot, entries: tuple[Entry, ...], problems: Iterable[Problem], today: date
) -> Preview | None:
    """The preview of a form with `problems`: None where nothing can be read yet, or its period is not over."""
    if not entries or any(one.field == "period" for one in problems):
        return None
    return preview(snapshot, entries, today)


def unconfirmed(found: Preview | None, sheet: TypedSheet) -> tuple[Problem, ...]:
    """What has to be confirmed before it is saved and is not."""
    if found is None or sheet.disclosure_confirmed or not any(one.doubt.needs_a_yes for one in found.warnings):
        return ()
    return (Problem("disclosure", Fault.DISCLOSURE_UNCONFIRMED),)


def _doubts_about_figures(snapshot: Snapshot, figures: Iterable[Observation]) -> Iterator[Warning]:
    for figure in figures:
        if figure.value is not None:
            indicator = snapshot.catalog.indicators[figure.indicator]
            series, promised = snapshot.series[figure.indicator], snapshot.catalog.counted_targets
            yield from doubts(indicator, figure.period, figure.value, series, promised)


def _doubts_about_assigned(snapshot: Snapshot, assigned: Iterable[Assignment]) -> Iterator[Warning]:
    for assignment in assigned:
        if assignment.value is not None:
            target = snapshot.catalog.targets[assignment.target]
            yield from assigned_doubts(snapshot.catalog.indicators[target.indicator], assignment.value)


def _doubts_about_disclosure(
    snapshot: Snapshot, entries: Iterable[Entry], in_force: Mapping[_Slot, Observation]
) -> Iterator[Warning]:
    """Of what replaces something that is in force."""
    for entry in entries:
        if isinstance(entry, FigureEntry):
            former = in_force.get((entry.identity.indicator, entry.period, entry.vintage))
            doubt = former and disclosure_doubt(former.disclosure, entry.disclosure)
            if doubt:
                yield Warning(entry.identity.indicator, doubt, against=former)
        elif isinstance(entry, AssignmentEntry) and entry.target in snapshot.assignments:
            doubt = disclosure_doubt(snapshot.assignments[entry.target].disclosure, entry.disclosure)
            if doubt:
                target = snapshot.catalog.targets[entry.target]
                yield Warning(target.indicator, doubt, target=target)


def _change(figure: Observation, snapshot: Snapshot, in_force: Mapping[_Slot, Observation]) -> Change:
    series = snapshot.series[figure.indicator]
    last = compared_with(snapshot.catalog.indicators[figure.indicator], series, figure.period)
    quotas = (
        target
        for target in snapshot.catalog.counted_targets
        if isinstance(target, QuotaTarget) and target.indicator == figure.indicator and target.due.is_full_year
    )
    return Change(
        figure=figure,
        last=last,
        replaces=in_force.get((figure.indicator, figure.period, figure.vintage)),
        task_of_the_year=any(target.due == figure.period for target in quotas),
    )


def _as_observation(entry: FigureEntry, today: date) -> Observation:
    return Observation(
        indicator=entry.identity.indicator,
        period=entry.period,
        value=entry.value,
        passed=entry.passed,
        vintage=entry.vintage,
        disclosure=entry.disclosure,
        grade=Grade.ENTERED,
        origin=Origin.ENTERED,
        known_from=today,
        typed_source=entry.source.cited,
    )


def _as_assignment(entry: AssignmentEntry, today: date) -> Assignment:
    return Assignment(
        target=entry.target,
        value=entry.value,
        comparator=entry.comparator,
        text=entry.words or "",
        document_number=entry.source.reference,
        source=entry.source.cited,
        known_from=today,
        disclosure=entry.disclosure,
    )
