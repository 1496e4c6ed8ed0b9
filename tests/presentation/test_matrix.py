"""All targets by domain and status: every target is counted once, drawn once, and the sums are right."""

from datetime import date

import pytest

from targets.domain.period import Period
from targets.domain.terms import Domain, Reason, Status
from targets.presentation.charts import PAGE, WIDE, Picture, Sheet, Year, matrix
from targets.presentation.palette import LIGHT, Tone
from targets.presentation.words import Language
from tests.domain.builders import a_figure, a_growth, a_growth_target
from tests.presentation.city import named, tell
from tests.presentation.drawn import names, texts, trace

KNOWN = date(2026, 11, 22)
GROWTH = named(a_growth(), "地区生产总值增长", "GDP growth")
CLOSED = {
    Domain.ECONOMY: (Status.MET, Status.MET_WITHIN_TOLERANCE, Status.MISSED),
    Domain.ENVIRONMENT: (Status.NO_FIGURE, Status.PENDING, Status.NO_FIGURE),
}
RUNNING = {Domain.FINANCE: (Status.ON_TRACK, Status.BEHIND, Status.OFF_TRACK, Status.NO_FIGURE, Status.NOT_DUE)}


def drawn(
    standing: dict[Domain, tuple[Status, ...]],
    *,
    final: bool = True,
    language: Language = Language.ZH,
    sheet: Sheet = PAGE,
) -> Picture:
    told = tell(a_growth_target("7"), a_figure("7.8"), of=GROWTH, language=language)
    judged = {
        domain: [(told.target, told.evaluation.model_copy(update={"status": status})) for status in statuses]
        for domain, statuses in standing.items()
    }
    on = date(2017, 12, 31) if final else date(2017, 10, 25)
    found = matrix(told.voice, Year(Period.parse("2017"), on, KNOWN, final, judged), sheet)
    assert found is not None
    return found


def test_the_finding_counts_what_is_met_missed_and_undecided() -> None:
    picture = drawn(CLOSED)
    assert picture.alt == "2017年度6项目标：完成2项，未完成1项，3项暂无结论。"
    assert picture.figure.layout.title.text.replace("<br>", "") == picture.alt.removesuffix("。")
    assert texts(picture)[0] == "嘉兴市 · 目标项数 · 年终评价"
    assert texts(picture)[2] == "来源：《政府工作报告（2017年）》<br>数据截至2026年11月22日"


def test_a_running_year_tells_every_light_and_the_day() -> None:
    picture = drawn(RUNNING, final=False)
    assert picture.alt == "2017年度5项目标：达到进度1项，进度滞后1项，严重滞后1项，2项暂无结论。"
    assert texts(picture)[0] == "嘉兴市 · 目标项数 · 截至2017年10月25日"
    assert list(picture.table.columns) == [
        "领域",
        "达到进度",
        "进度滞后",
        "严重滞后",
        "逾期未报",
        "未到填报期",
        "合计",
    ]


@pytest.mark.parametrize(
    ("reasons", "head"),
    [
        ((Reason.NOT_ASSIGNED, Reason.NOT_ASSIGNED), "目标待下达"),
        ((Reason.NOT_NAMED, Reason.NOT_NAMED), "事项待公布"),
        ((Reason.NOT_ASSIGNED, Reason.NOT_NAMED), "待下达、公布"),
    ],
)
def test_what_is_not_set_yet_is_called_by_what_it_is(reasons: tuple[Reason, ...], head: str) -> None:
    told = tell(a_growth_target("7"), a_figure("7.8"), of=GROWTH)
    pending = [told.evaluation.model_copy(update={"status": Status.PENDING, "reason": one}) for one in reasons]
    judged = {Domain.ENVIRONMENT: [(told.target, one) for one in pending]}
    found = matrix(told.voice, Year(Period.parse("2017"), date(2017, 12, 31), KNOWN, True, judged))
    assert found is not None
    assert list(found.table.columns) == ["领域", head, "合计"]


