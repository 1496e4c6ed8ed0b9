"""What is said while a target runs: held against its schedule, path or milestone, never against the target itself."""

from datetime import UTC, date, datetime
from decimal import Decimal
from functools import cache
from typing import Any

import pytest

from targets.domain.evaluation import Evaluation
from targets.domain.indicator import Observation
from targets.domain.period import Period
from targets.domain.target import Milestone, Target
from targets.domain.terms import Bound, Grade, Origin, Vintage
from targets.presentation.cards import card_body
from targets.presentation.sentences import arithmetic, distance, flip, notes, pace, reason, rule, verdict
from targets.presentation.voice import Voice
from targets.presentation.words import Language, Words
from targets.tracking.people import LOCAL_EDITOR
from targets.tracking.snapshot import Snapshot
from targets.tracking.tracker import Tracker
from tests.tracking.sheets import catalog

NOW = datetime(2026, 11, 22, 4, tzinfo=UTC)
NEWS, AREAS = "industrial_output_2017", "air_pollution_areas_2017"


@cache
def known() -> Snapshot:
    return Tracker(catalog(), None).snapshot(NOW.date(), NOW, LOCAL_EDITOR)


def voice(language: Language = Language.ZH) -> Voice:
    return Voice(catalog(), Words(language))


def target(name: str, **changes: Any) -> Target:
    return catalog().targets[name].model_copy(update=changes)


def figure(indicator: str, value: str, period: str) -> Observation:
    when = Period.parse(period)
    return Observation(
        indicator=indicator,
        period=when,
        value=Decimal(value),
        vintage=Vintage.PRELIMINARY,
        grade=Grade.ENTERED,
        origin=Origin.ENTERED,
        known_from=when.last,
    )


def judged(promised: Target, on: str, *figures: Observation) -> Evaluation:
    return known().with_figures(figures).evaluate(promised, date.fromisoformat(on))


HALF_WAY = (Milestone(by=Period.parse("2017-06"), share=Decimal("0.5")),)


@pytest.mark.parametrize(
    ("done", "chinese", "english"),
    [
        (
            "4",
            "为“全部7个”目标的57.1%，快于阶段目标（50%）7.1个百分点，符合预期进度。",
            '57.1% of the target of "all 7 items", 7.1 percentage points ahead of the milestone of 50%: as expected.',
        ),
        (
            "3",
            "为“全部7个”目标的42.9%，慢于阶段目标（50%）7.1个百分点，进度滞后。",
            '42.9% of the target of "all 7 items", 7.1 percentage points behind the milestone of 50%: behind.',
        ),
        ("7", "达到“全部7个”目标，提前完成。", 'as the target of "all 7 items" asks: met early.'),
        ("8", "达到“全部7个”目标，提前完成。", 'as the target of "all 7 items" asks: met early.'),
    ],
)
def test_a_task_with_milestones_is_held_against_the_last_one(done: str, chinese: str, english: str) -> None:
    promised = target(AREAS, milestones=HALF_WAY, start=Decimal(0))
    found = judged(promised, "2017-07-31", figure(promised.indicator, done, "2017-01/2017-06"))
    assert verdict(voice(), promised, found).endswith(f"，{chinese}")
    assert verdict(voice(Language.EN), promised, found).endswith(f", {english}")


def test_a_task_not_done_at_the_end_is_short_of_its_target() -> None:
    promised = target(AREAS, start=Decimal(0))
    found = judged(promised, "2017-12-31", figure(promised.indicator, "6", "2017"))
    assert verdict(voice(), promised, found).endswith("，距“全部7个”目标还差1个，未完成。")
    assert verdict(voice(Language.EN), promised, found).endswith(
        ', 1 item short of the target of "all 7 items": missed.'
    )


