"""The verdict of a closed year, the words of a promise, and what a page says about the two dates: whole sentences."""

from datetime import date

import pytest

from targets.domain.period import Period
from targets.domain.target import Target
from targets.presentation.sentences import age, finding, heading, knowledge, notes, reason, standing, verdict
from targets.presentation.sentences.verdict import in_short
from targets.presentation.wording import promise, wording
from targets.presentation.words import Language, Words
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
    judged,
)
from tests.presentation.city import Told, named, quoting, tell

KNOWN = date(2026, 11, 22)
ZH, EN = Words(Language.ZH), Words(Language.EN)
GDP = named(an_indicator(frequency="quarter"), "地区生产总值", "GDP")
GROWTH = named(a_growth(frequency="quarter"), "地区生产总值增长", "GDP growth")
SERVICES = named(a_share(), "服务业增加值占地区生产总值比重", "Share of services in GDP")
GRAIN = named(an_indicator(unit="万人"), "粮食总产量", "Grain output")
FIRMS = named(a_count(), "新增高新技术企业", "High-tech enterprises added")
COAL = named(a_growth(), "原煤消费增长", "Growth of raw coal use")
ABOUT_7 = a_growth_target("7", "about", citations=quoting("地区生产总值增长7%左右", "7%"))
STRIVE_5400 = a_level(
    "5400", comparator="above", commitment="strive", citations=quoting("力争地区生产总值突破5400亿元", "5400亿元")
)
UP_1_2 = a_target(
    "change", "1.2", base="2016", commitment="strive", citations=quoting("力争比重提高1.2个百分点", "1.2个百分点")
)
A_RISE = a_target("change", "0", base="2016", comparator="above")
NEGATIVE = a_target("below", "0", comparator="below", citations=quoting("力争全市原煤消费实现负增长", "负增长"))
COVERED = a_target("complete", "100", citations=quoting("实现县（市、区）全覆盖", "全覆盖"))


def year_end(target: Target, *figures: object, of: object, language: Language = Language.ZH) -> Told:
    return tell(target, *figures, of=of, on=f"{target.due.year}-12-31", language=language)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("target", "figures", "indicator", "sentence"),
    [
        (ABOUT_7, [("7.8", "2017")], GROWTH, "2017年全市地区生产总值增长7.8%，高于“7%左右”目标0.8个百分点，完成。"),
        (ABOUT_7, [("6.8", "2017")], GROWTH, "2017年全市地区生产总值增长6.8%，低于“7%左右”目标0.2个百分点，完成（左右范围内）。"),
        (ABOUT_7, [("-1.5", "2017")], GROWTH, "2017年全市地区生产总值下降1.5%，低于“7%左右”目标8.5个百分点，未完成。"),
        (ABOUT_7, [("7.0", "2017")], GROWTH, "2017年全市地区生产总值增长7.0%，与“7%左右”目标持平，完成。"),
        (STRIVE_5400, [("6355.28", "2021")], GDP, "2021年全市地区生产总值6355.28亿元，高于“突破5400亿元”目标955.28亿元，完成。"),
        (STRIVE_5400, [("5300", "2021")], GDP, "2021年全市地区生产总值5300亿元，低于“突破5400亿元”目标100亿元，未达力争目标。"),
        (
            UP_1_2,
            [("45.3", "2016"), ("43.9", "2017")],
            SERVICES,
            "2017年全市服务业增加值占地区生产总值比重为43.9%，比2016年下降1.4个百分点，与“提高1.2个百分点”目标相差2.6个百分点，未达力争目标。",
        ),
        (NEGATIVE, [("-2.6", "2017")], COAL, "2017年全市原煤消费下降2.6%，实现“负增长”目标，完成。"),
        (NEGATIVE, [("0", "2017")], COAL, "2017年全市原煤消费与上年持平，未实现“负增长”目标，未完成。"),
        (a_quota("200"), [("241", "2017")], FIRMS, "2017年全市新增高新技术企业241家，为“200家”目标的120.5%，完成。"),
        (a_quota("200"), [], FIRMS, "2017年全市新增高新技术企业数据待补录，目标为“200家”。"),
        (ABOUT_7, [], GROWTH, "2017年全市地区生产总值增速数据待补录，目标为“7%左右”。"),
        (STRIVE_5400, [], GDP, "2021年全市地区生产总值数据待补录，目标为“力争突破5400亿元”。"),
    ],
)  # fmt: skip
def test_a_verdict_reads_like_a_bulletin(
    target: Target, figures: list[tuple[str, str]], indicator: object, sentence: str
) -> None:
    told = year_end(target, *(a_figure(value, period) for value, period in figures), of=indicator)
    assert verdict(told.voice, told.target, told.evaluation) == sentence


