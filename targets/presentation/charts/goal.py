"""What was promised, as numbers that can be drawn: the value at its due year and the way to it."""

from decimal import Decimal

from targets.domain.evaluation import Term
from targets.domain.judging.path import path_value
from targets.domain.target import AssignedTarget, ChangeTarget, GrowthTarget, LevelTarget
from targets.domain.terms import Comparator
from targets.presentation.charts.scene import Scene
from targets.presentation.numbers import computed
from targets.presentation.wording import value_of


def goal(scene: Scene) -> float | None:
    """The promised value in the indicator's unit; None where nothing can be drawn."""
    value = promised(scene)
    return None if value is None else float(value)


def promised(scene: Scene) -> Decimal | None:
    """The same as it is written: 5400, 46.5; a change as the value it leads to."""
    target, evaluation = scene.target, scene.evaluation
    if target is None or evaluation is None:
        return None
    if isinstance(target, ChangeTarget):
        start = _start(scene, target)
        return None if start is None else computed(start + target.value, 4)
    return evaluation.number(Term.TARGET) if isinstance(target, AssignedTarget) else value_of(target)


def _start(scene: Scene, target: ChangeTarget) -> Decimal | None:
    """The whole of the base period: while the year runs the verdict looks at the same months of it, which lead elsewhere."""
    base = scene.evaluation.base if scene.evaluation else None
    if base is None or base.period != target.base:
        numbers = scene.series.numbers
        base = numbers.of_document(target.base, target.document) or numbers.exact(target.base)
    return None if base is None else base.value


def way(scene: Scene) -> tuple[tuple[float, float], ...]:
    """Year and value from the base to the target, computed; empty where there is no base to start from."""
    target, end = scene.target, goal(scene)
    base = scene.evaluation.base if scene.evaluation else None
    if target is None or end is None or base is None or base.value is None:
        return ()
    first, last = base.period.year, target.due.year
    if last <= first or base.indicator != target.indicator:
        return ()
    if isinstance(target, LevelTarget):
        return tuple((float(year), float(path_value(target, base.value, year))) for year in range(first, last + 1))
    return (float(first), float(base.value)), (float(last), end)


def tolerance(scene: Scene) -> float:
    """What “about” allows below the target, in points; 0 without the word."""
    target = scene.target
    if not isinstance(target, GrowthTarget) or target.comparator is not Comparator.ABOUT:
        return 0.0
    return float(scene.voice.catalog.rules.growth[target.band].about)
