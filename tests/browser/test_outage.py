"""The database goes and comes back while somebody types: nothing typed is lost, nothing is saved twice or by half."""

from pathlib import Path

from playwright.sync_api import Browser, expect

from tests.browser.chromium import visiting
from tests.browser.clerk import Clerk
from tests.postgresql import started
from tests.server import running

AWAY = "The ledger cannot be reached since"
NOT_SAVED = "The ledger cannot be reached. What you typed is still here; press save again in a moment."
NOT_SHOWN = "The ledger cannot be reached, so this cannot be shown now. What was saved before is safe."


def test_what_is_typed_while_the_database_is_away_is_saved_once_when_it_is_back(
    browser: Browser, tmp_path: Path
) -> None:
    with started() as database:
        place = database.new_database(database.template.name)
        with (
            running(tmp_path, TARGETS_LOCAL_EDITOR="1", TARGETS_LEDGER=place.where) as server,
            visiting(browser, server) as visitor,
        ):
            clerk = Clerk(visitor).open().report()
            database.take_away(place)
            clerk.type(clerk.value(), "10.1")
            expect(clerk.message(AWAY)).to_be_visible()
            expect(clerk.foretold()).to_be_visible()
            clerk.button("save").click()
            expect(clerk.message(NOT_SAVED)).to_be_visible()
            clerk.go("History")
            expect(clerk.message(NOT_SHOWN)).to_be_visible()
            clerk.go("Update figures")
            expect(clerk.value()).to_have_value("10.1")

            database.bring_back(place)
            clerk.save("1 row (1)")
            expect(clerk.message(AWAY)).to_have_count(0)
            clerk.go("History")
            assert [(row[2], row[6]) for row in clerk.history(1)] == [("Entered", "10.1")]
            assert {failure.partition(":")[0] for failure in server.failures()} == {"Unavailable"}
            visitor.expected_failures = server.failures()
