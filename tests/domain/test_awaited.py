"""Which figures a target waits for on a day, and until when each is in time."""

from datetime import date

import pytest

from targets.domain.indicator import Indicator, Observation
from targets.domain.judging import Awaited, Case, awaited, deciding_day, evaluate
from targets.domain.series import known_series
from targets.domain.target import Assignment, Target
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
    assigned_value,
)


def a_case(
    *figures: Observation,
    of: tuple[Indicator, ...],
    on: str,
    known: str | None = None,
    assigned: Assignment | None = None,
) -> Case:
    day = date.fromisoformat(known or on)
    indicators = {one.id: one for one in of}
    return Case(
        indicators=indicators,
        series=known_series(indicators, figures, day),
        rules=RULES,
        on=date.fromisoformat(on),
        known=day,
        assignments={} if assigned is None else {assigned.target: assigned},
    )


def waits(target: Target, case: Case) -> list[tuple[str, str]]:
    """Period and day of every figure awaited, in the order given."""
    return [(str(one.period), one.day.isoformat()) for one in awaited(target, evaluate(target, case), case)]


MONTHLY = an_indicator()


@pytest.mark.parametrize(
    ("on", "expected"),
    [
        ("2016-12-31", [("2017-01", "2017-02-25")]),
        ("2017-01-30", [("2017-01", "2017-02-25")]),
        ("2017-01-31", [("2017-01", "2017-02-25"), ("2017-01/2017-02", "2017-03-25")]),
        (
            "2017-03-31",
            [
                ("2017-01", "2017-02-25"),
                ("2017-01/2017-02", "2017-03-25"),
                ("2017-01/2017-03", "2017-04-25"),
                ("2017-01/2017-04", "2017-05-25"),
            ],
        ),
        ("2017-12-31", [("2017", "2018-03-31")]),
        ("2026-11-22", [("2017", "2018-03-31")]),
    ],
)
def test_of_a_monthly_quota_each_month_over_then_the_next_and_in_the_end_the_year_alone(
    on: str, expected: list[tuple[str, str]]
) -> None:
    assert waits(a_quota("100"), a_case(of=(MONTHLY,), on=on)) == expected


def test_what_comes_before_the_latest_figure_is_not_asked_for() -> None:
    case = a_case(a_figure("50", "2017-01/2017-08"), of=(MONTHLY,), on="2017-10-25")
    assert waits(a_quota("100"), case) == [("2017-01/2017-09", "2017-10-25"), ("2017-01/2017-10", "2017-11-25")]


def test_the_day_of_a_month_in_a_leap_year_and_an_indicator_s_own_delay() -> None:
    quota = a_quota("100", due="2020")
    case = a_case(a_figure("1", "2020-01"), of=(MONTHLY,), on="2020-02-28")
    assert waits(quota, case) == [("2020-01/2020-02", "2020-03-25")]
    slow = an_indicator(delay=1)
    case = a_case(a_figure("1", "2020-01"), of=(slow,), on="2020-02-29")
    assert waits(quota, case) == [("2020-01/2020-02", "2020-03-01"), ("2020-01/2020-03", "2020-04-01")]


def test_a_figure_of_the_year_ends_the_waiting_and_one_of_grade_c_does_not() -> None:
    quota = a_quota("100")
    assert waits(quota, a_case(a_figure("90"), of=(MONTHLY,), on="2018-05-01")) == []
    case = a_case(a_figure("90", grade="C"), of=(MONTHLY,), on="2018-05-01")
    assert waits(quota, case) == [("2017", "2018-03-31")]


@pytest.mark.parametrize("on", ["2017-02-01", "2017-10-25", "2018-01-05"])
def test_a_quota_certified_at_the_end_of_the_year_asks_for_the_year_only(on: str) -> None:
    quota = a_quota("20", schedule="year_end")
    assert waits(quota, a_case(of=(a_count(frequency="year"),), on=on)) == [("2017", "2018-03-31")]


