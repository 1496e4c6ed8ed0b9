"""The main job in Chinese, from end to end: see what waits, type a figure, kill the server, see the verdict and the history."""

import csv
from pathlib import Path

from playwright.sync_api import Browser

from tests.browser.chromium import Visitor, visiting
from tests.server import running

JOBS = "/indicator?indicator=employment_new_urban_jobs"


def follow(visitor: Visitor, link: str) -> None:
    before = visitor.page.url
    visitor.page.get_by_test_id("stMain").get_by_role("link", name=link).first.click()
    visitor.page.wait_for_url(lambda url: url.split("?")[0] != before.split("?")[0])
    visitor.rest()


def fill_in(visitor: Visitor, value: str) -> None:
    for label, text in {
        "城镇新增就业，2017年（万人）": value,
        "来源名称": "2017年12月统计快报",
        "文号或网址": "嘉统〔2018〕1号",
        "填报单位": "市人力社保局",
        "填报人": "王五",
    }.items():
        field = visitor.page.get_by_role("textbox", name=label)
        field.fill(text)
        field.press("Tab")
        visitor.rest()


def history(visitor: Visitor) -> list[list[str]]:
    """The rows of the history page's CSV, without its head."""
    visitor.open("/history")
    with visitor.page.expect_download() as download:
        visitor.page.get_by_text("下载CSV（").click()
    with download.value.path().open(encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file))[1:]


def test_a_figure_entered_changes_the_verdict_and_outlives_a_power_cut(browser: Browser, tmp_path: Path) -> None:
    with running(tmp_path, TARGETS_LOCAL_EDITOR="1") as server, visiting(browser, server) as clerk:
        clerk.open("/")
        follow(clerk, "城镇新增就业")
        assert clerk.path.startswith(JOBS)
        assert "待补录" in clerk.text()

        follow(clerk, "填报本组数据")
        assert clerk.path.startswith("/update?topic=employment")
        fill_in(clerk, "10.1")
        preview = "".join(clerk.text().split("保存后的变化")[1].split())
        assert preview.startswith("嘉兴全市·城镇新增就业：10.1万人")
        assert "待补录→★完成" in preview
        clerk.page.get_by_role("button", name="保存").click()
        clerk.page.get_by_text("已保存").first.wait_for()
        server.kill()
    with running(tmp_path, TARGETS_LOCAL_EDITOR="1") as server, visiting(browser, server) as clerk:
        clerk.open(JOBS)
        assert "2017年全市城镇新增就业10.1万人，为“6.6万人”目标的153%，完成。" in clerk.text()
        (row,) = history(clerk)
        assert {"城镇新增就业", "10.1", "2017年12月统计快报", "嘉统〔2018〕1号", "市人力社保局", "王五"} <= set(row)
