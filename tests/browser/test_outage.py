"""The database goes and comes back while somebody types: nothing typed is lost, nothing is saved twice or by half."""

from pathlib import Path

from playwright.sync_api import Browser, expect

from tests.browser.chromium import visiting
from tests.browser.clerk import Clerk
from tests.postgresql import started
from tests.server import Server, running

AWAY = "The ledger cannot be reached since"
NOT_SAVED = "The ledger cannot be reached. What you typed is still here; press save again in a moment."
RUN_AGAIN = """times => {
  history.pushState(null, "", `${location.pathname}${location.search}&again=${times}`)
  dispatchEvent(new PopStateEvent("popstate"))
}"""
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


def test_what_is_being_typed_stays_when_the_note_of_the_outage_comes_and_goes(
    browser: Browser, fresh_server: Server, tmp_path: Path
) -> None:
    """Before the field is left: the page knows nothing of the text yet, and is drawn anew around it."""
    ledger, aside = tmp_path / "ledger.sqlite3", tmp_path / "aside"
    with visiting(browser, fresh_server) as visitor:
        clerk = Clerk(visitor).open()
        visitor.rest()
        clerk.value().fill("10.1")
        ledger.rename(aside)
        visitor.page.evaluate(RUN_AGAIN, "once")
        expect(clerk.message(AWAY)).to_be_visible()
        expect(clerk.value()).to_have_value("10.1")
        aside.rename(ledger)
        visitor.page.evaluate(RUN_AGAIN, "twice")
        expect(clerk.message(AWAY)).to_have_count(0)
        expect(clerk.value()).to_have_value("10.1")
