"""From a figure that spoke, or a silence, to the evaluation."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from decimal import Decimal

from targets.domain.evaluation import Evaluation, Flip, Note, Pace, Step, Term
from targets.domain.indicator import Observation
from targets.domain.judging.case import Case
from targets.domain.judging.hearing import Heard, Silence
from targets.domain.judging.ladder import Ladder, Verdict
from targets.domain.judging.notes import figure_notes, promise_notes, revision_notes
from targets.domain.target import TargetBase
from targets.domain.terms import Bound, Measure, Reason, Status


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What a kind makes of the figure that spoke.

    `answer`: the ladder the figure is held against, or a verdict that no number decides (grey, or in words).
    `gap`: only where it is not the figure minus `expected`.
    """

    answer: Ladder | Verdict
    expected: Decimal | None = None
    gap: Decimal | None = None
    base: Observation | None = None
    steps: tuple[Step, ...] = ()
    rule: tuple[tuple[str, Decimal], ...] = ()
    notes: tuple[Note, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """What is told with any answer, figure or none. `base`: the figure a target starts from, or that of the year before."""

    base: Observation | None = None
    pace: Pace | None = None
    steps: tuple[Step, ...] = ()
    notes: tuple[Note, ...] = ()


Read = Callable[[Heard], Reading]


def judge(target: TargetBase, case: Case, heard: Heard | Silence, read: Read, context: Context) -> Evaluation:
    """The evaluation of what was heard; `read` is asked again for the revisions of the figure that spoke."""
    if isinstance(heard, Silence):
        return silent(target, case, heard, context)
    figure, reading = heard.figure, read(heard)
    verdict = verdict_on(reading, figure)
    series = case.series[target.indicator]
    notes = (*context.notes, *reading.notes, *figure_notes(series, figure))
    if heard.full:
        notes += revision_notes(series, figure, verdict.status, lambda f: verdict_on(read(replace(heard, figure=f)), f))
    gap = gap_of(reading, figure)
    return Evaluation(
        target=target.id,
        indicator=target.indicator,
        due=target.due,
        on=case.on,
        known=case.known,
        status=verdict.status,
        reason=verdict.reason,
        final=case.ended(target),
        actual=figure,
        latest=series.latest(case.known),
        base=reading.base or context.base,
        expected=reading.expected,
        gap=gap,
        unit=case.gap_unit(target),
        pace=context.pace,
        steps=(*context.steps, *_actual(target, case, figure), *reading.steps, *_gap(target, case, gap, figure)),
        rule=reading.rule,
        flip=flip_of(reading, figure, case.indicator(target).measure),
        notes=notes + promise_notes(target, verdict.status),
        next_due=heard.due.day if heard.due else None,
        awaited=heard.due.period if heard.due else None,
    )


def silent(target: TargetBase, case: Case, silence: Silence, context: Context) -> Evaluation:
    """The evaluation when no figure speaks."""
    return Evaluation(
        target=target.id,
        indicator=target.indicator,
        due=target.due,
        on=case.on,
        known=case.known,
        status=silence.verdict.status,
        reason=silence.verdict.reason,
        final=case.ended(target),
        latest=case.series[target.indicator].latest(case.known),
        base=context.base,
        unit=case.gap_unit(target),
        pace=context.pace,
        steps=context.steps,
        rule=(silence.due.rule,) if silence.due else (),
        notes=context.notes + silence.notes,
        next_due=silence.due.day if silence.due else None,
        awaited=silence.due.period if silence.due else None,
    )


def verdict_on(reading: Reading, figure: Observation) -> Verdict:
    """A bound that leaves the question open is no verdict."""
    if isinstance(reading.answer, Verdict):
        return reading.answer
    return reading.answer.settle(figure) or Verdict(Status.UNJUDGED, Reason.ONLY_A_BOUND)


def gap_of(reading: Reading, figure: Observation) -> Decimal | None:
    """The figure minus what it is held against; none for bounds."""
    if reading.gap is not None:
        return reading.gap
    if figure.value is None or reading.expected is None or figure.bound is not Bound.EXACT:
        return None
    return figure.value - reading.expected


def flip_of(reading: Reading, figure: Observation, measure: Measure) -> Flip | None:
    """The nearest exact figure with another status; none for bounds, words and answers no number decides."""
    if figure.value is None or figure.bound is not Bound.EXACT or isinstance(reading.answer, Verdict):
        return None
    return reading.answer.flip(figure.value, at_least=0 if measure.never_negative else None)


def _actual(target: TargetBase, case: Case, figure: Observation) -> tuple[Step, ...]:
    if figure.value is None:
        return ()
    return (Step(term=Term.ACTUAL, value=figure.value, unit=case.unit(target), period=figure.period),)


def _gap(target: TargetBase, case: Case, gap: Decimal | None, figure: Observation) -> tuple[Step, ...]:
    if gap is None:
        return ()
    return (Step(term=Term.GAP, value=gap, unit=case.gap_unit(target), period=figure.period),)
