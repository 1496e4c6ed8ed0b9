"""`make bench`: medians of several rounds in one run, printed with the goals. It fails only when it cannot measure."""

import argparse
import sys
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from time import perf_counter

from playwright.sync_api import Browser, sync_playwright

from tests.bench.asking import asks
from tests.bench.browsing import Place, navigations, reruns, searches, switches
from tests.bench.files import costs
from tests.bench.large import fill, large_seeds
from tests.bench.saving import saves
from tests.bench.slides import told
from tests.browser.chromium import executable, launch
from tests.server import PROJECT, running

INDICATOR = "/indicator?indicator=gdp_growth"


@dataclass(frozen=True)
class Line:
    """One measure: seconds, and where it has one the measure it is compared with and the most it may be of that."""

    name: str
    seconds: float
    against: "Line | None" = None
    goal: float | None = None

    def __str__(self) -> str:
        told = f"{self.name:<60}{self.seconds * 1000:>9.1f} ms"
        if self.against is None or self.goal is None:
            return told
        ratio = self.seconds / self.against.seconds
        return f"{told}{ratio:>8.2f} ×   goal ≤ {self.goal:g} ×   {'met' if ratio <= self.goal else 'MISSED'}"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=7, help="of which the median is taken, at least 5")
    rounds = max(5, parser.parse_args().rounds)
    if executable() is None:
        sys.stderr.write("Nothing measured: no Chromium on this machine (apt-get install chromium)\n")
        return 1
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        browser = stack.enter_context(_chromium())
        lines = [_start(folder, rounds), *_browsing(stack, browser, folder, rounds), *_saving(folder, 5 * rounds)]
        lines += _asking(folder, 5 * rounds)
    print(f"Medians of {rounds} rounds")
    print("\n".join(map(str, lines)))
    print("\n".join(map(str, costs())))
    print(told())
    return 0


@contextmanager
def _chromium() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = launch(playwright)
        yield browser
        browser.close()


def _start(folder: Path, rounds: int) -> Line:
    times = []
    for _ in range(rounds):
        begun = perf_counter()
        with running(folder):
            times.append(perf_counter() - begun)
    return Line("process start → healthy", median(times))


def _browsing(stack: ExitStack, browser: Browser, folder: Path, rounds: int) -> list[Line]:
    (folder / "least").mkdir()
    app = PROJECT / "tests" / "bench" / "empty" / "dashboard.py"
    least = stack.enter_context(running(folder / "least", app=app, STREAMLIT_BROWSER_GATHER_USAGE_STATS="false"))
    dashboard = stack.enter_context(running(folder, TARGETS_LOCAL_EDITOR="1"))
    places = [
        Place("empty page with one chart", least, "/"),
        Place("overview", dashboard, "/"),
        Place("one indicator", dashboard, INDICATOR),
        Place("all indicators, first 25", dashboard, "/indicators", goal=2),
    ]
    for place in places:  # the first visit of all also imports what is imported late
        navigations(browser, place)
    taken = [[navigations(browser, place) for place in places] for _ in range(rounds)]
    lines = []
    for cache, name in enumerate(("empty cache", "warm cache")):
        cold = [median(one[at][cache] for one in taken) for at in range(len(places))]
        base = Line(f"{places[0].name}, {name}", cold[0])
        lines += [base] + [
            Line(f"{p.name}, {name}", t, base, p.goal) for p, t in zip(places[1:], cold[1:], strict=True)
        ]
    warm, trivial = base, Line("rerun, empty page", median(reruns(browser, places[0], rounds)))
    overview = places[1]
    return [
        *lines,
        trivial,
        Line("rerun, other year on the overview", median(reruns(browser, overview, rounds)), trivial, 3),
        Line("page switch, against the empty page opened", median(switches(browser, overview, rounds)), warm, 1),
        Line("search, typed to found", median(searches(browser, overview, rounds))),
        *_large(browser, overview, folder, rounds),
    ]


def _large(browser: Browser, real: Place, folder: Path, rounds: int) -> list[Line]:
    """The overview of a city four times as large, with a hundred thousand figures entered, against the real one."""
    home = folder / "large"
    home.mkdir()
    catalog = large_seeds(PROJECT / "seeds", home / "seeds")
    figures = fill(home / "ledger.sqlite3", catalog)
    begun = perf_counter()
    with running(home, TARGETS_LOCAL_EDITOR="1", TARGETS_SEEDS=str(home / "seeds")) as server:
        lines = [Line("process start → healthy, large city", perf_counter() - begun)]
        places = (real, Place("overview", server, "/"))
        for place in places:
            navigations(browser, place)
        taken = [[navigations(browser, place) for place in places] for _ in range(rounds)]
        for cache, name in enumerate(("empty cache", "warm cache")):
            here, there = (median(one[at][cache] for one in taken) for at in range(len(places)))
            told = f"overview, {len(catalog.indicators):,} indicators, {figures:,} figures, {name}"
            lines.append(Line(told, there, Line("", here), 2))
    return lines


def _saving(folder: Path, times: int) -> list[Line]:
    (folder / "saving").mkdir()
    taken = list(saves(folder / "saving", times))
    bare = Line("bare commit with fsync", median(commit for _, commit in taken))
    return [bare, Line("save of one figure", median(save for save, _ in taken), bare, 3)]


def _asking(folder: Path, times: int) -> list[Line]:
    """The interface for programs, against the least the same server answers."""
    (folder / "asking").mkdir()
    with running(folder / "asking") as server:
        bare = Line("GET /_stcore/health", median(asks(server, "/_stcore/health", times)))
        figures, one = "/api/v1/observations", "/api/v1/evaluations/gdp_growth_2017"
        return [
            bare,
            Line("GET one evaluation", median(asks(server, one, times)), bare, 25),
            Line("GET a hundred figures", median(asks(server, figures, times)), bare, 75),
            Line("GET the same again: 304", median(asks(server, figures, times, kept=True)), bare, 15),
        ]


if __name__ == "__main__":
    sys.exit(main())
