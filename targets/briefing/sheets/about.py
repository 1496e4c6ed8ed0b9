"""The last sheet: what this is, of which days, how it can be checked, and what its marks mean."""

from collections.abc import Iterator
from typing import Final
from zoneinfo import ZoneInfo

from openpyxl.worksheet.worksheet import Worksheet

from targets.briefing.sheets.look import Look, set_up_page
from targets.briefing.sheets.widths import lines
from targets.domain.briefing import Form, Material
from targets.domain.terms import Reason, Status
from targets.presentation.counts import ORDER, parts_of
from targets.presentation.disclosure import CAUTION
from targets.presentation.periods import day
from targets.presentation.practice import PRACTICE
from targets.presentation.status import LOOKS
from targets.presentation.voice import Voice
from targets.presentation.words import N_

_CITY: Final = ZoneInfo("Asia/Shanghai")
_WIDE: Final = (24, 96)
_SHEETS: Final = (
    N_("The first sheet is the plan table as it is printed; the others are lists to work with, which can be filtered and sorted."),
    N_("Numbers are real numbers with as many decimals as were published; what the tracker worked out is rounded to two. A dash stands where no figure that counts is known."),
    N_("Text that begins like a formula has an apostrophe before it and is no formula."),
)  # fmt: skip


def write_about(
    sheet: Worksheet, material: Material, title: str, internal: bool, address: str, foot: str, voice: Voice, look: Look
) -> None:
    """`address`: where the version code can be checked, "" where no address is public."""
    marks = _marks(material, internal, voice)
    rows = [*marks, *_told(material, title, address, voice)]
    for row, (label, text) in enumerate(rows, 1):
        look.put(sheet.cell(row, 1), label, "label")
        look.put(sheet.cell(row, 2), text, "said")
        sheet.row_dimensions[row].height = 17 * lines(text, _WIDE[1]) + 5
    for letter, wide in zip("AB", _WIDE, strict=True):
        sheet.column_dimensions[letter].width = wide
    set_up_page(sheet, f"A1:B{len(rows)}", voice.words.joined(*(text for _, text in marks)), foot)


def _marks(material: Material, internal: bool, voice: Voice) -> list[tuple[str, str]]:
    """Before all else: invented figures, and what is not to be passed on."""
    words = voice.words
    told = [(words("Mark"), words(PRACTICE))] if material.catalog.practice else []
    return [*told, *([(words("Disclosure"), words(CAUTION))] if internal else [])]


def _told(material: Material, title: str, address: str, voice: Voice) -> Iterator[tuple[str, str]]:
    words = voice.words
    yield words("Title"), title
    yield words("City"), words.of(material.catalog.place.name)
    yield words("Targets"), words.plural("{count} target", "{count} targets", len(material.items))
    yield words("Figures known on"), day(material.known, words)
    own = words("each target's own day: today while its period runs, the end of its period afterwards")
    yield words("Judged as of"), day(material.on, words) if material.on else own
    yield words("Made on"), day(material.made.astimezone(_CITY).date(), words)
    yield words("Version code"), material.code(Form.WORKBOOK)
    if address:
        yield words("Check it at"), address
    yield from _counted(material, voice)
    for text in _SHEETS:
        yield words("To be noted"), words(text)


def _counted(material: Material, voice: Voice) -> Iterator[tuple[str, str]]:
    """How many targets stand how, with the words of the overview."""
    verdicts = [item.evaluation for item in material.items]
    final = all(one.final for one in verdicts if one.status is Status.NO_FIGURE)
    unnamed = sum(one.reason is Reason.NOT_NAMED for one in verdicts)
    for status in ORDER:
        if material.counts[status]:
            for name, count in parts_of(status, material.counts[status], final, unnamed, voice.words):
                yield f"{LOOKS[status].glyph} {name}", str(count)
