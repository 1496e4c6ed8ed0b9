"""From a filter on the overview to a file in hand, in a real browser: picked, put in order, made, downloaded, opened."""

from pathlib import Path

from playwright.sync_api import Browser, expect
from pptx import Presentation

from tests.browser.chromium import visiting
from tests.server import Server

GROWTH, REVENUE = "GDP growth", "Growth of general public budget revenue"
TAKEN_OUT = "Water worse than Grade V eliminated"


def test_cards_are_picked_put_in_order_and_taken_along_as_slides(
    browser: Browser, server: Server, tmp_path: Path
) -> None:
    with visiting(browser, server, accept_downloads=True) as visitor:
        page = visitor.page
        visitor.open("/briefing?lang=English&known=2018-03-05")
        page.get_by_role("link", name="The cards of the overview (8)").click()
        page.wait_for_url("**/briefing?**of=headlines**")
        expect(page.get_by_text("Chosen: 8 targets · The cards of the overview")).to_be_visible()
        visitor.rest()
        page.locator(".st-key-down_gdp_growth_2017 button").click()
        page.wait_for_url("**/briefing?**pick=general_budget_revenue_growth.gdp_growth.**")
        expect(page.get_by_text("Chosen: 8 targets · picked one by one")).to_be_visible()
        visitor.rest()
        page.locator(".st-key-out_surface_water_worse5_2017 button").click()
        expect(page.get_by_text("Chosen: 7 targets · picked one by one")).to_be_visible()
        visitor.rest()

        page.locator(".st-key-briefing_make_SLIDES button").click()
        download = page.locator(".st-key-briefing_download_SLIDES button")
        expect(download).to_be_visible()
        visitor.rest()
        with page.expect_download() as started:
            download.click()
        file = tmp_path / "slides.pptx"
        started.value.save_as(file)
        name = "Jiaxing_Progress on the targets of 2017_figures known on 2018-03-05.pptx"
        assert started.value.suggested_filename == name

        kept = visitor.path
        visitor.open(kept)
        expect(page.get_by_text("Chosen: 7 targets · picked one by one")).to_be_visible()
        cards = page.locator("[class*=st-key-acts_] a")
        assert [one.split(" ", 1)[0] for one in cards.all_inner_texts()] == ["1", "2", "3", "4", "5", "6", "7"]
        titles = [one.split(" ", 1)[1] for one in cards.all_inner_texts()]
        assert (titles[:2], TAKEN_OUT in titles) == ([REVENUE, GROWTH], False)

    told = [
        shape.text_frame.text
        for slide in Presentation(str(file)).slides
        for shape in slide.shapes
        if shape.has_text_frame
    ]
    findings = [next(at for at, text in enumerate(told) if text.startswith(title)) for title in titles[:2]]
    assert findings == sorted(findings)
    assert not [text for text in told if text.startswith(TAKEN_OUT)]
