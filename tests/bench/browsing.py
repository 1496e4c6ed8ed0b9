"""What a visitor waits for, measured inside the browser."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from time import perf_counter

from playwright.sync_api import Browser

from tests.browser.chromium import DESK, Visitor
from tests.server import Server

# Act, and wait until the page says something else and its run is over, all inside the page: no driver in between.
_ACT_AND_WAIT = """([part, label, typed, where, stands]) => new Promise((done, failed) => {
  const app = document.querySelector("[data-testid=stApp]")
  const over = () => document.querySelector(where)?.innerText.includes(stands)
    && app.dataset.testScriptState === "notRunning" && !document.querySelector("[data-stale=true]")
  const act = {
    press: () => [...document.querySelectorAll(part)].find(one => one.innerText.trim() === label).click(),
    type: () => {
      const box = document.querySelector(part)
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value").set.call(box, typed)
      box.dispatchEvent(new Event("input", { bubbles: true }))
    },
  }
  const begun = performance.now()
  const observer = new MutationObserver(() => {
    if (over()) { observer.disconnect(); done(performance.now() - begun) }
  })
  observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true })
  setTimeout(() => failed(new Error("nothing came of it within 20 s")), 20000)
  act[typed === null ? "press" : "type"]()
})"""
_TITLE = "[data-testid=stMain] h1"


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
    button = "[data-testid=stMain] button"
    yield from _in_turn(browser, place, times, [(button, year, None, _TITLE, year) for year in ("2021", "2017")])


def switches(browser: Browser, place: Place, times: int) -> Iterator[float]:
    """Seconds from a click in the menu to the other page at rest: the list of indicators and the overview in turn."""
    link = "[data-testid=stSidebar] a"
    pages = (("指标", "指标"), ("总览", "年度目标"))
    yield from _in_turn(browser, place, times, [(link, label, None, _TITLE, title) for label, title in pages])


def searches(browser: Browser, place: Place, times: int) -> Iterator[float]:
    """Seconds from what is typed into the search box to what was found: by pinyin, Chinese and English in turn."""
    box, found = "[data-testid=stSidebar] input[type=search]", ".st-key-found"
    typed = (("dqsczz", "地区生产总值"), ("PM2.5", "PM2.5"), ("收入", "收入"))
    yield from _in_turn(browser, place, times, [(box, "", words, found, name) for words, name in typed])


def _in_turn(
    browser: Browser, place: Place, times: int, acts: Sequence[tuple[str, str, str | None, str, str]]
) -> Iterator[float]:
    with browser.new_context(viewport=DESK, locale="zh-CN") as context:
        visitor = Visitor(context.new_page(), place.server.address).open(place.path)
        for turn in range(times + 1):
            elapsed = float(visitor.page.evaluate(_ACT_AND_WAIT, [*acts[turn % len(acts)]])) / 1000
            visitor.rest()
            if turn:
                yield elapsed
