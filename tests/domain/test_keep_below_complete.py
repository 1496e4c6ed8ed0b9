"""What is to be kept, to stay under a limit, or to be done to the last."""

from decimal import Decimal

import pytest

from tests.domain.builders import (
    a_count,
    a_figure,
    a_growth,
    a_share,
    a_target,
    an_indicator,
    arithmetic,
    judged,
    remarks,
    told,
)

HALF, IN_JULY = "2017-01/2017-06", "2017-07-15"
HOLDS, BROKEN = ("met", "holds"), ("missed", "broken")
GREEN, AMBER, RED = ("on_track", "as_planned"), ("behind", "lags"), ("off_track", "lags_far")
MET, EARLY, MISSED = ("met", "reached"), ("met", "reached_early"), ("missed", "short")


@pytest.mark.parametrize(
    ("comparator", "actual", "expected"),
    [
        ("at_least", "95", HOLDS),
        ("at_least", "94.9", BROKEN),
        ("above", "95", BROKEN),
        ("at_most", "95", HOLDS),
        ("at_most", "95.1", BROKEN),
    ],
)
def test_at_the_end_it_holds_or_is_broken_whatever_the_band(
    comparator: str, actual: str, expected: tuple[str, str]
) -> None:
    water = a_target("keep", "95", comparator=comparator, band="1.4")
    assert told(judged(water, a_figure(actual), of=a_share())) == expected


@pytest.mark.parametrize(
    ("comparator", "actual", "expected"),
    [
        ("at_least", "95", GREEN),
        ("at_least", "94.9", AMBER),
        ("at_least", "93.6", AMBER),
        ("at_least", "93.5", RED),
        ("at_most", "95", GREEN),
        ("at_most", "96.4", AMBER),
        ("at_most", "96.5", RED),
    ],
)
def test_on_the_way_amber_reaches_as_far_as_the_targets_own_band(
    comparator: str, actual: str, expected: tuple[str, str]
) -> None:
    water = a_target("keep", "95", comparator=comparator, band="1.4")
    answer = judged(water, a_figure(actual, HALF), of=a_share(), on=IN_JULY)
    assert told(answer) == expected
    assert ("band", "1.4个百分点", "") in arithmetic(answer)


def test_without_a_band_there_is_no_amber() -> None:
    assert told(judged(a_target("keep", "95"), a_figure("94.9", HALF), of=a_share(), on=IN_JULY)) == RED


def test_a_harvest_has_no_light_before_it_is_in() -> None:
    grain = a_target("keep", "113", harvest=True)
    tons = an_indicator(unit="万吨", frequency="year")
    figure = a_figure("60", HALF)
    assert told(judged(grain, figure, of=tons, on="2017-12-30")) == ("not_due", "harvest_not_in")
    assert told(judged(grain, figure, of=tons, on="2017-01-01")) == ("not_due", "harvest_not_in")
    assert told(judged(grain, of=tons, on="2016-12-31")) == ("not_due", "before_period")
    assert told(judged(grain, of=tons, known="2018-03-31")) == ("not_due", "before_due")
    assert told(judged(grain, of=tons)) == ("no_figure", "to_be_added")
    assert told(judged(grain, a_figure("113"), of=tons)) == HOLDS


def test_what_the_base_already_was_is_said() -> None:
    answer = judged(
        a_target("keep", "95", base="2016"), a_figure("95.9", "2016"), a_figure("96", vintage="final"), of=a_share()
    )
    assert remarks(answer) == ["already_at_base"]
    below = judged(
        a_target("keep", "95", base="2016"), a_figure("93.1", "2016"), a_figure("96", vintage="final"), of=a_share()
    )
    assert remarks(below) == []


@pytest.mark.parametrize(
    ("comparator", "value", "actual", "at_the_end", "running"),
    [
        ("below", "0", "-0.1", HOLDS, GREEN),
        ("below", "0", "0", BROKEN, RED),
        ("below", "0", "0.1", BROKEN, RED),
        ("at_most", "0", "0", HOLDS, GREEN),
        ("at_most", "0", "1", BROKEN, RED),
        ("below", "-2", "-2", BROKEN, RED),
        ("below", "-2", "-2.1", HOLDS, GREEN),
    ],
)
def test_a_limit_is_kept_strictly_where_the_word_is_below(
    comparator: str, value: str, actual: str, at_the_end: tuple[str, str], running: tuple[str, str]
) -> None:
    coal = a_target("below", value, comparator=comparator)
    assert told(judged(coal, a_figure(actual), of=a_growth())) == at_the_end
    assert told(judged(coal, a_figure(actual, HALF), of=a_growth(), on=IN_JULY)) == running


def test_no_accident_flips_at_the_first_and_never_under_none() -> None:
    none = a_target("below", "0", comparator="at_most")
    answer = judged(none, a_figure("0"), of=a_count())
    assert answer.flip is not None
    assert (answer.flip.value, answer.flip.status) == (Decimal(1), "missed")


REMAINING = a_count(accrual="stock")