def test_the_same_verdict_in_english() -> None:
    told = year_end(ABOUT_7, a_figure("7.8"), of=GROWTH, language=Language.EN)
    assert verdict(told.voice, told.target, told.evaluation) == (
        'GDP growth (the whole city) was 7.8% in 2017, 0.8 percentage points above the target of "about 7%": met.'
    )
    waiting = year_end(ABOUT_7, of=GROWTH, language=Language.EN)
    assert verdict(waiting.voice, waiting.target, waiting.evaluation) == (
        'GDP growth (the whole city) in 2017: figure to be added, the target is "about 7%".'
    )


@pytest.mark.parametrize(
    ("target", "actual", "chinese", "english"),
    [
        (UP_1_2, "43.9", "比2016年下降1.4个百分点，与“提高1.2个百分点”目标相差2.6个百分点",
         'down 1.4 percentage points from 2016, 2.6 percentage points short of the promised "a rise of 1.2 percentage points"'),
        (UP_1_2, "46.9", "比2016年提高1.6个百分点，超过“提高1.2个百分点”目标0.4个百分点",
         'up 1.6 percentage points from 2016, 0.4 percentage points more than the target of "a rise of 1.2 percentage points"'),
        (UP_1_2, "46.5", "比2016年提高1.2个百分点，与“提高1.2个百分点”目标持平",
         'up 1.2 percentage points from 2016, exactly the target of "a rise of 1.2 percentage points"'),
        (A_RISE, "45.4", "比2016年提高0.1个百分点，达到“有所提高”目标",
         'up 0.1 percentage points from 2016, as the target of "a rise" asks'),
    ],
)  # fmt: skip
def test_a_change_is_held_against_the_change_promised_and_never_a_share_against_a_change(
    target: Target, actual: str, chinese: str, english: str
) -> None:
    figures = a_figure("45.3", "2016"), a_figure(actual, computed=True)
    told = year_end(target, *figures, of=SERVICES)
    in_english = year_end(target, *figures, of=SERVICES, language=Language.EN)
    assert finding(told.voice, told.target, told.evaluation) == (
        f"2017年服务业增加值占地区生产总值比重为{actual}%（推算），{chinese}"
    )
    assert finding(in_english.voice, in_english.target, in_english.evaluation) == (
        f"Share of services in GDP was {actual}% (computed) in 2017, {english}"
    )


@pytest.mark.parametrize(
    ("language", "said", "waiting"),
    [
        (
            Language.ZH,
            "2017年市本级一般公共预算收入增长16.1%，高于“7%左右”目标9.1个百分点",
            "2017年市本级一般公共预算收入增速",
        ),
        (
            Language.EN,
            'Revenue growth (the city itself) was 16.1% in 2017, 9.1 percentage points above the target of "about 7%"',
            "Revenue growth (the city itself) in 2017",
        ),
    ],
)
def test_a_finding_names_an_area_that_is_not_the_whole_city(language: Language, said: str, waiting: str) -> None:
    revenue = named(a_growth(), "一般公共预算收入增长", "Revenue growth", area="市本级")
    told = year_end(ABOUT_7, a_figure("16.1"), of=revenue, language=language)
    assert finding(told.voice, told.target, told.evaluation) == said
    silent = year_end(ABOUT_7, of=revenue, language=language)
    assert finding(silent.voice, silent.target, silent.evaluation).startswith(waiting)


