"""Days of the city: they end at 24:00 in Asia/Shanghai, whatever the server's clock is set to."""

from datetime import UTC, date, datetime, time, timedelta
from typing import Final

from targets.ledger.moments import SHANGHAI as CITY
from targets.ledger.moments import day_of as city_day

__all__ = ["CITY", "EARLIEST", "city_day", "end_of", "same_time_on", "start_of"]

EARLIEST: Final = date(2016, 1, 1)
"""The first day one can judge as of, or look back to: figures of the year before the report's are told from then on."""


def start_of(day: date) -> datetime:
    """The first moment of the city's `day`, in UTC."""
    return datetime.combine(day, time(), CITY).astimezone(UTC)


def end_of(day: date) -> datetime:
    """The last moment of the city's `day`, in UTC."""
    return (datetime.combine(day + timedelta(days=1), time(), CITY) - timedelta(microseconds=1)).astimezone(UTC)


def same_time_on(day: date, moment: datetime) -> datetime:
    """The time of day of `moment` on the city's `day`, in UTC."""
    return datetime.combine(day, moment.astimezone(CITY).timetz()).astimezone(UTC)
