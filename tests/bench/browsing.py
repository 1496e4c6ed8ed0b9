"""What a visitor waits for, measured inside the browser."""

from collections.abc import Iterator
from dataclasses import dataclass
from time import perf_counter

from playwright.sync_api import Browser

from tests.browser.chromium import DESK, Visitor
from tests.server import Server

# Click, and wait until the page says something else and its run is over, all inside the page: no driver in between.
_CLICK_AND_WAIT = """([label, stands]) => new Promise((done, failed) => {
  const button = [...document.querySelectorAll("[data-testid=stMain] button")].find(b => b.innerText.trim() === label)
  if (!button) return failed(new Error("no button " + label))
  const app = document.querySelector("[data-testid=stApp]")
  const over = () => document.querySelector("[data-testid=stMain] h1")?.innerText.includes(stands)
    && app.dataset.testScriptState === "notRunning" && !document.querySelector("[data-stale=true]")
  const begun = performance.now()
  const observer = new MutationObserver(() => {
    if (over()) { observer.disconnect(); done(performance.now() - begun) }
  })
  observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true })
  setTimeout(() => failed(new Error("no rerun within 20 s")), 20000)
  button.click()
})"""


@dataclass(frozen=True)
class Place:
    """A page to be measured. `goal`: the most it may take of what the empty page with one chart takes."""

    name: str
    server: Server
    path: str
    goal: float = 1.25


def navigations(browser: Browser, place: Place) -> tuple[float, float]:
    """Seconds from the address to the page at rest: with an empty cache, and once more with a warm one."""
    with browser.new_context(viewport=DESK, locale="zh-CN") as context:
        visitor = Visitor(context.new_page(), place.server.address)
        times = []
        for _ in range(2):
            begun = perf_counter()
            visitor.open(place.path)
            times.append(perf_counter() - begun)
            visitor.page.goto("about:blank")
    return times[0], times[1]


def reruns(browser: Browser, place: Place, times: int) -> Iterator[float]:
    """Seconds from a click on the other year to the page at rest, after one click that does not count."""
    with browser.new_context(viewport=DESK, locale="zh-CN") as context:
        visitor = Visitor(context.new_page(), place.server.address).open(place.path)
        for turn in range(times + 1):
            year = "2021" if turn % 2 == 0 else "2017"
            elapsed = float(visitor.page.evaluate(_CLICK_AND_WAIT, [year, year])) / 1000
            visitor.rest()
            if turn:
                yield elapsed
