"""What stands on a page in another language than the page's says so, and clauses are told as people read them."""

import pytest

from targets.presentation.foreign import blockquote, readable, tag_of, with_language
from targets.presentation.words import Language, Words

ENGLISH, CHINESE = Words(Language.EN), Words(Language.ZH)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("met", "met"),
        (
            "with 突破 or 超过 it exceeds it",
            'with <span lang="zh-CN">突破</span> or <span lang="zh-CN">超过</span> it exceeds it',
        ),
        ("（一）", '（<span lang="zh-CN">一）</span>'),
        ("深入推进“三去一降一补”", '<span lang="zh-CN">深入推进“三去一降一补”</span>'),
        ("<b> 全覆盖", '&lt;b&gt; <span lang="zh-CN">全覆盖</span>'),
    ],
)
def test_runs_of_chinese_on_an_english_page_are_marked_and_all_is_escaped(text: str, told: str) -> None:
    assert with_language(text, ENGLISH) == told


def test_a_chinese_page_marks_nothing_of_its_own() -> None:
    assert with_language("<b> 全覆盖", CHINESE) == "&lt;b&gt; 全覆盖"


def test_a_title_is_chinese_as_soon_as_one_sign_of_it_is() -> None:
    assert [tag_of(text) for text in ("Jiaxing's GDP", "2017 Jiaxing 公报", "")] == ["en", "zh-CN", "en"]


def test_an_index_stands_below_the_line_in_html_and_in_it_in_plain_text() -> None:
    assert readable("PM_{2.5}浓度持续下降") == "PM2.5浓度持续下降"
    assert (
        blockquote("PM_{2.5}<", "clause") == '<blockquote class="clause" lang="en">“PM<sub>2.5</sub>&lt;”</blockquote>'
    )


def test_a_clause_and_where_it_stands_are_each_in_their_own_language() -> None:
    assert blockquote("增长7%", "clause", "Work report · 1") == (
        '<blockquote class="clause" lang="zh-CN">“增长7%”<footer lang="en">Work report · 1</footer></blockquote>'
    )
