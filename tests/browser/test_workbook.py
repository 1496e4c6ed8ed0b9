"""The whole road by Excel in a real browser: template out, filled in, what it would do, one press, the light turns."""

from pathlib import Path

from openpyxl import load_workbook
from playwright.sync_api import Browser, expect

from tests.browser.chromium import visiting
from tests.browser.clerk import JOBS, Clerk
from tests.server import Server

REPORTER = {"Reporting unit": "市人社局", "Reported by": "王五", "Title of the source": "2017年12月统计快报"}


def filled_in(template: Path, value: str, into: Path) -> Path:
    """What a clerk does in Excel: one figure, and once who reports."""
    book = load_workbook(template)
    form, report = book.worksheets[:2]
    at = {cell.value: cell.column for cell in form[1]}
    (row,) = (line[0].row for line in form.iter_rows() if line[0].value == JOBS)
    form.cell(row, at["Value"], value)
    for line in report.iter_rows(max_row=9):
        line[1].value = REPORTER.get(line[0].value, line[1].value)
    book.save(into)
    return into


def test_a_template_goes_out_and_comes_back_and_the_light_turns(
    browser: Browser, fresh_server: Server, tmp_path: Path
) -> None:
    with visiting(browser, fresh_server, accept_downloads=True) as visitor:
        page, clerk = visitor.page, Clerk(visitor)
        visitor.open("/update?lang=English&domain=livelihood")
        page.get_by_role("link", name="By Excel").click()
        page.wait_for_url("**/update?**via=excel**")
        expect(page.get_by_text("29 rows to fill in")).to_be_visible()
        visitor.rest()
        with page.expect_download() as started:
            page.get_by_role("button", name="Download the template").click()
        template = tmp_path / "template.xlsx"
        started.value.save_as(template)
        assert started.value.suggested_filename.startswith("Form-Livelihood-")

        page.locator("input[type=file]").set_input_files(filled_in(template, "10.1元", tmp_path / "wrong.xlsx"))
        expect(clerk.message("Nothing can be saved yet: 1 cell is refused.")).to_be_visible()
        expect(page.get_by_test_id("stDataFrame").locator("tbody tr")).to_contain_text(["is another unit"])
        page.locator("input[type=file]").set_input_files(filled_in(template, "１０.1", tmp_path / "right.xlsx"))
        expect(page.locator(".review .effects")).to_contain_text("Figure to be added")
        expect(page.locator(".review .effects")).to_contain_text("Met")
        page.get_by_role("button", name="Save 1 row").dblclick()
        expect(clerk.message("Saved: 1 row (1).")).to_be_visible()
        visitor.rest()

        visitor.open(f"/indicator?lang=English&indicator={JOBS}")
        expect(page.locator("p.verdict")).to_contain_text("Met")
        clerk.go("History")
        (saved,) = clerk.history(1)
        assert {"Entered", "New urban jobs", "10.1", "王五", "市人社局"} <= set(saved)
