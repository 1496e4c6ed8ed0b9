"""Every value of one period: in which order, which one is used, and how the others are marked."""

import pytest

from targets.domain.period import Period
from targets.presentation.charts import Picture, Scene, editions, told_more_than_once
from targets.presentation.charts.paper import ACTUAL, BAND, GROUND, MUTED
from targets.presentation.words import Language
from tests.domain.builders import a_figure, a_level, an_indicator
from tests.presentation.city import Told, named, tell
from tests.presentation.drawn import labels, names, places, texts, trace

GDP = named(an_indicator(), "地区生产总值", "GDP")
FIRST = a_figure("4355.2", known="2018-05-08")
AGAIN = a_figure("4355.24", known="2018-02-01", grade="B", assumed=True)
FINAL = a_figure("4380.52", known="2018-10-01", vintage="final")
COPIED = a_figure("4500.26", known="2025-08-06", vintage="census", grade="C")
TYPED = a_figure("4255.2", known="2018-03-01", grade="entered", row=1)
YEAR = Period.parse("2017")


def told(*figures: object, language: Language = Language.ZH) -> Told:
    return tell(a_level("4200", due="2017", base="2016"), *figures, of=GDP, language=language)  # type: ignore[arg-type]


def drawn(*figures: object, replaced: tuple[object, ...] = (), **more: object) -> Picture:
    found = editions(told(*figures, **more).scene, YEAR, replaced)  # type: ignore[arg-type]
    assert found is not None
    return found


def test_the_finding_names_the_span_and_the_value_the_verdict_rests_on() -> None:
    picture = drawn(FINAL, COPIED, FIRST, AGAIN)
    assert picture.alt == "2017年地区生产总值有4个数值（4355.2—4500.26亿元），评价采用4355.2亿元（初步数）。"
    assert picture.figure.layout.title.text.replace("<br>", "") == picture.alt.removesuffix("。")
    assert texts(picture)[0] == "嘉兴全市 · 亿元"
    assert texts(picture)[2].endswith("数据截至2026年11月22日 · 版本7Q4F")


def test_without_a_verdict_the_value_that_charts_use_is_named() -> None:
    alone = told(FIRST, FINAL)
    picture = editions(Scene(alone.voice, alone.series, alone.scene.known), YEAR)
    assert picture is not None
    assert picture.alt.endswith("图表采用4380.52亿元（最终数）。")
    scene = tell(a_level("5400", due="2021", base="2017"), FIRST, FINAL, of=GDP, on="2021-12-31").scene
    picture = editions(scene, YEAR)
    assert picture is not None
    assert picture.alt.endswith("目标以4380.52亿元（最终数）为基数。")


def test_values_that_differ_by_rounding_alone_agree() -> None:
    assert drawn(FIRST, AGAIN).alt == "2017年地区生产总值的2个数值一致，为4355.2亿元。"
    assert not any("+" in text for text in labels(drawn(FIRST, AGAIN)))


def test_what_nobody_vouches_for_carries_no_verdict() -> None:
    other = a_figure("4600", known="2025-09-01", grade="C")
    assert drawn(COPIED, other).alt == "2017年地区生产总值有2个数值（4500.26—4600亿元），均非官方数据。"


def test_rows_stand_in_the_order_published_with_what_they_differ_by() -> None:
    said = labels(drawn(FINAL, COPIED, FIRST, AGAIN))
    days = [text.partition("</b>")[0].removeprefix("<b>") for text in said if text.startswith("<b>2")]
    assert days == [
        "2018年2月1日（推定） · 初步数",
        "2018年5月8日 · 初步数",
        "2018年10月1日 · 最终数",
        "2025年8月6日 · 普查修订数",
    ]
    numbers = [text for text in said if text.startswith("<b>4")]
    assert [text.partition("</b>")[0].removeprefix("<b>") for text in numbers] == [
        "4355.24",
        "4355.2",
        "4380.52",
        "4500.26",
    ]
    assert ["+25.32" in text for text in numbers] == [False, False, True, False]
    assert "+145.06" in numbers[3]


