"""One chart for each way of promising: what is drawn, what is written, and what is left out."""

from dataclasses import replace
from typing import Any

import pytest

from targets.domain.terms import Grade
from targets.presentation.charts import Picture, Scene, picture
from targets.presentation.charts.legible import Box, Field
from targets.presentation.charts.paper import ACTUAL, FONT, GROUND, PHONE, PHONE_STYLE, PLOT, TARGET
from targets.presentation.charts.text import clauses
from targets.presentation.words import Language
from tests.domain.builders import (
    a_count,
    a_figure,
    a_growth,
    a_growth_target,
    a_level,
    a_quota,
    a_share,
    a_target,
    an_indicator,
)
from tests.presentation.city import a_source, named, quoting, tell
from tests.presentation.drawn import dashed_boxes, labels, names, places, texts, trace, traces

GDP = named(an_indicator(frequency="quarter"), "地区生产总值", "GDP")
GROWTH = named(a_growth(frequency="quarter"), "地区生产总值增长", "GDP growth")
JOBS = named(an_indicator(unit="万人"), "城镇新增就业", "New urban jobs")
AIR = named(a_share(), "空气质量优良率", "Share of days with good air")
GDP_2021 = a_level(
    "5400", comparator="above", commitment="strive", citations=quoting("力争地区生产总值突破5400亿元", "5400亿元")
)
YEARS = [
    a_figure(str(value), str(year), vintage="final")
    for year, value in zip(range(2011, 2016), (2668, 2885, 3148, 3353, 3518), strict=True)
]
BASE = a_figure("3760", "2016", vintage="as_reported", source="work_report_2017")


def test_a_level_shows_its_years_its_target_and_the_computed_path() -> None:
    drawn = picture(tell(GDP_2021, *YEARS, BASE, a_figure("6355.28", "2021"), of=GDP, on="2021-12-31").scene)
    assert drawn is not None
    assert drawn.figure.layout.title.text == "2021年地区生产总值6355.28亿元，<br>高于“突破5400亿元”目标955.28亿元"
    assert places(drawn, "actual")[-2:] == [(2016.0, 3760.0), (2021.0, 6355.28)]
    assert [x for x, _ in places(drawn, "path")] == [2016, 2017, 2018, 2019, 2020, 2021]
    assert places(drawn, "path")[-1] == (2021.0, pytest.approx(5400))
    assert {y for _, y in places(drawn, "target")} == {5400.0}
    assert (trace(drawn, "target").line.dash, trace(drawn, "target").line.color) == ("7px,4px", TARGET)
    assert trace(drawn, "path").line.dash == "dot"
    assert texts(drawn)[0] == "<b><span style='color:#1B2430'>完成</span></b> · 嘉兴全市 · 亿元 · 力争目标"
    assert labels(drawn) == [
        "<b>6355.28</b><br><span style='font-size:13px'>初步</span>",
        "<b>5400</b><br><span style='font-size:13px'>目标</span>",
        "<b>3760</b>",
    ]


def test_settled_figures_are_filled_and_preliminary_ones_hollow() -> None:
    drawn = picture(tell(GDP_2021, *YEARS, BASE, a_figure("6355.28", "2021"), of=GDP, on="2021-12-31").scene)
    assert drawn is not None
    marker = trace(drawn, "actual").marker
    assert list(marker.color) == [ACTUAL] * 5 + [GROUND] * 2
    assert marker.line.color == ACTUAL
    assert "○" in texts(drawn)[1]
    assert "实际（初步数、报告数）" in texts(drawn)[1]


def test_no_line_runs_over_a_missing_year_or_a_change_of_definition() -> None:
    changed = named(an_indicator(breaks=("2014",)), "城镇居民收入", "Urban income")
    figures = [
        a_figure("1", "2012"),
        a_figure("2", "2013"),
        a_figure("5", "2014"),
        a_figure("6", "2015"),
        a_figure("9", "2018"),
    ]
    drawn = picture(tell(a_level("12", base="2015"), *figures, of=changed, on="2021-12-31").scene)
    assert drawn is not None
    assert [list(run.x) for run in traces(drawn, "line")] == [[2012.0, 2013.0], [2014.0, 2015.0]]
    dashes = [
        shape.x0
        for shape in drawn.figure.layout.shapes
        if shape.type == "line" and shape.yref == "paper" and shape.xref == "x"
    ]
    assert dashes == [2013.5]
    assert "break" in labels(drawn)


