"""Counts by status and domain, what lags with its remarks, and the list of sources."""

from targets.domain.terms import Disclosure
from targets.presentation.words import Language
from tests.briefing.slides.made import box, deck, notes, of_city, of_year, table, titles
from tests.briefing.slides.test_layout import a_remark
from tests.domain.builders import a_figure, a_growth_target
from tests.presentation.charted import GROWTH
from tests.presentation.city import quoting, tell

TARGET = a_growth_target("7", citations=quoting("增长7%", "7%"))


def lags() -> object:
    return tell(TARGET, a_figure("6", "2016"), a_figure("2.5"), of=GROWTH)


def test_the_counts_of_a_year_are_those_of_its_material() -> None:
    told = of_year(2017)
    made = deck(told)
    assert titles(made)[1] == "2017年度70项目标：完成8项，未完成1项，61项暂无结论"
    rows = table(made.slides[1])
    assert rows[0] == ["领域", "完成", "未完成", "待补录", "待下达、公布", "暂不评价", "合计"]
    assert rows[1] == ["经济", "1", "1", "1", "0", "0", "3"]
    assert rows[-1] == ["合计", "8", "1", "43", "16", "2", "70"]
    counts = [shape.text_frame.text for shape in made.slides[1].shapes if shape.name == "Count"]
    assert counts == ["8", "1", "43", "16", "2"]
    assert sum(map(int, rows[-1][1:-1])) == len(told.items) == 70


def test_what_lags_stands_with_its_cause_next_step_deadline_and_unit() -> None:
    made = deck(of_city(lags(), remarks=[a_remark("企业减产", "帮扶企业")]))
    slide = made.slides[3]
    assert titles(made)[3] == "滞后事项1项"
    assert table(slide) == [
        ["目标", "进展", "滞后原因", "下步措施", "完成时限、责任单位"],
        [
            "地区生产总值增长\n目标：7%",
            "■ 未完成\n2017年2.5%，低于目标4.5个百分点",
            "企业减产",
            "帮扶企业",
            "2017年12月31日\n市发改委",
        ],
    ]


def test_what_lags_without_a_word_says_that_no_cause_was_given() -> None:
    made = deck(of_city(lags()), Language.EN)
    assert table(made.slides[3])[1][2] == "No cause given yet"
    assert titles(made)[3] == "1 target lags"


def test_an_internal_remark_is_marked_on_its_slide() -> None:
    remark = a_remark("企业减产", "帮扶企业")
    hidden = type(remark)(**{name: getattr(remark, name) for name in remark.__slots__} | _INTERNAL)
    made = deck(of_city(lags(), remarks=[hidden]))
    slide = made.slides[3]
    assert box(slide, "Mark") == "内部资料，未经发布不得引用 · 需要关注"
    assert table(slide)[1][0] == "地区生产总值增长\n目标：7%\n内部使用"
    assert notes(slide)[0] == "内部资料，未经发布不得引用"
    assert box(made.slides[2], "Mark") == "经济"


_INTERNAL = {"disclosure": Disclosure.INTERNAL}


def test_a_long_remark_runs_on_and_loses_not_a_word() -> None:
    cause = "".join(f"第{number}条原因。" for number in range(600))
    made = deck(of_city(lags(), remarks=[a_remark(cause, "帮扶企业")]))
    pages = [slide for slide in made.slides if box(slide, "Title") == "滞后事项1项"]
    assert len(pages) > 3
    assert "".join(table(slide)[1][2] for slide in pages) == cause


def test_each_document_is_listed_once_with_publisher_day_number_and_address() -> None:
    made = deck(of_year(2017))
    pages = [slide for slide in made.slides if box(slide, "Title") == "资料来源"]
    rows = [row for slide in pages for row in table(slide)[1:]]
    assert table(pages[0])[0] == ["文件", "发布机构", "公布日期", "文号", "网址"]
    assert rows[0][:3] == [
        "政府工作报告（2017年4月21日在嘉兴市第八届人民代表大会第一次会议上）",
        "嘉兴市人民政府",
        "2017年4月21日",
    ]
    assert len({tuple(row) for row in rows}) == len(rows) > 20
    assert {row[0] for row in rows} <= {source.title for source in of_year(2017).catalog.sources.values()}


def test_an_address_leads_to_its_document_whole() -> None:
    made = deck(of_year(2021))
    pages = [slide for slide in made.slides if box(slide, "Title") == "资料来源"]
    links = {rel.target_ref for slide in pages for rel in slide.part.rels.values() if rel.is_external}
    known = {source.address for source in of_year(2021).catalog.sources.values()}
    assert links <= known
    assert max(map(len, links)) > 200
