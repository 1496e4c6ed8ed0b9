"""The mark of a status: a shape of its own beside the word, or a sign in a line of text."""

from typing import Final

from targets.briefing.slides.typeset import Face, Run, body, solid
from targets.domain.terms import Status
from targets.presentation.palette import LIGHT
from targets.presentation.status import LOOKS, Shape

_FORMS: Final = {
    Shape.STAR: "star5",
    Shape.DISC: "ellipse",
    Shape.TRIANGLE: "triangle",
    Shape.SQUARE: "rect",
    Shape.DASH: "rect",
}


def sign(status: Status, face: Face) -> Run:
    """★ ● ▲ ■ – in its tone; what is too pale for white paper has an outline in ink."""
    look = LOOKS[status]
    coloured = Face(face.size, bold=True, colour=LIGHT.tones[look.tone], leading=face.leading)
    return Run(f"{look.glyph} ", coloured, LIGHT.outline.get(look.tone))


def geometry(status: Status, size: float) -> str:
    """Form, fill and outline as `spPr` goes on after its place, and the text in it: a dash in a dashed box where nothing is judged."""
    look = LOOKS[status]
    colour = LIGHT.tones[look.tone]
    outline = LIGHT.outline.get(look.tone, colour)
    form = f'<a:prstGeom prst="{_FORMS[look.shape]}"><a:avLst/></a:prstGeom>'
    if look.shape is Shape.DASH:
        box = f'{form}<a:noFill/><a:ln w="15875">{solid(colour)}<a:prstDash val="sysDash"/></a:ln></p:spPr>'
        return box + body([(Run("–"),)], Face(size * 0.7, bold=True, colour=colour), align="centre", anchor="ctr")
    return f'{form}{solid(colour)}<a:ln w="9525">{solid(outline)}</a:ln></p:spPr>' + body([], Face(size))
