"""Ready sentences in the style of a work report: from published figures by rules, whole, in both languages."""

from collections.abc import Mapping

import pytest

from targets.domain.indicator import Observation
from targets.domain.target import Target
from targets.presentation.sentences.reportage import Passage, goal, reportage, sentence
from targets.presentation.tables.plan_table import plan_table
from targets.presentation.words import Language
from tests.domain.builders import a_figure, a_growth, a_growth_target, a_quota, a_target, an_indicator
from tests.presentation.briefed import of_a_city, of_the_report, voice_of
from tests.presentation.city import Told, named, quoting, tell

ZH, EN = Language.ZH, Language.EN
ABOUT_7 = a_growth_target("7", "about", citations=quoting("地区生产总值增长7%左右", "7%"))
STRIVE_7 = a_growth_target("7", commitment="strive")
LEVEL = named(an_indicator("level", frequency="quarter"), "地区生产总值", "GDP")
GROWTH = named(a_growth(frequency="quarter"), "地区生产总值增长", "GDP growth").model_copy(
    update={"growth_of": "level"}
)
PAIR = (GROWTH, LEVEL)
OUTPUT = named(an_indicator(), "规上工业总产值", "Industrial output")


def of_the_year(language: Language) -> Mapping[str, Passage]:
    """The report's passages by domain."""
    material = of_the_report()
    voice = voice_of(material, language)
    return {one.domain: one for one in reportage(plan_table(material, voice), voice)}


def of_one(told: Told, beside: Told | None = None) -> str:
    (row,) = plan_table(of_a_city(told, counterparts=(beside,)), told.voice).rows
    return sentence(told.voice, row)


def grown(target: Target, *figures: Observation, on: str = "2017-12-31", language: Language = ZH) -> str:
    """A growth beside its level."""
    growth = tell(target, *figures, of=PAIR, on=on, language=language)
    return of_one(growth, tell(a_quota("1", indicator="level"), *figures, of=PAIR, on=on, language=language))


@pytest.mark.parametrize(
    ("domain", "told"),
    [
        ("经济", "2017年全市地区生产总值4355.2亿元，增长7.8%，高于年度预期目标0.8个百分点。"),
        ("经济", "2021年全市地区生产总值6355亿元，增长8.5%，高于“突破5400亿元”的2021年力争目标955亿元。"),
        ("财政", "2017年全市一般公共预算收入443.8亿元，增长13.2%，高于年度预期目标6.7个百分点。"),
        ("财政", "市本级一般公共预算收入143.1亿元，增长16.1%，高于年度力争目标9.1个百分点。"),
        ("投资与贸易", "2017年全市重大基础设施投资198.9亿元，增长38.9%，高于年度确保目标23.9个百分点。"),
        ("投资与贸易", "全市重点技术改造投资130亿元，增速暂不评价（仅公布了其他类型的数据）。"),
        ("产业与创新", "2017年全市新增高新技术企业241家，增长31%，完成年度目标任务的120.5%。"),
        ("生态环境", "2017年全市劣Ⅴ类水体为0个，达到“全面消除”目标。"),
    ],
)
def test_what_the_report_promised_is_told_as_a_work_report_tells_it(domain: str, told: str) -> None:
    assert told in of_the_year(ZH)[domain].sentences


@pytest.mark.parametrize(
    ("domain", "told"),
    [
        (
            "Economy",
            "GDP (the whole city) came to 435.52 billion yuan in 2017, up 7.8%, 0.8 percentage points above the expected "
            "target for the year.",
        ),
        (
            "Finance",
            "General public budget revenue (the city itself, excluding counties) came to 14.31 billion yuan in 2017, up "
            "16.1%, 9.1 percentage points above the stretch target for the year.",
        ),
        (
            "Industry and innovation",
            "High-tech enterprises added (the whole city) came to 241 enterprises in 2017, up 31%, 120.5% of the task for "
            "the year.",
        ),
        (
            "Investment and trade",
            "Investment in key technological upgrading (the whole city) came to 13 billion yuan in 2017, growth not judged "
            "(published as another measure only).",
        ),
    ],
)
def test_the_same_in_english(domain: str, told: str) -> None:
    assert told in of_the_year(EN)[domain].sentences


