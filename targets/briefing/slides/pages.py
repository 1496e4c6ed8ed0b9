"""What every slide has: marks before all else, its title, its number, and a foot that says where it comes from."""

from datetime import date, timedelta, timezone
from functools import cached_property
from typing import Final

from targets.briefing.slides.blank import EDGE, HIGH, ROOM, WIDE, blank
from targets.briefing.slides.canvas import Canvas
from targets.briefing.slides.check import check_code
from targets.briefing.slides.typeset import Face, Paragraph, Run, fitting, height, plain
from targets.domain.briefing import Form, Material
from targets.presentation.disclosure import caution
from targets.presentation.palette import LIGHT
from targets.presentation.practice import mark
from targets.presentation.sentences.timing import knowledge
from targets.presentation.voice import Voice
from targets.presentation.words import Words

_CITY: Final = timezone(timedelta(hours=8), "Asia/Shanghai")
_KICKER: Final = Face(12, colour=LIGHT.soft)
_FOOT: Final = Face(10.5, colour=LIGHT.soft, leading=1.3)
_TITLES: Final = tuple(Face(size, bold=True) for size in (28, 26, 24, 20, 17))
_ROWS: Final = (2, 2, 3, 4, 6)  # a longer title is set smaller
LAST: Final = ("Foot", "QR", "Slide number")
"""Names of what is read after everything else."""
_TOP, _QR, _GAP = 22.0, 58.0, 14.0


class Pages:
    """The presentation and what its slides have in common."""

    def __init__(self, material: Material, voice: Voice, base_address: str | None) -> None:
        self.material, self.voice, self.base_address = material, voice, base_address
        place = voice.words.of(voice.catalog.place.name)
        title = voice.words("{place}: {title}", place=place, title=self.title)
        self.deck = blank(title, place, material.made, voice.words.language.tag)

    @property
    def words(self) -> Words:
        return self.voice.words

    @property
    def language(self) -> str:
        return "zh-CN" if self.words.chinese else "en-US"

    @property
    def title(self) -> str:
        """2017年目标进展."""
        return self.words("Progress of the targets of {year}", year=self.material.year)

    @property
    def made_on(self) -> date:
        """The city's day on which the file is made."""
        return self.material.made.astimezone(_CITY).date()

    @cached_property
    def code(self) -> str:
        """Of the whole file."""
        return self.material.code(Form.SLIDES)

    def marks(self, internal: bool) -> str:
        """演练数据 · 内部资料，未经发布不得引用, either or ""."""
        return self.words.joined(mark(self.voice.catalog, self.words), caution(internal, self.words))

    def about(self, internal: bool) -> str:
        """The foot of a slide that tells of several targets."""
        told = self.words("version {code}", code=self.code) if self.code else ""
        return self.words.joined(self.marks(internal), knowledge(self.material.known, self.words), told)

    def bare(self) -> Canvas:
        """A slide with nothing on it."""
        slide = self.deck.slides.add_slide(self.deck.slide_layouts[0])
        for holder in list(slide.placeholders):
            holder.element.getparent().remove(holder.element)
        return Canvas(slide, _TOP, HIGH - _TOP)

    def begin(self, title: str, *, kicker: str, internal: bool, foot: list[str], code: str, notes: list[str]) -> Canvas:
        """A slide with everything but its matter. `code`: what its QR code leads to."""
        canvas = self.bare()
        self._head(canvas, title, kicker, internal)
        self._foot(canvas, foot, code)
        canvas.notes(notes)
        return canvas

    def _head(self, canvas: Canvas, title: str, kicker: str, internal: bool) -> None:
        marks = self.marks(internal)
        told: Paragraph = tuple(
            run
            for run in (
                Run(marks, Face(12, bold=True)) if marks else None,
                Run(f"{' · ' if marks else ''}{kicker}") if kicker else None,
            )
            if run
        )
        edge = _TOP + _KICKER.line
        if told:
            edge = canvas.write("Mark", [told], _KICKER, (EDGE, _TOP, ROOM - 70))
        canvas.number((WIDE - EDGE - 60, _TOP, 60), _KICKER, len(self.deck.slides))
        face = fitting(title, ROOM, _TITLES, _ROWS)
        canvas.top = canvas.write("Title", plain(title), face, (EDGE, edge + 8, ROOM), kind="title") + 6

    def _foot(self, canvas: Canvas, foot: list[str], code: str) -> None:
        image = check_code(self.base_address, code)
        wide = ROOM - (_QR + _GAP if image else 0)
        paragraphs = plain(*foot)
        tall = height(paragraphs, _FOOT, wide)
        top = HIGH - 20 - tall
        canvas.write("Foot", paragraphs, _FOOT, (EDGE, top, wide))
        canvas.bottom = top - 8
        if image:
            at = HIGH - 18 - _QR
            alt = self.words("QR code: check this slide against what is known today")
            canvas.picture(image, alt, (WIDE - EDGE - _QR, at, _QR))
            canvas.bottom = min(canvas.bottom, at - 8)
