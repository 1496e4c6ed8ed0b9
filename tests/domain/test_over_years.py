"""Targets over years: two growths in step, and one figure that keeps falling."""

from datetime import date
from decimal import Decimal

import pytest

from targets.domain.evaluation import Remark
from targets.domain.indicator import Observation
from targets.domain.rules import InStepRule
from tests.domain.builders import RULES, a_figure, a_growth, a_target, an_indicator, arithmetic, judged, note_of, told

INCOME, GDP, NOMINAL = a_growth("it", frequency="year"), a_growth("gdp"), a_growth("nominal")
ALL = (INCOME, GDP, NOMINAL)
IN_STEP = a_target("in_step", due="2017/2019", against="gdp", nominal="nominal")
END = "2019-12-31"
MET, ALMOST, MISSED = ("met", "reached"), ("met_within_tolerance", "almost_in_step"), ("missed", "short")


def years(of: str, *values: str, first: int = 2017) -> tuple[Observation, ...]:
    return tuple(a_figure(value, str(first + n), of=of) for n, value in enumerate(values))


@pytest.mark.parametrize(
    ("incomes", "growth", "expected"),
    [
        (("7", "7", "7"), ("7", "7", "7"), MET),
        (("9", "6", "6"), ("7", "7", "7"), MET),
        (("7", "7", "6.9"), ("7", "7", "7"), ALMOST),
        (("6.5", "6.5", "6.5"), ("7", "7", "7"), ALMOST),
        (("6.5", "6.5", "6.4"), ("7", "7", "7"), MISSED),
        (("-1", "0", "1"), ("0", "0", "0"), MET),
        (("6.66", "6.67", "6.67"), ("6", "7", "7"), MET),
        (("6.66", "6.67", "6.66"), ("6", "7", "7"), ALMOST),
        (("-2", "-2", "-2"), ("-1", "-1", "-1"), MISSED),
    ],
)
def test_the_averages_of_the_years_are_held_against_each_other(
    incomes: tuple[str, ...], growth: tuple[str, ...], expected: tuple[str, str]
) -> None:
    answer = judged(IN_STEP, *years("it", *incomes), *years("gdp", *growth), of=ALL, on=END)
    assert told(answer) == expected


def test_every_year_and_both_averages_are_told() -> None:
    answer = judged(IN_STEP, *years("it", "7", "6", "6"), *years("gdp", "7.8", "7.6", "7.0"), of=ALL, on=END)
    assert told(answer) == MISSED
    assert arithmetic(answer) == [
        ("actual", "6%", "2019"),
        ("year_value", "7%", "2017"),
        ("year_value", "6%", "2018"),
        ("year_value", "6%", "2019"),
        ("average", "6.33%", "2017/2019"),
        ("year_value_against", "7.8%", "2017"),
        ("year_value_against", "7.6%", "2018"),
        ("year_value_against", "7.0%", "2019"),
        ("average_against", "7.47%", "2017/2019"),
        ("almost", "0.5个百分点", ""),
        ("gap", "-1.13个百分点", "2019"),
    ]
    assert answer.rule == (("in_step.met", Decimal(0)), ("in_step.almost", Decimal("-0.5")))
    assert answer.flip is not None
    assert (answer.flip.value, answer.flip.status) == (Decimal(8), "met_within_tolerance")


def test_both_thresholds_of_in_step_can_be_set() -> None:
    rules = RULES.model_copy(update={"in_step": InStepRule(met=Decimal("0.1"), almost=Decimal("-0.2"))})
    growth = years("gdp", "7", "7", "7")
    expected = {"7.3": MET, "7.2": ALMOST, "6.4": ALMOST, "6.3": MISSED}
    for last, answer in expected.items():
        assert told(judged(IN_STEP, *years("it", "7", "7", last), *growth, of=ALL, on=END, rules=rules)) == answer


def test_nominal_growth_is_shown_in_pairs_and_never_judged() -> None:
    nominal, growth = years("nominal", "9.2", "8.9"), years("gdp", "7.8", "7.6", "7.0")
    answer = judged(IN_STEP, *nominal, *growth, of=ALL, on=END)
    assert told(answer) == ("unjudged", "no_real_growth")
    note = note_of(answer, Remark.OTHER_SERIES)
    assert note is not None
    assert note.figures == (nominal[0], growth[0], nominal[1], growth[1])
    assert answer.actual is None
    on_the_way = note_of(judged(IN_STEP, *nominal, *growth, of=ALL, on="2018-06-30"), Remark.OTHER_SERIES)
    assert on_the_way is not None
    assert on_the_way.figures == (nominal[0], growth[0])


def test_one_year_of_real_growth_too_few_leaves_it_unjudged() -> None:
    growth = years("gdp", "7", "7", "7")
    assert told(judged(IN_STEP, *years("it", "9", "9"), *growth, of=ALL, on=END)) == ("unjudged", "no_real_growth")
    bound = a_figure("9", "2019", of="it", bound="above")
    assert told(judged(IN_STEP, *years("it", "9", "9"), bound, *growth, of=ALL, on=END)) == (
        "unjudged",
        "no_real_growth",
    )
    short = judged(IN_STEP, *years("it", "9", "9", "9"), *years("gdp", "7", "7"), of=ALL, on=END)
    assert told(short) == ("unjudged", "years_missing")


