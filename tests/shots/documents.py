"""The pictures of README and guide: the first screen of a desk, as small as it stays readable."""

from collections.abc import Mapping
from pathlib import Path
from typing import Final

from PIL import Image
from playwright.sync_api import Browser

from tests.browser.chromium import visiting
from tests.browser.every_page import VIEWS
from tests.server import PROJECT, Server

PICTURES: Final = PROJECT / "docs" / "pictures"
# Picture -> page and language.
WANTED: Final[Mapping[str, tuple[str, str]]] = {
    "overview": ("overview-2017", "zh"),
    "indicator": ("indicator-growth", "zh"),
    "update": ("update-form", "zh"),
    "overview.en": ("overview-2017", "en"),
    "indicator.en": ("indicator-growth", "en"),
    "update.en": ("update-form", "en"),
}
COLOURS: Final = 128


def take_for_documents(browser: Browser, server: Server) -> list[Path]:
    """From the real ledger's server into `docs/pictures/`."""
    PICTURES.mkdir(parents=True, exist_ok=True)
    with visiting(browser, server) as visitor:
        taken = []
        for name, (page, language) in WANTED.items():
            path = PICTURES / f"{name}.png"
            VIEWS[page].open(visitor, language).page.screenshot(path=path)
            make_small(path)
            taken.append(path)
    return taken


def make_small(path: Path) -> None:
    """A palette is enough for ink on white and a handful of colours, and a third of the bytes."""
    with Image.open(path) as picture:
        small = picture.convert("RGB").quantize(COLOURS, dither=Image.Dither.NONE)
    small.save(path, optimize=True)
