"""Quotas of the year: done against scheduled."""

from datetime import date
from decimal import Decimal

import pytest

from targets.domain.evaluation import Remark, Term
from targets.domain.period import Period
from tests.domain.builders import (
    a_count,
    a_figure,
    a_quota,
    an_indicator,
    arithmetic,
    judged,
    note_of,
    remarks,
    step_of,
    told,
)

OUTPUT = an_indicator(unit="亿元")
HALF, IN_JULY = "2017-01/2017-06", "2017-07-15"

MET, EARLY, MISSED = ("met", "reached"), ("met", "reached_early"), ("missed", "short")
GREEN, AMBER, RED = ("on_track", "as_planned"), ("behind", "lags"), ("off_track", "lags_far")


@pytest.mark.parametrize(
    ("comparator", "actual", "expected"),
    [
        ("at_least", "8000", MET),
        ("at_least", "7999.9", MISSED),
        ("about", "8000", MET),
        ("about", "7999", MISSED),
        ("above", "8000", MISSED),
        ("above", "8000.0", MISSED),
        ("above", "8000.1", MET),
        ("at_least", "0", MISSED),
        ("at_most", "8000", MET),
        ("at_most", "8001", MISSED),
        ("below", "8000", MISSED),
        ("below", "7999", MET),
    ],
)
def test_the_whole_quota_has_to_be_done_and_more_than_it_where_the_word_is_exceed(
    comparator: str, actual: str, expected: tuple[str, str]
) -> None:
    assert told(judged(a_quota("8000", comparator), a_figure(actual), of=OUTPUT)) == expected


@pytest.mark.parametrize(
    ("actual", "expected"),
    [
        ("1000", EARLY),
        ("1100", EARLY),
        ("999", GREEN),
        ("500", GREEN),
        ("480", GREEN),
        ("479.9", AMBER),
        ("400", AMBER),
        ("399.9", RED),
        ("0", RED),
        ("-5", RED),
    ],
)
def test_half_way_the_share_done_is_held_against_one_half(actual: str, expected: tuple[str, str]) -> None:
    assert told(judged(a_quota("1000"), a_figure(actual, HALF), of=OUTPUT, on=IN_JULY)) == expected


@pytest.mark.parametrize(
    ("month", "actual", "expected"),
    [
        ("2017-01", "76", GREEN),
        ("2017-01", "75", AMBER),
        ("2017-01", "0", AMBER),
        ("2017-01/2017-07", "676", GREEN),
        ("2017-01/2017-07", "675", AMBER),
        ("2017-01/2017-07", "580", AMBER),
        ("2017-01/2017-07", "579", RED),
    ],
)
def test_twelfths_are_exact_at_the_bound(month: str, actual: str, expected: tuple[str, str]) -> None:
    answer = judged(
        a_quota("1200"), a_figure(actual, month), of=OUTPUT, on="2017-08-01" if "/" in month else "2017-02-01"
    )
    assert told(answer) == expected


def test_reaching_the_number_itself_is_not_early_where_the_word_is_exceed() -> None:
    half = a_figure("8000", HALF)
    assert told(judged(a_quota("8000", "above"), half, of=OUTPUT, on=IN_JULY)) == GREEN
    assert told(judged(a_quota("8000", "above"), a_figure("8000.1", HALF), of=OUTPUT, on=IN_JULY)) == EARLY
    over = a_figure("8000", HALF, bound="above")
    assert told(judged(a_quota("8000", "above"), over, of=OUTPUT, on=IN_JULY)) == EARLY


def test_a_quota_once_reached_stays_reached_when_later_figures_do_not_come() -> None:
    reached, short = a_figure("6.8", HALF), a_figure("6.5", HALF)
    quota = a_quota("6.6")
    assert told(judged(quota, reached, of=OUTPUT, on="2017-12-30")) == EARLY
    assert told(judged(quota, short, of=OUTPUT, on="2017-12-30")) == ("no_figure", "overdue")
    at_the_end = judged(quota, reached, of=OUTPUT)
    assert (told(at_the_end), at_the_end.final, at_the_end.next_due) == (EARLY, True, date(2018, 3, 31))
    assert told(judged(quota, short, of=OUTPUT)) == ("no_figure", "to_be_added")
    assert told(judged(quota, reached, a_figure("6.4"), of=OUTPUT)) == MISSED


