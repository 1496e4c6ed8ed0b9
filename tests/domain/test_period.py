"""Periods: four spellings, what is equal, what comes before."""

import copy
import pickle
from datetime import date

import pytest
from pydantic import BaseModel, ValidationError

from targets.domain.period import Period


@pytest.mark.parametrize(
    ("written", "first", "last"),
    [
        ("2016", date(2016, 1, 1), date(2016, 12, 31)),
        ("2017-09", date(2017, 9, 1), date(2017, 9, 30)),
        ("2016-02", date(2016, 2, 1), date(2016, 2, 29)),
        ("2017-03-30", date(2017, 3, 30), date(2017, 3, 30)),
        ("2017-01/2017-09", date(2017, 1, 1), date(2017, 9, 30)),
        ("2012/2016", date(2012, 1, 1), date(2016, 12, 31)),
    ],
)
def test_a_period_has_a_first_and_a_last_day_and_is_written_as_it_was_read(
    written: str, first: date, last: date
) -> None:
    period = Period.parse(written)
    assert (period.first, period.last) == (first, last)
    assert str(period) == written


def test_two_spellings_of_the_same_days_are_one_period() -> None:
    assert Period.parse("2017-01/2017-12") == Period.parse("2017")
    assert str(Period.parse("2017-01/2017-12")) == "2017"
    assert len({Period.parse("2017-01"), Period.parse("2017-01/2017-01"), Period.parse("2017-01-01/2017-01-31")}) == 1


@pytest.mark.parametrize(
    ("written", "complaint"),
    [
        ("17", "'17' is no period; write 2016, 2017-09, 2017-03-30, 2017-01/2017-09 or 2012/2016"),
        ("2017年", "'2017年' is no period; write 2016, 2017-09, 2017-03-30, 2017-01/2017-09 or 2012/2016"),
        ("2017-02-29", "'2017-02-29' names a day that does not exist"),
        ("2017-13", "'2017-13' names a day that does not exist"),
        ("2017-01/2017", "both ends of '2017-01/2017' need the same precision, as in 2017-01/2017-09"),
        ("2017-09/2017-01", "a period cannot end before it starts"),
    ],
)
def test_what_is_no_period_is_refused_with_what_would_be_right(written: str, complaint: str) -> None:
    with pytest.raises(ValueError, match="^" + complaint.replace("(", r"\(") + "$"):
        Period.parse(written)


@pytest.mark.parametrize(
    ("written", "full_year", "years", "cumulative", "day"),
    [
        ("2017", True, False, True, False),
        ("2012/2016", False, True, False, False),
        ("2017-01", False, False, True, False),
        ("2017-01/2017-09", False, False, True, False),
        ("2017-09", False, False, False, False),
        ("2017-03-30", False, False, False, True),
        ("2016-07/2017-06", False, False, False, False),
    ],
)
def test_what_sort_of_period_it_is(written: str, full_year: bool, years: bool, cumulative: bool, day: bool) -> None:
    period = Period.parse(written)
    assert (period.is_full_year, period.is_years, period.is_cumulative, period.is_day) == (
        full_year,
        years,
        cumulative,
        day,
    )


@pytest.mark.parametrize(
    ("written", "before"),
    [
        ("2017", "2016"),
        ("2017-01/2017-09", "2016-01/2016-09"),
        ("2016-01/2016-02", "2015-01/2015-02"),
        ("2017-01/2017-02", "2016-01/2016-02"),
        ("2016-02-29", "2015-02-28"),
        ("2017-03-30", "2016-03-30"),
    ],
)
def test_the_same_months_a_year_earlier(written: str, before: str) -> None:
    assert Period.parse(written).year_before() == Period.parse(before)


def test_periods_are_sorted_by_their_end() -> None:
    written = ["2017", "2017-01/2017-09", "2017-09", "2016"]
    assert [str(period) for period in sorted(map(Period.parse, written))] == [
        "2016",
        "2017-01/2017-09",
        "2017-09",
        "2017",
    ]


def test_a_period_cannot_be_changed_but_copied_and_pickled() -> None:
    period = Period.parse("2017-01/2017-09")
    with pytest.raises(AttributeError, match=r"^a period is immutable$"):
        period.last = date(2018, 1, 1)
    assert copy.deepcopy(period) == period
    assert pickle.loads(pickle.dumps(period)) == period


def test_a_model_reads_and_writes_a_period_as_text() -> None:
    class Holder(BaseModel):
        period: Period

    held = Holder.model_validate({"period": "2012/2016"})
    assert held.period.years() == (2012, 2013, 2014, 2015, 2016)
    assert held.model_dump_json() == '{"period":"2012/2016"}'
    with pytest.raises(ValidationError, match="is no period"):
        Holder.model_validate({"period": "soon"})


def test_january_to_a_month_is_the_shape_of_a_cumulative_figure() -> None:
    assert Period.through_month(2017, 9) == Period.parse("2017-01/2017-09")
    assert Period.through_month(2017, 12) == Period.of_year(2017)
