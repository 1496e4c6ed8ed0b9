"""Lower every year: PM2.5持续下降."""

from dataclasses import dataclass, replace
from fractions import Fraction
from itertools import pairwise

from targets.domain.evaluation import Evaluation, Step, Term
from targets.domain.indicator import Observation
from targets.domain.judging.bases import printed_base
from targets.domain.judging.case import Case
from targets.domain.judging.hearing import Heard, Silence, hear_years
from targets.domain.judging.ladder import AS_PLANNED, NO_BASE, Ladder, Rung, Verdict
from targets.domain.judging.outcome import Context, Reading, judge
from targets.domain.period import Period
from targets.domain.target import KeepFallingTarget
from targets.domain.terms import Bound, Reason, Status

_FELL = Verdict(Status.MET, Reason.FELL_EVERY_YEAR)
_ROSE = Verdict(Status.MISSED, Reason.ROSE_ONCE)
_ROSE_ON_THE_WAY = Verdict(Status.OFF_TRACK, Reason.ROSE_ONCE)
_GAPS = Verdict(Status.UNJUDGED, Reason.YEARS_MISSING)


@dataclass(frozen=True, slots=True)
class Chain:
    """The known years in time, the base first. A year that is not lower than the one known before it has risen."""

    figures: tuple[Observation, ...]

    def before(self, period: Period) -> tuple[Observation, ...]:
        return tuple(figure for figure in self.figures if figure.period.last < period.last)

    @property
    def risen(self) -> Observation | None:
        """The first year that rose, even across a gap: some year of the gap has risen then."""
        return next((later for earlier, later in pairwise(self.figures) if not _fell(earlier, later)), None)

    @property
    def is_whole(self) -> bool:
        """Whether no year between the first and the last is missing."""
        return all(later.period.year == earlier.period.year + 1 for earlier, later in pairwise(self.figures))


def judge_keep_falling(target: KeepFallingTarget, case: Case) -> Evaluation:
    """One rise is a miss for good; met only when every year is known and lower."""
    base = printed_base(target, case, target.base)
    chain = Chain(() if base is None else (base, *_years(target, case)))
    unit = case.unit(target)
    steps = tuple(
        Step(term=Term.YEAR_VALUE, value=figure.value, unit=unit, period=figure.period)
        for figure in chain.figures
        if figure.value is not None
    )
    heard = _hear(target, case, chain)
    return judge(target, case, heard, lambda one: _read(case, target, chain, one), Context(base=base, steps=steps))


def _years(target: KeepFallingTarget, case: Case) -> tuple[Observation, ...]:
    """The exact figures of the years ended: the first official ones for the verdict, the best ones on the way."""
    series = case.numbers(target)
    pick = series.first_official if case.ended(target) else series.best
    periods = (Period.of_year(year) for year in range(target.base.year + 1, target.due.year + 1))
    found = (pick(period) for period in periods if period.last <= case.on)
    return tuple(figure for figure in found if figure is not None and figure.bound is Bound.EXACT)


def _hear(target: KeepFallingTarget, case: Case, chain: Chain) -> Heard | Silence:
    last_year = target.model_copy(update={"due": Period.of_year(target.due.year)})
    heard = hear_years(last_year, case, case.numbers(target), target.base)
    if isinstance(heard, Heard) or len(chain.figures) < 2:
        return heard
    if chain.risen is not None:
        return Heard(chain.risen, full=case.ended(target), due=heard.due)
    gaps = case.ended(target) and heard.verdict.status is Status.NO_FIGURE
    return replace(heard, verdict=_GAPS) if gaps else heard


def _read(case: Case, target: KeepFallingTarget, chain: Chain, heard: Heard) -> Reading:
    earlier = Chain(chain.before(heard.figure.period))
    if not earlier.figures:
        return Reading(answer=NO_BASE)
    previous = earlier.figures[-1]
    series = case.numbers(target)
    if not series.one_line(earlier.figures[0].period, heard.figure.period):
        return Reading(answer=NO_BASE)
    rose = _ROSE if heard.full else _ROSE_ON_THE_WAY
    if earlier.risen is not None:
        return Reading(answer=rose, expected=previous.value)
    whole = Chain((*earlier.figures, heard.figure)).is_whole
    fell = (_FELL if heard.full else AS_PLANNED) if whole else _GAPS
    assert previous.value is not None
    rung = Rung(Fraction(previous.value), True, fell)
    return Reading(answer=Ladder((rung,), rose, falling=True), expected=previous.value)


def _fell(earlier: Observation, later: Observation) -> bool:
    return earlier.value is not None and later.value is not None and later.value < earlier.value
