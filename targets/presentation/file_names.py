"""How files that leave the dashboard are called: marks first, then place, year and what it is, and the day figures are known by."""

import re
from typing import Final

from targets.domain.briefing import Form, Material
from targets.domain.bulletin import Bulletin
from targets.presentation.disclosure import internal_mark
from targets.presentation.periods import period
from targets.presentation.practice import mark
from targets.presentation.voice import Voice
from targets.presentation.words import N_

EXTENSIONS: Final = {
    Form.SLIDES: "pptx",
    Form.DOCUMENT: "docx",
    Form.WORKBOOK: "xlsx",
    Form.PICTURES: "zip",
    Form.BULLETIN: "docx",
    Form.TABLE: "csv",
}
_CALLED: Final = {
    Form.SLIDES: N_("Progress on the targets of {year}"),
    Form.DOCUMENT: N_("How the main indicators of {year} were met"),
    Form.WORKBOOK: N_("Table of the main indicators of {year}"),
    Form.PICTURES: N_("Charts of the targets of {year}"),
}
# Signs that one system or another does not take in the name of a file, and the dot that would begin an extension.
_REFUSED: Final = re.compile(r'[\\/:*?"<>|.\x00-\x1f]+')


def file_name(material: Material, form: Form, voice: Voice) -> str:
    """嘉兴市_2017年目标进展_数据截至2018-03-05.pptx; in practice and with internal figures 演练数据_内部使用_ before it."""
    return named(
        voice,
        form,
        (mark(material.catalog, voice.words), internal_mark(material.internal, voice.words)),
        voice.words(_CALLED[form], year=material.year),
        voice.words("figures known on {day}", day=material.known.isoformat()),
    )


def bulletin_name(month: Bulletin, voice: Voice) -> str:
    """嘉兴市_2017年9月目标进展督查通报_数据截至2017-09-30.docx, marked the same way."""
    words = voice.words
    return named(
        voice,
        Form.BULLETIN,
        (mark(month.material.catalog, words), internal_mark(month.internal, words)),
        words("Bulletin on targets, {month}", month=period(month.month, words)),
        words("figures known on {day}", day=month.until.isoformat()),
    )


def named(voice: Voice, form: Form, marks: tuple[str, ...], what: str, known: str) -> str:
    """The same of any words: marks, the place, what it is and of which day."""
    parts = (*marks, voice.words.of(voice.catalog.place.name), what, known)
    safe = (_REFUSED.sub("-", part).strip() for part in parts if part)
    return f"{'_'.join(safe)}.{EXTENSIONS[form]}".replace(" ", "_" if voice.words.chinese else " ")
