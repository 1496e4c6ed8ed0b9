"""A verdict is for internal use where what is public alone would not give the same, whatever kind of target it is about."""

from typing import Any

import pytest

from targets.domain.evaluation import Evaluation
from targets.domain.indicator import Observation
from targets.domain.target import Target
from targets.domain.terms import Disclosure
from tests.domain.builders import (
    a_figure,
    a_growth,
    a_growth_target,
    a_level,
    a_quota,
    a_share,
    a_target,
    an_indicator,
    assigned_value,
    judged,
    told,
)

YEARLY = an_indicator(accrual="rate", frequency="year")
PAIR = a_growth(frequency="year"), a_growth("gdp", frequency="year")
IN_STEP = a_target("in_step", due="2017/2018", against="gdp")
FALLING = a_target("keep_falling", due="2017/2021", base="2016")


def is_internal(verdict: Evaluation) -> bool:
    return verdict.disclosure is Disclosure.INTERNAL


# The position of the figure that matters, and figures among which any other may be internal as well as public
CASES: dict[str, tuple[Target, tuple[Observation, ...], dict[str, Any], int]] = {
    "the figure that spoke": (a_growth_target("7"), (a_figure("7.2"),), {"of": a_growth()}, 0),
    "the base": (a_level("200"), (a_figure("100", "2016"),), {"of": an_indicator(frequency="year")}, 0),
    "a year in the middle of a chain": (
        FALLING,
        (a_figure("44", "2016"), a_figure("50", "2017"), a_figure("40", "2018")),
        {"of": YEARLY, "on": "2019-06-01"},
        1,
    ),
    "last year's months behind a schedule": (
        a_quota("120"),
        (a_figure("40", "2016-01/2016-06"), a_figure("100", "2016"), a_figure("60", "2017-01/2017-06")),
        {"of": an_indicator(), "on": "2017-07-10", "known": "2017-07-10"},
        0,
    ),
    "last year's months of what is to be reached": (
        a_target("reach", "75", base="2016"),
        (a_figure("70", "2016-01/2016-06"), a_figure("71", "2016"), a_figure("74", "2017-01/2017-06")),
        {"of": a_share(), "on": "2017-07-10", "known": "2017-07-10"},
        0,
    ),
    "a year of the growth to keep step with": (
        IN_STEP,
        tuple(a_figure("7", year, of=of) for of in ("it", "gdp") for year in ("2017", "2018")),
        {"of": PAIR, "on": "2018-12-31"},
        2,
    ),
    "a revision": (
        a_growth_target("7"),
        (a_figure("7.2"), a_figure("6.2", vintage="final", known="2018-10-01")),
        {"of": a_growth()},
        1,
    ),
    "one that contradicts": (
        a_growth_target("7"),
        (a_figure("7.2"), a_figure("6.2", known="2018-10-01")),
        {"of": a_growth()},
        1,
    ),
    "one of another scope beside": (
        a_growth_target("7"),
        (a_figure("7.2", of="other"),),
        {"of": (a_growth(beside=("other",)), a_growth("other"))},
        0,
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_wherever_an_internal_figure_stands_in_a_verdict_the_verdict_is_internal(case: str) -> None:
    target, figures, more, which = CASES[case]
    hidden = figures[which].model_copy(update={"disclosure": Disclosure.INTERNAL})
    assert not is_internal(judged(target, *figures, **more))
    assert is_internal(judged(target, *figures[:which], hidden, *figures[which + 1 :], **more))


def test_an_internal_figure_that_alone_turns_a_light_is_neither_actual_nor_base() -> None:
    target, figures, more, _ = CASES["a year in the middle of a chain"]
    verdict = judged(target, figures[0], a_figure("50", "2017", internal=True), figures[2], **more)
    assert told(verdict) == ("off_track", "rose_once")
    assert verdict.actual == figures[2]
    assert is_internal(verdict)


@pytest.mark.parametrize(
    ("value", "words", "status"), [("-3", "…", "no_figure"), (None, "完成", "no_figure")], ids=["number", "words"]
)
def test_an_assigned_value_for_internal_use_makes_the_verdict_internal(
    value: str | None, words: str, status: str
) -> None:
    public, internal = (assigned_value(value, words=words, internal=one) for one in (False, True))
    found = [judged(a_target("assigned"), of=a_growth(), assigned=one) for one in (None, public, internal)]
    assert [one.status.value for one in found] == ["pending", status, status]
    assert [is_internal(one) for one in found] == [False, False, True]
    assert [one.assignment for one in found] == [None, public, internal]


@pytest.mark.parametrize(
    "figure",
    [
        a_figure("9", "2023", internal=True),
        a_figure("7.2", "2016-01/2016-03", internal=True),
        a_figure("9", of="another", internal=True),
    ],
    ids=["a later year", "months nobody asks for", "another indicator"],
)
def test_an_internal_figure_that_changes_nothing_leaves_a_verdict_public(figure: Observation) -> None:
    indicators = a_growth(), a_growth("another")
    assert not is_internal(judged(a_growth_target("7"), a_figure("7.2"), figure, of=indicators))


def test_where_no_figure_spoke_the_latest_one_is_told_and_counts() -> None:
    assert is_internal(judged(a_growth_target("7"), a_figure("6", "2015", internal=True), of=a_growth()))