@pytest.mark.parametrize(
    ("language", "said"),
    [
        (Language.ZH, "2017年43.9%（推算），低于目标2.6个百分点"),
        (Language.EN, "2017: 43.9% (computed), 2.6 percentage points below the target"),
    ],
)
def test_in_short_the_name_is_left_to_the_line_above(language: Language, said: str) -> None:
    told = year_end(UP_1_2, a_figure("45.3", "2016"), a_figure("43.9", computed=True), of=SERVICES, language=language)
    assert in_short(told.voice, told.target, told.evaluation) == said


def test_in_short_a_verdict_without_a_distance_is_its_finding() -> None:
    told = year_end(UP_1_2, of=SERVICES)
    assert in_short(told.voice, told.target, told.evaluation) == finding(told.voice, told.target, told.evaluation)


def test_growth_in_step_is_told_by_its_averages() -> None:
    income = named(a_growth("it"), "城镇居民收入实际增长", "Real growth of urban incomes")
    gdp = named(a_growth("gdp"), "地区生产总值增长", "GDP growth")
    target = a_target("in_step", due="2017/2018", against="gdp")
    figures = [
        a_figure(value, year, of=of)
        for of, value, year in (
            ("it", "7.1", "2017"),
            ("it", "7.2", "2018"),
            ("gdp", "7.8", "2017"),
            ("gdp", "7.6", "2018"),
        )
    ]
    told = tell(target, *figures, of=(income, gdp), on="2018-12-31")
    assert verdict(told.voice, told.target, told.evaluation) == (
        "2017—2018年全市城镇居民收入实际增速，年均实际增长7.15%，低于地区生产总值年均增速（7.7%）0.55个百分点，未完成。"
    )


@pytest.mark.parametrize(
    ("target", "indicator", "chinese", "english"),
    [
        (ABOUT_7, GROWTH, "7%左右", "about 7%"),
        (a_growth_target("6.5", citations=quoting("收入增长6.5%", "6.5%")), GROWTH, "6.5%", "6.5%"),
        (a_growth_target("15", commitment="ensure", citations=quoting("确保投资增长 15% 以上", "15%")), GROWTH, "确保15%以上", "ensure at least 15%"),
        (a_growth_target("7", citations=quoting("增长17%，其中市本级增长7%以上", "7%")), GROWTH, "7%以上", "at least 7%"),
        (a_quota("100", citations=quoting("合作项目不少于100家", "100家")), FIRMS, "不少于100家", "at least 100 enterprises"),
        (a_quota("460", comparator="above", citations=quoting("到位资金超过460亿元", "460亿元")), GDP, "超过460亿元", "more than 46 billion yuan"),
        (UP_1_2, SERVICES, "力争提高1.2个百分点", "strive for a rise of 1.2 percentage points"),
        (a_target("change", "0", base="2016", comparator="above"), SERVICES, "有所提高", "a rise"),
        (NEGATIVE, COAL, "负增长", "negative growth"),
        (COVERED, SERVICES, "全覆盖", "full coverage"),
        (a_target("complete", "0", start="5", citations=quoting("全面消除劣Ⅴ类水体", "全面消除")), FIRMS, "全面消除", "none left"),
        (a_target("reach", "50", comparator="above", citations=quoting("稳定实现Ⅲ类水为主", "Ⅲ类水为主")), SERVICES, "Ⅲ类水为主（超过50%）", "more than 50%"),
        (a_target("keep_falling", due="2017/2021", base="2016"), FIRMS, "持续下降", "falling every year"),
        (a_target("assigned", unnamed=True), FIRMS, "报告未列明", "not named in the report"),
    ],
)  # fmt: skip
def test_a_promise_keeps_the_words_of_the_report(target: Target, indicator: object, chinese: str, english: str) -> None:
    told = tell(target, of=indicator)  # type: ignore[arg-type]
    told_in_english = tell(target, of=indicator, language=Language.EN)  # type: ignore[arg-type]
    assert wording(told.voice, target) == chinese
    assert wording(told_in_english.voice, target) == english


def test_what_is_quoted_in_a_verdict_is_the_promise_without_its_commitment() -> None:
    told = tell(STRIVE_5400, of=GDP)
    assert promise(told.voice, STRIVE_5400) == "突破5400亿元"


