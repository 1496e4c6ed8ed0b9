"""What stands around every chart: title, mark, foot, paper, button, the sentence and the table that tell the same."""

import pytest

from targets.domain.terms import Grade
from targets.presentation.charts import Scene, picture
from targets.presentation.charts.paper import FONT
from targets.presentation.words import Language
from tests.domain.builders import (
    a_figure,
    a_quota,
    an_indicator,
)
from tests.presentation.charted import BASE, GDP, GDP_2021, JOBS, YEARS
from tests.presentation.city import a_source, named, tell
from tests.presentation.drawn import labels, places, texts, trace


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
