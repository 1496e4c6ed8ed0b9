"""A quota of a year: what was promised, what was done, and the year before, each a bar with its name."""

from targets.briefing.slides.native.forms import axis_of, cell, target_cell
from targets.briefing.slides.native.model import Cell, NativeChart, Role, Row, Shape, Side
from targets.domain.evaluation import Remark
from targets.presentation import periods
from targets.presentation.charts.callouts import waits
from targets.presentation.charts.goal import goal
from targets.presentation.charts.scale import from_zero
from targets.presentation.charts.scene import Scene
from targets.presentation.charts.story import known_by
from targets.presentation.charts.yardstick import yardstick

_ROOM = 0.25  # of the longest bar, for the number at its end


def bars(scene: Scene, corner: str) -> NativeChart:
    """The year after is none of it; a bar for what is not known yet stays empty and says so."""
    target, end, words = scene.target, goal(scene), scene.voice.words
    assert target is not None
    assert end is not None
    year = periods.period(target.due, words)
    due = [point for point in known_by(scene) if point.figure.period == target.due]
    before = [point for point in known_by(scene) if point.figure.period == target.due.year_before()]
    word = waits(scene, (*due, *before))
    named: list[tuple[str, Cell | None]] = [
        (words("Target of {due}", due=year), target_cell(scene, Side.ABOVE)),
        *((words("Actual of {due}", due=year), cell(scene, point.figure, Side.ABOVE)) for point in due),
    ]
    if not due:
        name = words("Actual of {due}", due=year)
        named.append((words("{year} ({status})", year=name, status=word) if word else name, None))
    for point in before:
        name = words("Actual of {due}", due=scene.voice.period(point.figure.period, scene.indicator))
        told = cell(scene, point.figure, Side.ABOVE)
        named.append((name, Cell(told.value, told.form, told.label, told.settled, before=True)))
    ends = [end, *(point.y for point in (*due, *before))]
    compared = scene.evaluation is not None and any(
        note.remark is Remark.QUOTA_NOT_COMPARED for note in scene.evaluation.notes
    )
    return NativeChart(
        shape=Shape.BARS,
        corner=corner,
        categories=tuple(name for name, _ in named),
        rows=(Row(scene.voice.name(scene.indicator), Role.ACTUAL, tuple(one for _, one in named), listed=False),),
        axis=axis_of(scene, from_zero(ends, room=_ROOM, said=yardstick(scene).number)),
        figures=tuple(point.figure for point in (*due, *before)),
        said=(words("Task of the year, not compared with last year"),) if compared and before else (),
    )