def test_a_revised_base_parts_the_line_and_stands_beside_it_as_a_small_mark() -> None:
    revised = a_figure("3979", "2016", vintage="census", known="2022-01-01")
    figures = [*YEARS, BASE, revised, a_figure("4355.2", "2017"), a_figure("4871.98", "2018")]
    drawn = picture(tell(GDP_2021, *figures, of=GDP, on="2019-06-30").scene)
    assert drawn is not None
    assert (2016.0, 3760.0) in places(drawn, "actual")
    assert places(drawn, "other editions") == [(2016.0, 3979.0)]
    assert [list(run.x)[-1] for run in traces(drawn, "line")] == [2016.0, 2018.0]
    assert "2016年数据后<br>修订为3979，<br>基数不同" in labels(drawn)


def test_unofficial_figures_are_never_drawn() -> None:
    drawn = picture(tell(GDP_2021, BASE, a_figure("4500.26", "2017", grade="C"), of=GDP, on="2021-12-31").scene)
    assert drawn is not None
    assert "4500.26" not in drawn.figure.to_json()


def test_nothing_is_drawn_that_came_after_the_day_judged_on() -> None:
    later = a_figure("4871.98", "2018"), a_figure("5370.3", "2019"), a_figure("6355.28", "2021")
    drawn = picture(tell(GDP_2021, *YEARS, BASE, a_figure("4355.2"), *later, of=GDP, on="2019-06-30").scene)
    assert drawn is not None
    assert max(x for x, _ in places(drawn, "actual")) == 2018.0


def test_a_rate_stands_with_its_tolerance_and_later_years_stay_in_the_picture() -> None:
    figures = [
        a_figure(value, year) for value, year in (("7.5", "2014"), ("7", "2016"), ("7.8", "2017"), ("7.6", "2018"))
    ]
    target = a_growth_target("7", "about", citations=quoting("地区生产总值增长7%左右", "7%"))
    drawn = picture(tell(target, *figures, of=GROWTH).scene)
    assert drawn is not None
    assert places(drawn, "actual") == [(2014.0, 7.5), (2016.0, 7.0), (2017.0, 7.8), (2018.0, 7.6)]
    assert list(trace(drawn, "actual").marker.size) == [11, 11, 16, 11]
    (band,) = [shape for shape in drawn.figure.layout.shapes if shape.fillcolor and "0.12" in shape.fillcolor]
    assert (round(band.y0, 2), round(band.y1, 2)) == (6.8, 7.2)
    assert band.x0 < 2017 < band.x1
    assert "“左右”范围，±0.2个百分点" in texts(drawn)[1]


def test_a_fall_below_zero_has_a_zero_line() -> None:
    figures = [a_figure(value, year) for value, year in (("-2.6", "2015"), ("1.2", "2016"), ("-0.4", "2017"))]
    drawn = picture(tell(a_target("below", "0", comparator="below"), *figures, of=GROWTH).scene)
    assert drawn is not None
    assert "−3" in drawn.figure.layout.yaxis.ticktext
    assert [shape.y0 for shape in drawn.figure.layout.shapes if shape.type == "line" and shape.yref == "y"] == [0]
    assert drawn.figure.layout.title.text == "2017年地区生产总值下降0.4%，<br>实现“低于0%”目标"


def test_two_figures_make_a_dumbbell_from_base_to_target() -> None:
    target = a_target("reach", "75", base="2016", commitment="strive", citations=quoting("力争优良率达到75%", "75%"))
    drawn = picture(tell(target, a_figure("74.3", "2016", vintage="final"), a_figure("74.9"), of=AIR).scene)
    assert drawn is not None
    assert places(drawn, "base") == [(74.3, 0)]
    assert places(drawn, "actual") == [(74.9, 0)]
    assert places(drawn, "change") == [(74.3, 0), (74.9, 0)]
    assert {x for x, _ in places(drawn, "target")} == {75.0}
    assert (trace(drawn, "base").marker.color, trace(drawn, "actual").marker.color) == ("#5B6675", GROUND)
    assert texts(drawn)[0].startswith("<b><span style='color:#1B2430'>未达力争目标</span></b>")


def test_without_any_actual_base_and_target_are_shown_and_the_chart_says_that_it_waits() -> None:
    target = a_target("reach", "75", base="2016", citations=quoting("优良率达到75%", "75%"))
    drawn = picture(tell(target, a_figure("74.3", "2016"), of=AIR).scene)
    assert drawn is not None
    assert drawn.figure.layout.title.text == "2017年全市空气质量优良率数据待补录，<br>目标为“75%”".replace("全市", "")
    assert dashed_boxes(drawn) == 1
    assert "待补录" in labels(drawn)
    assert traces(drawn, "actual") == []
    assert places(drawn, "path") == [(74.3, 0), (75.0, 0)]


