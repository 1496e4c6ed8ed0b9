"""An official document that is being written, from its title to its bytes."""

import io
from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Final

import docx
from docx.document import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn

from targets.briefing.official.faces import tell_faces
from targets.briefing.official.marking import legal, paragraph, run
from targets.briefing.official.page import lay_out, number_pages, turn, type_width
from targets.briefing.official.style import LEAD, Look, styles
from targets.briefing.official.table import Table, note_sign, table_xml
from targets.presentation.words import Words

_LONGEST: Final = 255  # characters of what a file says of itself
_NUMERALS: Final = "〇一二三四五六七八九"
# Of the template: a second set of styles, lists that name styles we do not have, a picture of it, and who made it with what
_UNUSED: Final = frozenset({"stylesWithEffects", "numbering", "customXml", "thumbnail", "extended-properties"})


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
        known.title, known.author, known.language = legal(title)[:_LONGEST], "", words.language.tag
        known.comments = foot if len(foot) <= _LONGEST else ""  # never half a version code
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
        """A paragraph, or several where people typed several; `lead`: its first words, set apart."""
        first, *others = text.splitlines() or [""]
        self._say(Look.TEXT, first, lead)
        for line in others:
            self._say(Look.TEXT, line)

    def listed(self, lines: Iterable[str]) -> None:
        """1. …, 2. …: one paragraph each."""
        for number, line in enumerate(lines, 1):
            self._say(Look.LISTED, f"{number}. {line}")

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
    """An empty document with our styles and faces alone."""
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
    _settle(document)
    return document


def _settle(document: Document) -> None:
    """The template was made for Japanese and for Word 2010."""
    for element in document.settings.element.iter(qn("w:themeFontLang"), qn("w:compatSetting")):
        if element.tag == qn("w:themeFontLang"):
            element.set(qn("w:eastAsia"), "zh-CN")
        elif element.get(qn("w:name")) == "compatibilityMode":
            element.set(qn("w:val"), "15")
