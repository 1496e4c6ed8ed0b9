"""Headless Chromium, and one visitor's page in it that notices what must never happen."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from playwright.sync_api import Browser, ConsoleMessage, Page, Playwright, Request

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

    def rest(self) -> "Visitor":
        """Wait until no run is under way and every part has been drawn."""
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


_DRAWN = """() => !document.querySelector("[data-testid=stSkeleton], [data-stale=true]")
  && document.querySelector("[data-testid=stMain]").innerText.trim() !== ""
  && [...document.querySelectorAll("[data-testid=stPlotlyChart]")].every(chart => chart.querySelector(".main-svg"))"""


@contextmanager
def visiting(browser: Browser, server: Server, address: str | None = None, **context: Any) -> Iterator[Visitor]:
    """A visit that ends in assertions: nothing was asked of another host, the console holds no error, no page failed."""
    before = len(server.failures())
    with browser.new_context(**{"viewport": DESK, "locale": "zh-CN", **context}) as own:
        visitor = Visitor(own.new_page(), address or server.address)
        yield visitor
        assert visitor.foreign_requests == []
        assert visitor.console_errors == []
        assert server.failures()[before:] == visitor.expected_failures
