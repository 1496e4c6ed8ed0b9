"""Points that belong to one line, as few rows as keep all others apart: a native line runs through neighbouring categories."""

from collections.abc import Sequence

from targets.presentation.charts.points import Point, segments


def rows_of(points: Sequence[Point], places: Sequence[float]) -> list[list[Point]]:
    """`places`: the categories in their order. A run goes on the first row that has a gap before it."""
    rows: list[list[Point]] = []
    for run in segments(tuple(points)):
        apart = (row for row in rows if places.index(run[0].x) > places.index(row[-1].x) + 1)
        free = next(apart, None)
        if free is None:
            rows.append(list(run))
        else:
            free += run
    return rows
