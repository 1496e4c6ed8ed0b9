"""The two days, due dates, and what is said when no figure speaks."""

from datetime import date
from decimal import Decimal

import pytest

from targets.domain.judging import default_on, due_day
from targets.domain.judging.timing import months_done, next_end
from targets.domain.period import Period
from targets.domain.terms import Frequency
from tests.domain.builders import (
    RULES,
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
    told,
)

Y2017 = Period.parse("2017")


@pytest.mark.parametrize(
    ("today", "on"),
    [("2016-12-31", "2016-12-31"), ("2017-09-15", "2017-09-15"), ("2017-12-31", "2017-12-31"), (
        "2026-11-22",
        "2017-12-31",
    )],
)  # fmt: skip
def test_a_target_is_judged_as_of_today_while_it_runs_and_of_its_end_afterwards(today: str, on: str) -> None:
    assert default_on(Y2017, date.fromisoformat(today)) == date.fromisoformat(on)


@pytest.mark.parametrize(
    ("frequency", "period", "day", "rule"),
    [
        ("month", "2017-01/2017-09", "2017-10-25", ("delays.month", Decimal(25))),
        ("quarter", "2017-01/2017-09", "2017-10-30", ("delays.quarter", Decimal(30))),
        ("month", "2017", "2018-03-31", ("delays.year", Decimal(90))),
        ("year", "2017", "2018-03-31", ("delays.year", Decimal(90))),
        ("once", "2017", "2018-03-31", ("delays.once", Decimal(90))),
        ("year", "2012/2016", "2017-03-31", ("delays.year", Decimal(90))),
    ],
)
def test_a_figure_is_due_a_delay_after_the_end_of_its_period(
    frequency: str, period: str, day: str, rule: tuple[str, Decimal]
) -> None:
    due = due_day(an_indicator(frequency=frequency), RULES, Period.parse(period))
    assert (due.day, due.rule) == (date.fromisoformat(day), rule)


def test_an_indicators_own_delay_goes_before_the_rules_even_if_it_is_none_at_all() -> None:
    assert due_day(an_indicator(delay=10), RULES, Y2017).day == date(2018, 1, 10)
    assert due_day(an_indicator(delay=0), RULES, Y2017).day == date(2017, 12, 31)
    assert due_day(an_indicator(delay=10), RULES, Y2017).rule == ("indicator.delay", Decimal(10))


@pytest.mark.parametrize(
    ("frequency", "after", "end"),
    [
        ("month", "2016-12-31", "2017-01-31"),
        ("month", "2017-01-31", "2017-02-28"),
        ("month", "2017-03-30", "2017-03-31"),
        ("month", "2017-11-30", "2017-12-31"),
        ("quarter", "2016-12-31", "2017-03-31"),
        ("quarter", "2017-03-30", "2017-03-31"),
        ("quarter", "2017-03-31", "2017-06-30"),
        ("quarter", "2017-09-30", "2017-12-31"),
        ("year", "2017-03-31", "2017-12-31"),
        ("once", "2017-03-31", "2017-12-31"),
    ],
)
def test_the_next_figure_is_that_of_the_first_month_or_quarter_ending_later(
    frequency: str, after: str, end: str
) -> None:
    assert next_end(Frequency(frequency), date.fromisoformat(after), Y2017) == date.fromisoformat(end)


def test_only_whole_months_count_as_done() -> None:
    assert months_done(Y2017, date(2017, 9, 30)) == (9, 12)
    assert months_done(Y2017, date(2017, 9, 29)) == (8, 12)
    assert months_done(Period.parse("2017/2021"), date(2019, 6, 30)) == (30, 60)


TARGET = a_growth_target("7", "about")
MONTHLY = a_growth(frequency="month")
THIRD_QUARTER = a_figure("7.1", "2017-01/2017-09")


