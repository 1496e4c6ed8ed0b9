"""A row of the list as HTML: what it tells, in which language, and that texts stay texts."""

import re
from datetime import UTC, datetime
from html import unescape

import pytest

from targets.domain.catalog import Heading
from targets.presentation.cards import card_body, card_title
from targets.presentation.found import part_of_report, placed_name, promised
from targets.presentation.listed import target_row, untargeted_row
from targets.presentation.sentences import finding, verdict
from targets.presentation.sentences.reasons import shortly
from targets.presentation.voice import Voice
from targets.presentation.words import Language, Words
from targets.tracking.people import LOCAL_EDITOR
from targets.tracking.snapshot import Snapshot
from targets.tracking.tracker import Tracker
from tests.domain.builders import a_figure, a_growth, a_target
from tests.presentation.city import Told, named, tell
from tests.tracking.sheets import TODAY, catalog

NOON = datetime(2026, 11, 22, 4, tzinfo=UTC)
CHINESE, ENGLISH = (Voice(catalog(), Words(language)) for language in Language)


@pytest.fixture(scope="module")
def snapshot() -> Snapshot:
    return Tracker(catalog(), None).snapshot(TODAY, NOON, LOCAL_EDITOR)


def cells(html: str) -> dict[str, str]:
    """Cell -> its text, parts joined by a slash."""
    found = re.findall(r'<div class="(scope|promise|status|figure|source)"[^>]*>(.*?)</div>', html)
    return {
        name: "/".join(filter(None, unescape(re.sub(r"<[^>]+>", "\0", inner)).split("\0"))) for name, inner in found
    }


def row(snapshot: Snapshot, name: str, voice: Voice) -> str:
    target = catalog().targets[name]
    return target_row(voice, target, snapshot.evaluate(target))


def test_a_judged_target_tells_promise_verdict_figure_period_and_source(snapshot: Snapshot) -> None:
    assert cells(row(snapshot, "gdp_growth_2017", CHINESE)) == {
        "scope": "全市",
        "promise": "7%左右/2017年目标 · 预期性",
        "status": "★/完成",
        "figure": "7.8%/2017年",
        "source": "关于嘉兴市2017年国民经济和社会发展计划执行情况及2018年国民经济和社会发展计划草案的报告",
    }


def test_a_target_without_its_figure_tells_the_latest_one_known_with_its_year(snapshot: Snapshot) -> None:
    told = cells(row(snapshot, "gdp_growth_city_itself_2017", CHINESE))
    assert (told["status"], told["figure"]) == ("–/待补录", "7.5%/最近：2016年")


@pytest.mark.parametrize(("voice", "why"), [(CHINESE, "无实际增速数据"), (ENGLISH, "no real growth is published")])
def test_a_target_without_a_light_says_why_in_row_card_and_sentence(snapshot: Snapshot, voice: Voice, why: str) -> None:
    target = catalog().targets["income_urban_growth_real_2021"]
    verdict_on_it = snapshot.evaluate(target)
    assert cells(row(snapshot, target.id, voice))["status"].endswith(f"/{why}")
    assert f">{why}<br>" in card_body(voice, target, verdict_on_it, None)
    for sentence in (verdict(voice, target, verdict_on_it), finding(voice, target, verdict_on_it)):
        assert voice.words("{status} ({why})", status="", why=why).strip() in sentence


@pytest.mark.parametrize("language", Language)
def test_every_reason_a_target_is_not_judged_for_is_said_in_short(snapshot: Snapshot, language: Language) -> None:
    voice = Voice(catalog(), Words(language))
    unjudged = [
        (one, found) for one in catalog().counted_targets if (found := snapshot.evaluate(one)).status == "unjudged"
    ]
    assert unjudged
    assert [one.id for one, found in unjudged if not shortly(voice, one, found)] == []


def test_a_target_of_which_nothing_is_known_says_so(snapshot: Snapshot) -> None:
    told = cells(row(snapshot, "livelihood_projects_01_2017", ENGLISH))
    assert (told["promise"], told["figure"]) == ("not named in the report/Target for 2017 · Task", "no figure yet")
    assert "source" not in told


