"""A level by a year: the path from the base as printed, the pace still needed, bases that were revised."""

from decimal import Decimal

import pytest

from targets.domain.evaluation import Pace, Remark
from targets.domain.terms import Prices, Status
from tests.domain.builders import (
    REPORT,
    a_figure,
    a_growth,
    a_level,
    an_indicator,
    arithmetic,
    judged,
    note_of,
    remarks,
    told,
)

GDP = an_indicator(frequency="quarter")
REAL_GROWTH = a_growth("growth").model_copy(update={"growth_of": "it", "prices": Prices.CONSTANT})
BASE = a_figure("3760", "2016", vintage="as_reported", source=REPORT)
IN_2018, IN_2019 = "2018-06-30", "2019-06-30"

MET, MISSED = ("met", "reached"), ("missed", "short")
GREEN, AMBER, RED = ("on_track", "as_planned"), ("behind", "lags"), ("off_track", "lags_far")


@pytest.mark.parametrize(
    ("comparator", "actual", "expected"),
    [
        ("above", "6355.28", MET),
        ("above", "5400.1", MET),
        ("above", "5400", MISSED),
        ("above", "5399.9", MISSED),
        ("at_least", "5400", MET),
        ("at_least", "5399.99", MISSED),
    ],
)
def test_at_the_end_the_figure_is_held_against_the_target(
    comparator: str, actual: str, expected: tuple[str, str]
) -> None:
    answer = judged(a_level("5400", comparator=comparator), BASE, a_figure(actual, "2021"), of=GDP, on="2021-12-31")
    assert told(answer) == expected
    assert answer.expected == 5400
    assert answer.pace is None
    assert answer.base == BASE


@pytest.mark.parametrize(
    ("path", "actual", "expected"),
    [
        # compound: 3760 × (5400 ÷ 3760)^(1 ÷ 5) = 4042.304…, six tenths of 282.3 above 3760 are 3929.38
        ("compound", "4042.3", GREEN),
        ("compound", "4042.30", GREEN),
        ("compound", "4042.29", AMBER),
        ("compound", "4042.2", AMBER),
        ("compound", "4042", GREEN),
        ("compound", "4041", AMBER),
        ("compound", "3929.4", AMBER),
        ("compound", "3929.3", RED),
        # linear: 3760 + 1640 ÷ 5 = 4088, six tenths of 328 above 3760 are 3956.8
        ("linear", "4088", GREEN),
        ("linear", "4087.9", AMBER),
        ("linear", "3956.8", AMBER),
        ("linear", "3956.7", RED),
        ("linear", "3700", RED),
    ],
)
def test_the_last_full_year_is_held_against_the_path_at_its_own_decimals(
    path: str, actual: str, expected: tuple[str, str]
) -> None:
    answer = judged(a_level("5400", path=path), BASE, a_figure(actual, "2017"), of=GDP, on=IN_2018)
    assert told(answer) == expected


def test_a_light_tells_base_path_and_the_share_of_the_change() -> None:
    answer = judged(a_level("5400", path="linear"), BASE, a_figure("4300.5", "2018"), of=GDP, on=IN_2019)
    assert told(answer) == AMBER
    assert arithmetic(answer) == [
        ("base", "3760亿元", "2016"),
        ("target", "5400亿元", "2021"),
        ("actual", "4300.5亿元", "2018"),
        ("path", "4416.0亿元", "2018"),
        ("change", "540.5亿元", ""),
        ("change_required", "656.0亿元", ""),
        ("share_of_change", "0.8239", ""),
        ("gap", "-115.5亿元", "2018"),
    ]
    assert answer.rule == (("level.behind", Decimal("0.6")),)
    assert answer.flip is not None
    assert (str(answer.flip.value), answer.flip.status) == ("4416.0", Status.ON_TRACK)


@pytest.mark.parametrize("on", ["2018-06-30", "2021-12-30"])
def test_a_level_reached_before_its_year_is_at_best_on_track(on: str) -> None:
    year = "2017" if on.startswith("2018") else "2020"
    assert told(judged(a_level("5400"), BASE, a_figure("9000", year), of=GDP, on=on)) == GREEN


@pytest.mark.parametrize(
    ("actual", "expected"),
    [("90", GREEN), ("96", GREEN), ("96.1", AMBER), ("97.6", AMBER), ("97.7", RED), ("120", RED)],
)
def test_a_level_to_be_brought_down_is_judged_the_other_way(actual: str, expected: tuple[str, str]) -> None:
    lower = a_level("80", path="linear", comparator="at_most")
    answer = judged(lower, a_figure("100", "2016"), a_figure(actual, "2017"), of=an_indicator(), on=IN_2018)
    assert told(answer) == expected
    assert told(judged(lower, a_figure("80", "2021"), of=an_indicator(), on="2021-12-31")) == MET
    assert told(judged(lower, a_figure("80.1", "2021"), of=an_indicator(), on="2021-12-31")) == MISSED


