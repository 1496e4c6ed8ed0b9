"""A quota of the year: jobs 6.6万, dredging 1000万立方米, output over 8000亿元."""

from fractions import Fraction

from targets.domain.evaluation import Evaluation, Note, Remark, Step, Term
from targets.domain.indicator import Observation
from targets.domain.judging.bases import year_before
from targets.domain.judging.case import Case
from targets.domain.judging.hearing import Heard, Silence, hear, hear_at_the_end_only
from targets.domain.judging.ladder import (
    AS_PLANNED,
    LAGS,
    LAGS_FAR,
    REACHED,
    REACHED_EARLY,
    SHORT,
    Ladder,
    Rung,
    Verdict,
    is_falling,
    is_strict,
    threshold,
)
from targets.domain.judging.outcome import Context, Reading, judge
from targets.domain.judging.schedule import Scheduled, scheduled
from targets.domain.precision import ratio, reaching, rounded
from targets.domain.target import QuotaTarget
from targets.domain.terms import Reason, Schedule, Status

_NOT_CERTIFIED = Verdict(Status.NOT_DUE, Reason.YEAR_END_ONLY)
_NO_MILESTONES = Verdict(Status.UNJUDGED, Reason.NO_MILESTONES)


def judge_quota(target: QuotaTarget, case: Case) -> Evaluation:
    """q = cumulative ÷ quota against the schedule s at the end of the figure's own period; met early when q is full."""
    quota = Step(term=Term.TARGET, value=target.value, unit=case.unit(target), period=target.due)
    last_year = year_before(target, case)
    context = Context(base=last_year, steps=(quota,), notes=_not_compared(target, last_year))
    return judge(target, case, _hear(target, case), lambda heard: _read(target, case, heard), context)


def _not_compared(target: QuotaTarget, last_year: Observation | None) -> tuple[Note, ...]:
    """A task for the year is no growth over last year's number."""
    if last_year is None or not target.due.is_full_year:
        return ()
    return (Note(remark=Remark.QUOTA_NOT_COMPARED, figures=(last_year,)),)


def _hear(target: QuotaTarget, case: Case) -> Heard | Silence:
    series = case.numbers(target)
    if target.schedule is not Schedule.YEAR_END:
        return hear(target, case, series, stands=lambda figure: _is_done(target, figure))
    return hear_at_the_end_only(target, case, series)


def _is_done(target: QuotaTarget, figure: Observation) -> bool:
    """Reached for good: what has been done is not undone. A cap is never reached for good."""
    if is_falling(target.comparator):
        return False
    done = threshold(target.value, target.comparator, REACHED_EARLY, SHORT).settle(figure)
    return done == REACHED_EARLY


def _read(target: QuotaTarget, case: Case, heard: Heard) -> Reading:
    figure = heard.figure
    assert figure.value is not None
    done = Step(term=Term.QUOTA_DONE, value=ratio(Fraction(figure.value) / Fraction(target.value)), unit="")
    if heard.full:
        whole = threshold(target.value, target.comparator, REACHED, SHORT)
        return Reading(answer=whole, expected=target.value, steps=(done,))
    if target.schedule is Schedule.YEAR_END:
        return Reading(answer=_NOT_CERTIFIED, steps=(done,))
    schedule = scheduled(target, case, figure)
    if schedule is None:
        return Reading(answer=_early_or(target, _NO_MILESTONES), steps=(done,))
    return _against(target, case, figure, schedule, done)


def _against(target: QuotaTarget, case: Case, figure: Observation, schedule: Scheduled, done: Step) -> Reading:
    assert figure.value is not None
    rule, quota = case.rules.quota, Fraction(target.value)
    falling = is_falling(target.comparator)
    side = -1 if falling else 1
    green = quota * (schedule.share + side * Fraction(rule.on_track))
    amber = quota * (schedule.share + side * Fraction(rule.behind))
    ahead = Fraction(figure.value) / quota - schedule.share
    unit = case.unit(target)
    return Reading(
        answer=_running(target, green, amber),
        expected=rounded(quota * schedule.share, figure.value),
        steps=(
            done,
            *schedule.steps,
            Step(term=Term.SCHEDULE, value=ratio(schedule.share), unit="", period=figure.period),
            Step(term=Term.AHEAD, value=ratio(ahead), unit=""),
            Step(term=Term.BOUND_ON_TRACK, value=reaching(green, figure.value, falling=falling), unit=unit),
            Step(term=Term.BOUND_BEHIND, value=reaching(amber, figure.value, falling=falling), unit=unit),
        ),
        rule=(("quota.on_track", rule.on_track), ("quota.behind", rule.behind)),
    )


def _running(target: QuotaTarget, green: Fraction, amber: Fraction) -> Ladder:
    if not is_falling(target.comparator):
        whole = Rung(Fraction(target.value), is_strict(target.comparator), REACHED_EARLY)
        return Ladder((whole, Rung(green, False, AS_PLANNED), Rung(amber, False, LAGS)), LAGS_FAR)
    cap = Fraction(target.value)
    return Ladder((Rung(min(green, cap), False, AS_PLANNED), Rung(min(amber, cap), False, LAGS)), LAGS_FAR, True)


def _early_or(target: QuotaTarget, grey: Verdict) -> Ladder | Verdict:
    """Met early, or no light."""
    if is_falling(target.comparator):
        return grey
    return threshold(target.value, target.comparator, REACHED_EARLY, grey)