def test_reasons_name_their_year_and_their_day() -> None:
    closed = year_end(a_quota("200"), of=FIRMS)
    assert reason(closed.voice, closed.target, closed.evaluation) == "2017年已结束，全期数据尚未录入。"
    running = tell(a_quota("200"), a_figure("100", "2017-01/2017-06"), of=FIRMS, on="2017-07-01")
    assert reason(running.voice, running.target, running.evaluation) == "按数据所属时期衡量，进度符合要求。"


def test_a_revision_is_told_beside_the_verdict_and_does_not_reopen_it() -> None:
    revised = a_figure("5390", "2021", vintage="census", known="2023-12-31")
    told = year_end(STRIVE_5400, a_figure("5410", "2021"), revised, of=GDP)
    assert notes(told.voice, told.target, told.evaluation) == (
        "所用数据为初步数。",
        "按修订数为5390亿元（普查修订数，《2017年统计公报》）。",
        "如按修订数评价则为“未完成”，年终评价不因修订而改变。",
    )


def test_an_annual_quota_is_not_compared_with_last_years_total() -> None:
    told = year_end(a_quota("6.6"), a_figure("10.4", "2016"), of=named(an_indicator(unit="万人"), "就业", "Jobs"))
    assert notes(told.voice, told.target, told.evaluation) == (
        "年度任务数，不与上年完成数作增减比较（上年10.4万人）。",
    )


def test_a_revised_base_is_read_in_proportion() -> None:
    base, revised = (
        a_figure("3760", "2016", source="work_report_2017", vintage="as_reported"),
        a_figure("3979.04", "2016", vintage="census", known="2022-01-01"),
    )
    told = year_end(STRIVE_5400, base, revised, a_figure("6355.28", "2021", vintage="final"), of=GDP)
    assert notes(told.voice, told.target, told.evaluation) == (
        "2016年基数由3760亿元修订为3979.04亿元，仍按原定目标评价；同比例折算，目标约为5714.58亿元。",
    )


def test_a_closed_year_says_that_it_is_over_and_what_is_known_of_it() -> None:
    target, flow = a_quota("100"), an_indicator()
    evaluations = [judged(target, a_figure("120"), of=flow), *[judged(target, of=flow)] * 2]
    evaluations += [judged(a_target("assigned"), of=flow)]
    due = Period.parse("2017")
    assert standing(due, date(2017, 12, 31), KNOWN, evaluations, ZH) == (
        "2017年已结束，以下为年终评价，非当前进度。4项目标中，1项可评价，2项待补录，1项目标待下达。"
    )
    assert standing(due, date(2017, 12, 31), KNOWN, evaluations, EN) == (
        "2017 has ended: these are year-end verdicts, not current progress. 1 of 4 targets can be judged, 2 waiting for "
        "a figure to be added, 1 not assigned yet."
    )
    assert (heading(due, ZH, final=True), heading(due, ZH, final=False)) == (
        "2017年度目标 · 年终评价",
        "2017年度目标 · 进度评价",
    )


def test_a_running_year_says_of_which_day_it_tells() -> None:
    running = [judged(a_quota("100"), of=an_indicator(), on="2017-07-31", known="2017-07-31")]
    assert standing(Period.parse("2017"), date(2017, 7, 31), KNOWN, running, ZH) == (
        "截至2017年7月31日，2017年度目标进度如下。1项目标中，0项可评价，1项逾期未报。"
    )


def test_who_knows_what_was_known_within_the_year_is_not_told_that_it_has_ended() -> None:
    due, autumn = Period.parse("2017"), date(2017, 10, 1)
    ahead = [judged(a_quota("100"), of=an_indicator(), known="2017-10-01")]
    assert standing(due, due.last, autumn, ahead, ZH) == (
        "截至2017年12月31日，2017年度目标进度如下。1项目标中，0项可评价，1项未到填报期。"
    )


def test_a_light_says_how_old_its_figure_is() -> None:
    nine = Period.parse("2017-01/2017-09")
    assert age(nine, date(2017, 11, 5), ZH) == "数据截至9月"
    assert age(nine, date(2017, 9, 30), ZH) == ""
    assert age(Period.parse("2018"), date(2019, 6, 30), ZH) == "数据截至2018年"
    assert knowledge(date(2026, 11, 22), ZH) == "数据截至2026年11月22日"
