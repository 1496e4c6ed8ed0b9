"""Growth: δ in points against tolerance, floor and the wording."""

from decimal import Decimal

import pytest

from targets.domain.evaluation import Remark
from tests.domain.builders import a_figure, a_growth, a_growth_target, arithmetic, judged, note_of, remarks, told

GDP = a_growth(frequency="quarter")
HALF = "2017-01/2017-06"
IN_JULY = "2017-07-31"

MET, WITHIN, MISSED = ("met", "reached"), ("met_within_tolerance", "within_tolerance"), ("missed", "short")
GREEN, AMBER, RED = ("on_track", "as_planned"), ("behind", "lags"), ("off_track", "lags_far")


@pytest.mark.parametrize(
    ("value", "comparator", "actual", "expected"),
    [
        ("7", "about", "7.8", MET),
        ("7", "about", "7.0", MET),
        ("7", "about", "7", MET),
        ("7", "about", "6.9", WITHIN),
        ("7", "about", "6.8", WITHIN),
        ("7", "about", "6.80", WITHIN),
        ("7", "about", "6.79", MISSED),
        ("7", "about", "6.7", MISSED),
        ("7", "about", "-2.6", MISSED),
        ("6.5", "at_least", "6.5", MET),
        ("6.5", "at_least", "6.4", MISSED),
        ("15", "at_least", "15.0", MET),
        ("15", "at_least", "14.9", MISSED),
        ("7", "above", "7", MISSED),
        ("7", "above", "7.1", MET),
        ("0", "at_least", "0", MET),
        ("0", "at_least", "-0.1", MISSED),
        ("-3", "at_least", "-3.0", MET),
        ("-3", "at_least", "-3.1", MISSED),
        ("3", "at_most", "3", MET),
        ("3", "at_most", "3.1", MISSED),
        ("3", "at_most", "-2", MET),
        ("-2", "at_most", "-2.0", MET),
        ("-2", "at_most", "-1.9", MISSED),
        ("0", "below", "0", MISSED),
        ("0", "below", "0.0", MISSED),
        ("0", "below", "-0.1", MET),
    ],
)
def test_the_full_years_growth_is_held_against_the_target_as_worded(
    value: str, comparator: str, actual: str, expected: tuple[str, str]
) -> None:
    answer = judged(a_growth_target(value, comparator), a_figure(actual), of=GDP)
    assert told(answer) == expected
    assert answer.final
    assert answer.gap == Decimal(actual) - Decimal(value)
    assert answer.expected == Decimal(value)


@pytest.mark.parametrize(
    ("value", "comparator", "actual", "expected"),
    [
        ("7", "about", "6.8", GREEN),
        ("7", "about", "6.7", AMBER),
        ("7", "about", "6.5", AMBER),
        ("7", "about", "6.4", RED),
        ("7", "about", "9.9", GREEN),
        ("7", "at_least", "7", GREEN),
        ("7", "at_least", "6.9", AMBER),
        ("7", "at_least", "6.5", AMBER),
        ("7", "at_least", "6.49", RED),
        ("7", "above", "7", AMBER),
        ("7", "above", "7.1", GREEN),
        ("3", "at_most", "3", GREEN),
        ("3", "at_most", "3.1", AMBER),
        ("3", "at_most", "3.5", AMBER),
        ("3", "at_most", "3.6", RED),
        ("-2", "below", "-2", AMBER),
        ("-2", "below", "-2.1", GREEN),
        ("-2", "below", "-1.5", AMBER),
        ("-2", "below", "-1.4", RED),
    ],
)
def test_while_the_year_runs_the_same_distance_gives_a_light(
    value: str, comparator: str, actual: str, expected: tuple[str, str]
) -> None:
    answer = judged(a_growth_target(value, comparator), a_figure(actual, HALF), of=GDP, on=IN_JULY)
    assert told(answer) == expected
    assert not answer.final


def test_each_band_has_its_own_tolerance_and_floor() -> None:
    revenue = a_growth_target("7", "about", band="revenue")
    assert told(judged(revenue, a_figure("6.5"), of=GDP)) == WITHIN
    assert told(judged(revenue, a_figure("6.4"), of=GDP)) == MISSED
    assert told(judged(revenue, a_figure("6.0", HALF), of=GDP, on=IN_JULY)) == AMBER
    assert told(judged(revenue, a_figure("5.9", HALF), of=GDP, on=IN_JULY)) == RED
    investment = a_growth_target("15", "about", band="investment")
    assert told(judged(investment, a_figure("14.9"), of=GDP)) == MISSED
    assert told(judged(investment, a_figure("12", HALF), of=GDP, on=IN_JULY)) == AMBER


def test_a_verdict_tells_every_number_and_every_threshold() -> None:
    answer = judged(a_growth_target("7", "about"), a_figure("6.8"), a_figure("7", "2016"), of=GDP)
    assert arithmetic(answer) == [
        ("target", "7%", "2017"),
        ("actual", "6.8%", "2017"),
        ("tolerance", "0.2个百分点", ""),
        ("gap", "-0.2个百分点", "2017"),
    ]
    assert answer.rule == (("growth.gdp.about", Decimal("0.2")),)
    assert answer.unit == "个百分点"
    assert answer.base is not None
    assert answer.base.value == 7