def test_a_cap_is_never_reached_early_and_lights_go_the_other_way() -> None:
    cap = a_quota("1000", "at_most")
    lights = {"500": GREEN, "520": GREEN, "521": AMBER, "600": AMBER, "601": RED, "1001": RED}
    for actual, expected in lights.items():
        assert told(judged(cap, a_figure(actual, HALF), of=OUTPUT, on=IN_JULY)) == expected
    late = a_figure("1001", "2017-01/2017-11")
    assert told(judged(cap, late, of=OUTPUT, on="2017-12-15")) == RED
    assert told(judged(cap, a_figure("0", HALF), of=OUTPUT)) == ("no_figure", "to_be_added")


def test_the_schedule_follows_last_years_months_where_they_are_known() -> None:
    last = (a_figure("300", "2016-01/2016-06"), a_figure("1000", "2016"))
    answer = judged(a_quota("1000"), a_figure("290", HALF), *last, of=OUTPUT, on=IN_JULY)
    assert told(answer) == GREEN
    assert arithmetic(answer) == [
        ("target", "1000亿元", "2017"),
        ("actual", "290亿元", HALF),
        ("quota_done", "0.2900", ""),
        ("last_year", "300亿元", "2016-01/2016-06"),
        ("total", "1000亿元", "2016"),
        ("schedule", "0.3000", HALF),
        ("ahead", "-0.0100", ""),
        ("bound_on_track", "280亿元", ""),
        ("bound_behind", "200亿元", ""),
        ("gap", "-10亿元", HALF),
    ]
    assert answer.expected == 300
    assert answer.rule == (("quota.on_track", Decimal("-0.02")), ("quota.behind", Decimal("-0.10")))
    assert told(judged(a_quota("1000"), a_figure("279", HALF), *last, of=OUTPUT, on=IN_JULY)) == AMBER


@pytest.mark.parametrize(
    "last",
    [
        (a_figure("300", "2016-01/2016-06"),),
        (a_figure("1000", "2016"),),
        (a_figure("300", "2016-01/2016-06"), a_figure("1000", "2016", vintage="census")),
        (a_figure("300", "2016-01/2016-06", bound="above"), a_figure("1000", "2016")),
        (a_figure("300", "2016-01/2016-06", grade="C"), a_figure("1000", "2016")),
        (a_figure("1100", "2016-01/2016-06"), a_figure("1000", "2016")),
        (a_figure("0", "2016-01/2016-06"), a_figure("0", "2016")),
    ],
)
def test_twelfths_are_the_schedule_where_last_years_profile_is_not_fit(last: tuple[object, ...]) -> None:
    answer = judged(a_quota("1000"), a_figure("480", HALF), *last, of=OUTPUT, on=IN_JULY)  # type: ignore[arg-type]
    schedule = step_of(answer, Term.SCHEDULE)
    assert schedule is not None
    assert schedule.value == Decimal("0.5000")


def test_last_years_profile_across_a_change_of_definition_is_not_used() -> None:
    last = (a_figure("300", "2016-01/2016-06"), a_figure("1000", "2016"))
    broken = an_indicator(breaks=("2017-01",))
    answer = judged(a_quota("1000"), a_figure("300", HALF), *last, of=broken, on=IN_JULY)
    assert told(answer) == RED


MILESTONES = [{"by": "2017-03", "share": "0.2"}, {"by": "2017-09", "share": "0.7"}]


@pytest.mark.parametrize(
    ("period", "actual", "expected"),
    [
        ("2017-01/2017-02", "50", ("unjudged", "no_milestones")),
        ("2017-01/2017-02", "100", EARLY),
        ("2017-01/2017-03", "20", GREEN),
        ("2017-01/2017-03", "18", GREEN),
        ("2017-01/2017-03", "17", AMBER),
        ("2017-01/2017-08", "18", GREEN),
        ("2017-01/2017-09", "68", GREEN),
        ("2017-01/2017-09", "60", AMBER),
        ("2017-01/2017-09", "59", RED),
    ],
)
def test_between_two_milestones_the_earlier_one_stands(period: str, actual: str, expected: tuple[str, str]) -> None:
    quota = a_quota("100", schedule="milestones", milestones=MILESTONES)
    answer = judged(
        quota,
        a_figure(actual, period),
        of=a_count(),
        on=str(Period.parse(period).last),
    )
    assert told(answer) == expected


