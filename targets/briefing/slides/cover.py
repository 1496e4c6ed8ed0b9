"""The first slide: of which city and year, as of which days, made when, and under which code it can be checked."""

from targets.briefing.slides.blank import EDGE, HIGH, ROOM
from targets.briefing.slides.pages import Pages
from targets.briefing.slides.typeset import Face, plain
from targets.presentation import periods
from targets.presentation.palette import LIGHT
from targets.presentation.sentences.timing import knowledge

_MARK, _PLACE, _FACTS = Face(18, bold=True), Face(24, colour=LIGHT.soft), Face(16)
_TITLE, _CODE = Face(44, bold=True), Face(13, colour=LIGHT.soft)


def draw_cover(pages: Pages) -> None:
    words, voice, canvas = pages.words, pages.voice, pages.bare()
    marks = pages.marks(pages.material.internal)
    if marks:
        canvas.write("Mark", plain(marks), _MARK, (EDGE, 40, ROOM))
    place = words.of(voice.catalog.place.name)
    canvas.rule(EDGE, 150, 64, 5, LIGHT.accent)
    edge = canvas.write("Place", plain(place), _PLACE, (EDGE, 170, ROOM)) + 4
    edge = canvas.write("Title", plain(pages.title), _TITLE, (EDGE, edge, ROOM), kind="title") + 26
    canvas.write("Dates", plain(*_facts(pages)), _FACTS, (EDGE, edge, ROOM))
    code = words("version {code}", code=pages.code) if pages.code else ""
    if code:
        canvas.write("Version", plain(code), _CODE, (EDGE, HIGH - 20 - 3 * _CODE.line, ROOM))
    canvas.notes((marks, *_facts(pages), code))


def draw_nothing(pages: Pages) -> None:
    """Instead of all else where no target was picked."""
    said = pages.words("No target was picked: there is nothing to tell.")
    pages.begin(said, kicker="", internal=False, foot=[pages.about(False)], code="", notes=[said])


def _facts(pages: Pages) -> tuple[str, ...]:
    """How many targets, what is known, as of which day they are judged, when it was made."""
    words, material = pages.words, pages.material
    days = {item.evaluation.on for item in material.items} if material.on is None else {material.on}
    judged = (
        words("judged as of {day}", day=periods.day(days.pop(), words))
        if len(days) == 1
        else words("judged as of today while a target runs, as of its end once it has ended")
    )
    count = words.plural("{count} target", "{count} targets", len(material.items))
    made = words("made on {day}", day=periods.day(pages.made_on, words))
    return tuple(
        part for part in (count, knowledge(material.known, words), judged if material.items else "", made) if part
    )
