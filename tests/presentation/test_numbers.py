"""Numbers, units, periods and days as a statistical bulletin prints them."""

from datetime import date
from decimal import Decimal

import pytest

from targets.domain.period import Period
from targets.domain.terms import Bound, Frequency
from targets.presentation import numbers, periods
from targets.presentation.voice import Voice
from targets.presentation.words import Language, Words
from tests.domain.builders import a_figure, a_growth, an_indicator
from tests.presentation.city import a_city, named

ZH, EN = Words(Language.ZH), Words(Language.EN)
GDP = named(an_indicator("it"), "地区生产总值", "GDP")
VOICES = {words.language: Voice(a_city(GDP), words) for words in (ZH, EN)}


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ("7.8", "7.8"),
        ("9.0", "9.0"),
        ("674.80", "674.80"),
        ("-2.6", "−2.6"),
        ("0", "0"),
        ("1E+3", "1000"),
        ("48926", "48926"),
    ],
)
def test_a_published_number_keeps_its_digits(value: str, written: str) -> None:
    assert numbers.number(Decimal(value)) == written


@pytest.mark.parametrize(("value", "written"), [("0.8", "+0.8"), ("-2.6", "−2.6"), ("0", "0"), ("0.0", "0.0")])
def test_a_change_has_its_sign_and_no_arrow(value: str, written: str) -> None:
    assert numbers.change(Decimal(value)) == written


@pytest.mark.parametrize(
    ("value", "places", "written"),
    [("4345.7981", 1, "4345.8"), ("1.0", 2, "1"), ("955.28", 2, "955.28"), ("0.05", 1, "0.1"), ("-0.05", 1, "-0.1"), ("100", 1, "100"), ("12000", 2, "12000")],
)  # fmt: skip
def test_a_computed_number_is_rounded_half_up_without_zeros_at_its_end(value: str, places: int, written: str) -> None:
    assert f"{numbers.computed(Decimal(value), places):f}" == written


def test_shares_differ_by_points_and_levels_by_their_unit() -> None:
    assert numbers.difference_unit("%") == "个百分点"
    assert numbers.difference_unit("亿元") == "亿元"
    assert numbers.percent(Decimal("0.7583")) == "75.8%"


@pytest.mark.parametrize(
    ("bound", "chinese", "english"),
    [(Bound.EXACT, "95", "95"), (Bound.BELOW, "近95", "nearly 95"), (Bound.ABOVE, "超95", "over 95"), (Bound.ABOUT, "约95", "approximately 95")],
)  # fmt: skip
def test_a_bound_is_told_as_one(bound: Bound, chinese: str, english: str) -> None:
    assert (numbers.bounded("95", bound, ZH), numbers.bounded("95", bound, EN)) == (chinese, english)


@pytest.mark.parametrize(
    ("text", "chinese", "english"),
    [
        ("2017", "2017年", "2017"),
        ("2012/2016", "2012—2016年", "2012–2016"),
        ("2017-09", "2017年9月", "Sep 2017"),
        ("2017-03-30", "2017年3月30日", "30 Mar 2017"),
        ("2017-01/2017-03", "2017年一季度", "Q1 2017"),
        ("2017-04/2017-06", "2017年二季度", "Q2 2017"),
        ("2017-01/2017-06", "2017年上半年", "H1 2017"),
        ("2017-01/2017-09", "2017年前三季度", "Q1–Q3 2017"),
        ("2017-01/2017-08", "2017年1—8月", "Jan–Aug 2017"),
        ("2017-01/2017-12", "2017年", "2017"),
        ("2017-03-05/2017-04-10", "2017年3月5日至2017年4月10日", "5 Mar 2017 to 10 Apr 2017"),
        ("2016-11/2017-02", "2016年11月1日至2017年2月28日", "1 Nov 2016 to 28 Feb 2017"),
    ],
)
def test_a_period_is_said_as_officials_say_it(text: str, chinese: str, english: str) -> None:
    assert periods.period(Period.parse(text), ZH) == chinese
    assert periods.period(Period.parse(text), EN) == english


def test_monthly_series_count_months_and_a_full_year_is_called_so_within_it() -> None:
    nine = Period.parse("2017-01/2017-09")
    assert periods.period(nine, ZH, Frequency.MONTH) == "2017年1—9月"
    assert periods.within_year(nine, ZH, Frequency.MONTH) == "1—9月"
    assert periods.within_year(nine, ZH, Frequency.QUARTER) == "前三季度"
    assert periods.within_year(Period.parse("2017"), ZH) == "全年"
    assert periods.within_year(Period.parse("2017-09"), EN) == "Sep"


def test_days_and_ends_of_periods() -> None:
    assert periods.day(date(2017, 12, 31), ZH) == "2017年12月31日"
    assert periods.day(date(2017, 12, 31), EN) == "31 Dec 2017"
    assert periods.end_of(Period.parse("2016"), ZH) == "2016年底"
    assert periods.end_of(Period.parse("2017-03-30"), EN) == "30 Mar 2017"


def test_names_carry_their_area_once() -> None:
    port = named(an_indicator("port"), "嘉兴港集装箱吞吐量", "Container throughput of Jiaxing Port", "嘉兴港")
    county = named(an_indicator("county"), "地区生产总值", "GDP", "平湖市")
    voice, english = Voice(a_city(port, county), ZH), Voice(a_city(port, county), EN)
    assert (voice.subject(port), english.subject(port)) == (
        "嘉兴港集装箱吞吐量",
        "Container throughput of Jiaxing Port",
    )
    assert (voice.subject(county), english.subject(county)) == ("平湖市地区生产总值", "GDP (Pinghu)")
    assert (voice.scope(GDP), voice.scope(county), english.scope(GDP)) == (
        "嘉兴全市",
        "平湖市",
        "Jiaxing, the whole city",
    )


def test_a_growth_is_called_by_what_grows() -> None:
    growth = named(a_growth("growth"), "地区生产总值增长", "GDP growth")
    voice = Voice(a_city(growth), ZH)
    assert (voice.spoken_name(growth), voice.series_name(growth)) == ("地区生产总值", "地区生产总值增速")


def test_a_result_in_words_is_told_in_its_own() -> None:
    from tests.presentation.city import quoting

    figure = a_figure(None, passed=True).model_copy(update={"citations": quoting("经省考核完成", "经省考核完成")})
    assert VOICES[Language.ZH].figure(figure) == "经省考核完成"
    assert VOICES[Language.EN].figure(figure) == "done"
    assert VOICES[Language.EN].figure(a_figure(None, passed=False)) == "not done"