def test_a_change_is_drawn_as_the_value_it_leads_to() -> None:
    target = a_target("change", "1.2", base="2016", citations=quoting("优良率提高1.2个百分点", "1.2个百分点"))
    drawn = picture(tell(target, a_figure("45.3", "2016"), a_figure("43.9"), of=AIR).scene)
    assert drawn is not None
    assert {x for x, _ in places(drawn, "target")} == {46.5}
    assert "<b>46.5</b><br><span style='font-size:13px'>目标</span>" in labels(drawn)


def test_nothing_leads_from_last_years_growth_to_this_years() -> None:
    drawn = picture(tell(a_growth_target("7"), a_figure("7.5", "2016"), a_figure("7.8"), of=GROWTH).scene)
    assert drawn is not None
    assert {"path", "change"} & set(names(drawn)) == set()


def test_a_quota_is_a_bar_with_the_target_across_and_the_year_before_as_a_tick() -> None:
    target = a_quota("6.6", citations=quoting("新增城镇就业6.6万人", "6.6万人"))
    figures = a_figure("10.4", "2016"), a_figure("7.1"), a_figure("18.88", "2021")
    drawn = picture(tell(target, *figures, of=JOBS).scene)
    assert drawn is not None
    bars = {(bar.name, bar.x[0], bar.y[0]) for bar in drawn.figure.data if bar.type == "bar"}
    assert bars == {("track", 6.6, 0.0), ("actual", 7.1, 0.0)}
    assert places(drawn, "last year") == [(10.4, -0.42), (10.4, 0.31)]
    assert "<b>10.4</b><br><span style='font-size:13px'>2016年 初步</span>" in labels(drawn)
    assert list(drawn.figure.layout.yaxis.ticktext) == ["2017年"]
    assert max(drawn.figure.layout.xaxis.tickvals) < 18.88
    assert places(drawn, "target") == [(6.6, -0.42), (6.6, 0.5)]
    assert "※" in texts(drawn)[1]
    assert "年度任务数，不与上年完成数作增减比较" in texts(drawn)[1]
    assert traces(drawn, "schedule") == []


@pytest.mark.parametrize(
    ("value", "of", "said", "size", "colour"),
    [
        ("7.1", "6.6", "<b>7.1</b>&nbsp;<span style='font-size:13px'>初步</span>", 24, GROUND),
        ("654321.98", "800000", "<b>654321.98</b>&nbsp;<span style='font-size:13px'>初步</span>", 18, GROUND),
        ("0.4", "6.6", "<b>0.4</b><br><span style='font-size:13px'>初步</span>", 18, ACTUAL),
    ],
)
def test_the_number_of_the_year_stands_in_its_bar_on_one_line_where_it_has_room(
    value: str, of: str, said: str, size: int, colour: str
) -> None:
    drawn = picture(tell(a_quota(of), a_figure(value), of=JOBS).scene)
    assert drawn is not None
    (label,) = [one for one in drawn.figure.layout.annotations if one.text == said]
    assert (label.font.size, label.font.color) == (size, colour)


def test_a_quota_without_any_figure_is_an_empty_bar_that_waits() -> None:
    drawn = picture(tell(a_quota("1500"), of=named(a_count(), "工业机器人", "Robots")).scene)
    assert drawn is not None
    assert names(drawn) == ["track", "halo", "target"]
    assert (dashed_boxes(drawn), "待补录" in labels(drawn)) == (1, True)


def test_months_are_held_against_the_schedule_while_the_year_runs() -> None:
    figures = [a_figure(value, f"2017-01/2017-{month:02}") for month, value in ((3, "1.5"), (4, "2.1"), (6, "3.6"))]
    figures.append(a_figure("0.7", "2017-05"))
    drawn = picture(tell(a_quota("6.6"), *figures, of=JOBS, on="2017-07-20").scene)
    assert drawn is not None
    assert places(drawn, "actual") == [(3.0, 1.5), (4.0, 2.1), (6.0, 3.6)]
    assert [list(run.x) for run in traces(drawn, "line")] == [[3.0, 4.0]]
    assert places(drawn, "schedule") == [(0.0, 0.0), (12.0, 6.6)]
    assert list(drawn.figure.layout.xaxis.ticktext) == ["3月", "6月", "9月", "12月"]
    assert drawn.figure.layout.title.text.startswith("2017年1—6月城镇新增就业3.6万人，")


def test_a_closed_year_with_nothing_but_months_shows_them_and_waits() -> None:
    drawn = picture(tell(a_quota("8000"), a_figure("4219", "2017-01/2017-06"), of=GDP).scene)
    assert drawn is not None
    assert places(drawn, "actual") == [(6.0, 4219.0)]
    assert (dashed_boxes(drawn), "待补录" in labels(drawn)) == (1, True)


