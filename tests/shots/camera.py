"""Takes the pictures: one browser, one server a mode, one visit a screen; the theme is turned without a reload."""

import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import product
from pathlib import Path
from typing import Final

from playwright.sync_api import Browser

from tests.browser.chromium import DESK, PHONE, Visitor, visiting
from tests.browser.every_page import LANGUAGES, VIEWS, turn
from tests.server import PROJECT, Server, running

SCREENS: Final[Mapping[str, Mapping[str, int]]] = {"1440": DESK, "390": PHONE}
THEMES: Final = ("light", "dark")
REAL, PRACTICE = "real", "practice"
MODES: Final = (REAL, PRACTICE)
TALLEST: Final = 3200  # pixels: of the report and the rules the beginning is enough


@dataclass(frozen=True)
class Shot:
    """What one picture shows."""

    page: str
    mode: str
    language: str
    width: str
    theme: str

    @property
    def file(self) -> str:
        """Sorts by page, then by what differs: 03-indicators-practice-zh-1440-dark.png."""
        number = list(VIEWS).index(self.page) + 1
        return f"{number:02}-{self.page}-{self.mode}-{self.language}-{self.width}-{self.theme}.png"


@contextmanager
def serving(mode: str, seeds: Path) -> Iterator[Server]:
    """The dashboard on a ledger of its own that nothing was entered into, in practice on the one made for practice."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        practice = {"TARGETS_PRACTICE": "1", "TARGETS_PRACTICE_LEDGER": str(folder / "practice.sqlite3")}
        environment = {"TARGETS_LOCAL_EDITOR": "1", "TARGETS_SEEDS": str(seeds.resolve())}
        with running(
            folder, PROJECT / "dashboard.py", **environment, **(practice if mode == PRACTICE else {})
        ) as server:
            yield server


def take_all(browser: Browser, server: Server, mode: str, pages: list[str], folder: Path) -> Iterator[Shot]:
    """Every page at both widths, in both languages and themes, as whole as it is."""
    for width, size in SCREENS.items():
        with visiting(browser, server, viewport=dict(size), color_scheme="light") as visitor:
            for page, language in product(pages, LANGUAGES):
                visitor.page.set_viewport_size({"width": size["width"], "height": size["height"]})
                VIEWS[page].open(visitor, language)
                show_whole(visitor, size)
                for theme in THEMES:
                    shot = Shot(page, mode, language, width, theme)
                    turn(visitor, theme)
                    visitor.page.screenshot(path=folder / shot.file)
                    yield shot
                turn(visitor, "light")


def show_whole(visitor: Visitor, size: Mapping[str, int]) -> None:
    """Make the window as high as the page: its main part scrolls by itself."""
    height = int(visitor.page.evaluate("document.querySelector('[data-testid=stMain]').scrollHeight"))
    if height > size["height"]:
        visitor.page.set_viewport_size({"width": size["width"], "height": min(height, TALLEST)})
        visitor.rest()