def test_a_schedule_by_milestones_without_any_gives_no_light() -> None:
    quota = a_quota("100", schedule="milestones")
    assert told(judged(quota, a_figure("99", HALF), of=a_count(), on=IN_JULY)) == ("unjudged", "no_milestones")


def test_a_quota_below_last_years_number_is_never_compared_with_it() -> None:
    last = a_figure("10.4", "2016", vintage="as_reported", source="work_report_2017")
    answer = judged(a_quota("6.6"), a_figure("6.6", vintage="final"), last, of=OUTPUT)
    assert told(answer) == MET
    assert remarks(answer) == ["quota_not_compared"]
    note = note_of(answer, Remark.QUOTA_NOT_COMPARED)
    assert note is not None
    assert note.figures == (last,)
    unknown = judged(a_quota("6.6"), last, of=OUTPUT)
    assert (told(unknown), remarks(unknown)) == (("no_figure", "to_be_added"), ["quota_not_compared"])
    assert unknown.base == last
    assert remarks(judged(a_quota("6.6"), a_figure("7", vintage="final"), of=OUTPUT)) == []


def test_small_counts_are_exact() -> None:
    brands = a_quota("3", schedule="year_end")
    assert told(judged(brands, a_figure("2"), of=a_count())) == MISSED
    answer = judged(brands, a_figure("3"), of=a_count())
    assert told(answer) == MET
    assert answer.flip is not None
    assert (answer.flip.value, answer.flip.status) == (Decimal(2), "missed")


def test_a_count_is_never_told_to_fall_below_nothing() -> None:
    answer = judged(a_quota("10"), a_figure("0", "2017-01"), of=a_count(), on="2017-02-01")
    assert told(answer) == AMBER
    assert answer.flip is not None
    assert (answer.flip.value, answer.flip.status) == (Decimal(1), "on_track")


def test_a_quota_over_five_years_is_scheduled_by_its_sixty_months() -> None:
    five = a_quota("1000", due="2017/2021")
    yearly = a_count(frequency="year")
    assert told(judged(five, a_figure("380", "2017/2018"), of=yearly, on="2019-06-30")) == GREEN
    assert told(judged(five, a_figure("379", "2017/2018"), of=yearly, on="2019-06-30")) == AMBER
    before = a_figure("900", "2016/2020")
    at_the_end = judged(five, before, a_figure("1000", "2017/2021", vintage="final"), of=yearly, on="2021-12-31")
    assert (told(at_the_end), remarks(at_the_end)) == (MET, [])


def test_the_first_figure_of_the_office_gives_the_verdict_and_the_entered_one_counts_like_it() -> None:
    press = a_figure("7999", grade="B", known="2018-01-14")
    typed = a_figure("8001", grade="entered", known="2018-03-01", row=1)
    assert told(judged(a_quota("8000", "above"), press, of=OUTPUT)) == MISSED
    assert told(judged(a_quota("8000", "above"), press, typed, of=OUTPUT)) == MET
    assert told(judged(a_quota("8000", "above"), press, typed, of=OUTPUT, known="2018-02-28")) == MISSED


@pytest.mark.parametrize(
    ("comparator", "period", "on", "behind"),
    [
        ("at_least", "2017-01/2017-08", Decimal("4.3"), Decimal("3.8")),
        ("at_most", "2017-01/2017-08", Decimal("4.5"), Decimal("5.0")),
    ],
)
def test_a_figure_that_reads_like_a_bound_has_the_light_of_the_bound(
    comparator: str, period: str, on: Decimal, behind: Decimal
) -> None:
    jobs = a_quota("6.6", comparator=comparator)
    worse = Decimal("-0.1" if comparator == "at_least" else "0.1")

    def at(value: Decimal) -> tuple[str, str]:
        return told(judged(jobs, a_figure(value, period), on="2017-09-20", of=a_count()))

    shown = judged(jobs, a_figure(on, period), on="2017-09-20", of=a_count())
    bounds = step_of(shown, Term.BOUND_ON_TRACK), step_of(shown, Term.BOUND_BEHIND)
    assert [bound and bound.value for bound in bounds] == [on, behind]
    assert [at(on), at(on + worse), at(behind), at(behind + worse)] == [GREEN, AMBER, AMBER, RED]
