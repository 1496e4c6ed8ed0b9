"""One finding a slide: its words, and the numbers of its chart as they stand in the file."""

from typing import Any

import pytest

from targets.presentation.words import Language
from tests.briefing.slides.made import box, charts, deck, notes, of_city, table, texts, titles
from tests.domain.builders import a_figure, a_growth_target, a_quota, a_share, a_target
from tests.presentation.charted import AIR, BASE, GDP, GDP_2021, GROWTH, JOBS, YEARS
from tests.presentation.city import named, quoting, tell

SEVEN = a_growth_target("7", comparator="about", citations=quoting("地区生产总值增长7%左右", "7%"))
JOBS_2017 = a_quota("6.6", citations=quoting("新增城镇就业6.6万人", "6.6万人"))


def drawn(told: Any, language: Language = Language.ZH) -> Any:
    """The chart of the only target of a deck."""
    return next(charts(deck(of_city(told), language).slides[2]))


def test_a_level_has_its_years_its_target_and_the_computed_path() -> None:
    told = tell(GDP_2021, *YEARS, BASE, a_figure("6355.28", "2021"), of=GDP, on="2021-12-31")
    chart = drawn(told)
    assert chart.categories == [f"{year}年" for year in range(2011, 2022)]
    assert chart.rows == {
        "实际": [2668, 2885, 3148, 3353, 3518, 3760, None, None, None, None, 6355.28],
        "2021年目标": [*[None] * 10, 5400],
        "目标路径（推算）": [*[None] * 5, 3760, 4042.3, 4345.8, 4672.1, 5022.9, 5400],
    }
    assert chart.forms["实际"][-1] == '0.00"（初步）";"−"0.00"（初步）"'
    assert chart.forms["实际"][5] == '0;"−"0'
    assert chart.forms["2021年目标"][-1] == '"目标 "0;"目标 ""−"0'
    assert chart.workbook[0] == ["亿元", "目标路径（推算）", "2021年目标", "实际"]
    assert chart.workbook[-1] == ["2021年", 5400, 5400, 6355.28]
    assert chart.workbook[6] == ["2016年", 3760, None, 3760]
    assert chart.alt == "2021年全市地区生产总值6355.28亿元，高于“突破5400亿元”目标955.28亿元，完成。"


def test_english_counts_a_whole_chart_in_billions() -> None:
    told = tell(GDP_2021, BASE, a_figure("6355.28", "2021"), of=GDP, on="2021-12-31", language=Language.EN)
    chart = drawn(told, Language.EN)
    assert (chart.rows["Actual"][0], chart.rows["Actual"][-1]) == (376, 635.528)
    assert chart.rows["Target of 2021"][-1] == 540
    assert chart.workbook[0][0] == "billion yuan"
    assert chart.forms["Actual"][-1] == '#,##0.000" (prelim.)";"−"#,##0.000" (prelim.)"'


def test_a_rate_stands_against_its_target_with_what_about_allows() -> None:
    told = tell(
        SEVEN,
        *(a_figure(value, year, vintage="final") for value, year in (("7.0", "2014"), ("7.0", "2015"), ("7", "2016"))),
        a_figure("7.8", "2017"),
        of=GROWTH,
    )
    made = deck(of_city(told))
    chart = next(charts(made.slides[2]))
    assert chart.rows == {
        "“左右”范围下限": [None, None, None, 6.8],
        "“左右”范围上限": [None, None, None, 7.2],
        "实际": [7, 7, 7, 7.8],
        "2017年目标": [None, None, None, 7],
    }
    assert chart.forms["实际"] == ['0.0;"−"0.0', '0.0;"−"0.0', '0;"−"0', '0.0"（初步）";"−"0.0"（初步）"']
    assert box(made.slides[2], "Said") == "“左右”范围，±0.2个百分点"
    assert titles(made)[2] == "2017年地区生产总值增长7.8%，高于“7%左右”目标0.8个百分点"


def test_a_quota_is_a_bar_for_what_was_promised_done_and_done_the_year_before() -> None:
    chart = drawn(tell(JOBS_2017, a_figure("10.4", "2016"), a_figure("7.2"), of=JOBS))
    assert chart.categories == ["2017年目标", "2017年实际", "2016年实际"]
    assert chart.rows == {"城镇新增就业": [6.6, 7.2, 10.4]}
    assert [row[1] for row in chart.workbook[1:]] == [6.6, 7.2, 10.4]