def test_what_is_only_known_to_be_more_or_less_is_no_share_of_anything() -> None:
    promised = target(AREAS, start=Decimal(0))
    nearly = figure(promised.indicator, "7", "2017").model_copy(update={"bound": Bound.BELOW})
    assert verdict(voice(), promised, judged(promised, "2017-12-31", nearly)).endswith(
        "近7个，目标为“全部7个”，未完成。"
    )
    quota = target("boilers_coal_fired_2017")
    over = figure(quota.indicator, "600", "2017").model_copy(update={"bound": Bound.ABOVE})
    assert verdict(voice(), quota, judged(quota, "2017-12-31", over)).endswith("超600台，目标为“600台”，完成。")


def test_a_card_tells_a_running_quota_by_its_schedule_and_how_old_the_figure_is() -> None:
    promised = target(NEWS)
    running = judged(promised, "2017-07-31")
    assert distance(voice(), promised, running) == "快于序时进度2.7个百分点"
    body = card_body(voice(), promised, running, None)
    assert "快于序时进度2.7个百分点<br>数据截至6月" in body
    assert "高于目标" not in body


def test_a_card_tells_a_running_level_by_its_path_and_one_that_ended_by_its_target() -> None:
    promised = target("gdp_2021")
    assert distance(voice(), promised, judged(promised, "2019-12-31")) == "高于本期应达值698.2亿元"
    assert distance(voice(Language.EN), promised, judged(promised, "2019-12-31")) == "69.82 billion yuan above the path"
    ended = judged(promised, "2021-12-31")
    assert distance(voice(), promised, ended) == "高于目标955亿元"
    assert "数据截至" not in card_body(voice(), promised, ended, None)


def test_without_a_light_a_card_tells_no_distance() -> None:
    promised = target("boilers_coal_fired_2017")
    found = judged(promised, "2017-07-31", figure(promised.indicator, "700", "2017-01/2017-06"))
    assert (found.status.value, distance(voice(), promised, found)) == ("not_due", "")


def test_a_level_overdue_on_its_way_is_told_by_the_year_that_is_missing() -> None:
    promised = target("general_budget_revenue_2021")
    found = judged(promised, "2019-12-31")
    assert (
        verdict(voice(), promised, found) == "2018年全市一般公共预算收入数据逾期未报，2021年目标为“力争突破500亿元”。"
    )
    assert reason(voice(), promised, found) == "2018年数据应于2019年3月31日前填报，至今未报。"
    assert (
        reason(voice(Language.EN), promised, found) == "The figure of 2018 was due by 31 Mar 2019 and has not come in."
    )


def test_a_stock_is_awaited_at_its_day() -> None:
    promised = target("one_visit_share_2017")
    assert reason(voice(), promised, judged(promised, "2017-06-30")) == (
        "2017年3月31日数据应于2017年4月30日前填报，至今未报。"
    )


def test_the_pace_names_its_years_and_current_prices_only_where_they_are_the_basis() -> None:
    promised = target("gdp_2021")
    found = judged(promised, "2020-06-30")
    assert pace(voice(), promised, found.pace) == "按现价计算，2020—2021年年均还需增长0.3%。"
    assert "上述还需增速按现价计算，增速目标按可比价计算，口径不同，不作比较。" in notes(voice(), promised, found)
    revenue = target("general_budget_revenue_2021")
    last = judged(revenue, "2021-03-01", figure(revenue.indicator, "450", "2020"))
    assert pace(voice(), revenue, last.pace) == "按现价计算，2021年还需增长11.1%。"
    assert not [one for one in notes(voice(), revenue, judged(revenue, "2018-06-30")) if "可比价" in one]


def test_a_change_is_ruled_like_a_reach_while_the_year_runs() -> None:
    assert rule(voice(), target("gdp_structure_services_2017"))[:2] == rule(voice(), target("good_air_days_2017"))[:2]


def test_the_months_of_a_share_are_compared_with_last_years_and_called_so() -> None:
    promised = target("good_air_days_2017")
    months = [
        figure(promised.indicator, value, period)
        for value, period in (("70", "2016-01/2016-06"), ("72", "2017-01/2017-06"))
    ]
    lines = {line.label: line.value for line in arithmetic(voice(), promised, judged(promised, "2017-07-20", *months))}
    assert lines["比上年同期变化"] == "+2个百分点"
    assert "比基期变化" not in lines