@pytest.mark.parametrize(
    ("on", "expected", "next_due"),
    [
        ("2016-12-31", ("not_due", "before_period"), "2017-02-25"),
        ("2017-01-01", ("not_due", "before_due"), "2017-02-25"),
        ("2017-02-25", ("not_due", "before_due"), "2017-02-25"),
        ("2017-02-26", ("no_figure", "overdue"), "2017-02-25"),
        ("2017-12-30", ("no_figure", "overdue"), "2017-02-25"),
    ],
)
def test_without_any_figure_the_first_months_day_decides(on: str, expected: tuple[str, str], next_due: str) -> None:
    answer = judged(TARGET, of=MONTHLY, on=on)
    assert told(answer) == expected
    assert (answer.next_due, answer.awaited) == (date.fromisoformat(next_due), Period.parse("2017-01"))
    assert answer.actual is None
    assert answer.rule == (("delays.month", Decimal(25)),)
    assert not answer.final


@pytest.mark.parametrize(
    ("on", "expected", "next_due"),
    [
        ("2017-09-29", ("no_figure", "overdue"), "2017-02-25"),
        ("2017-09-30", ("on_track", "as_planned"), "2017-11-25"),
        ("2017-11-25", ("on_track", "as_planned"), "2017-11-25"),
        ("2017-11-26", ("no_figure", "overdue"), "2017-11-25"),
    ],
)
def test_a_light_stands_from_the_end_of_its_period_until_its_successor_is_overdue(
    on: str, expected: tuple[str, str], next_due: str
) -> None:
    answer = judged(TARGET, THIRD_QUARTER, of=MONTHLY, on=on)
    assert told(answer) == expected
    assert answer.next_due == date.fromisoformat(next_due)
    assert answer.latest == THIRD_QUARTER


def test_the_last_quarters_successor_is_the_year_and_due_in_spring_so_its_light_stands_to_the_end() -> None:
    answer = judged(TARGET, THIRD_QUARTER, of=a_growth(frequency="quarter"), on="2017-12-30")
    assert told(answer) == ("on_track", "as_planned")
    assert answer.next_due == date(2018, 3, 31)


@pytest.mark.parametrize("frequency", ["year", "once"])
def test_what_is_published_once_a_year_is_never_overdue_before_its_end(frequency: str) -> None:
    answer = judged(TARGET, of=a_growth(frequency=frequency), on="2017-12-30")
    assert told(answer) == ("not_due", "before_due")
    assert answer.next_due == date(2018, 3, 31)
    stands = judged(TARGET, a_figure("7", "2017-01/2017-03"), of=a_growth(frequency=frequency), on="2017-12-30")
    assert told(stands) == ("on_track", "as_planned")


@pytest.mark.parametrize(
    ("on", "known", "expected"),
    [
        ("2017-12-31", "2017-12-31", ("not_due", "before_due")),
        ("2017-12-31", "2018-03-31", ("not_due", "before_due")),
        ("2017-12-31", "2018-04-01", ("no_figure", "to_be_added")),
        ("2018-04-01", "2017-12-31", ("no_figure", "to_be_added")),
        ("2018-03-31", "2018-03-31", ("not_due", "before_due")),
        ("2017-12-31", "2026-11-22", ("no_figure", "to_be_added")),
    ],
)
def test_at_the_end_the_later_of_the_two_days_tells_whether_the_figure_is_missing(
    on: str, known: str, expected: tuple[str, str]
) -> None:
    answer = judged(TARGET, THIRD_QUARTER, of=MONTHLY, on=on, known=known)
    assert told(answer) == expected
    assert answer.final
    assert answer.actual is None
    assert answer.next_due == date(2018, 3, 31)
    assert answer.rule == (("delays.year", Decimal(90)),)


def test_known_decides_which_figures_exist_and_on_decides_whether_a_light_or_a_verdict_is_asked_for() -> None:
    year = a_figure("7.8", known="2018-05-08")
    assert told(judged(TARGET, year, of=MONTHLY, known="2018-05-07")) == ("no_figure", "to_be_added")
    assert told(judged(TARGET, year, of=MONTHLY, known="2018-05-08")) == ("met", "reached")
    running = judged(TARGET, THIRD_QUARTER, year, of=MONTHLY, on="2017-10-31")
    assert (told(running), running.final) == (("on_track", "as_planned"), False)
    assert running.actual == THIRD_QUARTER
    assert running.latest == year


