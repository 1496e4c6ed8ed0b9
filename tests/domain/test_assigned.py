"""Targets set by somebody else: pending until assigned, then by number or in words."""

from decimal import Decimal

import pytest

from tests.domain.builders import a_figure, a_share, a_target, arithmetic, assigned_value, judged, told

ENERGY = a_share(frequency="year")
TARGET = a_target("assigned")
PASSED = a_figure(None, passed=True, known="2018-09-01")
PENDING = ("pending", "not_assigned")


@pytest.mark.parametrize("on", ["2017-01-01", "2017-12-30", "2017-12-31", "2019-12-31"])
def test_nothing_is_judged_before_the_value_is_assigned(on: str) -> None:
    answer = judged(TARGET, a_figure("3.9"), of=ENERGY, on=on)
    assert told(answer) == PENDING
    assert answer.actual is None
    assert told(judged(a_target("assigned", unnamed=True), PASSED, of=ENERGY, on=on)) == ("pending", "not_named")


def test_an_assignment_counts_from_the_day_it_is_known() -> None:
    assigned, figure = assigned_value("3.5", known="2017-06-01"), a_figure("3.9", known="2017-05-01")
    assert told(judged(TARGET, figure, of=ENERGY, known="2017-05-31", assigned=assigned)) == PENDING
    assert told(judged(TARGET, figure, of=ENERGY, known="2017-06-01", assigned=assigned)) == ("met", "reached")


@pytest.mark.parametrize(
    ("comparator", "actual", "expected"),
    [
        ("at_least", "3.5", ("met", "reached")),
        ("at_least", "3.4", ("missed", "short")),
        ("above", "3.5", ("missed", "short")),
        ("at_most", "3.5", ("met", "reached")),
        ("at_most", "3.6", ("missed", "short")),
        ("below", "3.5", ("missed", "short")),
    ],
)
def test_the_figure_is_held_against_the_assigned_value(comparator: str, actual: str, expected: tuple[str, str]) -> None:
    answer = judged(TARGET, a_figure(actual), of=ENERGY, assigned=assigned_value("3.5", comparator))
    assert told(answer) == expected
    assert answer.expected == Decimal("3.5")
    assert arithmetic(answer)[0] == ("target", "3.5%", "2017")


@pytest.mark.parametrize(
    ("passed", "expected"), [(True, ("met", "passed_in_words")), (False, ("missed", "failed_in_words"))]
)
@pytest.mark.parametrize("assigned", [None, assigned_value(None), assigned_value("3.5")])
def test_a_result_in_words_counts_with_and_without_the_value(
    assigned: object, passed: bool, expected: tuple[str, str]
) -> None:
    words = a_figure(None, passed=passed, known="2018-09-01")
    assert told(judged(TARGET, words, of=ENERGY, assigned=assigned)) == expected  # type: ignore[arg-type]


def test_what_is_not_named_yet_cannot_be_passed_until_it_is() -> None:
    unnamed = a_target("assigned", unnamed=True)
    assert told(judged(unnamed, PASSED, of=ENERGY)) == ("pending", "not_named")
    assert told(judged(unnamed, PASSED, of=ENERGY, assigned=assigned_value(None))) == ("met", "passed_in_words")


def test_a_number_says_nothing_about_a_task_assigned_in_words() -> None:
    answer = judged(TARGET, a_figure("3.9"), of=ENERGY, assigned=assigned_value(None))
    assert told(answer) == ("no_figure", "to_be_added")


def test_an_assigned_target_is_assessed_at_the_end_alone() -> None:
    half = a_figure("9.9", "2017-01/2017-06")
    answer = judged(TARGET, half, of=a_share(frequency="month"), on="2017-12-30", assigned=assigned_value("3.5"))
    assert (told(answer), answer.actual) == (("not_due", "year_end_only"), half)
    none = judged(TARGET, of=a_share(frequency="month"), on="2017-12-30", assigned=assigned_value("3.5"))
    assert told(none) == ("not_due", "year_end_only")
    early = judged(TARGET, PASSED, of=ENERGY, on="2017-12-30")
    assert told(early) == PENDING


@pytest.mark.parametrize("assigned", [None, assigned_value("3.5", known="2016-01-01")])
def test_before_its_period_it_is_not_due(assigned: object) -> None:
    answer = judged(TARGET, of=ENERGY, on="2016-12-31", assigned=assigned)  # type: ignore[arg-type]
    assert told(answer) == ("not_due", "before_period")
