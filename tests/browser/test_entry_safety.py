"""Nothing typed is lost, nothing is saved twice and nobody overwrites anybody, in a real browser."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests import server as harness
from tests.browser.chromium import visiting
from tests.browser.clerk import JOBS, Clerk
from tests.server import Server, running

WARNED = "Somebody else saved figures of this form after you opened it."
REASON = "Reason for the correction"


def expect_history(clerk: Clerk, *rows: tuple[str, str]) -> None:
    """The history holds these rows and no other, as (what, value), the newest first."""
    clerk.go("History")
    assert [(row[2], row[6]) for row in clerk.history(len(rows))] == list(rows)


def reason(page: Page) -> None:
    """Give the reason a correction needs."""
    field = page.get_by_role("textbox", name=REASON)
    field.fill("以人社部门数据为准")
    field.blur()


def test_a_triple_click_saves_once(browser: Browser, fresh_server: Server) -> None:
    with visiting(browser, fresh_server) as visitor:
        clerk = Clerk(visitor).open().report()
        clerk.type(clerk.value(), "10.1")
        expect(clerk.foretold()).to_be_visible()
        clerk.button("save").click(click_count=3)
        expect(clerk.message("Saved: 1 row (1).")).to_be_visible()
        visitor.rest()
        expect_history(clerk, ("Entered", "10.1"))


def test_a_press_right_after_typing_is_not_lost_though_the_page_changes_under_it(
    browser: Browser, fresh_server: Server
) -> None:
    """The button goes down, the field just left is taken up and its effect is drawn, only then the button goes up."""
    with visiting(browser, fresh_server) as visitor:
        page, clerk = visitor.page, Clerk(visitor).open().report()
        clerk.value().fill("10.1")
        clerk.button("save").hover()
        page.mouse.down()
        expect(clerk.foretold()).to_be_visible()
        page.mouse.up()
        expect(clerk.message("Saved: 1 row (1).")).to_be_visible()


def test_what_became_of_a_save_is_seen_where_it_was_pressed(browser: Browser, fresh_server: Server) -> None:
    with visiting(browser, fresh_server) as visitor:
        clerk = Clerk(visitor).open("/update?lang=English&topic=income&year=2017")
        clerk.button("save").click()
        expect(clerk.message("Please fill this in.").first).to_be_in_viewport()
        clerk.report()
        clerk.type(clerk.value("income_urban"), "53057")
        clerk.save("1 row (1)")
        expect(clerk.message("Saved: 1 row (1).")).to_be_in_viewport()


@pytest.fixture
def second(browser: Browser, fresh_server: Server) -> Clerk:
    """A clerk who has typed 10.2, and pressed after somebody else saved 10.1."""
    with visiting(browser, fresh_server) as late, visiting(browser, fresh_server) as early:
        clerk = Clerk(late).open().report()
        clerk.type(clerk.value(), "10.2")
        expect(clerk.foretold()).to_be_visible()
        first = Clerk(early).open().report(reporter="李四")
        first.type(first.value(), "10.1")
        first.save("1 row (1)")
        clerk.button("save").click()
        expect(clerk.message(WARNED)).to_be_visible()
        yield clerk


def test_the_second_editor_sees_the_firsts_figure_and_keeps_what_was_typed(second: Clerk) -> None:
    shown = second.page.get_by_test_id("stMain")
    expect(shown).to_contain_text("entered by 李四 of 市人社局")
    expect(second.value()).to_have_value("10.2")
    expect(second.shared("reporter")).to_have_value("王五")


def test_the_second_editor_replaces_the_firsts_figure_with_a_reason(second: Clerk) -> None:
    second.page.get_by_role("button", name="Replace them with mine").click()
    expect(second.message(WARNED)).to_have_count(0)
    expect(second.value()).to_have_value("10.2")
    reason(second.page)
    second.save("1 row (2)")
    expect_history(second, ("Corrected", "10.2"), ("Entered", "10.1"))


def test_the_second_editor_lets_the_firsts_figure_stand(second: Clerk) -> None:
    second.page.get_by_role("button", name="Leave theirs, drop mine").click()
    expect(second.message(WARNED)).to_have_count(0)
    expect(second.value()).to_have_value("")
    expect_history(second, ("Entered", "10.1"))


def test_a_correction_is_asked_for_its_reason_and_loses_nothing_meanwhile(
    browser: Browser, fresh_server: Server
) -> None:
    with visiting(browser, fresh_server) as visitor:
        page, clerk = visitor.page, Clerk(visitor).open().report()
        clerk.type(clerk.value(), "10.1")
        clerk.save("1 row (1)")

        clerk.type(clerk.value(), "6.5")
        expect(page.get_by_role("textbox", name=REASON)).to_be_visible()
        clerk.button("save").click()
        expect(clerk.message("A figure in force would be replaced: say why.")).to_be_visible()
        expect(clerk.value()).to_have_value("6.5")
        expect(clerk.shared("source_title")).to_have_value("2017年12月统计快报")

        reason(page)
        expect(clerk.message("A figure in force would be replaced")).to_have_count(0)
        clerk.save("1 row (2)")
        expect(clerk.came()).to_contain_text("Missed")
        expect_history(clerk, ("Corrected", "6.5"), ("Entered", "10.1"))


def test_bad_input_is_told_at_its_field_and_everything_typed_stays(browser: Browser, fresh_server: Server) -> None:
    typed = {"source_title": "快报 $1$ **x**", "unit": "", "reporter": "王五", "contact": "8252", "note": "见附件"}
    with visiting(browser, fresh_server) as visitor:
        page, clerk = visitor.page, Clerk(visitor).open().report(**typed)
        clerk.type(clerk.value(), "10.1亿元")
        row = page.locator(f"[class*='_row_{JOBS}']")
        expect(row.get_by_test_id("stAlert")).to_contain_text('"亿元" is another unit.')
        clerk.button("save").click()
        expect(clerk.message("Not saved yet")).to_be_visible()
        column = page.get_by_test_id("stColumn").filter(has=clerk.shared("unit"))
        expect(column.last.get_by_test_id("stAlert")).to_have_text("Please fill this in.")
        for name, text in typed.items():
            expect(clerk.shared(name)).to_have_value(text)
        expect(clerk.value()).to_have_value("10.1亿元")

        clerk.type(clerk.value(), "10.1")
        clerk.type(clerk.shared("unit"), "市人社局")
        expect(clerk.message("")).to_have_count(0)
        clerk.save("1 row (1)")


def test_typed_text_survives_another_language_another_topic_and_another_page(
    browser: Browser, fresh_server: Server
) -> None:
    with visiting(browser, fresh_server) as visitor:
        page, clerk = visitor.page, Clerk(visitor).open().report()
        clerk.type(clerk.value(), "10.1")
        expect(clerk.foretold()).to_be_visible()

        page.get_by_test_id("stSidebar").get_by_text("中文", exact=True).click()
        expect(page.get_by_role("heading", level=1)).to_have_text("数据填报")
        expect(clerk.value()).to_have_value("10.1")
        expect(clerk.shared("reporter")).to_have_value("王五")

        page.get_by_test_id("stSidebar").get_by_text("English", exact=True).click()
        expect(page.get_by_role("heading", level=1)).to_have_text("Update figures")
        clerk.go("History")
        clerk.go("Update figures")
        expect(clerk.value()).to_have_value("10.1")
        expect(clerk.shared("source_title")).to_have_value("2017年12月统计快报")
        expect(clerk.foretold()).to_contain_text("Met")
        clerk.save("1 row (1)")


def test_a_restart_loses_nothing_saved_and_what_is_typed_can_still_be_saved(
    browser: Browser, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    port = harness.free_port()
    monkeypatch.setattr(harness, "free_port", lambda: port)
    with running(tmp_path, TARGETS_LOCAL_EDITOR="1") as before, visiting(browser, before) as visitor:
        other = Clerk(visitor).open("/update?lang=English&topic=gdp&year=2017").report()
        other.type(other.value("gdp"), "4355.24")
        other.save("1 row (1)")
        clerk = Clerk(visitor)
        visitor.open("/update?lang=English&topic=employment&year=2017")
        clerk.report()
        clerk.type(clerk.value(), "10.1")
        expect(clerk.foretold()).to_be_visible()

        before.stop()
        expect(clerk.value()).to_be_disabled()
        with running(tmp_path, TARGETS_LOCAL_EDITOR="1"):
            expect(clerk.value()).to_be_enabled(timeout=30_000)
            expect(clerk.value()).to_have_value("10.1")
            clerk.save("1 row (2)")
            expect_history(clerk, ("Entered", "10.1"), ("Entered", "4355.24"))
            refused = [error for error in visitor.console_errors if "ERR_CONNECTION_REFUSED" in error]
            visitor.console_errors[:] = [error for error in visitor.console_errors if error not in refused]
