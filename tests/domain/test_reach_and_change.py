"""Shares to be reached or to be moved: the same months last year plus the whole change required."""

from decimal import Decimal

import pytest

from targets.domain.evaluation import Remark
from targets.domain.terms import Status
from tests.domain.builders import REPORT, a_figure, a_share, a_target, arithmetic, judged, note_of, remarks, told

AIR = a_share()
HALF, HALF_2016, IN_JULY = "2017-01/2017-06", "2016-01/2016-06", "2017-07-15"

MET, MISSED = ("met", "reached"), ("missed", "short")
GREEN, AMBER, RED = ("on_track", "as_planned"), ("behind", "lags"), ("off_track", "lags_far")
NO_MONTHS, NO_BASE = ("unjudged", "no_last_year_months"), ("unjudged", "no_base")


@pytest.mark.parametrize(
    ("comparator", "value", "actual", "expected"),
    [
        ("at_least", "75", "75", MET),
        ("at_least", "75", "75.0", MET),
        ("at_least", "75", "74.9", MISSED),
        ("above", "50", "50", MISSED),
        ("above", "50", "50.1", MET),
        ("above", "50", "94", MET),
        ("at_most", "42", "42", MET),
        ("at_most", "42", "43", MISSED),
        ("below", "42", "42", MISSED),
    ],
)
def test_the_full_years_figure_is_held_against_the_target(
    comparator: str, value: str, actual: str, expected: tuple[str, str]
) -> None:
    answer = judged(a_target("reach", value, comparator=comparator), a_figure(actual), of=AIR)
    assert told(answer) == expected
    assert answer.unit == "个百分点"


@pytest.mark.parametrize(
    ("actual", "expected"),
    [("75.0", GREEN), ("70.0", GREEN), ("69.9", AMBER), ("68.0", AMBER), ("67.9", RED), ("60.0", RED)],
)
def test_half_way_it_has_to_be_better_than_last_years_half_by_the_whole_change(
    actual: str, expected: tuple[str, str]
) -> None:
    last = (a_figure("70.0", "2016"), a_figure("65.0", HALF_2016))
    answer = judged(a_target("reach", "75"), a_figure(actual, HALF), *last, of=AIR, on=IN_JULY)
    assert told(answer) == expected
    assert answer.expected == Decimal("70.0")


def test_the_arithmetic_of_half_a_year() -> None:
    last = (a_figure("70.0", "2016"), a_figure("65.0", HALF_2016))
    answer = judged(a_target("reach", "75"), a_figure("69.0", HALF), *last, of=AIR, on=IN_JULY)
    assert arithmetic(answer) == [
        ("target", "75%", "2017"),
        ("actual", "69.0%", HALF),
        ("base", "70.0%", "2016"),
        ("last_year", "65.0%", HALF_2016),
        ("change_on_year", "4.0个百分点", ""),
        ("change_required", "5.0个百分点", ""),
        ("share_of_change", "0.8000", ""),
        ("gap", "-1.0个百分点", HALF),
    ]
    assert answer.rule == (("reach.behind", Decimal("0.6")),)


@pytest.mark.parametrize(
    ("actual", "expected"),
    [("40.0", GREEN), ("43.0", GREEN), ("43.1", AMBER), ("44.2", AMBER), ("44.3", RED)],
)
def test_where_less_is_better_the_change_goes_down(actual: str, expected: tuple[str, str]) -> None:
    last = (a_figure("45.0", "2016"), a_figure("46.0", HALF_2016))
    pm = a_target("reach", "42", comparator="at_most")
    assert told(judged(pm, a_figure(actual, HALF), *last, of=AIR, on=IN_JULY)) == expected


def test_without_last_years_months_the_value_is_shown_unjudged() -> None:
    figure, base = a_figure("78", HALF), a_figure("74.3", "2016")
    answer = judged(a_target("reach", "75"), figure, base, of=AIR, on=IN_JULY)
    assert told(answer) == NO_MONTHS
    assert (answer.actual, answer.expected, answer.flip) == (figure, None, None)
    assert told(judged(a_target("reach", "75"), figure, of=AIR, on=IN_JULY)) == NO_MONTHS
    only_bound = a_figure("65", HALF_2016, bound="about")
    assert told(judged(a_target("reach", "75"), figure, base, only_bound, of=AIR, on=IN_JULY)) == NO_MONTHS


def test_without_last_years_figure_the_change_required_is_not_known() -> None:
    months = a_figure("65.0", HALF_2016)
    assert told(judged(a_target("reach", "75"), a_figure("78", HALF), months, of=AIR, on=IN_JULY)) == NO_BASE


def test_what_was_reached_last_year_already_may_only_fall_by_the_lead_it_had() -> None:
    last = (a_figure("76.0", "2016", vintage="final"), a_figure("70.0", HALF_2016))
    reach = a_target("reach", "75")
    kept = judged(reach, a_figure("69.0", HALF, vintage="final"), *last, of=AIR, on=IN_JULY)
    assert (told(kept), remarks(kept)) == (GREEN, ["already_at_base"])
    assert told(judged(reach, a_figure("68.9", HALF), *last, of=AIR, on=IN_JULY)) == RED


