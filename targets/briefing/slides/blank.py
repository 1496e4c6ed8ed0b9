"""An empty presentation: 16:9, white, one master and one layout with title and page number, its fonts and colours named.

Made from the library's own template, of which nothing shows: neither its fonts and layouts nor thumbnail and printer.
"""

import re
from datetime import datetime
from typing import Final

from pptx import Presentation
from pptx.opc.constants import RELATIONSHIP_TYPE as KIND
from pptx.opc.package import Part, XmlPart
from pptx.oxml import parse_xml
from pptx.oxml.ns import qn
from pptx.presentation import Presentation as Deck
from pptx.util import Pt

from targets.briefing.slides.typeset import EAST_ASIAN, LATIN
from targets.presentation.palette import LIGHT, Tone

WIDE, HIGH, EDGE = 960.0, 540.0, 40.0
ROOM: Final = WIDE - 2 * EDGE
_KEPT: Final = "Title Only"
_JUNK: Final = frozenset({KIND.THUMBNAIL, KIND.EXTENDED_PROPERTIES, KIND.PRINTER_SETTINGS})
_COLOURS: Final = {
    "dk1": LIGHT.ink,
    "lt1": LIGHT.ground,
    "dk2": LIGHT.soft,
    "lt2": LIGHT.track,
    "accent1": LIGHT.accent,
    "accent2": LIGHT.soft,
    "accent3": LIGHT.target,
    "accent4": LIGHT.tones[Tone.ON_TRACK],
    "accent5": LIGHT.tones[Tone.BEHIND],
    "accent6": LIGHT.tones[Tone.LATE],
    "hlink": LIGHT.accent,
    "folHlink": LIGHT.accent,
}
_FONTS: Final = re.compile(r"(<a:(?:major|minor)Font>).*?(</a:(?:major|minor)Font>)", re.DOTALL)


def blank(title: str, author: str, made: datetime, language: str) -> Deck:
    """`made` in UTC; `language`: a BCP 47 tag."""
    deck = Presentation()
    deck.slide_width, deck.slide_height = Pt(WIDE), Pt(HIGH)
    _prune(deck)
    for part in _themes(deck):
        _set_theme(part)
    _set_master(deck)
    _describe(deck, title, author, made, language)
    return deck


def _prune(deck: Deck) -> None:
    for layout in [one for one in deck.slide_layouts if one.name != _KEPT]:
        deck.slide_layouts.remove(layout)
    for holder in (deck.part, deck.part.package):
        rels = holder.rels if isinstance(holder, XmlPart) else holder._rels
        for key in [key for key, rel in rels.items() if rel.reltype in _JUNK]:
            rels.pop(key)


def _themes(deck: Deck) -> list[Part]:
    """That of the slides and that of the notes."""
    return [holder.part.part_related_by(KIND.THEME) for holder in (deck.slide_master, deck.notes_master)]


def _set_theme(part: Part) -> None:
    text = part.blob.decode("utf-8")
    for name, colour in _COLOURS.items():
        plain = f'<a:{name}><a:srgbClr val="{colour.removeprefix("#")}"/></a:{name}>'
        text = re.sub(rf"<a:{name}>.*?</a:{name}>", plain, text, count=1, flags=re.DOTALL)
    fonts = (
        f'<a:latin typeface="{LATIN}"/><a:ea typeface="{EAST_ASIAN}"/><a:cs typeface="{LATIN}"/>'
        f'<a:font script="Hans" typeface="{EAST_ASIAN}"/>'
    )
    text = _FONTS.sub(rf"\1{fonts}\2", text)
    if isinstance(part, XmlPart):
        part._element = parse_xml(text.encode("utf-8"))
    else:
        part._blob = text.encode("utf-8")


def _set_master(deck: Deck) -> None:
    """Title and page number alone, where the slides have them; a title is set left, bold and in ink."""
    layout = deck.slide_layouts[0]
    for holder in (deck.slide_master, layout):
        for shape in list(holder.placeholders):
            kind = shape.element.ph.get("type")
            if kind in ("dt", "ftr"):
                shape.element.getparent().remove(shape.element)
            else:
                left, top, wide, high = _PLACES[kind]
                shape.left, shape.top, shape.width, shape.height = Pt(left), Pt(top), Pt(wide), Pt(high)
    style = deck.slide_master.element.find(qn("p:txStyles")).find(qn("p:titleStyle")).find(qn("a:lvl1pPr"))
    style.set("algn", "l")
    look = style.find(qn("a:defRPr"))
    look.set("sz", "2800")
    look.set("b", "1")
    for shape in deck.slide_master.placeholders:
        frame = shape.element.find(qn("p:txBody")).find(qn("a:bodyPr"))
        frame.set("anchor", "t")
        for side in ("lIns", "tIns", "rIns", "bIns"):
            frame.set(side, "0")


_PLACES: Final = {
    "title": (EDGE, 46.0, ROOM, 76.0),
    "body": (EDGE, 150.0, ROOM, 320.0),
    "sldNum": (WIDE - EDGE - 60, 22.0, 60.0, 16.0),
}


def _describe(deck: Deck, title: str, author: str, made: datetime, language: str) -> None:
    """Who made it is the city: no name of a program or a person the library left behind."""
    told = deck.core_properties
    for name in ("category", "comments", "content_status", "identifier", "keywords", "subject", "version"):
        setattr(told, name, "")
    told.title, told.author, told.last_modified_by, told.language = title, author, author, language
    told.created = told.modified = made.replace(tzinfo=None)
    told.revision = 1
