"""The numbers behind a verdict, line by line, and what would change it."""

from dataclasses import dataclass
from datetime import date
from typing import Final

from targets.domain.evaluation import Evaluation, Pace, Step, Term
from targets.domain.period import Period
from targets.domain.target import Target
from targets.domain.terms import Kind, Prices
from targets.presentation import periods
from targets.presentation.numbers import PERCENT, POINTS, computed
from targets.presentation.status import status_name
from targets.presentation.voice import Voice
from targets.presentation.words import N_

TERMS: Final = {
    Term.ACTUAL: N_("Actual"),
    Term.TARGET: N_("Target"),
    Term.GAP: N_("Actual minus what is asked for"),
    Term.TOLERANCE: N_("Tolerance of “about”"),
    Term.FLOOR: N_("Lower bound of “behind”"),
    Term.QUOTA_DONE: N_("Share done"),
    Term.SCHEDULE: N_("Share scheduled by then"),
    Term.AHEAD: N_("Done minus scheduled"),
    Term.BOUND_ON_TRACK: N_("Bound of “on schedule”"),
    Term.BOUND_BEHIND: N_("Bound of “behind”"),
    Term.BASE: N_("Base"),
    Term.PATH: N_("Where it should be by then (computed)"),
    Term.CHANGE: N_("Change since the base"),
    Term.CHANGE_ON_YEAR: N_("Change on the same period last year"),
    Term.CHANGE_REQUIRED: N_("Change required"),
    Term.SHARE_OF_CHANGE: N_("Share of the change required"),
    Term.LAST_YEAR: N_("Same period last year"),
    Term.BAND: N_("Band below the target that is still amber"),
    Term.TOTAL: N_("Total"),
    Term.MILESTONE: N_("Milestone"),
    Term.AVERAGE: N_("Yearly average"),
    Term.AVERAGE_AGAINST: N_("Yearly average to keep step with"),
    Term.YEAR_VALUE: N_("Figure of the year"),
    Term.YEAR_VALUE_AGAINST: N_("Figure of the year to keep step with"),
    Term.ALMOST: N_("Allowance of “almost in step”"),
    Term.PROPORTIONAL_TARGET: N_("Target in proportion to the revised base"),
}
# Differences are written with their sign
_SIGNED: Final = frozenset({Term.GAP, Term.AHEAD, Term.CHANGE, Term.CHANGE_ON_YEAR, Term.CHANGE_REQUIRED})


# What is still needed in the last year alone, and in several
_STEPS: Final = N_("Still needed in {years}: {step}."), N_("Still needed in {years}: {step} a year on average.")
_RATES: Final = (
    N_("Growth still needed in {years}: {step}."),
    N_("Growth still needed in {years}: {step} a year on average."),
)
_RATES_AT_CURRENT_PRICES: Final = (
    N_("Still needed at current prices in {years}: {step}."),
    N_("Still needed at current prices in {years}: {step} a year on average."),
)


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
    indicator, when = voice.indicator(target), evaluation.actual.period
    message = (
        N_("At {value} on {period} the verdict would be “{status}”.")
        if when.is_day
        else N_("At {value} in {period} the verdict would be “{status}”.")
    )
    return voice.words(
        message,
        value=voice.quantity(evaluation.flip.value, indicator.unit),
        period=voice.period(when, indicator),
        status=status_name(evaluation.flip.status, voice.words, Kind(target.kind)),
    )


def pace(voice: Voice, target: Target, needed: Pace | None) -> str:
    """What is still needed every year; money levels say that this is growth at current prices."""
    if needed is None:
        return ""
    indicator, last = voice.indicator(target), target.due.year
    years = Period(date(last - needed.years + 1, 1, 1), date(last, 12, 31))
    rates = _RATES_AT_CURRENT_PRICES if indicator.prices is Prices.CURRENT else _RATES
    alone, several = rates if needed.percent else _STEPS
    return voice.words(
        alone if needed.years == 1 else several,
        years=periods.period(years, voice.words),
        step=voice.quantity(needed.value, PERCENT if needed.percent else indicator.unit),
    )


def _line(voice: Voice, target: Target, step: Step) -> Line:
    indicator = voice.indicator(target)
    period = voice.period(step.period, indicator) if step.period else ""
    return Line(voice.words(TERMS[step.term]), period, _value(voice, step))


def _value(voice: Voice, step: Step) -> str:
    signed = step.term in _SIGNED
    if step.unit == "":
        return voice.quantity(computed(100 * step.value, 2), POINTS if signed else PERCENT, signed=signed)
    return voice.quantity(step.value, step.unit, signed=signed)