def test_every_text_lies_within_the_axis_it_refers_to() -> None:
    """Plotly leaves out what does not."""
    layout = drawn(FINAL, COPIED, FIRST, AGAIN).figure.layout
    low, high = layout.yaxis.range
    assert all(low <= one.y <= high for one in layout.annotations if one.yref == "y")


def test_the_one_used_is_large_on_a_band_and_the_unofficial_one_hollow_and_grey() -> None:
    picture = drawn(FINAL, COPIED, FIRST)
    used, settled, copied = (trace(picture, name).marker for name in ("verdict", "beside", "unofficial"))
    assert (used.size, used.color, used.line.color) == (16, GROUND, ACTUAL)
    assert (settled.size, settled.color, settled.line.color) == (11, ACTUAL, ACTUAL)
    assert (copied.size, copied.color, copied.line.color) == (11, GROUND, MUTED)
    (band,) = [shape for shape in picture.figure.layout.shapes if shape.type == "rect"]
    assert band.fillcolor == BAND
    assert band.y0 < places(picture, "verdict")[0][1] < band.y1
    assert "非官方转录" in texts(picture)[1]


def test_what_was_corrected_is_crossed_out_and_never_used() -> None:
    picture = drawn(FIRST, replaced=(TYPED,))
    assert trace(picture, "replaced").marker.symbol == "x-thin"
    assert places(picture, "replaced")[0][0] == 4255.2
    assert "✕" in texts(picture)[1]
    assert any("已更正或作废" in text for text in labels(picture))
    assert list(picture.table["采用情况"]) == ["评价采用", "已更正或作废"]
    assert list(picture.table["数值"]) == ["4355.2亿元", "4255.2亿元"]


def test_a_single_value_is_no_picture() -> None:
    assert editions(told(FIRST).scene, YEAR) is None
    assert told_more_than_once(told(FIRST).series) == ()
    assert told_more_than_once(told(FIRST).series, (TYPED,)) == (YEAR,)


def test_for_what_stands_at_a_date_a_year_and_its_last_day_are_one_period() -> None:
    stock = named(an_indicator(accrual="stock"), "户籍人口", "Population")
    scene = tell(a_level("4", due="2017", base="2016"), a_figure("3"), a_figure("3.2", "2017-12-31"), of=stock).scene
    (period,) = told_more_than_once(scene.series)
    picture = editions(scene, period)
    assert picture is not None
    assert sorted(x for name in names(picture) for x, _ in places(picture, name)) == [3.0, 3.2]


def test_more_values_than_a_slide_holds_are_counted_and_stand_in_the_table() -> None:
    many = [a_figure(str(4300 + month), known=f"2018-{month:02}-10") for month in range(1, 9)]
    picture = drawn(*many)
    assert len(names(picture)) < 8
    assert "verdict" in names(picture)
    assert f"另有{8 - len(names(picture))}个较早数值见表" in texts(picture)[1]
    assert len(picture.table) == 8
    assert picture.figure.layout.height <= 720


@pytest.mark.parametrize(
    ("figures", "said"),
    [
        ((FIRST, FINAL), "GDP in 2017: 2 values from 435.52 to 438.052 billion yuan; the verdict rests on 435.52 billion yuan (preliminary)."),
        ((FIRST, AGAIN), "GDP in 2017: 2 values agree on 435.52 billion yuan."),
    ],
)  # fmt: skip
def test_the_same_in_english_counts_in_one_unit(figures: tuple[object, ...], said: str) -> None:
    picture = drawn(*figures, language=Language.EN)
    assert picture.alt == said
    assert "billion yuan" in texts(picture)[0]
    assert all(float(tick) < 450 for tick in picture.figure.layout.xaxis.ticktext)
    assert list(picture.table.columns)[-1] == "Use"
