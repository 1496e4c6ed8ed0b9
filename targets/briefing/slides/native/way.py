"""The way from the base of a target to what was promised, at every category it passes."""

from collections.abc import Sequence
from decimal import Decimal

from targets.briefing.slides.native.forms import computed_cell
from targets.briefing.slides.native.model import Cell
from targets.presentation.charts.dumbbell import due_by_now, is_base
from targets.presentation.charts.goal import goal
from targets.presentation.charts.points import Point
from targets.presentation.charts.scene import Scene
from targets.presentation.numbers import computed, places_of

Way = Sequence[tuple[float, float]]


def way_from_base(scene: Scene, points: Sequence[Point]) -> tuple[tuple[float, float], ...]:
    """From the base that is drawn to the target, as between two dots on the page; over what is due by now where that is known.

    Months of a running year stand between the two: where nothing says what is due by then, no way leads past them.
    """
    base, end = next((point for point in points if is_base(scene, point)), None), goal(scene)
    if base is None or end is None or scene.target is None or base.x >= scene.target.due.year:
        return ()
    due, between = due_by_now(scene), [point for point in points if base.x < point.x != int(point.x)]
    if between and due is None:
        return ()
    stops = [(point.x, float(due)) for point in between[-1:] if due is not None]
    return (base.x, base.y), *stops, (float(scene.target.due.year), end)


def at_every_place(scene: Scene, path: Way, xs: list[float]) -> tuple[Cell | None, ...]:
    """The computed way at every category it passes, rounded as the page writes it."""
    base = scene.evaluation.base if scene.evaluation else None
    places = max(1, places_of(base.value)) if base and base.value is not None else 1
    found: list[Cell | None] = []
    for x in xs:
        at = _on(path, x)
        found.append(None if at is None else computed_cell(scene, computed(Decimal(repr(at)), places)))
    return tuple(found)


def _on(path: Way, x: float) -> float | None:
    before = max((step for step in path if step[0] <= x), default=None)
    after = min((step for step in path if step[0] >= x), default=None)
    if before is None or after is None:
        return None
    if before[0] == after[0]:
        return after[1]
    return before[1] + (after[1] - before[1]) * (x - before[0]) / (after[0] - before[0])