def test_what_has_no_figure_is_listed_once_with_what_it_waits_for_and_nothing_is_claimed_of_it() -> None:
    assert of_the_year(ZH)["改革与治理"] == Passage(
        "改革与治理", (), "尚无数据2项：待补录的有“最多跑一次”事项覆盖率、“投资项目网上审批、核准、备案”。"
    )
    assert of_the_year(EN)["Reform and governance"] == Passage(
        "Reform and governance",
        (),
        "No figures yet for 2 items: figure to be added – Share of matters that need at most one visit, "
        '"All investment projects approved, verified or registered online".',
    )


@pytest.mark.parametrize("language", Language)
def test_every_row_is_either_told_or_listed(language: Language) -> None:
    material = of_the_report()
    table = plan_table(material, voice_of(material, language))
    found = of_the_year(language)
    for name, rows in table.groups:
        silent = [row for row in rows if row.level is None and row.growth is None]
        assert len(found[name].sentences) == len(rows) - len(silent)
        assert all(row.name in found[name].silent for row in silent)


@pytest.mark.parametrize(
    ("target", "figures", "told"),
    [
        (ABOUT_7, ["7.0"], "2017年全市地区生产总值4355.2亿元，增长7.0%，与年度预期目标持平。"),
        (
            ABOUT_7,
            ["6.8"],
            "2017年全市地区生产总值4355.2亿元，增长6.8%，比年度预期目标低0.2个百分点，在“7%左右”范围内。",
        ),
        (ABOUT_7, ["6.7"], "2017年全市地区生产总值4355.2亿元，增长6.7%，低于年度预期目标0.3个百分点，未完成。"),
        (ABOUT_7, ["-2.6"], "2017年全市地区生产总值4355.2亿元，下降2.6%，低于年度预期目标9.6个百分点，未完成。"),
        (ABOUT_7, ["0.0"], "2017年全市地区生产总值4355.2亿元，与上年持平，低于年度预期目标7个百分点，未完成。"),
        (STRIVE_7, ["6.8"], "2017年全市地区生产总值4355.2亿元，增长6.8%，低于年度力争目标0.2个百分点，未达力争目标。"),
    ],
)
def test_a_growth_stands_behind_its_level_and_is_held_against_its_target(
    target: Target, figures: list[str], told: str
) -> None:
    rates = [a_figure(value, "2017") for value in figures]
    assert grown(target, a_figure("4355.2", "2017", of="level"), *rates) == told


def test_growth_is_never_worked_out_from_two_levels() -> None:
    levels = [a_figure(value, year, of="level") for value, year in (("3760", "2016"), ("4355.2", "2017"))]
    assert grown(ABOUT_7, *levels) == "2017年全市地区生产总值4355.2亿元，增速待补录。"


def test_a_growth_whose_level_is_not_known_is_told_alone() -> None:
    assert grown(ABOUT_7, a_figure("7.8", "2017")) == "2017年全市地区生产总值增长7.8%，高于年度预期目标0.8个百分点。"


def test_in_english_a_growth_stands_behind_its_level_too() -> None:
    figures = a_figure("4355.2", "2017", of="level"), a_figure("-2.6", "2017")
    assert grown(ABOUT_7, *figures, language=EN) == (
        "GDP (the whole city) came to 435.52 billion yuan in 2017, down 2.6%, 9.6 percentage points below the expected target "
        "for the year: missed."
    )


@pytest.mark.parametrize(
    ("amount", "told"),
    [
        ("6080", "2017年1—9月全市规上工业总产值6080亿元，完成年度力争目标的76%，快于序时进度1个百分点。"),
        (
            "5900",
            "2017年1—9月全市规上工业总产值5900亿元，完成年度力争目标的73.8%，慢于序时进度1.3个百分点，达到序时进度。",
        ),
        ("5600", "2017年1—9月全市规上工业总产值5600亿元，完成年度力争目标的70%，慢于序时进度5个百分点，进度滞后。"),
        ("8100", "2017年1—9月全市规上工业总产值8100亿元，完成年度力争目标的101.3%，提前完成。"),
    ],
)
def test_a_quota_on_the_way_tells_the_share_done_and_its_schedule(amount: str, told: str) -> None:
    target = a_quota("8000", "above", commitment="strive")
    assert of_one(tell(target, a_figure(amount, "2017-01/2017-09"), of=OUTPUT, on="2017-10-31")) == told


