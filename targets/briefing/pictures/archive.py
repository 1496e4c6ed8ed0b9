"""The ZIP: pictures numbered in their order, and an index that says what each shows, by which sources and version."""

import io
from collections.abc import Callable
from datetime import datetime
from typing import Final, Literal
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo
from zoneinfo import ZoneInfo

from targets.briefing.pictures.camera import CameraError, photographed
from targets.briefing.pictures.index import index
from targets.briefing.pictures.obstacle import SENTENCES, obstacle
from targets.domain.briefing import Item, Material, NotMadeError
from targets.presentation.charts import CLASSIC, WIDE, Picture, Scene, Sheet, picture
from targets.presentation.tables.written import as_csv
from targets.presentation.voice import Voice

Shape = Literal["16:9", "4:3"]
Kind = Literal["png", "svg"]
ACROSS: Final = 3840
"""Pixels of a PNG: 3840 × 2160, or 3840 × 2880."""
_SHEETS: Final[dict[str, Sheet]] = {"16:9": WIDE, "4:3": CLASSIC}
_CLOCK: Final = ZoneInfo("Asia/Shanghai")


def pictures(
    material: Material,
    voice: Voice,
    *,
    base_address: str | None = None,
    progress: Callable[[int, int], None],
    shape: Shape = "16:9",
    kind: Kind = "png",
) -> bytes:
    """A ZIP of the chart of every item that has one, 01_…png, 02_…, in their order, and `index.csv` with a row an item.

    `progress` is told (done, all). `base_address`: where the dashboard is to be found, for the addresses in the index.
    Raises NotMadeError with a sentence: no Chromium, no Chinese font, others are being served, the browser hangs or fails.
    """
    words = voice.words
    if said := obstacle(words):
        raise NotMadeError(said)
    drawn = [(item, picture(_scene(material, item, voice, _SHEETS[shape]))) for item in material.items]
    shown = [one for _, one in drawn if one is not None]
    names = [f"{number:02d}_{_filename(one)}.{kind}" for number, one in enumerate(shown, 1)]
    try:
        files = photographed([one.figure for one in shown], kind, across=ACROSS, progress=progress) if shown else []
    except CameraError as error:
        raise NotMadeError(words(SENTENCES[error.failure])) from error
    rest = iter(names)
    table = index(material, voice, [(item, next(rest) if one else "") for item, one in drawn], base_address)
    return _zipped({**dict(zip(names, files, strict=True)), "index.csv": _spreadsheet(as_csv(table))}, material.made)


def _scene(material: Material, item: Item, voice: Voice, sheet: Sheet) -> Scene:
    version = material.code_of(item) or None
    return Scene(
        voice, item.series, material.known, item.target, item.evaluation, version, beside=item.beside, sheet=sheet
    )


def _filename(drawn: Picture) -> str:
    """As the button of the chart calls it, the marks first: 地区生产总值_2021年_数据截至2026-11-22."""
    options = drawn.config["toImageButtonOptions"]
    assert isinstance(options, dict)
    return str(options["filename"])


def _spreadsheet(text: str) -> bytes:
    """With the mark that tells Excel it is UTF-8."""
    return text.encode("utf-8-sig")


def _zipped(files: dict[str, bytes], made: datetime) -> bytes:
    """Names in UTF-8; what is compressed already is stored as it is."""
    held, moment = io.BytesIO(), made.astimezone(_CLOCK).timetuple()[:6]
    with ZipFile(held, "w") as archive:
        for name, data in files.items():
            entry = ZipInfo(name, date_time=moment)
            entry.compress_type = ZIP_STORED if name.endswith(".png") else ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, data)
    return held.getvalue()
