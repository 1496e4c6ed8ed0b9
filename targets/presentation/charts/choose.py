"""Which chart tells a target best."""

from collections.abc import Callable
from enum import Enum
from typing import Final

from targets.domain.target import GrowthTarget, InStepTarget, QuotaTarget
from targets.domain.terms import Accrual, Measure
from targets.presentation.charts.bullet import bullet
from targets.presentation.charts.dumbbell import dumbbell
from targets.presentation.charts.goal import goal
from targets.presentation.charts.in_step import in_step, pairs
from targets.presentation.charts.months import month_points, months
from targets.presentation.charts.points import Point, year_points
from targets.presentation.charts.rates import rates
from targets.presentation.charts.scene import Picture, Scene
from targets.presentation.charts.sketch import Sketch, finish, fitted
from targets.presentation.charts.story import told
from targets.presentation.charts.years import years

_MANY = 3


class Chart(Enum):
    """The ways to draw one target."""

    IN_STEP = "in_step"
    MONTHS = "months"
    BULLET = "bullet"
    DUMBBELL = "dumbbell"
    RATES = "rates"
    YEARS = "years"


_DRAWN: Final[dict[Chart, Callable[[Scene], Sketch]]] = {
    Chart.IN_STEP: in_step,
    Chart.MONTHS: months,
    Chart.BULLET: bullet,
    Chart.DUMBBELL: dumbbell,
    Chart.RATES: rates,
    Chart.YEARS: years,
}


def picture(scene: Scene) -> Picture | None:
    """The chart of a target, or of an indicator alone; None where neither a figure nor a number was promised."""
    return fitted(_picture, scene)


def _picture(scene: Scene) -> Picture | None:
    chart = chosen(scene)
    return None if chart is None else finish(scene, _DRAWN[chart](scene))


def chosen(scene: Scene) -> Chart | None:
    """The same choice wherever a target is drawn; None where there is nothing to draw."""
    if scene.target is None or scene.evaluation is None:
        return _history(scene)
    if isinstance(scene.target, InStepTarget):
        return Chart.IN_STEP if pairs(scene) else None
    if _has_months(scene):
        return Chart.MONTHS
    if isinstance(scene.target, QuotaTarget):
        return Chart.BULLET
    points = told(scene)
    if not points and goal(scene) is None:
        return None
    if sum(not _runs(scene, point) for point in points) < _MANY:
        return Chart.DUMBBELL
    return _over_years(scene)


def _runs(scene: Scene, point: Point) -> bool:
    """Whether it stands for the months gone by of a year, as cumulative rates do: one more dot, no year more."""
    period = point.figure.period
    return scene.indicator.accrual is not Accrual.STOCK and period.is_cumulative and not period.is_full_year


def _history(scene: Scene) -> Chart | None:
    return _over_years(scene) if year_points(scene.series, None) else None


def _over_years(scene: Scene) -> Chart:
    return Chart.RATES if scene.indicator.measure is Measure.GROWTH else Chart.YEARS


def _has_months(scene: Scene) -> bool:
    """Months tell more than years while the year runs, and for a quota that has nothing but months."""
    target, evaluation = scene.target, scene.evaluation
    if target is None or evaluation is None or goal(scene) is None:
        return False
    within = [point for point in month_points(scene.series, target) if not point.figure.period.is_full_year]
    if not within:
        return False
    whole = evaluation.final and evaluation.actual is not None
    return not whole if isinstance(target, QuotaTarget) else not evaluation.final and isinstance(target, GrowthTarget)