def test_growth_in_step_shows_pairs_and_nominal_growth_hollow() -> None:
    income = named(a_growth("it"), "城镇居民收入实际增长", "Real growth of urban incomes")
    nominal, gdp = (
        named(a_growth("nominal"), "城镇居民收入增长", "Growth of urban incomes"),
        named(a_growth("gdp"), "地区生产总值增长", "GDP growth"),
    )
    target = a_target("in_step", due="2017/2021", against="gdp", nominal="nominal")
    figures = [
        a_figure("7.8", "2019", of="nominal"),
        a_figure("7.0", "2019", of="gdp"),
        a_figure("8.9", "2021", of="nominal"),
        a_figure("8.5", "2021", of="gdp"),
    ]
    drawn = picture(tell(target, *figures, of=(income, nominal, gdp), on="2021-12-31").scene)
    assert drawn is not None
    assert places(drawn, "nominal") == [(2019.0, 7.8), (2021.0, 8.9)]
    assert places(drawn, "gdp") == [(2019.0, 7.0), (2021.0, 8.5)]
    assert (trace(drawn, "nominal").marker.color, trace(drawn, "gdp").marker.color) == (GROUND, "#5B6675")


def test_where_neither_a_figure_nor_a_number_was_promised_there_is_no_chart() -> None:
    assert picture(tell(a_target("assigned"), of=GROWTH).scene) is None
    told = tell(a_target("assigned"), of=GROWTH)
    assert picture(Scene(told.voice, told.series, told.scene.known)) is None


def test_an_indicator_alone_tells_its_latest_figure() -> None:
    told = tell(GDP_2021, *YEARS, BASE, of=GDP)
    drawn = picture(Scene(told.voice, told.series, told.scene.known))
    assert drawn is not None
    assert drawn.figure.layout.title.text == "2016年地区生产总值3760亿元"
    assert texts(drawn)[0] == "嘉兴全市 · 亿元"
    assert drawn.alt == "2016年地区生产总值3760亿元"
    assert traces(drawn, "target") == []


def test_a_bound_is_labelled_as_one_and_hollow() -> None:
    drawn = picture(tell(a_quota("25"), a_figure("30", bound="above", vintage="final"), of=JOBS).scene)
    assert drawn is not None
    assert "<b>超30</b>" in labels(drawn)


def test_labels_of_figures_close_to_each_other_are_kept_apart() -> None:
    figures = a_figure("1", "2016"), a_figure("7.5", "2017"), a_figure("2", "2015")
    drawn = picture(tell(a_level("7.45", base="2016", due="2017"), *figures, of=GDP).scene)
    assert drawn is not None
    heights = {label.text: label.yshift for label in drawn.figure.layout.annotations if label.x == 2017}
    axis = drawn.figure.layout.yaxis.range
    apart = (7.5 - 7.45) / (axis[1] - axis[0]) * 310 + max(heights.values()) - min(heights.values())
    assert apart >= 40


def test_the_frame_names_sources_dates_and_the_version() -> None:
    drawn = picture(tell(GDP_2021, BASE, a_figure("6355.28", "2021"), of=GDP, on="2021-12-31").scene)
    assert drawn is not None
    assert texts(drawn)[2] == (
        "来源：《2017年统计公报》<br>《政府工作报告（2017年）》<br>数据截至2026年11月22日 · 初步数 · 版本7Q4F"
    )


def test_a_long_list_of_sources_takes_two_rows_and_counts_the_rest() -> None:
    title = "关于嘉兴市2017年国民经济和社会发展计划执行情况及2018年国民经济和社会发展计划草案的报告"
    sources = [
        a_source("work_report_2017", title),
        *(a_source(f"s{year}", f"{title}（{year}）", Grade.B) for year in range(2011, 2016)),
    ]
    figures = [a_figure("1", str(year), source=f"s{year}") for year in range(2011, 2016)]
    drawn = picture(tell(GDP_2021, *figures, of=GDP, sources=sources).scene)
    assert drawn is not None
    rows = texts(drawn)[2].split("<br>")
    assert len(rows) == 3
    assert rows[0].startswith("来源：《关于嘉兴市2017年")
    assert rows[1].endswith("…》等6份文件")