def test_a_quota_reached_early_asks_for_the_year_only() -> None:
    case = a_case(a_figure("120", "2017-01/2017-06"), of=(MONTHLY,), on="2017-10-25")
    assert waits(a_quota("100"), case) == [("2017", "2018-03-31")]


def test_a_level_of_a_later_year_asks_for_each_year_on_the_way() -> None:
    yearly = an_indicator(frequency="year")
    base = a_figure("100", "2016")
    assert waits(a_level("150"), a_case(base, of=(yearly,), on="2017-10-25")) == [("2017", "2018-03-31")]
    assert waits(a_level("150"), a_case(base, of=(yearly,), on="2019-05-01")) == [
        ("2017", "2018-03-31"),
        ("2018", "2019-03-31"),
        ("2019", "2020-03-30"),
    ]
    assert waits(a_level("150"), a_case(base, of=(yearly,), on="2022-05-01")) == [("2021", "2022-03-31")]


def test_falling_every_year_needs_every_year() -> None:
    target = a_target("keep_falling", due="2017/2021", base="2016")
    known = [a_figure(value, year) for value, year in (("50", "2016"), ("48", "2018"), ("40", "2021"))]
    share = a_share(frequency="year")
    assert waits(target, a_case(*known, of=(share,), on="2021-12-31", known="2023-01-01")) == [
        ("2017", "2018-03-31"),
        ("2019", "2020-03-30"),
        ("2020", "2021-03-31"),
    ]
    risen = a_figure("60", "2017")
    assert waits(target, a_case(*known, risen, of=(share,), on="2021-12-31", known="2023-01-01")) == []


def test_growths_in_step_need_every_year_of_both() -> None:
    own, against = a_growth("it", frequency="year"), a_growth("other", frequency="year")
    target = a_target("in_step", due="2017/2019", against="other")
    figures = (a_figure("7", "2017"), a_figure("6", "2018", of="other"))
    case = a_case(*figures, of=(own, against), on="2018-12-31", known="2019-01-01")
    found = [(one.indicator, str(one.period)) for one in awaited(target, evaluate(target, case), case)]
    assert found == [("it", "2018"), ("it", "2019"), ("other", "2017"), ("other", "2019")]


def test_a_target_set_elsewhere_waits_for_its_value_then_for_the_result() -> None:
    target, yearly = a_target("assigned"), a_growth(frequency="year")
    case = a_case(of=(yearly,), on="2017-10-25")
    (value,) = awaited(target, evaluate(target, case), case)
    year = target.due
    assert value == Awaited("it", year, since=date(2017, 1, 1), day=date(2018, 3, 31), assigned=True)
    case = a_case(of=(yearly,), on="2017-10-25", assigned=assigned_value("-3.7", "at_most"))
    (figure,) = awaited(target, evaluate(target, case), case)
    assert figure == Awaited("it", year, since=date(2017, 12, 31), day=date(2018, 3, 31))


def test_a_result_in_words_of_a_target_without_a_value_ends_the_waiting() -> None:
    target = a_target("assigned")
    case = a_case(a_figure(None, passed=True), of=(a_growth(frequency="year"),), on="2017-12-31", known="2018-05-01")
    assert waits(target, case) == []


def test_while_a_target_runs_on_decides_and_afterwards_the_later_of_the_two_days() -> None:
    target = a_growth_target("7")
    running = a_case(of=(a_growth(),), on="2017-10-25", known="2026-11-22")
    assert deciding_day(target, running) == date(2017, 10, 25)
    ended = a_case(of=(a_growth(),), on="2017-12-31", known="2026-11-22")
    assert deciding_day(target, ended) == date(2026, 11, 22)
    later = a_case(of=(a_growth(),), on="2018-04-01", known="2018-01-01")
    assert deciding_day(target, later) == date(2018, 4, 1)
