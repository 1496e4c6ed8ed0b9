"""What a file of all targets costs beside a bare one of the same library that holds as much: `python -m tests.bench.files`."""

import io
import sys
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from statistics import median
from time import process_time
from typing import Final

import docx
from openpyxl import Workbook, load_workbook

from targets.briefing.bulletin import bulletin
from targets.briefing.document import document
from targets.briefing.sheets import workbook
from targets.presentation.voice import Voice
from targets.presentation.words import Language, Words
from targets.tracking.briefing.bulletin import bulletin_of
from targets.tracking.tracker import Tracker
from tests.presentation.briefed import NOW, of_the_report, voice_of
from tests.tracking.sheets import catalog

GOAL: Final = 1.0  # seconds of the processor beside the bare file
ROUNDS: Final = 7


@dataclass(frozen=True, slots=True)
class Cost:
    """Seconds of the processor, medians, so that a busy machine measures the same; `size` in bytes."""

    name: str
    size: int
    seconds: float
    bare: float

    @property
    def beside(self) -> float:
        return self.seconds - self.bare

    def __str__(self) -> str:
        met = "met" if self.beside <= GOAL else "MISSED"
        told = f"{self.name:<34}{self.size // 1024:>6} KB{self.seconds:>8.2f} s, bare {self.bare:.2f} s"
        return f"{told}, beside it {self.beside:.2f} s   goal ≤ {GOAL:g} s   {met}"


def main() -> int:
    print("\n".join(map(str, costs())))
    return 0


def costs() -> list[Cost]:
    return [of_the_workbook(), of_the_document(), of_the_bulletin()]


def of_the_workbook() -> Cost:
    """Against the same values in the same cells without any look."""
    told = of_the_report()
    voice = voice_of(told)
    content = workbook(told, voice, progress=_silently)
    held = [[list(row) for row in sheet.iter_rows(values_only=True)] for sheet in load_workbook(io.BytesIO(content))]

    def bare() -> None:
        book = Workbook()
        for rows in held:
            sheet = book.create_sheet()
            for row in rows:
                sheet.append(row)
        book.save(io.BytesIO())

    return Cost(
        "workbook of all targets", len(content), _of(lambda: workbook(told, voice, progress=_silently)), _of(bare)
    )


def of_the_document() -> Cost:
    """Against a document with as many paragraphs, and the plan table row by row as the library itself writes it."""
    told = of_the_report()
    voice = voice_of(told)
    content = document(told, voice, progress=_silently)
    read = docx.Document(io.BytesIO(content))
    said = [paragraph.text for paragraph in read.paragraphs]
    held = [[cell.text for cell in row.cells] for row in read.tables[0].rows]

    def bare() -> None:
        blank = docx.Document()
        for text in said:
            blank.add_paragraph(text)
        table = blank.add_table(len(held), len(held[0]))
        for row, texts in zip(table.rows, held, strict=True):
            for cell, text in zip(row.cells, texts, strict=True):
                cell.text = text
        blank.save(io.BytesIO())

    return Cost(
        "document of all targets", len(content), _of(lambda: document(told, voice, progress=_silently)), _of(bare)
    )


def of_the_bulletin() -> Cost:
    """Against a document with as many paragraphs; the day it tells is judged already, as on a page that shows it."""
    told = bulletin_of(Tracker(catalog(), None), 2017, date(2017, 9, 30), NOW, None)
    voice = Voice(told.material.catalog, Words(Language.ZH))
    content = bulletin(told, voice, progress=_silently)
    said = [paragraph.text for paragraph in docx.Document(io.BytesIO(content)).paragraphs]

    def bare() -> None:
        document = docx.Document()
        for text in said:
            document.add_paragraph(text)
        document.save(io.BytesIO())

    return Cost("bulletin of a month", len(content), _of(lambda: bulletin(told, voice, progress=_silently)), _of(bare))


def _silently(_done: int, _of: int) -> None:
    """Nobody watches a measurement."""


def _of(work: Callable[[], object]) -> float:
    times = []
    for _ in range(ROUNDS):
        begun = process_time()
        work()
        times.append(process_time() - begun)
    return median(times)


if __name__ == "__main__":
    sys.exit(main())
