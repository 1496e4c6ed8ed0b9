"""Moments: stored as UTC text of fixed width, so that text order is time order."""

from datetime import UTC, date, datetime, timedelta, timezone

# China has had one time and no summer time since 1991; a ledger starts later.
SHANGHAI = timezone(timedelta(hours=8), "Asia/Shanghai")


def stamp(moment: datetime) -> str:
    """`2026-09-30T01:02:03.000004Z`. ValueError for a time without zone."""
    if moment.tzinfo is None:
        raise ValueError(f"a moment needs its time zone: {moment!r}")
    return moment.astimezone(UTC).isoformat(timespec="microseconds").removesuffix("+00:00") + "Z"


def instant(text: str) -> datetime:
    """The aware UTC time that `stamp` wrote."""
    return datetime.fromisoformat(text)


def not_before(last: datetime | None, now: datetime) -> datetime:
    """`now` in UTC, or the moment recorded last where the clock was set back since."""
    now = now.astimezone(UTC)
    return now if last is None else max(now, last)


def day_of(moment: datetime) -> date:
    """The day in Asia/Shanghai on which something was recorded."""
    return moment.astimezone(SHANGHAI).date()
