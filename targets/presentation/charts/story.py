"""How much of a series belongs into the picture of one target."""

from targets.presentation.charts.points import Point, parted, with_the_running_one, year_points
from targets.presentation.charts.scene import Scene


def known_by(scene: Scene) -> tuple[Point, ...]:
    """While a target's period runs, what had happened by the day it is judged on, the months of this year at the end.

    Afterwards all years.
    """
    points = year_points(scene.series, scene.evaluation)
    if scene.voice.catalog.practice:
        points = parted(points)
    if scene.evaluation is None or scene.evaluation.final:
        return points
    happened = tuple(point for point in points if point.figure.period.last <= scene.evaluation.on)
    return with_the_running_one(happened, scene.series, scene.evaluation)


def told(scene: Scene) -> tuple[Point, ...]:
    """With a figure for the target's own year the story ends there."""
    points = known_by(scene)
    actual = scene.evaluation.actual if scene.evaluation else None
    if scene.target is None or actual is None or actual.period.year != scene.target.due.year:
        return points
    return tuple(point for point in points if point.x <= scene.target.due.year)
