"""Charts of years, rates, quotas and changes, by their traces."""

from dataclasses import replace

import pytest

from targets.presentation.charts import Scene, picture
from targets.presentation.charts.paper import ACTUAL, GROUND, PHONE_STYLE, TARGET
from targets.presentation.charts.text import clauses
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
from tests.presentation.charted import AIR, BASE, GDP, GDP_2021, GROWTH, JOBS, YEARS
from tests.presentation.city import named, quoting, tell
from tests.presentation.drawn import dashed_boxes, labels, names, places, texts, touched, trace, traces


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


def test_numbers_among_the_years_lie_on_no_line() -> None:
    stock = named(a_share(accrual="stock"), "“最多跑一次”事项覆盖率", "Share of one-visit matters")
    figures = [a_figure(value, f"2017-01/2017-{month:02}") for month, value in ((3, "80"), (6, "82"), (9, "84"))]
    target = a_target("reach", "80", citations=quoting("覆盖80%以上", "80%"))
    drawn = picture(tell(target, *figures, of=stock, on="2017-10-20").scene)
    assert drawn is not None
    numbers = [one for one in drawn.figure.layout.annotations[3:] if "初步" in one.text]
    assert [touched(drawn, one) for one in numbers] == [[], [], []]


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