@pytest.mark.parametrize(
    ("base", "value", "comparator", "on_path", "off_path"),
    [
        ("-10", "10", "at_least", "-6", "-7"),
        ("0", "10", "at_least", "2", "1"),
        ("-20", "-10", "at_least", "-18", "-19"),
        ("10", "0", "at_most", "8", "9"),
        ("10", "-10", "below", "6", "7"),
    ],
)
def test_no_factor_leads_to_or_from_zero_so_the_steps_are_equal_there(
    base: str, value: str, comparator: str, on_path: str, off_path: str
) -> None:
    target, start = a_level(value, comparator=comparator), a_figure(base, "2016")
    assert told(judged(target, start, a_figure(on_path), of=an_indicator(), on=IN_2018)) == GREEN
    assert told(judged(target, start, a_figure(off_path), of=an_indicator(), on=IN_2018)) != GREEN


def test_a_level_already_there_at_the_base_is_to_be_kept_not_lost_along_a_path() -> None:
    there = a_figure("90", "2016")
    kept = judged(a_level("80"), there, a_figure("80", "2017", vintage="final"), of=an_indicator(), on=IN_2018)
    assert (told(kept), kept.expected, remarks(kept)) == (GREEN, Decimal(80), ["already_at_base"])
    assert told(judged(a_level("80"), there, a_figure("79", "2017"), of=an_indicator(), on=IN_2018)) == RED


def test_a_level_to_be_more_than_its_base_is_not_held_by_standing_still() -> None:
    same = a_figure("80", "2016")
    more = a_level("80", comparator="above")
    assert told(judged(more, same, a_figure("80", "2017"), of=an_indicator(), on=IN_2018)) == RED
    assert told(judged(more, same, a_figure("81", "2017"), of=an_indicator(), on=IN_2018)) == GREEN


def test_without_a_base_there_is_no_path_but_the_end_can_be_judged() -> None:
    running = judged(a_level("5400"), a_figure("4355.2", "2017"), of=GDP, on=IN_2018)
    assert told(running) == ("unjudged", "no_base")
    assert running.actual is not None
    assert told(judged(a_level("5400"), a_figure("6355", "2021"), of=GDP, on="2021-12-31")) == MET
    bounded = a_figure("3700", "2016", bound="above")
    assert told(judged(a_level("5400"), bounded, a_figure("4355.2"), of=GDP, on=IN_2018)) == ("unjudged", "no_base")


def test_a_base_from_before_a_change_of_definition_is_no_base() -> None:
    broken = an_indicator(breaks=("2017",))
    answer = judged(a_level("5400"), BASE, a_figure("4355.2", "2017"), of=broken, on=IN_2018)
    assert told(answer) == ("unjudged", "no_base")


def test_a_target_on_a_base_that_was_revised_is_judged_as_printed_and_read_in_proportion_beside_it() -> None:
    revised = a_figure("3979.04", "2016", vintage="census", known="2019-12-01")
    answer = judged(
        a_level("5400", comparator="above"), BASE, revised, a_figure("5500.0", "2021"), of=GDP, on="2021-12-31"
    )
    assert told(answer) == MET
    assert answer.base == BASE
    note = note_of(answer, Remark.BASE_REVISED)
    assert note is not None
    assert note.figures == (BASE, revised)
    assert note.value == Decimal("5714.6")  # 5400 × 3979.04 ÷ 3760 = 5714.578…
    assert note.status is Status.MISSED
    assert ("proportional_target", "5714.6亿元", "2021") in arithmetic(answer)
    before = judged(a_level("5400"), BASE, revised, of=GDP, on=IN_2018, known="2019-11-30")
    assert note_of(before, Remark.BASE_REVISED) is None


def test_a_revised_base_is_told_even_while_no_figure_speaks() -> None:
    revised = a_figure("3979.04", "2016", vintage="census", known="2019-12-01")
    note = note_of(judged(a_level("5400"), BASE, revised, of=GDP, on="2021-12-31"), Remark.BASE_REVISED)
    assert note is not None
    assert (note.value, note.status) == (Decimal("5714.58"), None)


