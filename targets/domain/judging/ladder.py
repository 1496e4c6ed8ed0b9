"""From a figure to a status: rungs, best first, the first one reached decides."""

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from math import ceil, floor
from typing import NamedTuple

from targets.domain.evaluation import Flip
from targets.domain.indicator import Observation
from targets.domain.precision import on_grid, quantum
from targets.domain.terms import Bound, Comparator, Reason, Status


class Verdict(NamedTuple):
    """A status and why."""

    status: Status
    reason: Reason


REACHED = Verdict(Status.MET, Reason.REACHED)
REACHED_EARLY = Verdict(Status.MET, Reason.REACHED_EARLY)
SHORT = Verdict(Status.MISSED, Reason.SHORT)
AS_PLANNED = Verdict(Status.ON_TRACK, Reason.AS_PLANNED)
LAGS = Verdict(Status.BEHIND, Reason.LAGS)
LAGS_FAR = Verdict(Status.OFF_TRACK, Reason.LAGS_FAR)
NO_BASE = Verdict(Status.UNJUDGED, Reason.NO_BASE)


def is_falling(comparator: Comparator) -> bool:
    """Whether less is better."""
    return comparator in (Comparator.AT_MOST, Comparator.BELOW)


def is_strict(comparator: Comparator) -> bool:
    """Whether the value itself is not enough: 突破, 超过, 低于."""
    return comparator in (Comparator.ABOVE, Comparator.BELOW)


class Rung(NamedTuple):
    """The threshold for a verdict; `strict`: the threshold itself is not enough."""

    at: Fraction
    strict: bool
    verdict: Verdict


@dataclass(frozen=True, slots=True)
class Ladder:
    """Thresholds from the best verdict down; `bottom` where none is reached. `falling`: less is better."""

    rungs: tuple[Rung, ...]
    bottom: Verdict
    falling: bool = False

    def judge(self, value: Decimal) -> Verdict:
        return self._judge(Fraction(value), 0)

    def settle(self, figure: Observation) -> Verdict | None:
        """The verdict on a figure; None where it is but a bound and the bound leaves the question open.

        超 and 近 are read strictly: 超200 is more than 200, 近95 less than 95. 约 settles nothing.
        """
        if figure.value is None:
            raise ValueError("a result in words is not measured against a number")
        if figure.bound is Bound.EXACT:
            return self.judge(figure.value)
        if figure.bound is Bound.ABOUT:
            return None
        upwards = figure.bound is Bound.ABOVE
        near = self._judge(Fraction(figure.value), 1 if upwards else -1)
        far = self.rungs[0].verdict if upwards is not self.falling else self.bottom
        return near if near.status is far.status else None

    def flip(self, value: Decimal, at_least: int | None = None) -> Flip | None:
        """The nearest figure printed like `value`, not under `at_least`, that has another status; the better of two."""
        now = self.judge(value).status
        others = [
            candidate
            for rung in self.rungs
            for candidate in self._around(rung, value)
            if (at_least is None or candidate >= at_least) and self.judge(candidate).status is not now
        ]
        sign = 1 if self.falling else -1
        nearest = min(others, key=lambda other: (abs(other - value), sign * other), default=None)
        return None if nearest is None else Flip(value=nearest, status=self.judge(nearest).status)

    def _judge(self, value: Fraction, nudge: int) -> Verdict:
        """`nudge` 1 or -1: a hair above or below `value`."""
        side = -1 if self.falling else 1
        for rung in self.rungs:
            ahead = (value - rung.at) * side
            if ahead > 0 or (ahead == 0 and (nudge * side > 0 or (nudge == 0 and not rung.strict))):
                return rung.verdict
        return self.bottom

    def _around(self, rung: Rung, like: Decimal) -> tuple[Decimal, Decimal]:
        """The last figure that misses a rung and the first that reaches it, printed like `like`."""
        steps = rung.at / quantum(like)
        if self.falling:
            reaching = ceil(steps) - 1 if rung.strict else floor(steps)
            return on_grid(reaching, like), on_grid(reaching + 1, like)
        reaching = floor(steps) + 1 if rung.strict else ceil(steps)
        return on_grid(reaching, like), on_grid(reaching - 1, like)


def threshold(value: Decimal | Fraction, comparator: Comparator, reached: Verdict, missed: Verdict) -> Ladder:
    """One rung: the value as its comparator reads it."""
    rung = Rung(Fraction(value), is_strict(comparator), reached)
    return Ladder((rung,), missed, is_falling(comparator))


def climb(start: Fraction, goal: Fraction, behind: Decimal, strict: bool, falling: bool) -> Ladder:
    """Green at `goal`, amber from the share `behind` of the way from `start` to it.

    Where nothing is required any more (start at goal or better) there is no way to be part of, so no amber.
    """
    rungs = [Rung(goal, strict, AS_PLANNED)]
    if (goal < start) if falling else (goal > start):
        rungs.append(Rung(start + Fraction(behind) * (goal - start), False, LAGS))
    return Ladder(tuple(rungs), LAGS_FAR, falling)
