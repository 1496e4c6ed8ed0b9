"""The numbers behind a verdict, line by line, and what would change it."""

from dataclasses import dataclass
from typing import Final

from targets.domain.catalog import Target
from targets.domain.evaluation import Evaluation, Pace, Step, Term
from targets.domain.terms import Kind
from targets.presentation.numbers import POINTS, change, computed, number, percent
from targets.presentation.status import status_name
from targets.presentation.voice import Voice
from targets.presentation.words import N_

TERMS: Final = {
    Term.ACTUAL: N_("Actual"),
    Term.TARGET: N_("Target"),
    Term.GAP: N_("Actual minus what is asked for"),
    Term.TOLERANCE: N_("Tolerance of “about”"),
    Term.FLOOR: N_("Lower bound of “behind”"),
    Term.QUOTA_DONE: N_("Share of the quota done"),
    Term.SCHEDULE: N_("Share scheduled by then"),
    Term.AHEAD: N_("Done minus scheduled"),
    Term.BOUND_ON_TRACK: N_("Bound of “on track”"),
    Term.BOUND_BEHIND: N_("Bound of “behind”"),
    Term.BASE: N_("Base"),
    Term.PATH: N_("Where it should be by then (computed)"),
    Term.CHANGE: N_("Change since the base"),
    Term.CHANGE_REQUIRED: N_("Change required"),
    Term.SHARE_OF_CHANGE: N_("Share of the change required"),
    Term.LAST_YEAR: N_("Same period last year"),
    Term.BAND: N_("Band below the target that is still amber"),
    Term.TOTAL: N_("Total"),
    Term.MILESTONE: N_("Milestone"),
    Term.AVERAGE: N_("Yearly average"),
    Term.AVERAGE_AGAINST: N_("Yearly average to keep step with"),
    Term.YEAR_VALUE: N_("Figure of the year"),
    Term.PROPORTIONAL_TARGET: N_("Target in proportion to the revised base"),
}
# Differences are written with their sign
_SIGNED: Final = frozenset({Term.GAP, Term.AHEAD, Term.CHANGE, Term.CHANGE_REQUIRED})
_BOUNDS: Final = frozenset({Term.BOUND_ON_TRACK, Term.BOUND_BEHIND})


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the arithmetic: what it is, for which period (or ""), and the number with its unit."""

    label: str
    period: str
    value: str


def arithmetic(voice: Voice, target: Target, evaluation: Evaluation) -> tuple[Line, ...]:
    """The steps of a verdict in the order they were taken."""
    return tuple(_line(voice, target, step) for step in evaluation.steps)


def flip(voice: Voice, target: Target, evaluation: Evaluation) -> str:
    """What would change the verdict; "" where no nearest value exists."""
    if evaluation.flip is None or evaluation.actual is None:
        return ""
    indicator = voice.indicator(target)
    status = status_name(evaluation.flip.status, voice.words, Kind(target.kind))
    return voice.words(
        "At {value} in {period} the verdict would be “{status}”.",
        value=voice.quantity(evaluation.flip.value, indicator.unit),
        period=voice.period(evaluation.actual.period, indicator),
        status=status,
    )


def pace(voice: Voice, target: Target, needed: Pace | None) -> str:
    """What is still needed every year; money levels say that this is growth at current prices."""
    if needed is None:
        return ""
    if needed.percent:
        rate = f"{number(computed(needed.value, 1))}%"
        return voice.words.plural(
            "Still needed at current prices: {rate} in the last year.",
            "Still needed at current prices: {rate} a year on average over {count} years.",
            needed.years,
            rate=rate,
        )
    step = voice.quantity(computed(needed.value, 2), voice.indicator(target).unit)
    return voice.words.plural(
        "Still needed: {step} in the last year.",
        "Still needed: {step} a year on average over {count} years.",
        needed.years,
        step=step,
    )


def _line(voice: Voice, target: Target, step: Step) -> Line:
    indicator = voice.indicator(target)
    period = voice.period(step.period, indicator) if step.period else ""
    return Line(voice.words(TERMS[step.term]), period, _value(voice, step))


def _value(voice: Voice, step: Step) -> str:
    if step.unit == "" and (step.term in _SIGNED or step.term in _BOUNDS):
        return voice.with_unit(change(computed(100 * step.value, 2)), POINTS)
    if step.unit == "":
        return percent(step.value, 2)
    shown = computed(step.value, 4)
    return voice.with_unit(change(shown) if step.term in _SIGNED else number(shown), step.unit)
