"""A page that fails for a reason nobody foresaw: a sentence with a number, the cause in the log alone."""

import json
import shutil
from pathlib import Path

from playwright.sync_api import Browser

from tests.browser.chromium import visiting
from tests.server import PROJECT, running

APPLICATION = """
import streamlit as st
from targets.web.failures import show_failure
app = st.App("pages/_site.py", on_script_error=show_failure)
"""
PAGE = 'raise RuntimeError("the secret detail")'


def test_a_failing_page_tells_a_number_and_the_log_tells_the_cause(browser: Browser, tmp_path: Path) -> None:
    (tmp_path / "pages").mkdir()
    (tmp_path / "dashboard.py").write_text(APPLICATION, encoding="utf-8")
    (tmp_path / "pages" / "_site.py").write_text(PAGE, encoding="utf-8")
    shutil.copytree(PROJECT / ".streamlit", tmp_path / ".streamlit")
    with running(tmp_path, app=tmp_path / "dashboard.py") as server, visiting(browser, server) as visitor:
        shown = visitor.open("/").text()
        visitor.expected_failures = ["RuntimeError: the secret detail"]
        log = server.log.read_text(encoding="utf-8")
    failure = json.loads(next(line for line in log.splitlines() if line.startswith("{")))
    assert shown == (
        "本页暂时无法显示，此前保存的数据不受影响。请重试；如再次出现，请将编号告知管理员：" + failure["number"]
    )
    assert (failure["error"], failure["message"]) == ("RuntimeError", "the secret detail")
    assert failure["address"] == server.address
    assert failure["traceback"][-1] == "RuntimeError: the secret detail\n"