def test_text_from_data_stays_text_in_every_place() -> None:
    evil = named(an_indicator(), "<b>甲</b> $x$ & %{y}", "<i>A</i>")
    drawn = picture(
        tell(
            GDP_2021,
            *YEARS,
            BASE,
            of=evil,
            sources=(a_source("work_report_2017", "<a href='x'>报告</a>"), a_source("bulletin", "<s>")),
        ).scene
    )
    assert drawn is not None
    written = [
        drawn.figure.layout.title.text,
        *texts(drawn),
        *(text for one in drawn.figure.data for text in (one.hovertext or ())),
    ]
    assert not any(tag in text for text in written for tag in ("<b>甲", "<a ", "<s>"))
    assert "&lt;b&gt;甲&lt;/b&gt;" in drawn.figure.layout.title.text.replace("<br>", "")


def test_the_picture_is_white_paper_with_fonts_for_chinese() -> None:
    drawn = picture(tell(GDP_2021, *YEARS, BASE, of=GDP).scene)
    assert drawn is not None
    layout = drawn.figure.layout.template.layout
    assert (layout.paper_bgcolor, layout.plot_bgcolor, layout.font.family) == ("#FFFFFF", "#FFFFFF", FONT)
    sizes = [annotation.font.size for annotation in drawn.figure.layout.annotations] + [
        layout.font.size,
        layout.xaxis.tickfont.size,
    ]
    assert min(sizes) >= 12
    assert drawn.figure.layout.showlegend is None


@pytest.mark.parametrize(
    ("status", "shapes"),
    [
        ("met", ["path"]),
        ("behind", ["path"]),
        ("on_track", ["circle"]),
        ("off_track", ["rect"]),
        ("no_figure", ["rect", "line"]),
    ],
)
def test_the_header_carries_the_mark_of_the_status(status: str, shapes: list[str]) -> None:
    told = tell(GDP_2021, BASE, of=GDP)
    evaluation = told.evaluation.model_copy(update={"status": status})
    drawn = picture(Scene(told.voice, told.series, told.scene.known, told.target, evaluation))
    assert drawn is not None
    marks = [
        shape
        for shape in drawn.figure.layout.shapes
        if shape.xsizemode == "pixel" and shape.yanchor == 1 and shape.xanchor == 0
    ]
    assert [mark.type for mark in marks] == shapes
    if status == "behind":
        assert (marks[0].fillcolor, marks[0].line.color) == ("#FFCA3A", "#1B2430")


def test_one_button_saves_the_picture_and_says_so_in_chinese() -> None:
    drawn = picture(tell(GDP_2021, *YEARS, BASE, of=GDP).scene)
    assert drawn is not None
    assert drawn.config["modeBarButtons"] == [["toImage"]]
    assert drawn.config["toImageButtonOptions"] == {
        "format": "png", "filename": "地区生产总值_2021年_数据截至2026-11-22", "width": 1280, "height": 720, "scale": 3,
    }  # fmt: skip
    assert drawn.config["locale"] == "zh-CN"
    dictionary = drawn.config["locales"]["zh-CN"]["dictionary"]
    assert dictionary["Download plot as a PNG"] == "下载图片（PNG）"
    assert drawn.config["displaylogo"] is False


def test_the_twin_lists_what_is_drawn_and_the_sentence_tells_it() -> None:
    drawn = picture(tell(GDP_2021, BASE, a_figure("6355.28", "2021"), of=GDP, on="2021-12-31").scene)
    assert drawn is not None
    assert drawn.alt == "2021年全市地区生产总值6355.28亿元，高于“突破5400亿元”目标955.28亿元，完成。"
    assert list(drawn.table.columns) == ["时期", "内容", "数值", "数据版本", "来源"]
    assert drawn.table.to_numpy().tolist() == [
        ["2016年", "实际值", "3760亿元", "报告数", "政府工作报告（2017年）"],
        ["2021年", "实际值", "6355.28亿元", "初步数", "2017年统计公报"],
        ["2021年", "目标", "力争突破5400亿元", "", ""],
    ]


def test_the_same_chart_is_told_in_english() -> None:
    drawn = picture(
        tell(GDP_2021, BASE, a_figure("6355.28", "2021"), of=GDP, on="2021-12-31", language=Language.EN).scene
    )
    assert drawn is not None
    assert drawn.figure.layout.title.text.replace("<br>", " ").startswith("GDP came to ")
    assert texts(drawn)[2].endswith("version 7Q4F")
    assert drawn.config["locale"] == "en"


