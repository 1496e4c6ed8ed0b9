"""Photographs every page at two widths in both themes into `var/shots/`, and the pictures of README and guide into `docs/pictures/`.

`python -m tests.shots [PAGE …]` takes only the pages named; `--seeds FOLDER` another catalog.
"""

import argparse
import shutil
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from tests.browser.chromium import DESK, PHONE, Visitor, executable, launch, visiting
from tests.server import PROJECT, Server, running

SHOTS = PROJECT / "var" / "shots"
PICTURES = PROJECT / "docs" / "pictures"
SCREENS = {"1440": DESK, "390": PHONE}
THEMES = ("light", "dark")
PAGES = {
    "overview": "/",
    "overview-2021": "/?year=2021",
    "overview-english": "/?lang=English",
    "indicators": "/indicators",
    "indicators-english": "/indicators?lang=English&untargeted=yes",
    "indicators-nothing": "/indicators?area=%E5%98%89%E5%85%B4%E6%B8%AF&year=2021",
    "indicators-search": "/indicators?q=%E6%94%B6%E5%85%A5",
    "indicator": "/indicator?indicator=gdp_growth",
    "indicator-level": "/indicator?indicator=gdp",
    "indicator-water": "/indicator?indicator=water_grade_iv",
    "update": "/update?topic=gdp",
    "indicator-english": "/indicator?indicator=gdp_growth&lang=English",
    "update-english": "/update?topic=gdp&lang=English",
    "history": "/history",
    "report": "/report",
    "rules": "/rules",
    "rules-methods": "/rules?about=methods",
    "guide": "/guide",
}
IN_DOCS = {
    "overview": "overview",
    "indicator": "indicator",
    "update": "update",
    "overview-english": "overview.en",
    "indicator-english": "indicator.en",
    "update-english": "update.en",
}


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("pages", nargs="*", metavar="PAGE", help=f"of {', '.join(PAGES)}")
    parser.add_argument("--seeds", type=Path, default=PROJECT / "seeds")
    options = parser.parse_args()
    wanted = options.pages or list(PAGES)
    if unknown := set(wanted) - set(PAGES):
        parser.error(f"no such page: {', '.join(sorted(unknown))}")
    if executable() is None:
        sys.stderr.write("No Chromium on this machine: apt-get install chromium\n")
        return 1
    SHOTS.mkdir(parents=True, exist_ok=True)
    PICTURES.mkdir(parents=True, exist_ok=True)
    with (
        tempfile.TemporaryDirectory() as folder,
        running(Path(folder), TARGETS_LOCAL_EDITOR="1", TARGETS_SEEDS=str(options.seeds.resolve())) as server,
        sync_playwright() as playwright,
    ):
        browser = launch(playwright)
        for name in wanted:
            for width, size in SCREENS.items():
                for theme in THEMES:
                    take(browser, server, name, width, size, theme)
        browser.close()
    return 0


def take(browser: Browser, server: Server, name: str, width: str, size: dict[str, int], theme: str) -> None:
    """One picture of the first screen and one of the whole page."""
    with visiting(browser, server, viewport=size, color_scheme=theme) as visitor:
        visitor.open(PAGES[name])
        first = SHOTS / f"{name}-{width}-{theme}.png"
        visitor.page.screenshot(path=first)
        visitor.page.set_viewport_size({"width": size["width"], "height": height_of(visitor)})
        visitor.rest().page.screenshot(path=SHOTS / f"{name}-{width}-{theme}-whole.png")
        print(first.relative_to(PROJECT))
    if name in IN_DOCS and (width, theme) == ("1440", "light"):
        shutil.copyfile(first, PICTURES / f"{IN_DOCS[name]}.png")


def height_of(visitor: Visitor) -> int:
    """The height at which nothing of the page is hidden: its main part scrolls by itself."""
    return int(visitor.page.evaluate("document.querySelector('[data-testid=stMain]').scrollHeight"))


if __name__ == "__main__":
    sys.exit(main())
