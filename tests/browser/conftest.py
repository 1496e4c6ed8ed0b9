"""Fixtures of the browser tests: one Chromium a worker, one dashboard a module, a fresh visit each test."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Playwright, expect, sync_playwright

from tests.browser.chromium import PHONE, Visitor, executable, launch, visiting
from tests.server import Server, running

# What is waited for comes when it comes: a busy machine is no fault of a page. (Playwright's own 5 s are for a quiet one.)
expect.set_options(timeout=30_000)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    here = Path(__file__).parent
    for item in items:
        if here in item.path.parents:
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    if executable() is None:
        pytest.skip("no Chromium on this machine: apt-get install chromium")
    with sync_playwright() as driver:
        yield driver


@pytest.fixture(scope="session")
def browser(playwright: Playwright) -> Iterator[Browser]:
    # A page of a test does not live long enough for optimized scripts to be worth their making.
    chromium = launch(playwright, "--js-flags=--no-opt --no-maglev")
    yield chromium
    chromium.close()


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """The dashboard as `make run` starts it, with an empty ledger."""
    with running(tmp_path_factory.mktemp("server"), TARGETS_LOCAL_EDITOR="1") as started:
        yield started


@pytest.fixture(scope="module")
def practising(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """The dashboard as `make demo` starts it: every status, a banner and a long history are to be seen."""
    folder = tmp_path_factory.mktemp("practice")
    ledger = str(folder / "practice.sqlite3")
    with running(folder, TARGETS_LOCAL_EDITOR="1", TARGETS_PRACTICE="1", TARGETS_PRACTICE_LEDGER=ledger) as started:
        yield started


@pytest.fixture
def visitor(browser: Browser, server: Server) -> Iterator[Visitor]:
    with visiting(browser, server) as somebody:
        yield somebody


@pytest.fixture
def phone(browser: Browser, server: Server) -> Iterator[Visitor]:
    with visiting(browser, server, viewport=PHONE, has_touch=True, is_mobile=True) as somebody:
        yield somebody


@pytest.fixture
def fresh_server(tmp_path: Path) -> Iterator[Server]:
    """A dashboard that nobody has visited yet."""
    with running(tmp_path, TARGETS_LOCAL_EDITOR="1") as started:
        yield started


@pytest.fixture(scope="module")
def blank(browser: Browser) -> Iterator[Page]:
    """A page of the test's own drawing, as wide as a phone."""
    page = browser.new_page(viewport=PHONE)
    yield page
    page.close()
