"""Two dashboards on one PostgreSQL: what is saved at one is seen at the other at the next interaction."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.chromium import visiting
from tests.browser.clerk import JOBS_FORM, Clerk
from tests.postgresql import started
from tests.server import Server, running


@pytest.fixture
def pair(tmp_path: Path) -> Iterator[tuple[Server, Server]]:
    with started() as database:
        place = database.new_database(database.template.name)
        folders = tmp_path / "one", tmp_path / "other"
        for folder in folders:
            folder.mkdir()
        environment = {"TARGETS_LOCAL_EDITOR": "1", "TARGETS_LEDGER": place.where}
        with running(folders[0], **environment) as one, running(folders[1], **environment) as other:
            yield one, other


def test_a_figure_saved_at_one_server_shows_at_the_other_at_the_next_interaction(
    browser: Browser, pair: tuple[Server, Server]
) -> None:
    with visiting(browser, pair[0]) as near, visiting(browser, pair[1]) as far:
        reader = far.open("/indicators?lang=English&q=czxzjy")
        expect(reader.page.get_by_test_id("stMain")).to_contain_text("no figure yet")

        clerk = Clerk(near).open(JOBS_FORM).report()
        clerk.type(clerk.value(), "10.1")
        clerk.save("1 row (1)")

        Clerk(far).go("History")
        assert [(row[2], row[6]) for row in Clerk(far).history(1)] == [("Entered", "10.1")]
        Clerk(far).open(JOBS_FORM)
        expect(far.page.get_by_test_id("stMain")).to_contain_text("10.1")
    heads = {line["head"] for server in pair for line in server.trail() if "rows" in line}
    assert len(heads) == 1
