"""Photographs every page at two widths, in both themes, languages and modes, into `var/shots/`, with an `index.html` to look at them;
and the pictures of README and guide into `docs/pictures/`.

`python -m tests.shots [PAGE …]` takes only the pages named; `--docs` only the pictures of README and guide; `--mode practice`
one mode; `--seeds FOLDER` another catalog.
"""

import argparse
import shutil
import sys
from pathlib import Path
from time import monotonic

from playwright.sync_api import Browser, sync_playwright

from tests.browser.chromium import executable, launch
from tests.browser.every_page import VIEWS
from tests.server import PROJECT
from tests.shots.album import bind
from tests.shots.camera import MODES, REAL, Shot, serving, take_all
from tests.shots.documents import take_for_documents

SHOTS = PROJECT / "var" / "shots"


def main() -> int:
    options = asked_for()
    if executable() is None:
        sys.stderr.write("No Chromium on this machine: apt-get install chromium\n")
        return 1
    began = monotonic()
    with sync_playwright() as playwright:
        browser = launch(playwright)
        shots = [] if options.docs else take(browser, options)
        pictures = []
        if options.docs or not options.pages:
            with serving(REAL, options.seeds) as server:
                pictures = take_for_documents(browser, server)
        browser.close()
    if shots:
        print(f"Look at them: {bind(shots, SHOTS)}")
    print(f"{len(shots) + len(pictures)} pictures in {monotonic() - began:.0f} s")
    return 0


def asked_for() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("pages", nargs="*", metavar="PAGE", help=f"of {', '.join(VIEWS)}")
    parser.add_argument("--docs", action="store_true", help="only the pictures of README and guide")
    parser.add_argument("--mode", choices=MODES, help="only this mode")
    parser.add_argument("--seeds", type=Path, default=PROJECT / "seeds")
    options = parser.parse_args()
    if unknown := set(options.pages) - set(VIEWS):
        parser.error(f"no such page: {', '.join(sorted(unknown))}")
    return options


def take(browser: Browser, options: argparse.Namespace) -> list[Shot]:
    """What was asked for; the folder then holds nothing else."""
    shutil.rmtree(SHOTS, ignore_errors=True)
    SHOTS.mkdir(parents=True)
    shots = []
    for mode in [options.mode] if options.mode else MODES:
        with serving(mode, options.seeds) as server:
            for shot in take_all(browser, server, mode, options.pages or list(VIEWS), SHOTS):
                shots.append(shot)
                print(shot.file)
    return shots


if __name__ == "__main__":
    sys.exit(main())
