"""Which figure speaks for a target on a day, and what is said when none does."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta

from targets.domain.evaluation import Note, Remark
from targets.domain.indicator import Observation
from targets.domain.judging.case import Case
from targets.domain.judging.ladder import Verdict
from targets.domain.judging.timing import DueDay, due_day, next_end
from targets.domain.period import Period
from targets.domain.series import Series
from targets.domain.target import TargetBase
from targets.domain.terms import Accrual, Measure, Reason, Status


@dataclass(frozen=True, slots=True)
class Heard:
    """The figure that speaks. `full`: it is the one of the whole period, held against the target itself.

    `due`: when its successor is, None for the last one.
    """

    figure: Observation
    full: bool
    due: DueDay | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Silence:
    """Why no figure speaks. `due`: which one would be the next, and the delay this rests on; None where none is due."""

    verdict: Verdict
    due: DueDay | None = None
    notes: tuple[Note, ...] = ()


def nothing_stands(figure: Observation) -> bool:
    """Most lights go out when their successor is overdue."""
    return False


def hear(
    target: TargetBase, case: Case, series: Series, stands: Callable[[Observation], bool] = nothing_stands
) -> Heard | Silence:
    """For targets whose figures fall into the period they run in.

    `stands`: what cannot be undone (a quota reached) stays true when later figures are missing.
    """
    span = running(target, case)
    eve = span.first - timedelta(days=1)
    if case.on < span.first:
        return not_due(Reason.BEFORE_PERIOD, next_due(target, case, span, eve))
    if case.ended(target):
        return hear_the_end(target, case, series, stands)
    figure = series.latest_within(span, case.on)
    due = next_due(target, case, span, eve if figure is None else figure.period.last)
    if figure is not None and (case.on <= due.day or stands(figure)):
        return Heard(figure, full=False, due=due)
    if case.on <= due.day:
        return not_due(Reason.BEFORE_DUE, due)
    overdue = missing(Reason.OVERDUE, due)
    return overdue if figure is not None else _or_another(target, case, overdue)


def hear_at_the_end_only(target: TargetBase, case: Case, series: Series) -> Heard | Silence:
    """For targets certified once, at the end: figures on the way are shown, without a light."""
    span = running(target, case)
    if case.on < span.first or case.ended(target):
        return hear(target, case, series)
    due = due_day(case.indicator(target), case.rules, target.due)
    figure = series.latest_within(span, case.on)
    return not_due(Reason.YEAR_END_ONLY, due) if figure is None else Heard(figure, full=False, due=due)


def hear_years(target: TargetBase, case: Case, series: Series, base: Period) -> Heard | Silence:
    """For targets on a way of years from `base` to `due`, judged on the last full year."""
    if case.on <= base.last:
        return not_due(Reason.BEFORE_PERIOD, year_due(target, case, base.year + 1))
    if case.ended(target):
        return hear_the_end(target, case, series)
    years = range(base.year + 1, target.due.year)
    ended = [Period.of_year(year) for year in years if date(year, 12, 31) <= case.on]
    known = [figure for period in ended if (figure := series.best(period)) is not None]
    due = year_due(target, case, known[-1].period.year + 1 if known else base.year + 1)
    if case.on > due.day:
        overdue = missing(Reason.OVERDUE, due)
        return overdue if known else _or_another(target, case, overdue)
    return Heard(known[-1], full=False, due=due) if known else not_due(Reason.BEFORE_DUE, due)


def hear_the_end(
    target: TargetBase, case: Case, series: Series, stands: Callable[[Observation], bool] = nothing_stands
) -> Heard | Silence:
    """The first figure officially published for `due` gives the verdict."""
    figure = series.first_official(target.due)
    if figure is not None:
        return Heard(figure, full=True, due=None)
    due = due_day(case.indicator(target), case.rules, target.due)
    earlier = series.latest_within(running(target, case), case.on)
    if earlier is not None and stands(earlier):
        return Heard(earlier, full=False, due=due)
    if max(case.on, case.known) <= due.day:
        return not_due(Reason.BEFORE_DUE, due)
    return _or_another(target, case, missing(Reason.TO_BE_ADDED, due))


def year_due(target: TargetBase, case: Case, year: int) -> DueDay:
    """When the figure of a whole year is due, at the latest that of the target's own end."""
    period = target.due if year >= target.due.year else Period.of_year(year)
    return due_day(case.indicator(target), case.rules, period)


def not_due(reason: Reason, due: DueDay) -> Silence:
    return Silence(verdict=Verdict(Status.NOT_DUE, reason), due=due)


def missing(reason: Reason, due: DueDay) -> Silence:
    return Silence(verdict=Verdict(Status.NO_FIGURE, reason), due=due)


def running(target: TargetBase, case: Case) -> Period:
    """The days on which a target is on its way: what adds up does so in `due`, a state is reached in the year up to it."""
    indicator = case.indicator(target)
    if indicator.accrual is Accrual.FLOW or indicator.measure is Measure.GROWTH:
        return target.due
    return Period(date(target.due.first.year, 1, 1), target.due.last)


def next_due(target: TargetBase, case: Case, span: Period, after: date) -> DueDay:
    """When the figure that follows a period ended on `after` is due."""
    indicator = case.indicator(target)
    end = next_end(indicator.frequency, after, span)
    return due_day(indicator, case.rules, target.due if end == span.last else Period(span.first, end))


def _or_another(target: TargetBase, case: Case, silence: Silence) -> Silence:
    """Figures that cannot speak but show why: those of another scope or measure, or unofficial ones."""
    indicator = case.indicator(target)
    figures: list[Observation] = []
    same_measure = False
    for name in indicator.beside:
        series = case.series[name]
        found = series.best(target.due) if case.ended(target) else series.latest_within(running(target, case), case.on)
        if found is not None:
            figures.append(found)
            same_measure = same_measure or case.indicators[name].measure is indicator.measure
    if figures:
        reason = Reason.OTHER_SCOPE if same_measure else Reason.OTHER_MEASURE
        note = Note(remark=Remark.OTHER_SERIES, figures=tuple(figures))
        return replace(silence, verdict=Verdict(Status.UNJUDGED, reason), notes=(note,))
    unofficial = case.series[target.indicator].unofficial(target.due, case.on)
    if unofficial:
        return replace(silence, verdict=Verdict(Status.NO_FIGURE, Reason.ONLY_UNOFFICIAL))
    return silence