def test_a_figure_to_come_is_an_empty_bar_that_says_so() -> None:
    chart = drawn(tell(JOBS_2017, a_figure("10.4", "2016"), of=JOBS))
    assert chart.categories == ["2017年目标", "2017年实际（待补录）", "2016年实际"]
    assert chart.rows == {"城镇新增就业": [6.6, None, 10.4]}


def test_the_months_of_a_quota_stand_against_its_schedule() -> None:
    months = [
        a_figure("1.5", "2017-01/2017-03"),
        a_figure("3.6", "2017-01/2017-06"),
        a_figure("5.5", "2017-01/2017-09"),
    ]
    chart = drawn(tell(JOBS_2017, *months, of=JOBS, on="2017-10-25"))
    assert (chart.categories[0], chart.categories[8], chart.categories[11]) == ("1月", "1—9月", "全年")
    assert chart.rows == {
        "累计数": [None, None, 1.5, None, None, 3.6, None, None, 5.5, None, None, None],
        "2017年目标": [*[None] * 11, 6.6],
        "按月序时进度（推算）": [0.55, 1.1, 1.65, 2.2, 2.75, 3.3, 3.85, 4.4, 4.95, 5.5, 6.05, 6.6],
    }


@pytest.mark.parametrize(
    ("values", "side"),
    [(("7.5", "8.0"), "t"), (("5.0", "5.5"), "r"), (("6.0", "5.5"), "b"), (("9.9", "9.0"), "r"), (("9.9", "7.1"), "t")],
    ids=["rising over it", "rising under it", "falling under it", "falling over it", "falling just over it"],
)
def test_the_newest_number_stands_where_no_line_runs(values: tuple[str, str], side: str) -> None:
    quarters = [a_figure(value, f"2017-01/2017-0{month}") for value, month in zip(values, (3, 6), strict=True)]
    made = deck(of_city(tell(SEVEN, *quarters, of=GROWTH, on="2017-08-01")))
    shape = next(shape for shape in made.slides[2].shapes if shape.has_chart)
    actual = shape.chart._chartSpace.xpath(".//c:ser")[-1]
    assert actual.xpath("./c:dLbls/c:dLbl/c:idx/@val") == ["1"]
    assert actual.xpath("./c:dLbls/c:dLbl/c:dLblPos/@val") == [side]


def test_settled_figures_are_filled_and_preliminary_ones_hollow() -> None:
    years = [a_figure("7", "2015", vintage="final"), a_figure("7", "2016", vintage="final"), a_figure("7.8")]
    made = deck(of_city(tell(SEVEN, *years, of=GROWTH)))
    shape = next(shape for shape in made.slides[2].shapes if shape.has_chart)
    actual = shape.chart._chartSpace.xpath(".//c:ser")[-1]
    assert actual.xpath("./c:marker/c:spPr/a:solidFill/a:srgbClr/@val") == ["12397B"]
    assert actual.xpath("./c:dPt/c:idx/@val") == ["2"]
    assert actual.xpath("./c:dPt/c:marker/c:spPr/a:solidFill/a:srgbClr/@val") == ["FFFFFF"]


def test_a_rate_that_comes_by_quarter_has_four_categories_and_the_range_of_about() -> None:
    quarters = [a_figure("6.9", "2017-01/2017-03"), a_figure("7.1", "2017-01/2017-06")]
    chart = drawn(tell(SEVEN, *quarters, of=GROWTH, on="2017-08-01"))
    assert chart.categories == ["一季度", "上半年", "前三季度", "全年"]
    assert chart.rows == {
        "累计数": [6.9, 7.1, None, None],
        "2017年目标": [7, 7, 7, 7],
        "“左右”范围下限": [6.8] * 4,
        "“左右”范围上限": [7.2] * 4,
    }


def test_a_share_with_two_figures_leads_straight_from_its_base_to_its_target() -> None:
    target = a_target("reach", "75", base="2016", comparator="at_least", citations=quoting("优良率达到75%", "75%"))
    chart = drawn(tell(target, a_figure("74.3", "2016"), a_figure("76.2"), of=AIR))
    assert chart.rows == {"实际": [74.3, 76.2], "2017年目标": [None, 75], "目标路径（推算）": [74.3, 75]}