def test_a_quota_that_fell_short_says_so() -> None:
    target = a_quota("8000", nature="task")
    assert of_one(tell(target, a_figure("7999", "2017"), of=OUTPUT)) == (
        "2017年全市规上工业总产值7999亿元，完成年度目标任务的99.99%，未完成。"
    )


def test_a_figure_known_by_a_bound_alone_is_no_share_of_a_quota() -> None:
    told = of_one(tell(a_quota("8000"), a_figure("8100", "2017", bound="above"), of=OUTPUT))
    assert told == "2017年全市规上工业总产值超8100亿元，目标为“8000亿元”。"


def test_a_figure_that_is_not_judged_yet_is_told_with_the_reason_and_the_commitment() -> None:
    target = a_quota("1500", schedule="year_end", commitment="strive")
    told = of_one(tell(target, a_figure("1080", "2017-01/2017-09"), of=OUTPUT, on="2017-10-31"))
    assert told == "2017年1—9月全市规上工业总产值1080亿元，目标为“力争1500亿元”，未到填报期（年终核定，无分月数据）。"


def test_a_level_and_its_growth_both_promised_are_both_held_against_their_targets() -> None:
    figures = a_figure("4355.2", "2017", of="level"), a_figure("6.8", "2017")
    level = tell(a_quota("4400", indicator="level", nature="task"), *figures, of=PAIR)
    growth = tell(STRIVE_7, *figures, of=PAIR)
    (row,) = plan_table(of_a_city(growth, level, counterparts=(level, growth)), growth.voice).rows
    assert sentence(growth.voice, row) == (
        "2017年全市地区生产总值4355.2亿元，增长6.8%，完成年度目标任务的99%，未完成，增速低于年度力争目标0.2个百分点，未达力争目标。"
    )


def test_the_period_is_said_again_only_when_it_changes() -> None:
    growth, power = (
        named(a_growth("other"), "地区生产总值增长", "GDP growth"),
        named(an_indicator("third"), "用电量", "Power"),
    )
    cities = OUTPUT, growth, power
    figures = (
        a_figure("8100", "2017"),
        a_figure("7.8", "2017", of="other"),
        a_figure("9", "2017-01/2017-09", of="third"),
    )
    targets = a_quota("8000"), a_growth_target("7", indicator="other"), a_quota("10", indicator="third")
    days = "2017-12-31", "2017-12-31", "2017-10-31"
    told = [tell(one, *figures, of=cities, on=on) for one, on in zip(targets, days, strict=True)]
    (passage,) = reportage(plan_table(of_a_city(*told), told[0].voice), told[0].voice)
    assert [one.partition("全市")[0] for one in passage.sentences] == ["2017年", "", "2017年1—9月"]


@pytest.mark.parametrize(
    ("target", "zh", "en"),
    [
        (a_quota("1", nature="expected"), "年度预期目标", "the expected target for the year"),
        (a_quota("1", nature="binding"), "年度约束性目标", "the binding target for the year"),
        (a_quota("1", nature="task"), "年度目标任务", "the task for the year"),
        (a_quota("1", nature="binding", commitment="strive"), "年度力争目标", "the stretch target for the year"),
        (a_quota("1", commitment="ensure"), "年度确保目标", "the firm target for the year"),
    ],
)
def test_a_target_is_called_by_how_it_is_promised(target: Target, zh: str, en: str) -> None:
    assert [goal(tell(target, of=OUTPUT, language=one).voice, target) for one in (ZH, EN)] == [zh, en]


def test_a_target_for_the_end_of_a_term_names_its_year() -> None:
    voice = voice_of(of_the_report())
    assert goal(voice, voice.catalog.targets["gdp_2021"]) == "2021年力争目标"


def test_a_target_over_years_names_them() -> None:
    target = a_target("keep_falling", due="2017/2021", base="2016")
    assert goal(tell(target, of=OUTPUT).voice, target) == "2017—2021年预期目标"
