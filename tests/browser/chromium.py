"""Headless Chromium, and one visitor's page in it that notices what must never happen."""

import json
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from urllib.parse import urlsplit
from weakref import WeakKeyDictionary

from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Playwright, Request

from tests.server import Server

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
FLAGS = (
    "--no-sandbox",  # containers run as root, where Chromium's own sandbox refuses to start
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-dev-shm-usage",
)
DESK = {"width": 1440, "height": 900}
PHONE = {"width": 390, "height": 844}
AT_REST = "[data-testid=stApp][data-test-script-state=notRunning]"


def executable() -> str | None:
    """The path of a Chromium on this machine, None where there is none."""
    return next(filter(None, map(shutil.which, NAMES)), None)


def launch(playwright: Playwright, *flags: str) -> Browser:
    return playwright.chromium.launch(executable_path=executable(), args=[*FLAGS, *flags])


class Visitor:
    """A person at the dashboard: opens addresses and waits until the page has come to rest."""

    def __init__(self, page: Page, address: str) -> None:
        self.page = page
        self.address = address
        self.foreign_requests: list[str] = []
        self.console_errors: list[str] = []
        self.expected_failures: list[str] = []
        page.on("request", self._note_request)
        page.on("websocket", lambda socket: self._note_address(socket.url))
        page.on("console", self._note_console)
        page.on("pageerror", lambda error: self.console_errors.append(str(error)))

    def open(self, path: str = "/") -> "Visitor":
        self.page.goto(self.address + path)
        return self.rest()

    def follow(self, path: str) -> "Visitor":
        """As a link inside the page leads on: without a load of the document, for a third of the work."""
        self.page.evaluate(_FOLLOWED, path)
        return self.rest()

    def rest(self) -> "Visitor":
        """Wait until no run is under way or asked for and every part has been drawn."""
        self.page.wait_for_function(_ANSWERED)
        self.page.wait_for_selector(AT_REST)
        self.page.wait_for_function(_DRAWN)
        return self

    def text(self) -> str:
        """What the main part of the page says."""
        return self.page.inner_text("[data-testid=stMain]")

    @property
    def path(self) -> str:
        return self.page.url.removeprefix(self.address)

    def _note_request(self, request: Request) -> None:
        self._note_address(request.url)

    def _note_address(self, url: str) -> None:
        own = (self.address, self.address.replace("http", "ws", 1), "data:", "blob:")
        if not url.startswith(own):
            self.foreign_requests.append(url)

    def _note_console(self, message: ConsoleMessage) -> None:
        if message.type == "error":
            self.console_errors.append(message.text)


# The page says that a run is under way only when the server has begun it. So what the browser asks for is noted on its way:
# a BackMsg that reruns the script (field 11) stands open until a ForwardMsg of a new session (4) and then one of a script
# that has finished (6) have come, or the line is cut. Both messages are told by the tags of their protobuf fields.
_NOTING_WHAT_IS_ASKED = """(() => {
  const tags = bytes => {
    const found = []
    let at = 0
    const varint = () => {
      let value = 0, shift = 1
      for (;; shift *= 128) { const byte = bytes[at++]; value += (byte & 127) * shift; if (!(byte & 128)) return value }
    }
    while (at < bytes.length) {
      const tag = varint(), kind = tag & 7
      found.push(tag >> 3)
      if (kind === 2) { const long = varint(); at += long } else if (kind === 0) varint(); else at += kind === 1 ? 8 : 4
    }
    return found
  }
  const bytes = data => data instanceof ArrayBuffer ? new Uint8Array(data) : data instanceof Uint8Array ? data : new Uint8Array()
  window.asked = { open: false, begun: false }
  const send = WebSocket.prototype.send
  WebSocket.prototype.send = function (data) {
    if (!this.noted) {
      this.noted = true
      this.addEventListener("message", ({ data }) => {
        const told = tags(bytes(data))
        if (told.includes(4)) asked.begun = true
        if (told.includes(6) && asked.begun) asked.open = false
      })
      this.addEventListener("close", () => { asked.open = false })
    }
    if (tags(bytes(data)).includes(11)) Object.assign(asked, { open: true, begun: false })
    return send.call(this, data)
  }
})()"""
_ANSWERED = "() => !window.asked?.open"

_DRAWN = """() => !document.querySelector("[data-testid=stSkeleton], [data-stale=true]")
  && document.querySelector("[data-testid=stMain]").innerText.trim() !== ""
  && [...document.querySelectorAll("[data-testid=stPlotlyChart]")].every(chart => chart.querySelector(".main-svg"))"""

# A quick page is drawn in the same stroke in which its run begins and ends, so either is taken for the answer. Charts and
# tables draw on their own.
_FOLLOWED = """to => new Promise(answered => {
  const app = document.querySelector("[data-testid=stApp]"), main = document.querySelector("[data-testid=stMain]")
  const told = change => change.target === app ? app.dataset.testScriptState !== "notRunning"
    : main.contains(change.target) && !change.target.parentElement?.closest(".js-plotly-plot, [data-testid=stDataFrame]")
  const watch = new MutationObserver(changes => { if (changes.some(told)) { watch.disconnect(); answered() } })
  watch.observe(app, { attributeFilter: ["data-test-script-state"], childList: true, characterData: true, subtree: true })
  history.pushState(null, "", to)
  dispatchEvent(new PopStateEvent("popstate"))
})"""


@contextmanager
def visiting(browser: Browser, server: Server, address: str | None = None, **context: Any) -> Iterator[Visitor]:
    """A visit that ends in assertions: nothing was asked of another host, the console holds no error, no page failed."""
    before = len(server.failures())
    with _page(browser, {"viewport": DESK, "locale": "zh-CN", **context}) as page:
        visitor = Visitor(page, address or server.address)
        yield visitor
        assert visitor.foreign_requests == []
        assert visitor.console_errors == []
        assert server.failures()[before:] == visitor.expected_failures


@contextmanager
def _page(browser: Browser, options: dict[str, Any]) -> Iterator[Page]:
    """A page of somebody who has been here before: scripts are in the cache, which spares a second a visit, and nothing else is.

    Each kind of visitor has one context as long as the browser runs; two visits at once have one each.
    """
    idle = _IDLE.setdefault(browser, {}).setdefault(json.dumps(options, sort_keys=True), [])
    context = idle.pop() if idle else _new_context(browser, options)
    page = context.new_page()
    try:
        yield page
        _forget(page)
    except BaseException:
        context.close()  # whatever went wrong must not meet the next visitor
        raise
    page.close()
    idle.append(context)


def _new_context(browser: Browser, options: dict[str, Any]) -> BrowserContext:
    context = browser.new_context(**options)
    context.add_init_script(_NOTING_WHAT_IS_ASKED)
    return context


def _forget(page: Page) -> None:
    """Cookies and what pages have stored, of whatever origin the visit ended at."""
    page.context.clear_cookies()
    origin = urlsplit(page.url)
    if origin.netloc:
        session = page.context.new_cdp_session(page)
        where = {"origin": f"{origin.scheme}://{origin.netloc}", "storageTypes": "local_storage"}
        session.send("Storage.clearDataForOrigin", where)


_IDLE: WeakKeyDictionary[Browser, dict[str, list[BrowserContext]]] = WeakKeyDictionary()
