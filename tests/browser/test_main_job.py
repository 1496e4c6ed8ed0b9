"""The main job in a real browser: from the overview to a figure, its verdict and its row in the history."""

import re
from pathlib import Path

from playwright.sync_api import Browser, expect

from tests.browser.chromium import PHONE, Visitor, visiting
from tests.browser.clerk import ENERGY, ENERGY_2017, ENERGY_FORM, JOBS, JOBS_2017, Clerk
from tests.server import Server, running


def asked(visitor: Visitor) -> set[str]:
    return set(visitor.path.partition("?")[2].split("&"))


def verdict(visitor: Visitor) -> str:
    """The verdict in one sentence on the page of an indicator."""
    return visitor.page.locator("p.verdict").inner_text()


def test_from_the_overview_to_a_figure_its_verdict_and_the_history(browser: Browser, fresh_server: Server) -> None:
    with visiting(browser, fresh_server) as visitor:
        page, clerk = visitor.page, Clerk(visitor)
        visitor.open("/?lang=English&on=2017-12-31")
        card = page.locator(f".st-key-card_{JOBS_2017}")
        expect(card).to_contain_text("Figure to be added")

        page.locator(f".marks a[href*='{JOBS_2017}']").click()
        page.wait_for_url("**/indicator?**")
        visitor.rest()
        assert {"lang=English", "on=2017-12-31", f"indicator={JOBS}", f"target={JOBS_2017}"} <= asked(visitor)
        assert "Figure to be added" in verdict(visitor)

        page.get_by_role("link", name="Enter a figure for this topic").click()
        page.wait_for_url("**/update?**")
        visitor.rest()
        assert {"lang=English", "on=2017-12-31", "topic=employment", "year=2017"} <= asked(visitor)

        clerk.type(clerk.value(), "10.1")
        expect(clerk.foretold()).to_contain_text(re.compile(r"Figure to be added.*→.*Met", re.DOTALL))
        clerk.report()
        clerk.save("1 row (1)")
        expect(clerk.came()).to_contain_text(re.compile(r"Figure to be added.*→.*Met", re.DOTALL))
        expect(clerk.value()).to_have_value("")

        clerk.came().get_by_role("link").click()
        page.wait_for_url("**/indicator?**")
        expect(page.locator("p.verdict")).to_contain_text("Met")
        assert {"lang=English", "on=2017-12-31"} <= asked(visitor)

        for where in ("**/update?**", "**/indicator?**", f"{visitor.address}/?**"):
            page.go_back()
            page.wait_for_url(where)
            visitor.rest()
        expect(card).to_contain_text("Met")
        expect(card).not_to_contain_text("Figure to be added")

        clerk.go("History")
        expect(page.get_by_text("1 row, newest first")).to_be_visible()
        (row,) = clerk.history(1)
        assert {"1", "Entered", "New urban jobs", "10.1", "王五", "市人社局"} <= set(row)
        assert any(re.fullmatch(r"\d{4}-\d\d-\d\d \d\d:\d\d:\d\d", cell) for cell in row)


def test_a_figure_can_be_entered_on_a_phone(browser: Browser, fresh_server: Server) -> None:
    with visiting(browser, fresh_server, viewport=PHONE, has_touch=True, is_mobile=True) as visitor:
        clerk = Clerk(visitor).open().report()
        clerk.type(clerk.value(), "10.1")
        clerk.save("1 row (1)")
        expect(clerk.message("Saved: 1 row (1).")).to_be_in_viewport()
        assert visitor.page.evaluate("document.documentElement.scrollWidth") == PHONE["width"]


