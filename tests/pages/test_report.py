"""The report page without a browser: what it holds, filters in the address, and a text laid under the catalog."""

import logging
import re

import pytest
from streamlit.testing.v1 import AppTest

from targets.curation.plain_text import LARGEST
from targets.domain.catalog import Catalog
from tests.pages.conftest import AFAR, Opening
from tests.pages.reading import messages, shown
from tests.report_text import passages_of

PROOF_HOLDS = "阿拉伯数字186处，中文数字63处。其中173处由数据和目标认领，76处注明理由不计入。没有缺口，核对通过。"


def html(page: AppTest) -> str:
    return "".join(element.proto.body for element in page.main.get("html"))


def proving(opening: Opening, name: str, content: bytes, **address: str) -> AppTest:
    page = opening("report.py", view="text", **address)
    return page.file_uploader[0].upload(name, content, "text/plain").run()


@pytest.mark.parametrize(
    ("lang", "title", "total"),
    [("中文", "原文对照", "总数"), ("English", "Report text", "Total")],
)
def test_the_whole_report_is_counted_and_the_part_with_most_targets_shown(
    opening: Opening, catalog: Catalog, lang: str, title: str, total: str
) -> None:
    page = opening("report.py", lang=lang)
    assert not page.exception
    assert shown(page, "title") == [title]
    assert " ".join(shown(page, "html")[1].split()).endswith(f"{total} 135 42 78 12 76")
    linked = set(re.findall(r"target=(\w+)", html(page)))
    promised = {t.id for t in catalog.counted_targets if t.citations[0].place.startswith("三")}
    assert linked == promised


def test_every_heading_of_a_part_is_shown_though_no_number_stands_there(opening: Opening, catalog: Catalog) -> None:
    page = opening("report.py", part="二")
    heads = re.findall(r'<h2 class="part">(.*?) <small>', html(page))
    assert [h.path for h in catalog.report.outline if h.path.partition("/")[0] == "二"][-1] == "二/结语"
    assert heads == [
        "二、今后五年奋斗目标和主要任务",
        "（一）突出创新驱动",
        "（二）突出内外联动",
        "（三）突出全域统筹",
        "（四）突出绿色低碳",
        "（五）突出民生优先",
        "结语",
    ]
    assert "本节没有数字" in html(page)


def test_only_targets_leaves_figures_and_waivers_out(opening: Opening) -> None:
    page = opening("report.py", part="一", show="targets")
    assert messages(page) == [("info", "本部分没有此类内容。")]


def test_only_what_nothing_is_known_of_since_leaves_judged_targets_out(opening: Opening) -> None:
    told = html(opening("report.py", show="missing"))
    assert "target=river_dredging_2017" in told
    assert "target=gdp_growth_2017" not in told
    assert "不计入：" not in told


@pytest.mark.parametrize("address", [{"part": "四"}, {"show": "nonsense"}, {"view": "x"}, {"part": "题"}])
def test_an_address_that_asks_for_nonsense_shows_what_there_is(opening: Opening, address: dict[str, str]) -> None:
    page = opening("report.py", **address)
    assert not page.exception
    assert shown(page, "title") == ["原文对照"]


def test_links_keep_the_language_and_days_of_the_visit(opening: Opening) -> None:
    told = html(opening("report.py", lang="English", known="2018-06-30"))
    assert (
        'href="indicator?lang=English&amp;known=2018-06-30&amp;indicator=gdp_growth&amp;target=gdp_growth_2017"' in told
    )


def test_a_text_whose_numbers_are_all_claimed_proves_the_catalog(opening: Opening, catalog: Catalog) -> None:
    page = proving(opening, "报告.txt", passages_of(catalog).encode())
    assert messages(page) == [("success", PROOF_HOLDS)]
    told = html(page)
    assert re.search(r'<a class="inside figure" href="indicator\?indicator=gdp" title="[^"]*2016年">3760亿元</a>', told)
    assert '<a class="inside target" href="indicator?indicator=gdp_growth&amp;target=gdp_growth_2017"' in told
    assert 'title="作报告的日期。">2017</span>' in told
    assert "unclaimed" not in told


