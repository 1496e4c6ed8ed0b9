"""The local editor in a real browser: on at the machine itself, off behind a proxy and under any other name."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Playwright

from targets.presentation.words import Language, Words
from targets.web.read_only import local_editor_mark
from tests.browser.chromium import Visitor, launch, visiting
from tests.browser.proxy import forwarding
from tests.server import Server, running

MARK = local_editor_mark(Words(Language.ZH))


def is_marked(visitor: Visitor) -> bool:
    return MARK in visitor.page.inner_text("[data-testid=stSidebar]")


def test_a_person_at_the_machine_sees_that_the_local_editor_is_on(visitor: Visitor) -> None:
    assert is_marked(visitor.open("/"))


@pytest.mark.parametrize("header", ["X-Forwarded-For: 203.0.113.7", "Forwarded: for=203.0.113.7", "Via: 1.1 proxy"])
def test_a_proxy_on_the_same_machine_turns_the_local_editor_off(browser: Browser, server: Server, header: str) -> None:
    with forwarding(server.port, header) as address, visiting(browser, server, address) as visitor:
        assert not is_marked(visitor.open("/"))


@pytest.fixture
def misled(playwright: Playwright) -> Iterator[Browser]:
    """A browser for which a foreign name means this machine, as after an attack on the name service."""
    chromium = launch(playwright, "--host-resolver-rules=MAP dashboard.example 127.0.0.1")
    yield chromium
    chromium.close()


def test_another_name_for_this_machine_turns_the_local_editor_off(misled: Browser, server: Server) -> None:
    with visiting(misled, server, f"http://dashboard.example:{server.port}") as visitor:
        assert not is_marked(visitor.open("/"))


def test_without_the_switch_the_dashboard_is_read_only(browser: Browser, tmp_path: Path) -> None:
    with running(tmp_path) as server, visiting(browser, server) as visitor:
        assert not is_marked(visitor.open("/"))
    assert not (tmp_path / "ledger.sqlite3").exists()
