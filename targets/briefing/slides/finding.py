"""One target a slide: its finding as title, its status, its chart, and where the figures come from."""

from targets.briefing.slides.blank import EDGE, ROOM
from targets.briefing.slides.canvas import Canvas
from targets.briefing.slides.native.choose import native
from targets.briefing.slides.native.model import NativeChart
from targets.briefing.slides.notes import spoken
from targets.briefing.slides.pages import Pages
from targets.briefing.slides.typeset import Face, Run, height, plain
from targets.domain.briefing import Item
from targets.domain.indicator import Observation
from targets.presentation import periods, vocabulary
from targets.presentation.charts.scene import Scene, scope, sources_line, standing_of_knowledge
from targets.presentation.charts.sketch import alt_of, spoken_first
from targets.presentation.charts.text import shortened
from targets.presentation.charts.yardstick import yardstick
from targets.presentation.palette import LIGHT
from targets.presentation.sentences.facts import fact
from targets.presentation.sentences.reasons import reason
from targets.presentation.sentences.verdict import finding
from targets.presentation.status import verdict_name
from targets.presentation.wording import wording

_SCOPE, _SAID = Face(14, colour=LIGHT.soft), Face(12, colour=LIGHT.soft)
_LABEL, _FACTS = Face(15, colour=LIGHT.soft), (Face(24), Face(20), Face(16), Face(12))
_GAP = 12.0
_MARK, _LEAST = 15.0, 210.0
_ROWS_BESIDE = 3


def draw_finding(pages: Pages, item: Item) -> tuple[Observation, ...]:
    """Returns the figures it shows, for the list of sources."""
    scene = scene_of(pages, item)
    drawn = native(scene)
    figures = drawn.figures if drawn else _known(item)
    title = finding(pages.voice, item.target, item.evaluation)
    words = pages.words
    canvas = pages.begin(
        title,
        kicker=vocabulary.term(scene.indicator.domain, words),
        internal=scene.internal,
        foot=[sources_line(scene, spoken_first(scene, list(figures))), words.joined(*standing_of_knowledge(scene))],
        code=scene.version or "",
        notes=spoken(pages.voice, item, pages.marks(scene.internal), drawn.said if drawn else ()),
    )
    _status(canvas, pages, scene)
    if drawn is None:
        _facts(canvas, pages, item)
    else:
        _chart(canvas, pages, scene, drawn, title)
    return figures


def scene_of(pages: Pages, item: Item) -> Scene:
    """The same as on the target's page, with its version code."""
    return Scene(
        voice=pages.voice,
        series=item.series,
        known=pages.material.known,
        target=item.target,
        evaluation=item.evaluation,
        version=pages.material.code_of(item),
        beside=item.beside,
    )


def _status(canvas: Canvas, pages: Pages, scene: Scene) -> None:
    """Shape, word, then scope, unit and basis."""
    assert scene.target is not None
    assert scene.evaluation is not None
    name = verdict_name(scene.evaluation, scene.target, pages.words)
    told = pages.words.joined("", *scope(scene, yardstick(scene).unit))
    line = [(Run(name, Face(14, bold=True)), Run(f" · {told}"))]
    canvas.mark(scene.evaluation.status, name, EDGE, canvas.top + 1.5, _MARK)
    left = EDGE + _MARK + 8
    canvas.top = canvas.write("Scope", line, _SCOPE, (left, canvas.top, ROOM - _MARK - 8)) + 6


def _chart(canvas: Canvas, pages: Pages, scene: Scene, drawn: NativeChart, title: str) -> None:
    """Over it nothing; under it what has to be said, in a few rows: all of it stands in the notes."""
    said = ("　" if pages.words.chinese else "   ").join(part for part in drawn.said if part)
    if said:
        said = shortened(said, _ROWS_BESIDE * _SAID.em(ROOM) - 2)
        tall = height(plain(said), _SAID, ROOM)
        canvas.write("Said", plain(said), _SAID, (EDGE, canvas.bottom - tall, ROOM))
        canvas.bottom -= tall + 6
    place = (EDGE, canvas.top, ROOM, max(canvas.bottom - canvas.top, _LEAST))
    canvas.chart(drawn, alt_of(scene, title), place, pages.language)


def _facts(canvas: Canvas, pages: Pages, item: Item) -> None:
    """Where there is nothing to draw: base, target, why no verdict, and the latest known figure with its year."""
    words, voice, target, evaluation = pages.words, pages.voice, item.target, item.evaluation
    due = periods.period(target.due, words)
    told = [(words("Target of {due}", due=due), wording(voice, target))]
    if evaluation.base is not None:
        told.append((words("Base"), fact(voice, evaluation.base)))
    told.append((verdict_name(evaluation, target, words), reason(voice, target, evaluation)))
    latest = _latest(item)
    if latest is not None and latest != evaluation.base:
        told.append((words("Latest figure"), fact(voice, latest)))
    canvas.top += 12
    face = _largest([value for _, value in told], canvas.bottom - canvas.top)
    for label, value in told:
        canvas.top = canvas.write("Label", plain(label), _LABEL, (EDGE, canvas.top, ROOM))
        canvas.top = canvas.write("Fact", plain(value), face, (EDGE, canvas.top, ROOM)) + _GAP


def _largest(facts: list[str], room: float) -> Face:
    """In which all facts with their labels have room; the smallest where none has."""
    room -= len(facts) * (_LABEL.line + _GAP)
    return next((face for face in _FACTS if height(plain(*facts), face, ROOM) <= room), _FACTS[-1])


def _latest(item: Item) -> Observation | None:
    """A verdict that never came to look for a figure names none, though one may be known."""
    return item.evaluation.latest or item.series.latest(item.evaluation.on)


def _known(item: Item) -> tuple[Observation, ...]:
    told = (item.evaluation.base, _latest(item))
    return tuple(dict.fromkeys(figure for figure in told if figure is not None))