def test_a_chart_in_english_counts_in_one_unit_from_title_to_axis() -> None:
    figures = (*YEARS, BASE, a_figure("6355.28", "2021"))
    drawn = picture(tell(GDP_2021, *figures, of=GDP, on="2021-12-31", language=Language.EN).scene)
    assert drawn is not None
    assert "635.528 billion yuan" in drawn.figure.layout.title.text.replace("<br>", " ")
    assert "billion yuan" in texts(drawn)[0]
    assert list(drawn.figure.layout.yaxis.ticktext) == ["300", "400", "500", "600"]
    assert [label.partition("</b>")[0] for label in labels(drawn)] == ["<b>635.528", "<b>540", "<b>376"]
    assert "<b>635.528 billion yuan</b>" in trace(drawn, "actual").hovertext[-1]
    assert drawn.table["Value"].tolist()[-2:] == ["635.528 billion yuan", "strive for more than 540 billion yuan"]
    assert "635.528 billion yuan" in drawn.alt
    assert places(drawn, "actual")[-1] == (2021.0, 6355.28)


def test_a_quota_below_a_million_is_told_in_whole_people() -> None:
    figures = a_figure("10.4", "2016"), a_figure("7.1")
    drawn = picture(tell(a_quota("6.6"), *figures, of=JOBS, language=Language.EN).scene)
    assert drawn is not None
    assert list(drawn.figure.layout.xaxis.ticktext) == ["0", "50,000", "100,000"]
    assert "<b>71,000</b>" in labels(drawn)[0]
    assert texts(drawn)[0].endswith("people")


def test_the_months_gone_by_that_the_title_tells_are_the_large_dot_and_named_among_the_sources() -> None:
    target = a_target("reach", "95", base="2016", citations=quoting("优良率达到95%", "95%"))
    figures = [
        a_figure("21.9", "2011", vintage="final"),
        a_figure("93.1", "2016", vintage="final"),
        a_figure("92", "2016-01/2016-09"),
        a_figure("94.2", "2017-01/2017-09", source="news"),
    ]
    sources = (a_source("work_report_2017", "报告"), a_source("bulletin", "公报"), a_source("news", "水质月报"))
    drawn = picture(tell(target, *figures, of=AIR, on="2017-10-20", sources=sources).scene)
    assert drawn is not None
    assert drawn.figure.layout.title.text.startswith("2017年1—9月空气质量优良率为94.2%，")
    assert places(drawn, "actual") == [(94.2, 0)]
    assert places(drawn, "base") == [(93.1, 0)]
    assert trace(drawn, "actual").marker.size == 22
    assert "<b>94.2</b><br><span style='font-size:13px'>2017年1—9月 初步</span>" in labels(drawn)
    assert "《水质月报》" in texts(drawn)[2]
    assert "94.2%" in drawn.table["数值"].tolist()
    assert traces(drawn, "change") == []


def test_what_is_due_by_now_is_a_thin_upright_with_its_number_in_the_key() -> None:
    target = a_target("reach", "95", base="2016", citations=quoting("优良率达到95%", "95%"))
    figures = a_figure("93.1", "2016"), a_figure("92", "2016-01/2016-09"), a_figure("94.2", "2017-01/2017-09")
    drawn = picture(tell(target, *figures, of=AIR, on="2017-10-20").scene)
    assert drawn is not None
    assert [x for x, _ in places(drawn, "due by now")] == [93.9, 93.9]
    assert "本期应达值93.9（推算）" in texts(drawn)[1]


def test_months_gone_by_without_last_years_are_drawn_though_not_judged() -> None:
    target = a_target("reach", "75", base="2016", citations=quoting("优良率达到75%", "75%"))
    drawn = picture(
        tell(target, a_figure("74.3", "2016"), a_figure("76.2", "2017-01/2017-09"), of=AIR, on="2017-10-20").scene
    )
    assert drawn is not None
    assert places(drawn, "actual") == [(76.2, 0)]
    assert "due by now" not in names(drawn)


def test_among_the_years_the_months_gone_by_stand_alone_where_they_ended() -> None:
    target = a_target("reach", "75", base="2016", citations=quoting("优良率达到75%", "75%"))
    years = [a_figure(value, year) for value, year in (("70", "2014"), ("72", "2015"), ("74.3", "2016"))]
    drawn = picture(tell(target, *years, a_figure("76.2", "2017-01/2017-09"), of=AIR, on="2017-10-20").scene)
    assert drawn is not None
    assert places(drawn, "actual")[-1] == (pytest.approx(2016.746, abs=0.001), 76.2)
    assert trace(drawn, "actual").marker.size == (11, 11, 11, 16)
    assert [list(run.x) for run in traces(drawn, "line")] == [[2014.0, 2015.0, 2016.0]]