def test_a_reach_whose_base_stands_on_another_day_takes_that_as_its_base() -> None:
    stock = a_share(accrual="stock")
    base = a_figure("80", "2017-03-30", vintage="as_reported")
    figures = (base, a_figure("60", "2016-06-30"), a_figure("60", "2017-06-30", vintage="final"))
    answer = judged(a_target("reach", "80", base="2017-03-30"), *figures, of=stock, on=IN_JULY)
    assert (told(answer), answer.base, remarks(answer)) == (GREEN, base, ["already_at_base"])


def test_last_years_months_before_a_change_of_definition_do_not_count() -> None:
    last = (a_figure("70.0", "2016"), a_figure("65.0", HALF_2016))
    broken = a_share(breaks=("2017",))
    assert told(judged(a_target("reach", "75"), a_figure("78", HALF), *last, of=broken, on=IN_JULY)) == NO_MONTHS


BASE = a_figure("45.3", "2016", vintage="as_reported", source=REPORT)


@pytest.mark.parametrize(
    ("comparator", "value", "actual", "expected"),
    [
        ("at_least", "1.2", "46.5", MET),
        ("at_least", "1.2", "46.4", MISSED),
        ("at_least", "1.2", "43.88", MISSED),
        ("above", "1.2", "46.5", MISSED),
        ("above", "0", "45.3", MISSED),
        ("above", "0", "45.4", MET),
        ("at_most", "-1.2", "44.1", MET),
        ("at_most", "-1.2", "44.2", MISSED),
        ("below", "0", "45.3", MISSED),
        ("below", "0", "45.2", MET),
    ],
)
def test_the_full_years_change_is_taken_from_the_base(
    comparator: str, value: str, actual: str, expected: tuple[str, str]
) -> None:
    change = a_target("change", value, comparator=comparator, base="2016")
    answer = judged(change, BASE, a_figure(actual), of=a_share())
    assert told(answer) == expected
    assert answer.base == BASE
    assert answer.expected == Decimal("45.3") + Decimal(value)


def test_a_share_computed_from_one_sources_parts_counts_and_is_marked() -> None:
    change = a_target("change", "1.2", base="2016", commitment="strive")
    computed = a_figure("43.9", grade="B", known="2018-02-01", computed=True)
    answer = judged(change, BASE, computed, of=a_share())
    assert told(answer) == MISSED
    assert remarks(answer) == ["computed", "preliminary", "strive_missed"]
    assert arithmetic(answer) == [
        ("target", "1.2个百分点", "2017"),
        ("actual", "43.9%", "2017"),
        ("base", "45.3%", "2016"),
        ("change", "-1.4个百分点", "2017"),
        ("change_required", "1.2个百分点", ""),
        ("gap", "-2.6个百分点", "2017"),
    ]


def test_a_change_is_never_taken_between_two_editions() -> None:
    change = a_target("change", "1.2", base="2016")
    census = a_figure("47", vintage="census", known="2019-12-01")
    assert told(judged(change, BASE, census, of=a_share())) == NO_BASE
    own_base = a_figure("46.1", "2016", vintage="census", known="2019-12-01")
    answer = judged(change, BASE, own_base, census, of=a_share())
    assert (told(answer), answer.base) == (MISSED, own_base)


def test_a_revised_change_is_measured_from_the_revised_base() -> None:
    change = a_target("change", "1.2", base="2016")
    first = a_figure("46.4", known="2018-05-08")
    revised = (
        a_figure("46.1", "2016", vintage="census", known="2019-12-01"),
        a_figure("47.3", vintage="census", known="2019-12-01"),
    )
    answer = judged(change, BASE, first, *revised, of=a_share())
    note = note_of(answer, Remark.BY_REVISION)
    assert told(answer) == MISSED
    assert note is not None
    assert note.status is Status.MET
    without_base = judged(change, BASE, first, revised[1], of=a_share())
    assert note_of(without_base, Remark.BY_REVISION) is None
    assert note_of(without_base, Remark.REVISED) is not None


@pytest.mark.parametrize(
    ("actual", "expected"), [("46.2", GREEN), ("46.1", AMBER), ("45.72", AMBER), ("45.71", RED), ("44.0", RED)]
)
def test_a_change_on_the_way_is_taken_from_last_years_months(actual: str, expected: tuple[str, str]) -> None:
    months = a_figure("45.0", HALF_2016)
    change = a_target("change", "1.2", base="2016")
    answer = judged(change, BASE, months, a_figure(actual, HALF), of=a_share(), on=IN_JULY)
    assert told(answer) == expected
    assert answer.base == months


def test_any_rise_will_do_where_none_is_named_but_standing_still_will_not() -> None:
    months = a_figure("45.0", HALF_2016)
    any_rise = a_target("change", "0", comparator="above", base="2016")
    lights = {"45.1": GREEN, "45.0": RED, "44.9": RED}
    for actual, expected in lights.items():
        assert told(judged(any_rise, BASE, months, a_figure(actual, HALF), of=a_share(), on=IN_JULY)) == expected


def test_last_years_months_of_another_edition_are_no_base_for_a_change() -> None:
    months = a_figure("45.0", HALF_2016, vintage="census")
    change = a_target("change", "1.2", base="2016")
    assert told(judged(change, BASE, months, a_figure("47", HALF), of=a_share(), on=IN_JULY)) == NO_MONTHS


def test_a_change_without_any_base_is_unjudged_and_shows_the_figure() -> None:
    figure = a_figure("46.5")
    answer = judged(a_target("change", "1.2", base="2016"), figure, of=a_share())
    assert (told(answer), answer.actual) == (NO_BASE, figure)
