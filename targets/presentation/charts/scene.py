"""What a chart is about, and the words around it that are the same for all of them."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Final

import pandas as pd
import plotly.graph_objects as go

from targets.domain.evaluation import Evaluation
from targets.domain.indicator import Indicator, Observation
from targets.domain.series import Series
from targets.domain.target import Target
from targets.domain.terms import Commitment, Vintage
from targets.presentation import vocabulary
from targets.presentation.charts.sheet import PAGE, Sheet
from targets.presentation.charts.text import filled, html, shortened
from targets.presentation.disclosure import any_internal, caution, internal_mark, rests_on_internal
from targets.presentation.practice import mark
from targets.presentation.sentences.timing import knowledge
from targets.presentation.voice import Voice

_ROWS_OF_SOURCES: Final = 2


@dataclass(frozen=True, slots=True)
class Scene:
    """One indicator with its figures; with `target` and `evaluation` where something was promised.

    `version`: a short code of figures and rules that a reader can check later, None where there is none. `beside`: the
    series that the indicator is to keep step with. `sheet`: what it is composed for.
    """

    voice: Voice
    series: Series
    known: date
    target: Target | None = None
    evaluation: Evaluation | None = None
    version: str | None = None
    beside: tuple[Series, ...] = ()
    sheet: Sheet = PAGE

    @property
    def internal(self) -> bool:
        """Whether anything for internal use is among what can be drawn or said: a figure, an assigned value, a status."""
        if self.evaluation is not None and rests_on_internal(self.evaluation):
            return True
        return any_internal(figure for one in (self.series, *self.beside) for figure in one.figures)

    @property
    def mark(self) -> str:
        """演练数据, 内部使用, both or "": what stands before all else in a chart, its file's name and its spoken text."""
        words = self.voice.words
        return words.joined(mark(self.voice.catalog, words), internal_mark(self.internal, words))

    @property
    def indicator(self) -> Indicator:
        return self.series.indicator


@dataclass(frozen=True, slots=True)
class Picture:
    """A chart that stands alone.

    `figure` for Plotly with `config` (pass `theme=None`), `alt` one sentence for those who cannot see it, `table` the
    same numbers as a frame with headings in the language of the chart.
    """

    figure: go.Figure
    config: dict[str, object]
    alt: str
    table: pd.DataFrame


def scope(scene: Scene, unit: str) -> tuple[str, ...]:
    """嘉兴全市, 亿元, 现价（当年价格）, 力争目标; in practice 演练数据 before all."""
    voice, indicator = scene.voice, scene.indicator
    tag = ""
    if scene.target is not None and scene.target.commitment is not Commitment.PLAIN:
        commitment = vocabulary.term(scene.target.commitment, voice.words)
        tag = voice.words("“{commitment}” target", commitment=commitment)
    said = (
        scene.mark,
        voice.scope(indicator),
        unit,
        vocabulary.term(indicator.prices, voice.words).partition("（")[0],
        tag,
    )
    return tuple(part for part in said if part)


def sources_line(scene: Scene, figures: Iterable[Observation]) -> str:
    """The documents behind what is drawn, at most two rows: those that do not fit are counted."""
    words = scene.voice.words
    named = [title for figure in figures if (title := scene.voice.source_title(figure))]
    if scene.target is not None:
        spoken = scene.evaluation is not None and scene.evaluation.actual is not None
        named.insert(1 if spoken else 0, _source_of_target(scene, scene.target))
    titles = [_titled(scene, title) for title in dict.fromkeys(named)]
    if not titles:
        return ""
    fitting = [
        said
        for shown in range(1, min(len(titles), 3) + 1)
        if len(filled(said := _said(scene, titles[:shown], len(titles)), scene.sheet.foot)) <= _ROWS_OF_SOURCES
    ]
    if fitting:
        return fitting[-1]
    room = _ROWS_OF_SOURCES * scene.sheet.foot - (10 if words.chinese else 17)
    return _said(scene, [_titled(scene, shortened(titles[0].strip("《》"), room))], len(titles))


def _source_of_target(scene: Scene, target: Target) -> str:
    """The document that sets it: of a target that is set elsewhere the one it was assigned by, once that is known."""
    assignment = scene.evaluation.assignment if scene.evaluation else None
    return assignment.source if assignment and assignment.source else scene.voice.catalog.sources[target.document].title


def standing_of_knowledge(scene: Scene) -> tuple[str, ...]:
    """数据截至2026年11月22日, 初步数, 版本7Q4F-2K; in practice 演练数据 before all."""
    words = scene.voice.words
    actual = scene.evaluation.actual if scene.evaluation else None
    edition = vocabulary.term(actual.vintage, words) if actual else ""
    version = words("version {code}", code=scene.version) if scene.version else ""
    told = (
        mark(scene.voice.catalog, words),
        caution(scene.internal, words),
        knowledge(scene.known, words),
        edition,
        version,
    )
    return tuple(part for part in told if part)


def hover(voice: Voice, figure: Observation) -> str:
    """Period, value, edition and source of one figure; escaped."""
    source, indicator = voice.source(figure), voice.catalog.indicators[figure.indicator]
    edition = vocabulary.term(figure.vintage, voice.words)
    told = [html(voice.period(figure.period, indicator)), f"<b>{html(voice.figure(figure))}</b>", html(edition)]
    if source is not None:
        told.append(html(shortened(source.title, 28)))
    return "<br>".join(told)


def edition_tag(scene: Scene, figure: Observation) -> str:
    """初步 or 推算 beside a number, "" for a settled one."""
    if figure.computed is not None:
        return scene.voice.words("computed")
    return scene.voice.words("prelim.") if figure.vintage is Vintage.PRELIMINARY else ""


def _titled(scene: Scene, title: str) -> str:
    return f"《{title.strip('《》')}》" if scene.voice.words.chinese else title


def _said(scene: Scene, titles: list[str], count: int) -> str:
    words = scene.voice.words
    listed = "".join(titles) if words.chinese else "; ".join(titles)
    if len(titles) == count:
        return words("Source: {titles}", titles=listed)
    return words("Source: {titles} and others, {count} in all", titles=listed, count=count)