def test_a_target_set_elsewhere_is_assigned_then_reported_then_judged(browser: Browser, fresh_server: Server) -> None:
    with visiting(browser, fresh_server) as visitor:
        clerk = Clerk(visitor).open(ENERGY_FORM)
        expect(clerk.value(ENERGY)).to_have_count(0)
        clerk.report(reference="浙节能办〔2017〕1号")
        assigned = clerk.input("assigned", ENERGY_2017)
        clerk.type(assigned, "3.7")
        expect(clerk.message("A fall is written with a minus")).to_be_visible()
        clerk.type(assigned, "−3.7")
        expect(clerk.message("A fall is written with a minus")).to_have_count(0)
        expect(clerk.foretold(ENERGY_2017)).to_contain_text(re.compile(r"Target not assigned.*→.*Figure", re.DOTALL))
        clerk.save("1 row (1)")

        clerk.type(clerk.value(ENERGY), "−3.9")
        expect(clerk.foretold(ENERGY_2017)).to_contain_text(re.compile(r"Figure.*→.*Met", re.DOTALL))
        clerk.save("1 row (2)")

        visitor.open(f"/indicator?lang=English&indicator={ENERGY}")
        expect(visitor.page.locator("p.verdict")).to_contain_text("Met")
        clerk.go("History")
        figure, assignment = clerk.history(2)
        assert (figure[2], assignment[2]) == ("Entered", "Target assigned")
        assert ("−3.9" in figure, "−3.7" in assignment) == (True, True)


def test_a_withdrawal_turns_the_light_grey_and_stays_in_the_history(browser: Browser, fresh_server: Server) -> None:
    with visiting(browser, fresh_server) as visitor:
        page = visitor.page
        clerk = Clerk(visitor).open().report()
        clerk.type(clerk.value(), "10.1")
        clerk.save("1 row (1)")

        clerk.go("History")
        assert [row[2] for row in clerk.history(1)] == ["Entered"]
        page.get_by_text("Withdraw a figure").click()
        # While it unfolds, what opens below it closes again.
        expect(page.get_by_role("button", name="Withdraw", exact=True)).to_be_in_viewport()
        page.get_by_role("combobox", name="Figure in force").press("ArrowDown")
        page.get_by_role("option").filter(has_text="New urban jobs").click()
        page.get_by_role("button", name="Withdraw", exact=True).click()
        expect(clerk.message("Not withdrawn: say why.")).to_be_visible()
        clerk.type(page.get_by_role("textbox", name="Reason for the withdrawal"), "误报")
        page.get_by_role("button", name="Withdraw", exact=True).click()
        expect(clerk.message("Row 1 is withdrawn.")).to_be_visible()
        assert [row[2] for row in clerk.history(2)] == ["Withdrawn", "Entered"]

        visitor.open(f"/indicator?lang=English&indicator={JOBS}")
        expect(page.locator("p.verdict")).to_contain_text("Figure to be added")


def test_a_figure_saved_in_one_tab_shows_in_another_at_its_next_run(browser: Browser, fresh_server: Server) -> None:
    with visiting(browser, fresh_server) as one, visiting(browser, fresh_server) as other:
        other.open(f"/indicator?lang=English&indicator={JOBS}")
        assert "Figure to be added" in verdict(other)
        clerk = Clerk(one).open().report()
        clerk.type(clerk.value(), "10.1")
        clerk.save("1 row (1)")

        other.page.get_by_test_id("stSidebar").get_by_text("中文", exact=True).click()
        expect(other.page.locator("p.verdict")).to_contain_text("完成")


def test_an_internal_figure_is_not_told_by_a_read_only_server_on_the_same_ledger(
    browser: Browser, fresh_server: Server, tmp_path: Path
) -> None:
    with visiting(browser, fresh_server) as visitor:
        clerk = Clerk(visitor).open().report()
        clerk.type(clerk.value(), "10.1")
        clerk.save("1 row (1)")
        visitor.open(f"/indicator?lang=English&indicator={JOBS}")
        assert "10" in verdict(visitor)
        assert "Met" in verdict(visitor)
    elsewhere = tmp_path / "read_only"
    elsewhere.mkdir()
    with (
        running(elsewhere, TARGETS_LEDGER=str(tmp_path / "ledger.sqlite3")) as read_only,
        visiting(browser, read_only) as outside,
    ):
        outside.open(f"/indicator?lang=English&indicator={JOBS}")
        assert "Figure to be added" in verdict(outside)
        expect(outside.page.get_by_role("link", name="Enter a figure for this topic")).to_have_count(0)
        outside.open("/history?lang=English")
        expect(outside.page.get_by_text("Nothing has been entered yet.")).to_be_visible()
        outside.open("/update?lang=English&topic=employment")
        expect(outside.page.get_by_text("This dashboard is read-only.")).to_be_visible()
        expect(outside.page.get_by_test_id("stMain").get_by_role("textbox")).to_have_count(0)