def test_an_indicator_without_a_target_tells_its_latest_figure(snapshot: Snapshot) -> None:
    indicator = catalog().indicators["gdp_per_capita"]
    latest = snapshot.series["gdp_per_capita"].best(catalog().counted_targets[0].due.year_before())
    assert cells(untargeted_row(CHINESE, indicator, latest))["promise"] == "报告未设目标"


def test_a_source_is_marked_with_its_own_language_on_pages_of_both(snapshot: Snapshot) -> None:
    for voice in (CHINESE, ENGLISH):
        assert 'class="source" lang="zh-CN"' in row(snapshot, "gdp_growth_2017", voice)
        assert 'class="source" lang="en"' in row(snapshot, "general_budget_revenue_growth_city_itself_2017", voice)


def test_texts_stay_texts(snapshot: Snapshot) -> None:
    figure = snapshot.series["gdp_per_capita"].speaking[-1]
    typed = figure.model_copy(update={"citations": (), "typed_source": "<script>$x$</script>"})
    html = untargeted_row(CHINESE, catalog().indicators["gdp_per_capita"], typed)
    assert "&lt;script&gt;$x$&lt;/script&gt;" in html
    assert "<script" not in html


@pytest.mark.parametrize(
    ("name", "chinese", "english"),
    [
        ("gdp_growth_2017", "地区生产总值增长", "GDP growth"),
        ("gdp_growth_city_itself_2017", "市本级地区生产总值增长", "GDP growth, the city itself"),
        ("port_containers_2017", "嘉兴港集装箱吞吐量", "Container throughput of Jiaxing Port"),
        ("pm25_2021", "PM2.5浓度持续下降（市区）", "PM2.5 concentration keeps falling (the urban area)"),
    ],
)
def test_an_area_is_told_with_a_name_that_does_not_hold_it(name: str, chinese: str, english: str) -> None:
    target = catalog().targets[name]
    indicator = catalog().indicators[target.indicator]
    assert placed_name(CHINESE, indicator, target) == chinese
    assert placed_name(ENGLISH, indicator, target) == english


def test_what_is_promised_is_told_with_its_year() -> None:
    assert promised(CHINESE, catalog().targets["gdp_growth_2017"]) == "2017年目标：7%左右"
    assert promised(ENGLISH, catalog().targets["gdp_growth_2017"]) == "2017 target: about 7%"
    assert promised(CHINESE, None) == "报告未设目标"


@pytest.mark.parametrize(
    ("path", "starts", "called"),
    [
        ("三", "三、2017年主要工作", "三、2017年主要工作"),
        ("三/（五）", "（五）狠抓环境治理和净化，", "三 · （五）狠抓环境治理和净化"),
        ("三/（一）", "(一)注重供需两端发力，", "三 · (一)注重供需两端发力"),
        ("一/经济运行稳中向好", "——**经济运行稳中向好。**", "一 · 经济运行稳中向好"),
        ("一/过去五年", "2016年是本届政府任期的最后一年。", "一 · 过去五年"),
    ],
)
def test_a_part_of_the_report_is_called_by_its_own_heading(path: str, starts: str, called: str) -> None:
    heading = Heading(path=path, starts=starts, observations=0, targets=0, waivers=0)
    assert part_of_report(heading) == called


def fallen(language: Language) -> Told:
    """Growth that was negative the year before, and nothing known since."""
    coal = named(a_growth(), "原煤消费增长", "Growth of raw coal use")
    return tell(a_target("below", "0", comparator="below"), a_figure("-2.6", "2016"), of=coal, language=language)


@pytest.mark.parametrize(
    ("language", "title", "latest"),
    [(Language.ZH, "原煤消费增长", "下降2.6%"), (Language.EN, "Growth of raw coal use", "−2.6%")],
)
def test_a_card_and_a_row_name_growth_as_such_and_say_a_fall_in_words(
    language: Language, title: str, latest: str
) -> None:
    told = fallen(language)
    assert card_title(told.voice, told.target) == title
    body, listed = (
        card_body(told.voice, told.target, told.evaluation, None),
        target_row(told.voice, told.target, told.evaluation),
    )
    assert f"{latest}（2016年）" in body or f"{latest} (2016)" in body
    assert cells(listed)["figure"].startswith(f"{latest}/")
