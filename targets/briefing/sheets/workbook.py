"""One workbook for a material: the form, the targets, the figures, the sources, and what all that is."""

import io
from collections.abc import Callable
from typing import Final

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from targets.briefing.sheets import figures, sources, targets
from targets.briefing.sheets.about import write_about
from targets.briefing.sheets.form import write_form
from targets.briefing.sheets.listed import write_list
from targets.briefing.sheets.look import Look
from targets.domain.briefing import Form, Material
from targets.presentation.disclosure import caution
from targets.presentation.practice import mark
from targets.presentation.sentences.timing import knowledge
from targets.presentation.tables.plan_table import plan_table
from targets.presentation.voice import Voice
from targets.presentation.words import N_

NAMES: Final = (N_("Plan table"), N_("Targets"), N_("Figures"), N_("Sources"), N_("Explanations"))


def workbook(
    material: Material, voice: Voice, *, base_address: str | None = None, progress: Callable[[int, int], None]
) -> bytes:
    """An .xlsx file in the language of `voice`. `progress`: sheets done, of how many."""
    words, table = voice.words, plan_table(material, voice)
    book = Workbook()
    look = Look(book)
    marks = words.joined(mark(material.catalog, words), caution(table.internal, words))
    code = material.code(Form.WORKBOOK)
    dated = words.joined(knowledge(material.known, words), words("version {code}", code=code) if code else "")
    sheets = _sheets(book, voice)
    steps: tuple[Callable[[Worksheet], None], ...] = (
        lambda sheet: write_form(sheet, table, marks, dated, words, look),
        lambda sheet: write_list(sheet, material.items, targets.COLUMNS, voice, marks, dated, look),
        lambda sheet: write_list(sheet, figures.figures_of(material), figures.COLUMNS, voice, marks, dated, look),
        lambda sheet: write_list(sheet, sources.sources_of(material), sources.COLUMNS, voice, marks, dated, look),
        lambda sheet: write_about(
            sheet, material, table.title, table.internal, _check(base_address, code), dated, voice, look
        ),
    )
    for done, (sheet, step) in enumerate(zip(sheets, steps, strict=True), 1):
        step(sheet)
        progress(done, len(steps))
    book.properties.title = words.joined(marks, table.title)
    book.properties.creator = words.of(material.catalog.place.name)
    book.properties.identifier = code
    written = io.BytesIO()
    book.save(written)
    return written.getvalue()


def _sheets(book: Workbook, voice: Voice) -> list[Worksheet]:
    first = book.active
    assert isinstance(first, Worksheet)
    first.title = voice.words(NAMES[0])
    return [first, *(book.create_sheet(voice.words(name)) for name in NAMES[1:])]


def _check(base_address: str | None, code: str) -> str:
    return f"{base_address.rstrip('/')}/check?code={code}" if base_address and code else ""