@pytest.mark.parametrize("period", ["2018", "2018-01/2018-06", "2016", "2016/2017"])
def test_a_figure_of_another_year_never_settles_a_target(period: str) -> None:
    other = a_figure("99", period)
    answer = judged(TARGET, other, of=MONTHLY)
    assert told(answer) == ("no_figure", "to_be_added")
    assert answer.latest == other


def test_a_target_due_in_september_takes_the_monthly_delay() -> None:
    once = a_target("reach", "80", due="2017-01/2017-09")
    answer = judged(once, of=an_indicator(measure="share", unit="%"), on="2017-09-30", known="2017-10-25")
    assert told(answer) == ("not_due", "before_due")
    late = judged(once, of=an_indicator(measure="share", unit="%"), on="2017-09-30", known="2017-10-26")
    assert told(late) == ("no_figure", "to_be_added")


@pytest.mark.parametrize(
    ("on", "expected", "next_due"),
    [
        ("2016-12-31", ("not_due", "before_period"), "2018-03-31"),
        ("2017-06-30", ("not_due", "before_due"), "2018-03-31"),
        ("2018-03-31", ("not_due", "before_due"), "2018-03-31"),
        ("2018-04-01", ("no_figure", "overdue"), "2018-03-31"),
        ("2021-12-30", ("no_figure", "overdue"), "2018-03-31"),
        ("2021-12-31", ("no_figure", "to_be_added"), "2022-03-31"),
    ],
)
def test_a_level_runs_from_the_end_of_its_base_in_whole_years(
    on: str, expected: tuple[str, str], next_due: str
) -> None:
    answer = judged(a_level("5400"), a_figure("3760", "2016"), of=an_indicator(frequency="quarter"), on=on)
    assert told(answer) == expected
    assert answer.next_due == date.fromisoformat(next_due)


def test_a_level_takes_the_last_full_year_and_its_light_goes_out_when_the_next_is_overdue() -> None:
    figures = (a_figure("3760", "2016"), a_figure("4355.2", "2017"), a_figure("3000", "2018-01/2018-09"))
    stands = judged(a_level("5400"), *figures, of=an_indicator(), on="2019-03-31")
    assert told(stands) == ("on_track", "as_planned")
    assert stands.actual == figures[1]
    assert (stands.next_due, stands.awaited) == (date(2019, 3, 31), Period.parse("2018"))
    assert told(judged(a_level("5400"), *figures, of=an_indicator(), on="2019-04-01")) == ("no_figure", "overdue")
    early = judged(a_level("5400"), *figures, of=an_indicator(), on="2017-12-30")
    assert told(early) == ("not_due", "before_due")


@pytest.mark.parametrize("on", ["2017-01-01", "2017-06-30", "2017-12-30"])
def test_a_quota_certified_at_the_years_end_has_no_light_before(on: str) -> None:
    brands = a_quota("20", schedule="year_end")
    assert told(judged(brands, of=a_count(), on=on)) == ("not_due", "year_end_only")
    shown = judged(brands, a_figure("25", "2017-01/2017-03"), of=a_count(), on="2017-12-30")
    assert told(shown) == ("not_due", "year_end_only")
    assert shown.actual is not None
    assert told(judged(brands, of=a_count())) == ("no_figure", "to_be_added")
    assert told(judged(brands, of=a_count(), on="2016-12-31")) == ("not_due", "before_period")


@pytest.mark.parametrize(
    ("on", "expected"),
    [
        ("2016-12-31", ("not_due", "before_period")),
        ("2017-02-25", ("not_due", "before_due")),
        ("2017-03-30", ("unjudged", "no_last_year_months")),
        ("2017-09-30", ("met", "reached")),
    ],
)
def test_a_state_to_be_reached_by_september_is_on_its_way_from_the_start_of_the_year(
    on: str, expected: tuple[str, str]
) -> None:
    state = a_share(accrual="stock")
    figures = (a_figure("80", "2017-03-30"), a_figure("82", "2017-09-30"))
    assert told(judged(a_target("reach", "80", due="2017-09"), *figures, of=state, on=on)) == expected


def test_what_adds_up_in_september_runs_in_september_alone() -> None:
    sales = a_quota("100", due="2017-09")
    assert told(judged(sales, of=an_indicator(), on="2017-08-31")) == ("not_due", "before_period")
