"""Text in charts: broken at phrases, never cut, never markup; axes at round numbers."""

import pytest

from targets.presentation.charts.scale import from_zero, scale
from targets.presentation.charts.text import evenly, filled, flow, html, lines, paragraph, shortened, width


@pytest.mark.parametrize(
    ("text", "room", "broken"),
    [
        (
            "2017年地区生产总值增长7.8%，高于“7%左右”目标0.8个百分点",
            21.3,
            ["2017年地区生产总值增长7.8%，", "高于“7%左右”目标0.8个百分点"],
        ),
        (
            "2017年市区空气质量优良率数据待补录，目标为“力争75%”",
            21.3,
            ["2017年市区空气质量优良率数据待补录，", "目标为“力争75%”"],
        ),
        ("2021年底城镇化率为71.9%", 21.3, ["2021年底城镇化率为71.9%"]),
        (
            "GDP growth was 7.8% in 2017, 0.8 percentage points above the target",
            16,
            ["GDP growth was 7.8% in", "2017, 0.8 percentage", "points above the target"],
        ),
        ("规模以上工业企业资产负债率与全部工业增加值", 12, ["规模以上工业企业资产负", "债率与全部工业增加值"]),
    ],
)
def test_a_title_breaks_between_phrases_into_lines_of_like_length(text: str, room: float, broken: list[str]) -> None:
    assert lines(text, room) == broken


@pytest.mark.parametrize("room", [6, 9, 13, 21.3])
def test_no_letter_is_lost_and_no_number_parted_from_its_unit(room: float) -> None:
    text = "2021年地区生产总值6355.28亿元，高于“突破5400亿元”目标955.28亿元，比2016年提高1.2个百分点"
    broken = lines(text, room)
    assert "".join(broken) == text
    assert all(
        any(number in line for line in broken) for number in ("6355.28亿元", "955.28亿元", "1.2个百分点", "2016年")
    )
    assert not any(line[0] in "，。、；：）》”！？" or line[-1] in "“（《" for line in broken)


def test_every_line_fits_its_room() -> None:
    text = "2017年规模以上工业企业总产值数据待补录，目标为“力争突破8000亿元”"
    assert all(width(line) <= 15.5 for line in lines(text, 15))


def test_items_of_a_row_stay_whole() -> None:
    items = ["完成", "嘉兴全市", "亿元", "现价", "力争目标"]
    assert flow(items, 20, " · ") == ["完成 · 嘉兴全市 · 亿元 · 现价", "力争目标"]
    assert evenly("来源：《政府工作报告》等12份文件", 14) == ["来源：《政府工作", "报告》等12份文件"]


def test_text_from_data_is_escaped() -> None:
    assert html("<b>1 & 2</b>") == "&lt;b&gt;1 &amp; 2&lt;/b&gt;"
    assert paragraph("甲<br>乙，丙", 21) == ("甲&lt;br&gt;乙，丙", 1)


def test_a_long_title_is_shortened_with_an_ellipsis() -> None:
    assert shortened("关于嘉兴市2017年国民经济和社会发展计划执行情况的报告", 12) == "关于嘉兴市2017年国民…"
    assert shortened("统计公报", 12) == "统计公报"


@pytest.mark.parametrize(
    ("values", "labels"),
    [
        ([2668.1, 6355, 5400], ("3000", "4000", "5000", "6000")),
        ([58.9, 76.7, 75], ("60", "65", "70", "75")),
        ([-2.6, 1.2], ("−3", "−2", "−1", "0", "1")),
        ([0, 1], ("0", "1")),
        ([1.61, 1.687], ("1.62", "1.64", "1.66", "1.68")),
        ([5400], ("4500", "5000", "5500", "6000")),
        ([0.0], ("0", "1")),
    ],
)
def test_ticks_are_round_numbers_with_as_many_decimals_as_they_need(
    values: list[float], labels: tuple[str, ...]
) -> None:
    axis = scale(values)
    assert axis.labels == labels
    assert axis.low <= min(values) <= max(values) <= axis.high
    assert axis.low <= axis.ticks[0] < axis.ticks[-1] <= axis.high


def test_bars_start_at_zero_and_nothing_positive_is_drawn_below_it() -> None:
    assert from_zero([200, 241], room=0.24).low == 0
    assert scale([1, 2]).low >= 0
    assert scale([0, 1], edge=False).low < 0
    assert scale([0, 1], edge=False).ticks[0] == 0
    assert scale([10, 20], room=0.1).share(15) == 0.5


def test_a_span_of_quarters_is_never_parted() -> None:
    assert filled("was 45.4% in Q1–Q3 2017", 9) == ["was 45.4% in", "Q1–Q3 2017"]