@pytest.mark.parametrize(
    ("on", "known", "expected"),
    [
        ("2016-12-31", "2026-11-22", ("not_due", "before_period")),
        ("2017-01-01", "2026-11-22", ("unjudged", "before_the_end")),
        ("2019-12-30", "2026-11-22", ("unjudged", "before_the_end")),
        ("2019-12-31", "2020-03-30", ("not_due", "before_due")),
        ("2019-12-31", "2020-03-31", ("unjudged", "no_real_growth")),
    ],
)
def test_before_the_end_and_before_the_last_year_is_due_there_is_no_verdict(
    on: str, known: str, expected: tuple[str, str]
) -> None:
    answer = judged(IN_STEP, *years("it", "9", "9"), *years("gdp", "7", "7", "7"), of=ALL, on=on, known=known)
    assert told(answer) == expected
    assert answer.next_due == date(2020, 3, 30)


def test_the_first_official_figure_of_each_year_counts() -> None:
    revised = a_figure("9", "2019", of="it", vintage="final", known="2021-01-01")
    answer = judged(IN_STEP, *years("it", "7", "7", "6"), revised, *years("gdp", "7", "7", "7"), of=ALL, on=END)
    assert told(answer) == ALMOST
    note = note_of(answer, Remark.BY_REVISION)
    assert note is not None
    assert (note.figures, note.status) == ((revised,), "met")


PM = an_indicator(measure="level", accrual="rate", unit="μg/m³", frequency="year")
FALLING = a_target("keep_falling", due="2017/2019", base="2016")
FELL, ROSE = ("met", "fell_every_year"), ("missed", "rose_once")


def levels(*values: str | None) -> tuple[Observation, ...]:
    """From 2016 on; None where a year is missing."""
    return tuple(a_figure(value, str(2016 + n)) for n, value in enumerate(values) if value is not None)


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        (("45", "42", "40", "35"), FELL),
        (("45", "42", "40", "40"), ROSE),
        (("45", "46", "40", "35"), ROSE),
        (("45", "42", "43", "35"), ROSE),
        (("45", "42", "40.0", "39.9"), FELL),
        (("1", "0", "-1", "-2"), FELL),
        (("45", "42", None, "35"), ("unjudged", "years_missing")),
        (("45", "42", None, "43"), ROSE),
        (("45", "42", "40", None), ("unjudged", "years_missing")),
        (("45", "46", "40", None), ROSE),
        (("45", None, None, None), ("no_figure", "to_be_added")),
        ((None, "42", "40", "35"), ("unjudged", "no_base")),
    ],
)
def test_met_only_when_every_year_is_known_and_lower(values: tuple[str | None, ...], expected: tuple[str, str]) -> None:
    assert told(judged(FALLING, *levels(*values), of=PM, on=END)) == expected


@pytest.mark.parametrize(
    ("values", "on", "expected"),
    [
        (("45",), "2017-06-30", ("not_due", "before_due")),
        (("45",), "2018-03-31", ("not_due", "before_due")),
        (("45",), "2018-04-01", ("no_figure", "overdue")),
        (("45", "42"), "2018-02-01", ("on_track", "as_planned")),
        (("45", "42"), "2019-03-31", ("on_track", "as_planned")),
        (("45", "42"), "2019-04-01", ("no_figure", "overdue")),
        (("45", "45"), "2018-02-01", ("off_track", "rose_once")),
        (("45", "46"), "2019-04-01", ("off_track", "rose_once")),
        (("45", "46", "40"), "2019-02-01", ("off_track", "rose_once")),
        (("45", None, "40"), "2019-02-01", ("unjudged", "years_missing")),
        (("45", None, "46"), "2019-02-01", ("off_track", "rose_once")),
        (("45",), "2016-12-31", ("not_due", "before_period")),
    ],
)
def test_on_the_way_every_known_year_has_to_be_lower(
    values: tuple[str | None, ...], on: str, expected: tuple[str, str]
) -> None:
    assert told(judged(FALLING, *levels(*values), of=PM, on=on)) == expected


def test_the_year_before_is_what_a_year_is_held_against() -> None:
    answer = judged(FALLING, *levels("45", "42", "40", "35"), of=PM, on=END)
    assert (answer.expected, answer.gap) == (Decimal(40), Decimal(-5))
    assert arithmetic(answer)[:4] == [
        ("year_value", f"{value}μg/m³", str(2016 + n)) for n, value in enumerate((45, 42, 40, 35))
    ]
    assert answer.flip is not None
    assert (answer.flip.value, answer.flip.status) == (Decimal(40), "missed")
    risen = judged(FALLING, *levels("45", "46", "40", "35"), of=PM, on=END)
    assert risen.flip is None


def test_years_on_both_sides_of_a_change_of_definition_are_not_compared() -> None:
    broken = an_indicator(accrual="rate", frequency="year", breaks=("2018",))
    assert told(judged(FALLING, *levels("45", "42", "40", "35"), of=broken, on=END)) == ("unjudged", "no_base")


def test_a_single_year_has_to_be_lower_than_its_base() -> None:
    one = a_target("keep_falling", due="2017", base="2016")
    assert told(judged(one, *levels("45", "42"), of=PM)) == FELL
    assert told(judged(one, *levels("45", "45"), of=PM)) == ROSE
    assert told(judged(one, *levels("45"), of=PM, known="2018-03-31")) == ("not_due", "before_due")
    assert told(judged(one, a_figure("41.5", grade="C"), *levels("45"), of=PM)) == ("no_figure", "only_unofficial")
