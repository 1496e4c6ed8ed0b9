"""The city's days: from 0:00 to 24:00 in Shanghai, kept in UTC."""

from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from targets.tracking.clock import city_day, end_of


@pytest.mark.parametrize(
    ("moment", "day"),
    [
        (datetime(2017, 12, 31, 15, 59, 59, 999_999, tzinfo=UTC), date(2017, 12, 31)),
        (datetime(2017, 12, 31, 16, 0, tzinfo=UTC), date(2018, 1, 1)),
        (datetime(2016, 2, 28, 16, 0, tzinfo=UTC), date(2016, 2, 29)),
        (datetime(2017, 12, 31, 23, 0, tzinfo=timezone(timedelta(hours=-5))), date(2018, 1, 1)),
        (datetime(2018, 1, 1, 0, 0, tzinfo=timezone(timedelta(hours=8))), date(2018, 1, 1)),
    ],
)
def test_a_new_day_begins_at_midnight_in_shanghai_wherever_the_server_stands(moment: datetime, day: date) -> None:
    assert city_day(moment) == day


def test_a_day_ends_with_its_last_microsecond_in_shanghai() -> None:
    assert end_of(date(2017, 12, 31)) == datetime(2017, 12, 31, 15, 59, 59, 999_999, tzinfo=UTC)
    assert end_of(date(2017, 12, 31)).tzinfo is UTC


@given(st.dates(date(1992, 1, 1), date(2199, 12, 31)))
def test_the_end_of_a_day_is_in_it_and_a_moment_later_is_not(day: date) -> None:
    assert city_day(end_of(day)) == day
    assert city_day(end_of(day) + timedelta(microseconds=1)) == day + timedelta(days=1)
