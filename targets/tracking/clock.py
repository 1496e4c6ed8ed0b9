"""Days of the city: they end at 24:00 in Asia/Shanghai, whatever the server's clock is set to."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

CITY = ZoneInfo("Asia/Shanghai")


def city_day(moment: datetime) -> date:
    """The city's calendar day of an aware moment."""
    return moment.astimezone(CITY).date()


def end_of(day: date) -> datetime:
    """The last moment of the city's `day`, in UTC."""
    return (datetime.combine(day + timedelta(days=1), time(), CITY) - timedelta(microseconds=1)).astimezone(UTC)