def test_a_running_light_on_the_revised_base_is_told_beside_the_one_as_printed() -> None:
    revised = a_figure("4700", "2016", vintage="census", known="2019-12-01")
    answer = judged(a_level("5400"), BASE, revised, a_figure("4800", "2017"), of=GDP, on=IN_2018)
    assert told(answer) == GREEN
    note = note_of(answer, Remark.BASE_REVISED)
    assert note is not None
    assert (note.value, note.status) == (Decimal(6750), Status.OFF_TRACK)


def test_a_base_printed_with_fewer_decimals_was_not_revised() -> None:
    finer = a_figure("3760.12", "2016", vintage="final", known="2017-12-01")
    assert remarks(judged(a_level("5400", path="linear"), BASE, finer, of=GDP, on="2017-06-30")) == []


@pytest.mark.parametrize(
    ("on", "figures", "pace"),
    [
        ("2017-06-30", (), Pace(value=Decimal("7.5"), percent=True, years=5)),
        ("2018-06-30", (a_figure("4355.2", "2017"),), Pace(value=Decimal("5.5"), percent=True, years=4)),
        ("2017-12-31", (a_figure("4355.2", "2017"),), Pace(value=Decimal("5.5"), percent=True, years=4)),
        ("2017-12-30", (a_figure("4355.2", "2017"),), Pace(value=Decimal("7.5"), percent=True, years=5)),
        ("2021-06-30", (a_figure("5000", "2020"),), Pace(value=Decimal("8.0"), percent=True, years=1)),
        ("2018-06-30", (a_figure("4355.2", "2018"),), Pace(value=Decimal("7.5"), percent=True, years=5)),
        ("2018-06-30", (a_figure("5400", "2017"),), None),
        ("2021-12-31", (a_figure("5000", "2020"),), None),
    ],
)
def test_the_pace_still_needed_starts_from_the_last_full_year_ended(
    on: str, figures: tuple[object, ...], pace: Pace | None
) -> None:
    answer = judged(a_level("5400"), BASE, *figures, of=(GDP, REAL_GROWTH), on=on)  # type: ignore[arg-type]
    assert answer.pace == pace
    assert ("pace_basis" in remarks(answer)) is (pace is not None)


def test_the_basis_of_the_pace_is_told_only_beside_a_growth_at_constant_prices() -> None:
    at_current = REAL_GROWTH.model_copy(update={"prices": Prices.CURRENT})
    of_another = REAL_GROWTH.model_copy(update={"growth_of": "growth"})
    for growth in (at_current, of_another):
        answer = judged(a_level("5400"), BASE, of=(GDP, growth), on="2017-06-30")
        assert answer.pace == Pace(value=Decimal("7.5"), percent=True, years=5)
        assert remarks(answer) == []


def test_the_pace_of_a_linear_path_is_in_the_unit_one_digit_finer_than_published() -> None:
    answer = judged(a_level("83", path="linear"), a_figure("80", "2016"), of=an_indicator(), on="2017-06-30")
    assert answer.pace == Pace(value=Decimal("0.6"), percent=False, years=5)
    assert remarks(answer) == []


@pytest.mark.parametrize(
    ("base", "value", "comparator", "step"),
    [("0", "10", "at_least", "2.0"), ("10", "0", "at_most", "-2.0"), ("-5", "5", "at_least", "2.0")],
)
def test_no_yearly_percentage_leads_to_or_from_zero(base: str, value: str, comparator: str, step: str) -> None:
    answer = judged(a_level(value, comparator=comparator), a_figure(base, "2016"), of=an_indicator(), on="2017-06-30")
    assert answer.pace == Pace(value=Decimal(step), percent=False, years=5)


def test_before_its_first_year_is_published_a_level_shows_base_and_pace() -> None:
    answer = judged(a_level("5400"), BASE, of=GDP, on="2017-06-30")
    assert told(answer) == ("not_due", "before_due")
    assert (answer.base, answer.latest) == (BASE, BASE)
    assert arithmetic(answer) == [("base", "3760亿元", "2016"), ("target", "5400亿元", "2021")]


def test_the_running_light_takes_the_best_edition_and_the_verdict_the_first() -> None:
    first = a_figure("5000", "2018", known="2019-05-08")
    census = a_figure("4300", "2018", vintage="census", known="2019-12-01")
    running = judged(a_level("5400"), BASE, first, census, of=GDP, on="2019-06-30")
    assert (told(running), running.actual) == (AMBER, census)
    earlier = judged(a_level("5400"), BASE, first, census, of=GDP, on="2019-06-30", known="2019-06-30")
    assert (told(earlier), earlier.actual) == (GREEN, first)