def test_the_twin_has_both_sums() -> None:
    table = drawn(CLOSED).table
    assert list(table.columns) == ["领域", "完成", "未完成", "待补录", "目标待下达", "合计"]
    assert table.to_numpy().tolist() == [
        ["经济", "2", "1", "0", "0", "3"],
        ["生态环境", "0", "0", "2", "1", "3"],
        ["合计", "2", "1", "2", "1", "6"],
    ]


def test_every_target_is_one_brick_in_the_colour_of_its_status() -> None:
    picture = drawn(CLOSED)
    assert names(picture) == ["met", "missed", "no_figure", "pending"]
    assert [len(one.x) for one in picture.figure.data] == [2, 1, 2, 1]
    assert trace(picture, "met").marker.color == LIGHT.tones[Tone.MET]
    assert trace(picture, "missed").marker.color == LIGHT.tones[Tone.LATE]
    empty = trace(picture, "no_figure").marker
    assert (empty.color, empty.line.color) == ("#FFFFFF", LIGHT.tones[Tone.NONE])
    assert trace(picture, "missed").hovertext[0].startswith("<b>地区生产总值增长</b><br>未完成<br>2017年")
    yellow = trace(drawn(RUNNING, final=False), "behind").marker
    assert (yellow.color, yellow.line.color) == (LIGHT.tones[Tone.BEHIND], LIGHT.ink)


def test_bricks_of_a_cell_stay_in_it_and_apart() -> None:
    picture = drawn({Domain.ECONOMY: (Status.MET,) * 17, Domain.FINANCE: (Status.MET,)})
    bricks = trace(picture, "met")
    corners = list(zip(bricks.x, bricks.base, strict=True))
    assert len(set(corners)) == 18
    assert all(x - bricks.width / 2 > -0.5 and x + bricks.width / 2 < 0.5 for x in bricks.x)
    assert all(base > -0.5 and base + bricks.y[0] < 0.5 for base in bricks.base[:17])
    assert -1.5 < bricks.base[17] < -0.5


def test_each_column_has_its_mark_its_word_and_its_sum() -> None:
    picture = drawn(CLOSED)
    said = texts(picture)[3:]
    heads = [text.replace("<br>", "") for text in said[:5]]
    assert heads == ["完成", "未完成", "待补录", "目标待下达", "合计"]
    marks = [shape.type for shape in picture.figure.layout.shapes if shape.xsizemode == "pixel"]
    assert marks == ["path", "rect", "rect", "line", "rect", "line"]
    assert said[5:] == [f"<b>{count}</b>" for count in (2, 1, 2, 1, 3, 3, 2, 1, 2, 1, 6)]


def test_in_english_the_heads_are_read_upwards() -> None:
    picture = drawn(CLOSED, language=Language.EN)
    assert picture.alt == "6 targets of 2017: 2 met, 1 missed, 3 without a verdict yet."
    heads = [one for one in picture.figure.layout.annotations if one.textangle == -90]
    assert [one.text for one in heads] == ["Met", "Missed", "To be added", "Not assigned", "All targets"]
    assert list(picture.figure.layout.yaxis.ticktext) == ["Economy", "Environment", "All domains"]


def test_a_year_without_targets_has_no_picture() -> None:
    told = tell(a_growth_target("7"), of=GROWTH)
    assert matrix(told.voice, Year(Period.parse("2019"), KNOWN, KNOWN, True, {})) is None


def test_on_a_sheet_every_target_has_its_brick_beside_its_count() -> None:
    picture = drawn(CLOSED, sheet=WIDE)
    bricks = [(x, base) for one in picture.figure.data for x, base in zip(one.x, one.base, strict=True)]
    assert len(bricks) == 6
    counts = [one for one in picture.figure.layout.annotations if one.text == "<b>2</b>" and one.yref == "y"]
    assert {(one.x, one.y, one.xanchor) for one in counts[:2]} == {(0, 0, "right"), (2, -1, "right")}
    beside = [x for x, base in bricks if -0.5 < base < 0.5 and -0.5 < x < 0.5]
    assert len(beside) == 2
    assert min(beside) > 0
    assert (picture.figure.layout.width, picture.figure.layout.height) == (1600, 900)