@pytest.mark.parametrize(
    ("value", "start", "actual", "expected"),
    [
        ("0", None, "0", MET),
        ("0", None, "1", MISSED),
        ("0", "58", "0", MET),
        ("0", "58", "1", MISSED),
        ("100", None, "100", MET),
        ("100", None, "99.9", MISSED),
        ("17", "0", "17", MET),
        ("17", "0", "18", MET),
        ("17", "0", "16", MISSED),
    ],
)
def test_all_has_to_be_done_counted_up_or_down(
    value: str, start: str | None, actual: str, expected: tuple[str, str]
) -> None:
    everything = a_target("complete", value, start=start)
    assert told(judged(everything, a_figure(actual), of=REMAINING)) == expected


MILESTONES = [{"by": "2017-06", "share": "0.5"}]


@pytest.mark.parametrize(
    ("start", "milestones", "actual", "expected"),
    [
        (None, [], "3", ("unjudged", "no_total")),
        (None, [], "0", EARLY),
        ("58", [], "3", ("unjudged", "no_milestones")),
        ("58", [], "0", EARLY),
        ("58", MILESTONES, "29", GREEN),
        ("58", MILESTONES, "30", AMBER),
        ("58", MILESTONES, "58", AMBER),
        ("58", MILESTONES, "0", EARLY),
    ],
)
def test_on_the_way_only_a_milestone_gives_a_light_and_all_done_is_met_early(
    start: str | None, milestones: list[dict[str, str]], actual: str, expected: tuple[str, str]
) -> None:
    none_left = a_target("complete", "0", start=start, milestones=milestones)
    assert told(judged(none_left, a_figure(actual, "2017-06-30"), of=REMAINING, on=IN_JULY)) == expected


def test_the_arithmetic_of_n_of_n() -> None:
    plants = a_target("complete", "17", start="0", milestones=MILESTONES)
    answer = judged(plants, a_figure("9", HALF), of=a_count(), on=IN_JULY)
    assert told(answer) == GREEN
    assert arithmetic(answer) == [
        ("target", "17家", "2017"),
        ("actual", "9家", HALF),
        ("total", "17家", ""),
        ("quota_done", "0.5294", ""),
        ("milestone", "0.5", "2017-06"),
        ("gap", "0.5家", HALF),
    ]
    assert answer.flip is not None
    assert (answer.flip.value, answer.flip.status) == (Decimal(8), "behind")


def test_the_arithmetic_of_what_remains_of_n() -> None:
    none_left = a_target("complete", "2", start="60", milestones=MILESTONES)
    answer = judged(none_left, a_figure("31", "2017-06-30"), of=REMAINING, on=IN_JULY)
    assert (told(answer), answer.expected) == (GREEN, Decimal("31.0"))
    assert arithmetic(answer)[2:4] == [("total", "58家", ""), ("quota_done", "0.5000", "")]


def test_a_milestone_not_yet_due_is_none() -> None:
    plants = a_target("complete", "17", start="0", milestones=MILESTONES)
    answer = judged(plants, a_figure("2", "2017-01/2017-05"), of=a_count(), on="2017-06-15")
    assert told(answer) == ("unjudged", "no_milestones")


@pytest.mark.parametrize(
    ("passed", "at_the_end", "running"),
    [
        (True, ("met", "passed_in_words"), ("met", "passed_in_words")),
        (False, ("missed", "failed_in_words"), ("off_track", "failed_in_words")),
    ],
)
def test_a_result_in_words_settles_whether_all_is_done(
    passed: bool, at_the_end: tuple[str, str], running: tuple[str, str]
) -> None:
    none_left = a_target("complete", "0")
    words = a_figure(None, passed=passed, grade="B", known="2021-05-18")
    answer = judged(none_left, words, of=REMAINING)
    assert told(answer) == at_the_end
    assert (answer.actual, answer.gap, answer.flip) == (words, None, None)
    early = a_figure(None, "2017-06-30", passed=passed)
    assert told(judged(none_left, early, of=REMAINING, on=IN_JULY)) == running


def test_what_is_done_stays_done_when_later_figures_do_not_come() -> None:
    none_left = a_target("complete", "0")
    for done in (a_figure("0", "2017-06-30"), a_figure(None, "2017-06-30", passed=True)):
        assert judged(none_left, done, of=REMAINING, on="2017-12-30").status == "met"
        assert judged(none_left, done, of=REMAINING).status == "met"
    not_done = a_figure(None, "2017-06-30", passed=False)
    assert told(judged(none_left, not_done, of=REMAINING, on="2017-12-30")) == ("no_figure", "overdue")
    came_back = a_figure("1", "2017-12-31")
    assert told(judged(none_left, a_figure("0", "2017-06-30"), came_back, of=REMAINING)) == MISSED


def test_a_result_in_words_says_nothing_about_a_number_asked_for() -> None:
    words = a_figure(None, passed=True)
    assert told(judged(a_target("reach", "75"), words, of=a_share())) == ("no_figure", "to_be_added")
