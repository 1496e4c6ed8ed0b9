"""An official document that is being written, from its title to its bytes."""

import io
from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Final

import docx
from docx.document import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from targets.briefing.official.faces import tell_faces
from targets.briefing.official.marking import paragraph, run
from targets.briefing.official.page import lay_out, number_pages, turn, type_width
from targets.briefing.official.style import LEAD, Look, styles
from targets.briefing.official.table import Table, note_sign, table_xml
from targets.presentation.words import Words

_NUMERALS: Final = "〇一二三四五六七八九"
_UNUSED: Final = frozenset({"stylesWithEffects", "thumbnail"})


class Paper:
    """What is written follows in the order of the calls.

    `title`: what the file calls itself. `marks`: what has to be said before all else (演练数据, 内部资料), the first thing on the
    first page and on top of every other. `foot`: under the page number of every page. `made`: in UTC.
    """

    def __init__(
        self, words: Words, title: str, *, marks: Sequence[str], foot: str, made: datetime, landscape: bool = False
    ) -> None:
        self._words, self._landscape = words, landscape
        self._headings, self._subheadings = 0, 0
        self._document = _blank(chinese=words.chinese)
        lay_out(self._document.sections[0], landscape=landscape)
        said = words.joined(*marks)
        number_pages(self._document, said, foot, chinese=words.chinese)
        known = self._document.core_properties
        known.title, known.author, known.comments, known.language = title, "", foot, words.language.tag
        known.created = known.modified = made.replace(tzinfo=None)
        if said:
            self._say(Look.MARK, said)

    def title(self, text: str) -> None:
        self._say(Look.TITLE, text)

    def subtitle(self, text: str) -> None:
        self._say(Look.SUBTITLE, text)

    def heading(self, text: str) -> None:
        """一、…, 1. …"""
        self._headings, self._subheadings = self._headings + 1, 0
        number = f"{numeral(self._headings)}、" if self._words.chinese else f"{self._headings}. "
        self._say(Look.HEADING, f"{number}{text}")

    def subheading(self, text: str) -> None:
        """（一）…, 1.1 …"""
        self._subheadings += 1
        number = (
            f"（{numeral(self._subheadings)}）" if self._words.chinese else f"{self._headings}.{self._subheadings} "
        )
        self._say(Look.SUBHEADING, f"{number}{text}")

    def text(self, text: str, *, lead: str = "") -> None:
        """A paragraph; `lead`: its first words, set apart."""
        self._say(Look.TEXT, text, lead)

    def closing(self, *lines: str) -> None:
        """Who signs and when, at the right."""
        for line in lines:
            self._say(Look.CLOSING, line)

    def table(self, table: Table) -> None:
        self._add(table_xml(table, type_width(landscape=self._landscape), chinese=self._words.chinese))

    def notes(self, notes: Iterable[str]) -> None:
        """Numbered as cells refer to them, from 1."""
        for number, note in enumerate(notes, 1):
            self._say(Look.NOTE, f"{note_sign(number)} {note}")

    def turn(self, *, landscape: bool) -> None:
        """What follows begins on a new page, upright or on its side."""
        turn(self._document, landscape=landscape)
        self._landscape = landscape

    def bytes(self) -> bytes:
        file = io.BytesIO()
        self._document.save(file)
        return file.getvalue()

    def _say(self, look: Look, text: str, lead: str = "") -> None:
        chinese = self._words.chinese
        told = paragraph(look, run(lead, LEAD, chinese=chinese) + run(text, chinese=chinese))
        self._add(told.replace("<w:p>", f"<w:p {nsdecls('w')}>", 1))

    def _add(self, xml: str) -> None:
        self._document.element.body.insert_element_before(parse_xml(xml), "w:sectPr")


def numeral(number: int) -> str:
    """一, 十, 十一, 二十, 九十九: how headings are counted; from 100 on in digits, which nobody has to puzzle out."""
    if number > 99:
        return str(number)
    tens, ones = divmod(number, 10)
    before = "" if not tens else "十" if tens == 1 else f"{_NUMERALS[tens]}十"
    return before + (_NUMERALS[ones] if ones else "")


def _blank(*, chinese: bool) -> Document:
    """An empty document with our styles and faces alone; the template's second set of styles and its picture are left out."""
    document = docx.Document()
    within = document.styles.element
    for child in list(within):
        within.remove(child)
    for child in list(parse_xml(styles(chinese=chinese))):
        within.append(child)
    for holder in (document.part, document.part.package):
        for name, relation in list(holder.rels.items()):
            if relation.reltype.rpartition("/")[2] in _UNUSED:
                holder.rels.pop(name)
    tell_faces(document.part)
    return document