def test_a_running_light_tells_the_floor_and_without_about_no_tolerance() -> None:
    answer = judged(a_growth_target("7"), a_figure("6.8", HALF), of=GDP, on=IN_JULY)
    assert arithmetic(answer) == [
        ("target", "7%", "2017"),
        ("actual", "6.8%", HALF),
        ("floor", "-0.5个百分点", ""),
        ("gap", "-0.2个百分点", HALF),
    ]
    assert answer.rule == (("growth.gdp.floor", Decimal("-0.5")),)


@pytest.mark.parametrize(
    ("comparator", "actual", "flip"),
    [
        ("about", "7.8", ("6.9", "met_within_tolerance")),
        ("about", "7.81", ("6.99", "met_within_tolerance")),
        ("about", "6.9", ("7.0", "met")),
        ("about", "6.8", ("6.7", "missed")),
        ("about", "6.2", ("6.8", "met_within_tolerance")),
        ("above", "7", ("8", "met")),
        ("above", "7.0", ("7.1", "met")),
        ("at_most", "7.0", ("7.1", "missed")),
        ("below", "7.0", ("6.9", "met")),
    ],
)
def test_the_nearest_figure_that_would_change_the_verdict_is_told_at_the_decimals_published(
    comparator: str, actual: str, flip: tuple[str, str]
) -> None:
    answer = judged(a_growth_target("7", comparator), a_figure(actual), of=GDP)
    assert answer.flip is not None
    assert (str(answer.flip.value), answer.flip.status.value) == flip


@pytest.mark.parametrize(
    ("comparator", "bound", "value", "expected"),
    [
        ("at_least", "above", "15", MET),
        ("at_least", "above", "16", MET),
        ("above", "above", "15", MET),
        ("at_least", "above", "14.9", ("unjudged", "only_a_bound")),
        ("at_least", "below", "15", MISSED),
        ("at_least", "below", "15.1", ("unjudged", "only_a_bound")),
        ("at_least", "about", "20", ("unjudged", "only_a_bound")),
        ("at_most", "below", "15", MET),
        ("below", "below", "15", MET),
        ("at_most", "above", "15", MISSED),
        ("at_most", "above", "14.9", ("unjudged", "only_a_bound")),
        ("at_most", "below", "15.1", ("unjudged", "only_a_bound")),
    ],
)
def test_a_bound_speaks_only_where_it_settles_the_question(
    comparator: str, bound: str, value: str, expected: tuple[str, str]
) -> None:
    figure = a_figure(value, bound=bound)
    answer = judged(a_growth_target("15", comparator), figure, of=GDP)
    assert told(answer) == expected
    assert answer.actual == figure
    assert (answer.gap, answer.flip) == (None, None)


def test_a_bound_between_green_and_amber_gives_no_light() -> None:
    target = a_growth_target("7", "about")
    assert told(judged(target, a_figure("6.6", HALF, bound="above"), of=GDP, on=IN_JULY)) == (
        "unjudged",
        "only_a_bound",
    )
    assert told(judged(target, a_figure("6.8", HALF, bound="above"), of=GDP, on=IN_JULY)) == GREEN


def test_a_verdict_is_not_reopened_by_revisions_but_says_what_they_would_give() -> None:
    first = a_figure("6.9", known="2018-05-08")
    final = a_figure("6.7", vintage="final", known="2018-12-01")
    census = a_figure("7.1", vintage="census", known="2019-12-01")
    answer = judged(a_growth_target("7", "about"), first, final, census, of=GDP)
    assert told(answer) == WITHIN
    revised, by_revision = note_of(answer, Remark.REVISED), note_of(answer, Remark.BY_REVISION)
    assert revised is not None
    assert by_revision is not None
    assert revised.figures == (final, census)
    assert (by_revision.figures, by_revision.value, by_revision.status) == ((census,), Decimal("7.1"), "met")
    before = judged(a_growth_target("7", "about"), first, final, census, of=GDP, known="2019-06-30")
    at_that_time = note_of(before, Remark.BY_REVISION)
    assert at_that_time is not None
    assert at_that_time.status == "missed"


def test_a_revision_that_changes_no_status_is_told_without_one() -> None:
    answer = judged(a_growth_target("7"), a_figure("7.8"), a_figure("7.9", vintage="final", known="2018-12-01"), of=GDP)
    assert remarks(answer) == ["preliminary", "revised"]


def test_two_sources_that_disagree_are_flagged_and_the_better_one_speaks() -> None:
    office, press = a_figure("6.9", known="2018-05-08"), a_figure("7.2", grade="B", known="2018-02-01")
    answer = judged(a_growth_target("7", "about"), press, office, of=GDP)
    assert told(answer) == WITHIN
    assert answer.actual == office
    note = note_of(answer, Remark.DISAGREE)
    assert note is not None
    assert note.figures == (press, office)


def test_a_miss_of_what_was_striven_for_is_told_as_such() -> None:
    striven = a_growth_target("7.2", commitment="strive")
    missed = judged(striven, a_figure("7.1", vintage="final"), of=GDP)
    assert (told(missed), remarks(missed)) == (MISSED, ["strive_missed"])
    assert remarks(judged(striven, a_figure("7.2", vintage="final"), of=GDP)) == []
    assert remarks(judged(a_growth_target("7.2"), a_figure("7.1", vintage="final"), of=GDP)) == []


def test_a_day_of_publication_that_was_assumed_is_said() -> None:
    figure = a_figure("7.8", vintage="as_reported", known="2018-12-31", assumed=True)
    assert remarks(judged(a_growth_target("7"), figure, of=GDP)) == ["publication_assumed"]
