"""Decks as tests make them: from the real catalog, from practice, or from a small city; and what stands in them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from openpyxl import load_workbook
from pptx import Presentation
from pptx.presentation import Presentation as Deck
from pptx.slide import Slide

from targets.briefing.slides import slides
from targets.domain.briefing import Form, Item, Material
from targets.domain.remark import Remark
from targets.presentation.voice import Voice
from targets.presentation.words import Language, Words
from targets.tracking.briefing.material import material
from targets.tracking.clock import city_day
from targets.tracking.people import AT_THE_MACHINE, LOCAL_EDITOR
from targets.tracking.practice import practise
from tests.presentation.city import Told
from tests.server import PROJECT
from tests.tracking.sheets import catalog
from tests.tracking.views import NOON, today

MADE = datetime(2026, 11, 22, 17, tzinfo=UTC)
"""One o'clock in the night of the 23rd, in the city."""


def deck(told: Material, language: Language = Language.ZH, base_address: str | None = None) -> Deck:
    return opened(slides(told, Voice(told.catalog, Words(language)), base_address=base_address, progress=_unheard))


def opened(data: bytes) -> Deck:
    return Presentation(BytesIO(data))


@cache
def of_year(year: int, *, practice: bool = False) -> Material:
    """Every target of a year as it stands: in the real catalog, or on the day one practises on."""
    if not practice:
        snapshot, made = today(), NOON
        return material(snapshot, year, None, [t.id for t in _due(snapshot.catalog, year)], made)
    with TemporaryDirectory() as folder:
        tracker = practise(Path(folder) / "practice.sqlite3", PROJECT / "seeds", catalog(), "", AT_THE_MACHINE)
        made = tracker.moment(NOON)
        snapshot = tracker.snapshot(city_day(made), made, LOCAL_EDITOR)
        tracker.writable().close()
        return material(snapshot, year, None, [t.id for t in _due(snapshot.catalog, year)], made)


def of_everything() -> Material:
    """Every target of the catalog, those of other documents among them."""
    snapshot = today()
    return material(snapshot, 2017, None, snapshot.catalog.targets, NOON)


def of_city(*told: Told, remarks: Sequence[Remark | None] = ()) -> Material:
    """Targets of small cities beside each other, judged from a test's figures; the catalog is that of the first."""
    said = [*remarks, *[None] * len(told)]
    items = tuple(Item(one.target, one.series, one.evaluation, remark) for one, remark in zip(told, said, strict=False))
    first = told[0].voice.catalog
    whole = first.model_copy(
        update={
            "targets": {one.target.id: one.target for one in told},
            "indicators": {k: v for one in told for k, v in one.voice.catalog.indicators.items()},
        }
    )
    return Material(whole, 2017, told[0].evaluation.known, None, items, MADE, code)


def code(form: Form, targets: Sequence[str]) -> str:
    return f"{form.name}-{len(targets)}"


@dataclass(frozen=True)
class Drawn:
    """A chart as it stands in the file: its rows by name, and the cells of the workbook behind it."""

    categories: list[str]
    rows: dict[str, list[float | None]]
    forms: dict[str, list[str | None]]
    workbook: list[list[Any]]
    alt: str


def charts(slide: Slide) -> Iterator[Drawn]:
    for shape in slide.shapes:
        if not shape.has_chart:
            continue
        plot = shape.chart.plots[0]
        book = load_workbook(BytesIO(shape.chart.part.chart_workbook.xlsx_part.blob))
        yield Drawn(
            categories=[str(one) for one in plot.categories],
            rows={one.name: list(one.values) for one in plot.series},
            forms={one.name: _forms(one) for one in plot.series},
            workbook=[[cell.value for cell in row] for row in book.active.iter_rows()],
            alt=shape._element.xpath("./p:nvGraphicFramePr/p:cNvPr/@descr")[0],
        )


def _forms(series: Any) -> list[str | None]:
    count = int(series._element.xpath("./c:val//c:ptCount/@val")[0])
    known = {int(pt.get("idx")): pt.get("formatCode") for pt in series._element.xpath("./c:val//c:pt")}
    return [known.get(at) for at in range(count)]


def texts(slide: Slide) -> list[str]:
    """Of every box and every cell, from the first to the last."""
    found: list[str] = []
    for shape in slide.shapes:
        if shape.has_text_frame and shape.text_frame.text:
            found.append(shape.text_frame.text)
        if shape.has_table:
            found += [cell.text_frame.text for row in shape.table.rows for cell in row.cells]
    return found


def table(slide: Slide) -> list[list[str]]:
    shape = next(shape for shape in slide.shapes if shape.has_table)
    return [[cell.text_frame.text for cell in row.cells] for row in shape.table.rows]


def box(slide: Slide, name: str) -> str:
    return next((str(shape.text_frame.text) for shape in slide.shapes if shape.name == name), "")


def notes(slide: Slide) -> list[str]:
    return str(slide.notes_slide.notes_text_frame.text).split("\n")


def titles(made: Deck) -> list[str]:
    return [slide.shapes.title.text_frame.text for slide in made.slides]


def _due(known: Any, year: int) -> list[Any]:
    return [target for target in known.counted_targets if target.due.year == year]


def _unheard(_done: int, _of: int) -> None:
    """Nobody waits."""