def test_a_limit_is_kept_or_not_and_never_made_progress_towards() -> None:
    promised = target("work_safety_major_accidents_2017")
    expected = {
        ("0", "2017-01/2017-06", "2017-07-20"): "截至数据所属时期，未突破控制界限。",
        ("1", "2017-01/2017-06", "2017-07-20"): "期限未到，数据已突破控制界限。",
        ("0", "2017", "2017-12-31"): "数据在控制界限以内。",
        ("1", "2017", "2017-12-31"): "数据已突破控制界限。",
    }
    for (value, period, on), said in expected.items():
        assert reason(voice(), promised, judged(promised, on, figure(promised.indicator, value, period))) == said


@pytest.mark.parametrize(
    ("name", "value", "said"),
    [
        ("demolition_2017", "1999", "为“2000万平方米以上”目标的99.95%，未达力争目标。"),
        ("demolition_2017", "2000", "为“2000万平方米以上”目标的100%，完成。"),
        ("demolition_2017", "2000.5", "为“2000万平方米以上”目标的100.03%，完成。"),
        ("demolition_2017", "1999.99", "为“2000万平方米以上”目标的99.9995%，未达力争目标。"),
        ("demolition_2017", "1990", "为“2000万平方米以上”目标的99.5%，未达力争目标。"),
    ],
)
def test_a_share_is_never_rounded_to_a_whole_quota(name: str, value: str, said: str) -> None:
    promised = target(name)
    found = judged(promised, "2017-12-31", figure(promised.indicator, value, "2017"))
    assert verdict(voice(), promised, found).endswith(f"，{said}")


def test_a_figure_exactly_at_a_bound_that_has_to_be_passed_is_said_to_miss() -> None:
    promised = target("waste_disposal_hazardous_treated_2017")
    figures = (figure(promised.indicator, "90", "2016"), figure(promised.indicator, "90", "2017"))
    assert verdict(voice(), promised, judged(promised, "2017-12-31", *figures)) == (
        "2017年全市危险废弃物无害化处理率为90%，与2016年持平，恰在“有所提高”目标的界限上，尚未达到，未完成。"
    )


def test_what_has_to_fall_every_year_is_held_against_the_year_before() -> None:
    promised = target("pm25_2021")
    found = judged(promised, "2019-06-30", figure("pm25", "42", "2017"), figure("pm25", "39", "2018"))
    assert distance(voice(), promised, found) == "比上年下降3微克/立方米"
    risen = judged(promised, "2018-06-30", figure("pm25", "45", "2017"))
    assert distance(voice(), promised, risen) == "比上年上升1微克/立方米"


def test_both_series_of_growth_in_step_have_lines_of_their_own() -> None:
    promised = target("income_urban_growth_real_2021")
    years = [figure(promised.indicator, "7", str(year)) for year in range(2017, 2022)]
    lines = [
        (line.label, line.period, line.value)
        for line in arithmetic(voice(), promised, judged(promised, "2021-12-31", *years))
    ]
    assert ("当年数值", "2020年", "7%") in lines
    assert ("对照指标当年数值", "2020年", "3.5%") in lines
    assert ("“基本同步”允许偏差", "", "0.5个百分点") in lines


def test_a_day_stands_on_the_day_in_english() -> None:
    promised = target("surface_water_worse5_2017")
    found = judged(promised, "2017-07-20", figure(promised.indicator, "1", "2017-06-30"))
    assert verdict(voice(Language.EN), promised, found).startswith(
        "Water worse than Grade V (the whole city) was 1 item on 30 Jun 2017, "
    )
    assert flip(voice(Language.EN), promised, found) == 'At 0 items on 30 Jun 2017 the verdict would be "Met".'


def test_what_the_report_does_not_even_name_waits_for_its_list() -> None:
    promised = target("livelihood_projects_01_2017")
    assert verdict(voice(), promised, judged(promised, "2017-06-30")) == "2017年全市民生实事第一项：事项待公布。"
