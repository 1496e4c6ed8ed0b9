"""At the end: every document a slide rests on, once, with who published it, when, under which number and where."""

from collections.abc import Iterable, Sequence
from urllib.parse import unquote

from targets.briefing.slides.blank import EDGE
from targets.briefing.slides.canvas import Canvas
from targets.briefing.slides.pages import Pages
from targets.briefing.slides.table import Cell, Column, Rows, run_on
from targets.briefing.slides.typeset import Face, Run, plain
from targets.domain.briefing import Item
from targets.domain.citation import Source
from targets.domain.indicator import Observation
from targets.presentation import periods
from targets.presentation.charts.text import shortened

_FACE = Face(11)
_ADDRESS, _LINES = 225.0, 3


def draw_sources(pages: Pages, shown: Sequence[tuple[Observation, ...]]) -> None:
    """`shown`: the figures of each target's slide, in the order of the material."""
    words = pages.words
    found, typed = _documents(pages, shown)
    rows = (*(_row(pages, source) for source in found), *(_typed(title) for title in typed))
    internal, title = pages.material.internal, words("Sources")

    def begin() -> Canvas:
        told = [pages.marks(internal), title]
        return pages.begin(
            title, kicker="", internal=internal, foot=[pages.about(internal)], code=pages.code, notes=told
        )

    run_on(begin, Rows(_columns(pages), _FACE, rows), title, EDGE)


def _columns(pages: Pages) -> tuple[Column, ...]:
    words = pages.words
    heads = (words("Document"), words("Publisher"), words("Published on"), words("Document number"), words("Address"))
    return tuple(Column(name, wide) for name, wide in zip(heads, (290, 145, 105, 115, _ADDRESS), strict=True))


def _documents(pages: Pages, shown: Sequence[tuple[Observation, ...]]) -> tuple[tuple[Source, ...], tuple[str, ...]]:
    """Those of the catalog in the order they are met, then those people typed."""
    sources, keys, typed = pages.voice.catalog.sources, dict[str, None](), dict[str, None]()
    for item, figures in zip(pages.material.items, shown, strict=True):
        keys.update((citation.source, None) for citation in item.target.citations)
        for figure in (*figures, *_told(item)):
            keys.update((citation.source, None) for citation in figure.citations)
            if not figure.citations and figure.typed_source:
                typed[figure.typed_source] = None
        if item.evaluation.assignment and item.evaluation.assignment.source:
            typed[item.evaluation.assignment.source] = None
    return tuple(sources[key] for key in keys), tuple(typed)


def _told(item: Item) -> Iterable[Observation]:
    """What the verdict and its notes name, drawn or not."""
    evaluation = item.evaluation
    yield from (figure for figure in (evaluation.actual, evaluation.base, evaluation.latest) if figure is not None)
    for note in evaluation.notes:
        yield from note.figures


def _row(pages: Pages, source: Source) -> tuple[Cell, ...]:
    words = pages.words
    day = periods.day(source.published, words) if source.published else words("day not known")
    told = (source.title, words.of(source.publisher), day, source.document_number or "")
    return (*(plain(text) for text in told), _address(source))


def _address(source: Source) -> Cell:
    """Readable and no longer than a few lines; the link behind it is whole."""
    if not source.address:
        return []
    room = _LINES * _FACE.em(_ADDRESS - 12) - 3
    linked = source.address if source.address.startswith(("http://", "https://")) else None
    return [(Run(shortened(unquote(source.address), room), link=linked),)]


def _typed(title: str) -> tuple[Cell, ...]:
    return plain(title), [], [], [], []
