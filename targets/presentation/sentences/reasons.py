"""Why a target has its status, one sentence for each reason code."""

from typing import Final

from targets.domain.evaluation import Evaluation
from targets.domain.target import BelowTarget, Target
from targets.domain.terms import Accrual, Reason
from targets.presentation import periods
from targets.presentation.voice import Voice
from targets.presentation.words import N_

REASONS: Final = {
    Reason.REACHED: N_("The figure for the whole period reaches the target."),
    Reason.REACHED_EARLY: N_("The task is done before its period has ended."),
    Reason.WITHIN_TOLERANCE: N_("The figure is slightly under the target but within what “about” allows, which counts as met."),
    Reason.SHORT: N_("The figure for the whole period does not reach the target."),
    Reason.HOLDS: N_("The figure holds at the level the target asks for."),
    Reason.BROKEN: N_("The figure did not hold at the level the target asks for."),
    Reason.FELL_EVERY_YEAR: N_("Every year has a figure, and every one is lower than the year before."),
    Reason.ROSE_ONCE: N_("In at least one year the figure rose instead of falling."),
    Reason.ALMOST_IN_STEP: N_("The yearly average is slightly lower, within what counts as almost in step."),
    Reason.PASSED_IN_WORDS: N_("The source states in words, without a number, that it was done."),
    Reason.FAILED_IN_WORDS: N_("The source states in words, without a number, that it was not done."),
    Reason.AS_PLANNED: N_("Measured at the end of the figure's own period, progress is as it should be."),
    Reason.LAGS: N_("Progress is slower than it should be; the gap is within the bound of “behind”."),
    Reason.LAGS_FAR: N_("Progress is slower than it should be, and the gap is beyond the bound of “behind”."),
    Reason.OVERDUE: N_("The figure of {awaited} was due by {next_due} and has not come in."),
    Reason.TO_BE_ADDED: N_("{due} has ended and no figure for the whole period has been added yet."),
    Reason.BEFORE_PERIOD: N_("The period of the target has not begun."),
    Reason.BEFORE_DUE: N_("The figure of {awaited} is due by {next_due}."),
    Reason.YEAR_END_ONLY: N_("Certified at year-end; there are no figures during the year."),
    Reason.HARVEST_NOT_IN: N_("Not judged before the harvest is in."),
    Reason.NOT_ASSIGNED: N_("The value is assigned by higher authorities and has not been entered with its document number yet."),
    Reason.NOT_NAMED: N_("The report announces it without naming it; it can be entered once the list is published."),
    Reason.NO_BASE: N_("There is no figure for the base year to judge from."),
    Reason.NO_LAST_YEAR_MONTHS: N_("There is no figure for the same months last year, so the value is shown without a light."),
    Reason.NO_TOTAL: N_("The total is not known, so the share done cannot be worked out."),
    Reason.NO_MILESTONES: N_("No milestones are set, so there is no light during the year."),
    Reason.OTHER_SCOPE: N_("The published figure has another scope than the target and cannot settle it."),
    Reason.OTHER_MEASURE: N_("What is published is another measure than the target asks for and cannot settle it."),
    Reason.ONLY_A_BOUND: N_("The published figure is only approximate and does not tell whether the target is reached."),
    Reason.ONLY_UNOFFICIAL: N_("There are only unofficial transcriptions, which settle nothing."),
    Reason.NO_REAL_GROWTH: N_("No real growth of incomes is published; nominal growth is shown without a light."),
    Reason.YEARS_MISSING: N_("Some years of the period have no figure."),
    Reason.BEFORE_THE_END: N_("Judged once, at the end of the period."),
}  # fmt: skip

# In the few words a badge has room for beside it; what is not here is said by the badge itself
_SHORTLY: Final = {
    Reason.YEAR_END_ONLY: N_("certified at year-end"),
    Reason.HARVEST_NOT_IN: N_("the harvest is not in yet"),
    Reason.NO_BASE: N_("no figure for the base year"),
    Reason.NO_LAST_YEAR_MONTHS: N_("no figure for the same months last year"),
    Reason.NO_TOTAL: N_("the total is not known"),
    Reason.NO_MILESTONES: N_("no milestones are set"),
    Reason.OTHER_SCOPE: N_("published for another scope only"),
    Reason.OTHER_MEASURE: N_("published as another measure only"),
    Reason.ONLY_A_BOUND: N_("only approximate figures"),
    Reason.ONLY_UNOFFICIAL: N_("only unofficial figures"),
    Reason.NO_REAL_GROWTH: N_("no real growth is published"),
    Reason.YEARS_MISSING: N_("some years have no figure"),
    Reason.BEFORE_THE_END: N_("judged at the end of the period"),
}


# A limit is kept or not: there is no progress towards it
_OF_A_LIMIT: Final = {
    Reason.HOLDS: N_("The figure stays within the limit."),
    Reason.BROKEN: N_("The figure is over the limit."),
    Reason.AS_PLANNED: N_("So far the figure stays within the limit."),
    Reason.LAGS_FAR: N_("The figure is over the limit already."),
}


def reason(voice: Voice, target: Target, evaluation: Evaluation) -> str:
    """One whole sentence."""
    words = voice.words
    of_its_kind = _OF_A_LIMIT if isinstance(target, BelowTarget) else {}
    return words(
        of_its_kind.get(evaluation.reason, REASONS[evaluation.reason]),
        due=periods.period(target.due, words),
        next_due=periods.day(evaluation.next_due, words) if evaluation.next_due else "",
        awaited=awaited(voice, target, evaluation),
    )


def shortly(voice: Voice, target: Target, evaluation: Evaluation) -> str:
    """Why there is no light, 无上年同期数据; "" where there is one or its name says why."""
    told = _SHORTLY.get(evaluation.reason)
    return voice.words(told) if told and not evaluation.status.judged else ""


def awaited(voice: Voice, target: Target, evaluation: Evaluation) -> str:
    """Which figure is the next to come: that of 2017年1—9月, of a stock that at its end; "" where none is due."""
    indicator, period = voice.indicator(target), evaluation.awaited
    if period is None:
        return ""
    return (
        periods.end_of(period, voice.words) if indicator.accrual is Accrual.STOCK else voice.period(period, indicator)
    )