def test_while_the_year_runs_a_change_still_leads_from_the_whole_base_year() -> None:
    target = a_target("change", "1.2", base="2016", citations=quoting("比重提高1.2个百分点", "1.2个百分点"))
    figures = a_figure("45.3", "2016"), a_figure("44.6", "2016-01/2016-09"), a_figure("45.4", "2017-01/2017-09")
    drawn = picture(tell(target, *figures, of=AIR, on="2017-10-20").scene)
    assert drawn is not None
    assert {x for x, _ in places(drawn, "target")} == {46.5}
    assert "<b>46.5</b><br><span style='font-size:13px'>目标</span>" in labels(drawn)
    assert places(drawn, "path") == [(45.3, 0), (46.5, 0)]
    assert [x for x, _ in places(drawn, "due by now")] == [45.8, 45.8]


def test_the_schedule_drawn_is_last_years_profile_where_the_light_was_judged_by_it() -> None:
    last_year = [a_figure(value, f"2016-01/2016-{month:02}") for month, value in ((3, "5.6"), (6, "12.4"), (9, "18.3"))]
    figures = [*last_year, a_figure("26.5", "2016"), a_figure("17.9", "2017-01/2017-09")]
    told = tell(a_quota("25"), *figures, of=JOBS, on="2017-10-20")
    drawn = picture(told.scene)
    assert drawn is not None
    shares = [0, 5.6 / 26.5, 12.4 / 26.5, 18.3 / 26.5, 1]
    assert places(drawn, "schedule") == [
        (month, pytest.approx(25 * share)) for month, share in zip((0, 3, 6, 9, 12), shares, strict=True)
    ]
    assert "序时进度（按上年各月进度推算）" in texts(drawn)[1]
    assert told.evaluation.expected is not None
    assert dict(places(drawn, "schedule"))[9] == pytest.approx(float(told.evaluation.expected), abs=0.05)


def test_a_month_last_year_did_not_tell_is_held_against_twelfths() -> None:
    figures = [a_figure("18.3", "2016-01/2016-09"), a_figure("26.5", "2016"), a_figure("14.1", "2017-01/2017-07")]
    drawn = picture(tell(a_quota("25"), *figures, of=JOBS, on="2017-08-20").scene)
    assert drawn is not None
    assert places(drawn, "schedule") == [(0.0, 0.0), (12.0, 25.0)]


@pytest.mark.parametrize(
    "figures", [{2: "0.8", 3: "1.3", 4: "1.8", 5: "2.3", 6: "2.9", 7: "3.4", 8: "3.9"}, {6: "4.99", 9: "6.2"}]
)
@pytest.mark.parametrize("language", list(Language))
def test_the_newest_number_lies_on_no_line_and_no_dot(figures: dict[int, str], language: Language) -> None:
    months = [a_figure(value, f"2017-01/2017-{month:02}") for month, value in figures.items()]
    drawn = picture(tell(a_quota("6.6"), *months, of=JOBS, on="2017-10-20", language=language).scene)
    assert drawn is not None
    assert _touched(drawn, drawn.figure.layout.annotations[-1], "schedule") == []


def _touched(drawn: Picture, text: Any, *others: str) -> list[Box]:
    """What of the drawing's dots and lines lies under a text."""
    layout = drawn.figure.layout
    wide = PHONE - layout.margin.l - layout.margin.r
    field = Field(wide, PLOT, 22, tuple(layout.xaxis.range), tuple(layout.yaxis.range))
    marks = [field.dot(x, y) for x, y in places(drawn, "actual")]
    for name in ("line", *others):
        marks += [box for one in traces(drawn, name) for box in field.line(list(zip(one.x, one.y, strict=True)))]
    number = field.box(text.to_plotly_json())
    return [box for box in marks if number.meets(box)]


def test_numbers_among_the_years_lie_on_no_line() -> None:
    stock = named(a_share(accrual="stock"), "“最多跑一次”事项覆盖率", "Share of one-visit matters")
    figures = [a_figure(value, f"2017-01/2017-{month:02}") for month, value in ((3, "80"), (6, "82"), (9, "84"))]
    target = a_target("reach", "80", citations=quoting("覆盖80%以上", "80%"))
    drawn = picture(tell(target, *figures, of=stock, on="2017-10-20").scene)
    assert drawn is not None
    numbers = [one for one in drawn.figure.layout.annotations[3:] if "初步" in one.text]
    assert [_touched(drawn, one) for one in numbers] == [[], [], []]


