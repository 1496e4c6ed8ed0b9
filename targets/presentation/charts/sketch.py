"""A chart before its frame, and how the frame makes it a picture."""

from dataclasses import dataclass, field

from targets.domain.catalog import Observation
from targets.presentation import periods
from targets.presentation.charts.controls import controls
from targets.presentation.charts.frame import Caption, Drawing, KeyEntry, framed
from targets.presentation.charts.scene import Picture, Scene, scope, sources_line, standing_of_knowledge
from targets.presentation.charts.yardstick import yardstick
from targets.presentation.practice import mark, marked
from targets.presentation.sentences.facts import fact
from targets.presentation.sentences.verdict import finding, verdict
from targets.presentation.status import verdict_name
from targets.presentation.tables.twin import twin
from targets.presentation.wording import wording


@dataclass(slots=True)
class Sketch:
    """`figures`: what is drawn. `computed_rows`: what the table twin says beside them, as (period, what, value)."""

    drawing: Drawing
    key: list[KeyEntry]
    figures: list[Observation]
    computed_rows: list[tuple[str, str, str]] = field(default_factory=list)


def finish(scene: Scene, sketch: Sketch) -> Picture:
    """The picture with its frame, its words for those who cannot see it, and its numbers as a table."""
    title = _finding(scene, sketch.figures)
    status, name = None, ""
    if scene.target is not None and scene.evaluation is not None:
        status, name = scene.evaluation.status, verdict_name(scene.evaluation, scene.target, scene.voice.words)
    caption = Caption(
        title=title,
        status=status,
        status_name=name,
        subtitle=scope(scene, yardstick(scene).unit),
        key=tuple(sketch.key),
        sources=sources_line(scene, _spoken_first(scene, sketch.figures)),
        knowledge=standing_of_knowledge(scene),
    )
    return Picture(
        figure=framed(sketch.drawing, caption),
        config=controls(_filename(scene), scene.voice.words),
        alt=_alt(scene, title),
        table=marked(
            twin(scene.voice, scene.indicator, sketch.figures, sketch.computed_rows),
            scene.voice.catalog,
            scene.voice.words,
        ),
    )


def promised_row(scene: Scene) -> list[tuple[str, str, str]]:
    """The target as a row of the table twin."""
    if scene.target is None:
        return []
    due = periods.period(scene.target.due, scene.voice.words)
    return [(due, scene.voice.words("Target"), wording(scene.voice, scene.target))]


def _spoken_first(scene: Scene, figures: list[Observation]) -> list[Observation]:
    """The figure the verdict rests on, then the base, then the others, latest first: the order sources are named in."""
    spoken = [scene.evaluation.actual, scene.evaluation.base] if scene.evaluation else []
    first = [figure for figure in spoken if figure in figures]
    rest = sorted((f for f in figures if f not in first), key=lambda one: one.period, reverse=True)
    return [*(figure for figure in first if figure is not None), *rest]


def _finding(scene: Scene, drawn: list[Observation]) -> str:
    """The verdict; without a target what the latest figure says."""
    if scene.target is not None and scene.evaluation is not None:
        return finding(scene.voice, scene.target, scene.evaluation)
    latest = max(drawn, key=lambda figure: figure.period, default=None)
    return scene.voice.name(scene.indicator) if latest is None else fact(scene.voice, latest, area=False)


def _alt(scene: Scene, title: str) -> str:
    words = scene.voice.words
    if scene.target is None or scene.evaluation is None:
        said = title
    else:
        said = verdict(scene.voice, scene.target, scene.evaluation)
    practice = mark(scene.voice.catalog, words)
    return words("{mark}: {said}", mark=practice, said=said) if practice else said


def _filename(scene: Scene) -> str:
    """地区生产总值_2021年_数据截至2026-11-22."""
    words, name = scene.voice.words, scene.voice.name(scene.indicator)
    due = periods.period(scene.target.due, words) if scene.target else ""
    known = words("known {day}", day=scene.known.isoformat())
    return "_".join(part for part in (mark(scene.voice.catalog, words), name, due, known) if part)
