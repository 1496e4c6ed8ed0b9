"""In the middle of a year, on invented figures: a month's figure turns a light, and nobody takes the page for a real one."""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.chromium import PHONE, visiting
from tests.browser.clerk import Clerk
from tests.server import Server, running

JOBS_PAGE = "/indicator?lang=English&indicator=employment_new_urban_jobs"
SEPTEMBER = "/update?lang=English&topic=employment&year=2017&period=2017-01/2017-09"


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """The dashboard as `make demo` starts it; overrides the one of the other browser tests."""
    folder: Path = tmp_path_factory.mktemp("practice")
    ledger = str(folder / "practice.sqlite3")
    with running(folder, TARGETS_LOCAL_EDITOR="1", TARGETS_PRACTICE="1", TARGETS_PRACTICE_LEDGER=ledger) as started:
        yield started


def test_the_figure_of_september_moves_a_light_from_behind_to_on_track(browser: Browser, server: Server) -> None:
    with visiting(browser, server) as visitor:
        assert "Behind" in visitor.open(JOBS_PAGE).text()
        assert "Jan–Aug 2017" in visitor.text()

        clerk = Clerk(visitor).open(SEPTEMBER).report()
        clerk.type(clerk.value(), "5.0")
        expect(clerk.foretold()).to_contain_text("Behind")
        expect(clerk.foretold()).to_contain_text("On schedule")
        clerk.save("1 row (201)")

        visitor.open(JOBS_PAGE)
        assert "Jan–Sep 2017" in visitor.text()
        assert "On schedule" in visitor.page.locator(".verdict").inner_text()
        visitor.open(f"{JOBS_PAGE}&known=2017-10-24&on=2017-10-24")
        assert "Behind" in visitor.page.locator(".verdict").inner_text()
        assert visitor.page.locator(".st-key-practice").inner_text().startswith("Practice data")


LOW: Final = {"width": 1280, "height": 560}  # so low that the overview has to be scrolled


@pytest.mark.parametrize("size", [LOW, PHONE], ids=["desk", "phone"])
def test_the_banner_stays_in_sight_when_the_page_scrolls_and_covers_nothing_before(
    browser: Browser, server: Server, size: dict[str, int]
) -> None:
    with visiting(browser, server, viewport=size) as visitor:
        visitor.open("/")
        banner, heading = visitor.page.locator(".st-key-practice"), visitor.page.get_by_role("heading").first
        above, below = banner.bounding_box(), heading.bounding_box()
        assert above
        assert below
        assert above["y"] + above["height"] <= below["y"]
        visitor.page.get_by_text("查看清单").scroll_into_view_if_needed()
        expect(heading).not_to_be_in_viewport()
        expect(banner).to_be_in_viewport(ratio=1)