def test_what_about_allows_is_seen_while_the_year_runs_too() -> None:
    figures = [a_figure(value, f"2017-01/2017-{month:02}") for month, value in ((3, "7"), (6, "6.7"), (9, "7.1"))]
    target = a_growth_target("7", "about", citations=quoting("地区生产总值增长7%左右", "7%"))
    drawn = picture(tell(target, *figures, of=GROWTH, on="2017-10-20").scene)
    assert drawn is not None
    (band,) = [shape for shape in drawn.figure.layout.shapes if shape.fillcolor and "0.12" in shape.fillcolor]
    assert (round(band.y0, 2), round(band.y1, 2), band.x0, band.x1) == (6.8, 7.2, 0.5, 12)
    assert "“左右”范围，±0.2个百分点" in texts(drawn)[1]
    field = drawn.figure.layout.yaxis.range
    assert field[0] < 6.8
    assert field[1] > 7.2


def test_in_practice_no_line_joins_what_was_published_with_what_was_invented() -> None:
    stock = named(a_share(accrual="stock"), "“最多跑一次”事项覆盖率", "Share of one-visit matters")
    figures = [a_figure("80", "2017-03-30")]
    figures += [a_figure(value, f"2017-01/2017-{month:02}", grade="entered") for month, value in ((6, "82"), (9, "84"))]
    told = tell(a_target("reach", "80", citations=quoting("覆盖80%以上", "80%")), *figures, of=stock, on="2017-10-20")
    real = picture(told.scene)
    assert real is not None
    assert [list(run.y) for run in traces(real, "line")] == [[80.0, 82.0, 84.0]]
    voice = replace(told.voice, catalog=told.voice.catalog.model_copy(update={"practice": True}))
    drawn = picture(replace(told.scene, voice=voice))
    assert drawn is not None
    assert [list(run.y) for run in traces(drawn, "line")] == [[82.0, 84.0]]


def test_what_stands_at_a_day_is_dated_by_it_as_in_the_title() -> None:
    stock = named(a_share(accrual="stock"), "“最多跑一次”事项覆盖率", "Share of one-visit matters")
    target = a_target("reach", "80", citations=quoting("覆盖80%以上", "80%"))
    drawn = picture(tell(target, a_figure("76", "2017-01/2017-09"), of=stock, on="2017-10-20").scene)
    assert drawn is not None
    assert "<b>76</b><br><span style='font-size:13px'>2017年9月30日 初步</span>" in labels(drawn)


def test_every_year_of_eleven_has_its_label_and_a_phone_keeps_every_fifth() -> None:
    drawn = picture(tell(GDP_2021, *YEARS, BASE, a_figure("6355.28", "2021"), of=GDP, on="2021-12-31").scene)
    assert drawn is not None
    axis = drawn.figure.layout.xaxis
    assert (axis.tick0, axis.dtick) == (2021, 1)
    assert ":nth-last-child(5n+1 of g.xtick)" in PHONE_STYLE


def test_the_reason_of_a_break_ends_with_a_whole_clause() -> None:
    reason = "2014年起为城乡一体化住户调查新口径，42143元与公布的增长9%以新口径的上年数为基数，与39087元不可直接相比。"
    assert clauses(reason, 28.5) == "2014年起为城乡一体化住户调查新口径"
    assert clauses(reason, 100) == reason
    assert clauses(reason, 5) == ""
    assert clauses("By a survey; the growth then published cannot be derived from it", 10) == "By a survey"


def test_a_dot_at_zero_is_whole() -> None:
    years = [a_figure(value, year) for value, year in (("0", "2012"), ("30", "2013"), ("45", "2016"), ("60", "2017"))]
    drawn = picture(tell(a_target("reach", "50", base="2016"), *years, of=AIR).scene)
    assert drawn is not None
    assert drawn.figure.layout.yaxis.range[0] == 0
    assert trace(drawn, "actual").cliponaxis is False


def test_no_tick_of_a_share_lies_beyond_the_whole() -> None:
    target = a_target("reach", "95", base="2016", citations=quoting("优良率达到95%", "95%"))
    drawn = picture(tell(target, a_figure("20", "2016"), a_figure("99", "2017"), of=AIR).scene)
    assert drawn is not None
    assert drawn.figure.layout.xaxis.range[1] > 100
    assert max(drawn.figure.layout.xaxis.tickvals) == 100
    growth = picture(tell(a_growth_target("95"), a_figure("20", "2016"), a_figure("99"), of=GROWTH).scene)
    assert growth is not None
    assert max(growth.figure.layout.xaxis.tickvals) > 100


def test_the_box_of_a_target_to_come_stands_apart_from_the_figures() -> None:
    drawn = picture(tell(a_target("assigned"), a_figure("-2.6", "2016"), of=GROWTH).scene)
    assert drawn is not None
    (box,) = [one for one in drawn.figure.layout.annotations if one.text == "目标待下达"]
    assert (box.xref, box.x, box.yshift) == ("paper", 1, 64)
    assert box.xshift < 0
