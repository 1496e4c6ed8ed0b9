"""A chart before its frame, and how the frame makes it a picture."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace

import pandas as pd

from targets.domain.indicator import Observation
from targets.domain.period import Period
from targets.presentation import periods
from targets.presentation.charts.controls import controls
from targets.presentation.charts.frame import Caption, Drawing, KeyEntry, framed
from targets.presentation.charts.scene import Picture, Scene, scope, sources_line, standing_of_knowledge
from targets.presentation.charts.yardstick import yardstick
from targets.presentation.practice import marked
from targets.presentation.sentences.facts import fact
from targets.presentation.sentences.verdict import finding, verdict
from targets.presentation.status import verdict_name
from targets.presentation.tables.twin import twin
from targets.presentation.voice import WHOLE_CITY
from targets.presentation.wording import wording


@dataclass(slots=True)
class Sketch:
    """`figures`: what is drawn. `computed_rows`: what the table twin says beside them, as (period, what, value)."""

    drawing: Drawing
    key: list[KeyEntry]
    figures: list[Observation]
    computed_rows: list[tuple[str, str, str]] = field(default_factory=list)


def fitted(draw: Callable[[Scene], Picture | None], scene: Scene) -> Picture | None:
    """What `draw` makes of a scene; on a sheet of fixed height drawn again, since only then it is known how much room its
    words leave to the drawing, and labels are placed in pixels of that.
    """
    drawn, high = draw(scene), scene.sheet.high
    if drawn is None or high is None:
        return drawn
    margin, sheet = drawn.figure.layout.margin, scene.sheet
    plot = high + 2 * sheet.edge - (margin.t + margin.b) / sheet.times
    return draw(replace(scene, sheet=replace(sheet, plot=plot)))


def finish(scene: Scene, sketch: Sketch) -> Picture:
    """The picture with its frame, its words for those who cannot see it, and its numbers as a table."""
    catalog, words = scene.voice.catalog, scene.voice.words
    title = finding_of(scene, sketch.figures)
    caption = _caption(scene, sketch, title, yardstick(scene).unit)
    if scene.target is not None and scene.evaluation is not None:
        name = verdict_name(scene.evaluation, scene.target, words)
        caption = replace(caption, status=scene.evaluation.status, status_name=name)
    due = scene.target.due if scene.target else None
    table = marked(twin(scene.voice, scene.indicator, sketch.figures, sketch.computed_rows), catalog, words)
    controlled = controls(_filename(scene, due), words, scene.sheet)
    return Picture(framed(sketch.drawing, caption), controlled, alt_of(scene, title), table)


def composed(scene: Scene, sketch: Sketch, *, title: str, table: pd.DataFrame, unit: str, due: Period) -> Picture:
    """A picture that is about the figures of `due` rather than about a verdict: no status, its title is its sentence."""
    words = scene.voice.words
    marks = scene.mark
    sentence = words("{sentence}.", sentence=title)
    alt = words("{mark}: {said}", mark=marks, said=sentence) if marks else sentence
    figure = framed(sketch.drawing, _caption(scene, sketch, title, unit))
    return Picture(figure, controls(_filename(scene, due), words, scene.sheet), alt, table)


def _caption(scene: Scene, sketch: Sketch, title: str, unit: str) -> Caption:
    return Caption(
        title=title,
        status=None,
        status_name="",
        subtitle=scope(scene, unit),
        key=tuple(sketch.key),
        sources=sources_line(scene, spoken_first(scene, sketch.figures)),
        knowledge=standing_of_knowledge(scene),
    )


def promised_row(scene: Scene) -> list[tuple[str, str, str]]:
    """The target as a row of the table twin."""
    if scene.target is None:
        return []
    due = periods.period(scene.target.due, scene.voice.words)
    return [(due, scene.voice.words("Target"), wording(scene.voice, scene.target))]


def spoken_first(scene: Scene, figures: list[Observation]) -> list[Observation]:
    """The figure the verdict rests on, then the base, then the others, latest first: the order sources are named in."""
    spoken = [scene.evaluation.actual, scene.evaluation.base] if scene.evaluation else []
    first = [figure for figure in spoken if figure in figures]
    rest = sorted((f for f in figures if f not in first), key=lambda one: one.period, reverse=True)
    return [*(figure for figure in first if figure is not None), *rest]


def finding_of(scene: Scene, drawn: list[Observation]) -> str:
    """The verdict; without a target what the latest figure says."""
    if scene.target is not None and scene.evaluation is not None:
        return finding(scene.voice, scene.target, scene.evaluation)
    latest = max(drawn, key=lambda figure: figure.period, default=None)
    return scene.voice.name(scene.indicator) if latest is None else fact(scene.voice, latest, area=False)


def alt_of(scene: Scene, title: str) -> str:
    words = scene.voice.words
    if scene.target is None or scene.evaluation is None:
        said = title
    else:
        said = verdict(scene.voice, scene.target, scene.evaluation)
    marks = scene.mark
    return words("{mark}: {said}", mark=marks, said=said) if marks else said


def _filename(scene: Scene, due: Period | None) -> str:
    """地区生产总值_2021年_数据截至2026-11-22; with its area where that is not the whole city."""
    words, name = scene.voice.words, scene.voice.name(scene.indicator)
    area = "" if scene.indicator.area == WHOLE_CITY else scene.voice.area(scene.indicator)
    told = periods.period(due, words) if due else ""
    known = words("known {day}", day=scene.known.isoformat())
    return "_".join(part for part in (scene.mark.replace(" · ", "_"), name, area, told, known) if part)
