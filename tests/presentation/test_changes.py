"""What changed between two days: its sentences, lines and table, in both languages."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from targets.domain.changes import Cause, Moved, Sort, Turn
from targets.domain.evaluation import Evaluation
from targets.domain.indicator import Observation
from targets.domain.period import Period
from targets.domain.remark import Remark
from targets.domain.terms import Disclosure, Grade, Origin, Reason, Status, Vintage
from targets.presentation.sentences.change_lines import change_lines
from targets.presentation.sentences.changes import counted, move, said_of, span, why
from targets.presentation.tables.changes import CHANGES, by_name, changes
from targets.presentation.tables.changes_in_words import in_words
from targets.presentation.tables.written import as_csv
from targets.presentation.voice import Voice
from targets.presentation.words import Language, Words
from tests.tracking.sheets import JOBS, JOBS_2017, catalog

ZH, EN = (Voice(catalog(), Words(language)) for language in (Language.ZH, Language.EN))
JOBS_TARGET = catalog().targets[JOBS_2017]
CAUTION = "内部资料，未经发布不得引用"
DAYS = (date(2018, 1, 1), date(2018, 1, 8))


def figure(value: str, indicator: str = JOBS, **other: Any) -> Observation:
    facts: dict[str, Any] = {
        "vintage": Vintage.PRELIMINARY,
        "known_from": date(2018, 1, 5),
        "period": Period.parse("2017"),
    }
    return Observation(
        indicator=indicator,
        value=Decimal(value),
        grade=Grade.ENTERED,
        origin=Origin.ENTERED,
        row=1,
        typed_source="2017年12月统计快报",
        **(facts | other),
    )


def judged(status: Status, reason: Reason, **other: Any) -> Evaluation:
    return Evaluation(
        target=JOBS_2017, indicator=JOBS, due=Period.parse("2017"), on=date(2017, 12, 31), known=DAYS[1], status=status,
        reason=reason, final=True, **other,
    )  # fmt: skip


NEW = Moved(Sort.NEW, figure("10.1"))
REVISED = Moved(Sort.REVISED, figure("10.3"), figure("10.1"))
GROWTH = Moved(Sort.REVISED, figure("7.6", "gdp_growth"), figure("7.8", "gdp_growth"))
GONE = Moved(Sort.WITHDRAWN, figure("10.1"), figure("10.1"))
WAITING, MET = judged(Status.NO_FIGURE, Reason.TO_BE_ADDED), judged(Status.MET, Reason.REACHED)
REMARK = Remark(
    row=1, target=JOBS_2017, status=Status.MISSED, period=None, value=None, cause="=招工不足", next_step="专场招聘",
    deadline=date(2018, 6, 30), unit="市人社局", person="王五", contact="", disclosure=Disclosure.PUBLIC,
    written_on=date(2018, 1, 6), withdrawn=None,
)  # fmt: skip


@pytest.mark.parametrize(
    ("one", "zh", "en"),
    [
        (NEW, "新数据：2017年全市城镇新增就业10.1万人。", "New figure: New urban jobs (the whole city) came to 101,000 people in 2017."),
        (
            REVISED,
            "数据修订：2017年全市城镇新增就业10.1万人 → 10.3万人（+0.2万人）。",
            "Revised: New urban jobs (the whole city) in 2017, 101,000 people → 103,000 people (+2,000 people).",
        ),
        (
            GROWTH,
            "数据修订：2017年全市地区生产总值增速7.8% → 7.6%（−0.2个百分点）。",
            "Revised: GDP growth (the whole city) in 2017, 7.8% → 7.6% (−0.2 percentage points).",
        ),
        (GONE, "数据作废：2017年全市城镇新增就业10.1万人。", "Withdrawn: New urban jobs (the whole city) came to 101,000 people in 2017."),
    ],
)  # fmt: skip
def test_what_became_of_a_figure_is_one_sentence(one: Moved, zh: str, en: str) -> None:
    assert (said_of(ZH, one), said_of(EN, one)) == (zh, en)


@pytest.mark.parametrize(
    ("turn", "zh", "en"),
    [
        (Turn(JOBS_TARGET, None, MET, Cause.CATALOG), "目标新列入目录。", "The target is new in the catalog."),
        (Turn(JOBS_TARGET, MET, None, Cause.CATALOG), "目标已不在目录中。", "The target stands in the catalog no more."),
        (
            Turn(JOBS_TARGET, MET, WAITING, Cause.TIME),
            "随时间推移：2017年已结束，全期数据尚未录入。",
            "Time has passed: 2017 has ended and no figure for the whole period has been added yet.",
        ),
        (
            Turn(JOBS_TARGET, WAITING, MET, Cause.ASSIGNMENT),
            "上级下达的目标值有录入、更正或作废。",
            "The value assigned by higher authorities was entered, changed or withdrawn.",
        ),
        (Turn(JOBS_TARGET, WAITING, MET, Cause.RULE), "评价规则有调整。", "The judging rules are others since."),
        (
            Turn(JOBS_TARGET, WAITING, MET, Cause.CATALOG),
            "目标或指标目录有调整。",
            "The catalog says something else of this target or its indicator since.",
        ),
        (
            Turn(JOBS_TARGET, WAITING, MET, Cause.FIGURE, NEW),
            "新数据：2017年全市城镇新增就业10.1万人。",
            "New figure: New urban jobs (the whole city) came to 101,000 people in 2017.",
        ),
    ],
)  # fmt: skip
def test_why_a_status_turned_is_one_sentence(turn: Turn, zh: str, en: str) -> None:
    assert (why(ZH, turn), why(EN, turn)) == (zh, en)


def test_a_result_in_words_has_no_difference() -> None:
    done = figure("1").model_copy(update={"value": None, "passed": True})
    one = Moved(Sort.REVISED, done, figure("10.1"))
    assert one.difference is None
    assert move(EN, one) == "101,000 people → done"


def test_what_there_is_of_each_sort_is_counted_and_nothing_is_left_out() -> None:
    counts = {"turns": 3, "new": 5, "revised": 1, "withdrawn": 2, "remarks": 4}
    assert counted(counts, ZH.words) == "评价变化3项、新增数据5个、修订1个、作废2个、滞后说明4条"
    assert counted(counts, EN.words) == "3 statuses turned, 5 new figures, 1 revised, 2 withdrawn, 4 remarks"
    assert counted({"turns": 0, "new": 1}, EN.words) == "1 new figure"
    assert counted({}, ZH.words) == ""


def lines(voice: Voice, *turns: Turn, figures: tuple[Moved, ...] = (), remarks: tuple[Remark, ...] = ()) -> list[str]:
    always: Callable[[Any], Voice] = lambda _one: voice  # noqa: E731 - one catalog for all
    return list(change_lines(always, catalog(), voice.words, DAYS, turns, figures, remarks))


def test_statuses_come_first_then_figures_then_remarks() -> None:
    turn = Turn(JOBS_TARGET, WAITING, MET, Cause.FIGURE, NEW)
    assert lines(EN, turn, figures=(NEW, REVISED), remarks=(REMARK,)) == [
        "2 Jan 2018 to 8 Jan 2018",
        "Statuses that turned (1)",
        "  New urban jobs (2017): – Figure to be added → ★ Met · New figure: New urban jobs (the whole city) came to "
        "101,000 people in 2017.",
        "New figures (1)",
        "  New urban jobs (the whole city), 2017: 101,000 people · 2017年12月统计快报 · 5 Jan 2018",
        "Revised figures (1)",
        "  New urban jobs (the whole city), 2017: 101,000 people → 103,000 people (+2,000 people) · 2017年12月统计快报 · "
        "5 Jan 2018",
        "Remarks written (1)",
        "  New urban jobs: =招工不足 · 市人社局 · 6 Jan 2018",
    ]


def test_internal_figures_are_marked_as_such() -> None:
    internal = Moved(Sort.NEW, figure("10.1", disclosure=Disclosure.INTERNAL))
    assert lines(ZH, figures=(internal,)) == [
        f"2018年1月2日至2018年1月8日 · {CAUTION}",
        "新增数据 (1)",
        "  2017年全市城镇新增就业：10.1万人 · 2017年12月统计快报 · 2018年1月5日 · 内部使用",
    ]


def test_an_internal_status_and_an_internal_remark_are_marked_too() -> None:
    inside = judged(Status.MET, Reason.REACHED, disclosure=Disclosure.INTERNAL)
    about_it = replace(REMARK, disclosure=Disclosure.INTERNAL)
    turn = Turn(JOBS_TARGET, WAITING, inside, Cause.RULE)
    assert lines(ZH, turn) == [
        f"2018年1月2日至2018年1月8日 · {CAUTION}",
        "评价变化 (1)",
        "  城镇新增就业 (2017): – 待补录 → ★ 完成 · 评价规则有调整。 · 内部使用",
    ]
    assert lines(ZH, remarks=(about_it,)) == [
        f"2018年1月2日至2018年1月8日 · {CAUTION}",
        "滞后说明 (1)",
        "  城镇新增就业: =招工不足 · 市人社局 · 2018年1月6日 · 内部使用",
    ]


def test_a_span_is_called_by_its_first_and_last_whole_day() -> None:
    assert span(date(2018, 1, 1), date(2018, 1, 8), ZH.words) == "2018年1月2日至2018年1月8日"
    assert span(date(2018, 1, 7), date(2018, 1, 8), ZH.words) == "2018年1月8日"


def test_for_people_the_table_is_told_in_their_language() -> None:
    turn = Turn(JOBS_TARGET, WAITING, MET, Cause.FIGURE, NEW)
    inside = Moved(Sort.NEW, figure("10.1", disclosure=Disclosure.INTERNAL))
    frame = changes(lambda _one: ZH, (turn,), (inside, GROWTH), (REMARK,), by_name)
    told = in_words(frame, ZH)
    assert list(told.columns) == [
        "变化", "目标或指标", "统计范围", "时期", "变化前", "变化后", "单位", "差值", "差值单位", "变化原因", "说明",
        "来源或填报单位", "数据截至或填写日期", "公开属性",
    ]  # fmt: skip
    assert [[row[0], *row[3:10], row[13]] for row in told.to_numpy().tolist()] == [
        ["评价变化", "2017年", "待补录", "完成", "", None, "", "新数据", "已公开发布"],
        ["新增数据", "2017年", None, Decimal("10.1"), "万人", None, "", "", f"内部使用（{CAUTION}）"],
        ["修订数据", "2017年", Decimal("7.8"), Decimal("7.6"), "%", Decimal("-0.2"), "个百分点", "", "已公开发布"],
        ["滞后说明", "2017年", "", "未完成", "", None, "", "", "已公开发布"],
    ]
    english = in_words(frame, EN)
    assert list(english.columns)[:4] == ["Change", "Target or indicator", "Area", "Period"]
    assert english["Cause of the change"].tolist() == ["new figure", "", "", ""]
    assert english["Unit of the difference"].tolist() == ["", "", "percentage points", ""]


def test_no_change_is_said_in_the_first_line() -> None:
    assert lines(ZH) == ["2018年1月2日至2018年1月8日 · 没有变化"]
    assert lines(EN) == ["2 Jan 2018 to 8 Jan 2018 · nothing changed"]


def test_the_table_has_a_row_for_each_change_codes_and_plain_numbers() -> None:
    turn = Turn(JOBS_TARGET, WAITING, MET, Cause.FIGURE, NEW)
    frame = changes(lambda _one: ZH, (turn,), (NEW, GROWTH, GONE), (REMARK,))
    assert tuple(frame.columns) == CHANGES
    assert [list(row[:1]) + list(row[6:12]) for row in frame.to_numpy().tolist()] == [
        ["turned", "no_figure", "met", "", None, "", "figure"],
        ["new", None, Decimal("10.1"), "万人", None, "", ""],
        ["revised", Decimal("7.8"), Decimal("7.6"), "%", Decimal("-0.2"), "个百分点", ""],
        ["withdrawn", Decimal("10.1"), None, "万人", None, "", ""],
        ["remark", "", "missed", "", None, "", ""],
    ]
    assert as_csv(frame).splitlines()[-1].split(",")[12:] == ["'=招工不足", "市人社局", "2018-01-06", "public"]


def test_a_status_that_rests_on_an_internal_figure_is_internal_whatever_turned_it() -> None:
    inside = judged(Status.MET, Reason.REACHED, disclosure=Disclosure.INTERNAL)
    turns = (Turn(JOBS_TARGET, WAITING, inside, Cause.RULE), Turn(JOBS_TARGET, WAITING, MET, Cause.RULE))
    assert list(changes(lambda _one: ZH, turns, (), ())["disclosure"]) == ["internal", "public"]
