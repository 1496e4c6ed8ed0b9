"""Charts of a year that runs: months against the schedule, and where their numbers stand."""

import pytest

from targets.presentation.charts import picture
from targets.presentation.words import Language
from tests.domain.builders import (
    a_figure,
    a_growth_target,
    a_quota,
    a_target,
)
from tests.presentation.charted import AIR, GDP, GROWTH, JOBS
from tests.presentation.city import a_source, quoting, tell
from tests.presentation.drawn import dashed_boxes, labels, names, places, texts, touched, trace, traces


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
    assert touched(drawn, drawn.figure.layout.annotations[-1], "schedule") == []


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
