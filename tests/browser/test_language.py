"""What the looks at every page do not see of the two languages."""

import pytest
from playwright.sync_api import Page

from tests.browser.chromium import Visitor
from tests.browser.language import strangers


def test_a_clause_keeps_its_words_although_streamlit_has_words_of_the_same_signs(visitor: Visitor) -> None:
    assert "建议2017年" in visitor.open("/report?lang=English").text(), "年 is what a field for a day says for the year"


@pytest.mark.parametrize(
    ("language", "tag", "drawn", "told"),
    [
        ("zh", "zh-CN", "<p>指标 GDP</p>", []),
        ("zh", "zh-CN", "<p>指标 Save</p><input placeholder='Search'>", ["Search", "指标 Save"]),
        ("zh", "en", "<p>指标</p>", ["the page calls its language en"]),
        ("en", "en", "<p>Indicators</p><q lang='zh-CN'>增长7%</q>", []),
        ("en", "en", "<p>Indicators</p><q>增长7%</q>", ["增长7%"]),
        ("en", "en", "<p title='保存'>Save</p>", ["保存"]),
    ],
)
def test_the_finder_names_what_is_in_the_other_language(
    blank: Page, language: str, tag: str, drawn: str, told: list[str]
) -> None:
    blank.set_content(f"<html lang='{tag}'><body>{drawn}")
    assert strangers(blank, language) == told