def test_no_line_leads_over_a_change_of_definition_and_the_slide_says_why() -> None:
    changed = named(a_share(breaks=("2015",)), "优良率", "Good air")
    target = a_target("reach", "75", base="2016", citations=quoting("优良率达到75%", "75%"))
    years = [a_figure(value, year) for value, year in (("60", "2013"), ("61", "2014"), ("70", "2015"), ("74", "2016"))]
    made = deck(of_city(tell(target, *years, of=changed)))
    chart = next(charts(made.slides[2]))
    assert chart.rows["实际"] == [60, 61, None, None, None]
    assert chart.rows["实际（2015年 … 2016年）"] == [None, None, 70, 74, None]
    assert box(made.slides[2], "Said") == "前后不可比：break"


def test_no_name_becomes_a_formula_in_the_workbook_behind_a_chart() -> None:
    hostile = named(JOBS, '=HYPERLINK("http://example.invalid")', "=1+1")
    chart = drawn(tell(JOBS_2017, a_figure("10.4", "2016"), a_figure("7.2"), of=hostile))
    assert chart.workbook[0][1] == '\'=HYPERLINK("http://example.invalid")'
    assert list(chart.rows) == [chart.workbook[0][1]]


def test_where_there_is_nothing_to_draw_words_say_what_is_known() -> None:
    made = deck(of_city(tell(JOBS_2017, of=JOBS)))
    slide = made.slides[2]
    assert list(charts(slide)) == []
    assert texts(slide) == [
        "经济",
        "2017年城镇新增就业数据待补录，目标为“6.6万人”",
        "–",
        "待补录 · 嘉兴全市 · 万人",
        "2017年目标",
        "6.6万人",
        "待补录",
        "2017年已结束，全期数据尚未录入。",
        "来源：《政府工作报告（2017年）》\n数据截至2026年11月22日 · 版本CHART-1",
        "3",
    ]


def test_the_foot_names_source_day_edition_and_code_and_the_notes_tell_the_arithmetic() -> None:
    made = deck(of_city(tell(SEVEN, a_figure("7", "2016"), a_figure("7.8"), of=GROWTH)))
    slide = made.slides[2]
    assert box(slide, "Foot").split("\n") == [
        "来源：《2017年统计公报》《政府工作报告（2017年）》",
        "数据截至2026年11月22日 · 初步数 · 版本CHART-1",
    ]
    told = notes(slide)
    assert told[0] == "2017年全市地区生产总值增长7.8%，高于“7%左右”目标0.8个百分点，完成。"
    assert "实际（2017年）：7.8%" in told
    assert "目标出处：政府工作报告（2017年），三：“地区生产总值增长7%左右”" in told


def test_what_people_entered_is_named_by_its_typed_source() -> None:
    typed = a_figure("7.8", grade="entered", row=1).model_copy(
        update={"citations": (), "typed_source": "统计快报，文号3"}
    )
    made = deck(of_city(tell(SEVEN, typed, of=GROWTH)))
    assert notes(made.slides[2])[-1] == "来源：统计快报，文号3"
    assert table(made.slides[3])[-1] == ["统计快报，文号3", "", "", "", ""]


def test_internal_figures_carry_their_mark_before_all_else() -> None:
    told = tell(SEVEN, a_figure("7", "2016"), a_figure("7.8", internal=True), of=GROWTH)
    made = deck(of_city(told))
    slide = made.slides[2]
    assert box(slide, "Mark") == "内部资料，未经发布不得引用 · 经济"
    assert notes(slide)[0] == "内部资料，未经发布不得引用"
    chart = next(charts(slide))
    assert (chart.workbook[0][0], chart.alt[:5]) == ("内部使用 · %", "内部使用：")
    assert box(made.slides[0], "Mark") == "内部资料，未经发布不得引用"


@pytest.mark.parametrize("base_address", [None, "https://targets.example/"])
def test_a_slide_leads_to_its_check_only_where_readers_can_reach_one(base_address: str | None) -> None:
    made = deck(of_city(tell(SEVEN, a_figure("7.8"), of=GROWTH)), base_address=base_address)
    pictures = [[shape.name for shape in slide.shapes].count("QR") for slide in made.slides]
    assert pictures == ([0, 0, 0, 0] if base_address is None else [0, 1, 1, 1])
