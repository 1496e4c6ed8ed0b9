"""The schedule of a quota as a line over the months: the one its light was judged by."""

from dataclasses import dataclass

from targets.domain.judging.schedule import last_years_share
from targets.domain.period import Period
from targets.domain.target import QuotaTarget
from targets.domain.terms import Schedule
from targets.presentation.charts.points import Point
from targets.presentation.charts.scene import Scene

_MONTHS = 12


@dataclass(frozen=True, slots=True)
class Pacing:
    """Months and shares of the quota, from (0, 0) to (12, 1). `as_last_year`: as last year's months came in."""

    steps: tuple[tuple[float, float], ...]
    as_last_year: bool

    def at(self, month: float) -> float:
        """The share on the line at a month it may have no step at."""
        before = max(step for step in self.steps if step[0] <= month)
        after = min(step for step in self.steps if step[0] >= month)
        if after[0] == before[0]:
            return after[1]
        return before[1] + (after[1] - before[1]) * (month - before[0]) / (after[0] - before[0])


def pacing(scene: Scene, points: tuple[Point, ...]) -> Pacing | None:
    """None where no month is scheduled. Twelfths, unless last year's months up to the newest figure are known."""
    target = scene.target
    if not isinstance(target, QuotaTarget) or target.schedule is not Schedule.MONTHLY:
        return None
    profile = _profile(scene, target)
    if points and points[-1].x in profile:
        return Pacing(((0.0, 0.0), *sorted({**profile, float(_MONTHS): 1.0}.items())), as_last_year=True)
    return Pacing(((0.0, 0.0), (float(_MONTHS), 1.0)), as_last_year=False)


def _profile(scene: Scene, target: QuotaTarget) -> dict[float, float]:
    """Month -> share of last year's whole that had come in by its end; only the months that are known."""
    found: dict[float, float] = {}
    for month in range(1, _MONTHS + 1):
        period = Period.through_month(target.due.year, month)
        share = last_years_share(target, scene.series.numbers, period, scene.indicator.unit)
        if share is not None:
            found[float(month)] = float(share.share)
    return found