def test_a_number_claimed_by_several_leads_to_each_of_them(opening: Opening, catalog: Catalog) -> None:
    told = html(proving(opening, "报告.txt", passages_of(catalog).encode()))
    after = told.partition("重大基础设施、重大产业项目、重点技术改造、生态环保投资增长")[2][:1500]
    assert re.findall(r"target=(major_investment_\w+)_growth_2017", after) == [
        "major_investment_infrastructure",
        "major_investment_industry",
        "major_investment_technology",
        "major_investment_environment",
    ]


def test_an_unclaimed_number_stands_out_and_text_is_never_markup(opening: Opening, catalog: Catalog) -> None:
    text = passages_of(catalog) + "\n新建<script>alert(1)</script>$x$学校 57 所。"
    page = proving(opening, "报告.txt", text.encode())
    ((kind, said),) = messages(page)
    assert kind == "warning"
    assert said.endswith("缺口2处。")
    told = html(page)
    assert '学校 <mark class="unclaimed">57</mark> 所' in told
    assert "&lt;script&gt;alert(" in told
    assert "<script>" not in told
    assert "无人认领：…" in told


def test_a_changed_number_says_which_passage_does_not_fit(opening: Opening, catalog: Catalog) -> None:
    text = passages_of(catalog).replace("其中市本级力争增长7.2%", "其中市本级力争增长7.3%")
    page = proving(opening, "report.txt", text.encode(), lang="English")
    told = html(page)
    assert "stands 0 times under 三; it should stand there once." in told
    assert '<mark class="unclaimed">7.3</mark>' in told


@pytest.mark.parametrize(
    ("name", "content", "sentence"),
    [
        ("空.txt", b"", "“空.txt”是空文件，请选择报告文本文件。"),
        ("报告.txt", b"%PDF-1.7 ...", "“报告.txt”是PDF文件。请打开后复制文字，另存为纯文本（.txt）。"),
        ("报告.docx", b"PK\x03\x04 ...", "“报告.docx”是Word、WPS或压缩文件。请另存为纯文本（.txt）后再选择。"),
        ("a$b$.bin", b"\x00\x01\x02", "“a$b$.bin”不是文本文件，请选择另存为纯文本（.txt）的报告。"),
        ("大.txt", b"7" * (LARGEST + 1), "“大.txt”超过5MB。报告文本远小于此，请另存为纯文本后再选择。"),
        ("信.txt", "今天天气很好。".encode(), "“信.txt”不是这份报告：本系统引用报告289处，其中只有0处见于该文本。"),
    ],
)
def test_a_wrong_file_gets_a_sentence(opening: Opening, name: str, content: bytes, sentence: str) -> None:
    page = proving(opening, name, content)
    assert not page.exception
    assert messages(page) == [("error", sentence)]
    assert "report-text" not in html(page)


def test_a_visitor_who_may_only_read_can_prove_a_text_too(opening: Opening, catalog: Catalog) -> None:
    page = opening("report.py", view="text", caller=AFAR)
    page.file_uploader[0].upload("r.txt", passages_of(catalog).encode("gb18030"), "text/plain").run()
    assert messages(page) == [("success", PROOF_HOLDS)]


def test_the_text_outlives_a_look_at_another_page_until_it_is_forgotten(opening: Opening, catalog: Catalog) -> None:
    page = proving(opening, "报告.txt", passages_of(catalog).encode())
    page.switch_page("indicator.py").run()
    page.query_params["view"] = "text"
    page.switch_page("report.py").run()
    assert messages(page) == [("success", PROOF_HOLDS)]
    (forget,) = (button for button in page.button if button.label == "清除文本")
    forget.click().run()
    assert messages(page) == []
    assert "report-text" not in html(page)


def test_the_text_is_neither_logged_nor_shown_to_anybody_else(
    opening: Opening, catalog: Catalog, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    proving(opening, "报告.txt", (passages_of(catalog) + "\n暗号四十二号").encode())
    assert "暗号" not in caplog.text
    assert "report-text" not in html(opening("report.py", view="text"))


@pytest.mark.parametrize("lang", ["中文", "English"])
def test_parts_and_headings_are_called_by_their_printed_titles(opening: Opening, lang: str) -> None:
    told = "".join("".join(shown(opening("report.py", lang=lang), "html")).split())
    assert "三、2017年主要工作" in told
    assert "(一)注重供需两端发力" in told
    assert "（六）强化发展惠民" in told
