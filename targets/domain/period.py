"""Periods: year, month, day, and intervals of equal precision."""

import calendar
import re
from datetime import date, timedelta
from functools import lru_cache
from typing import Any, Self

from pydantic import GetCoreSchemaHandler
from pydantic_core import core_schema

_POINT = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")


class Period:
    """A stretch of days with first and last day inclusive.

    Written `2016`, `2017-09`, `2017-03-30`, `2017-01/2017-09` or `2012/2016`. Two spellings of the same days are the
    same period: `2017-01/2017-12` equals `2017` and is shown as `2017`.
    """

    __slots__ = ("first", "last")

    first: date
    last: date

    def __init__(self, first: date, last: date) -> None:
        if last < first:
            raise ValueError("a period cannot end before it starts")
        object.__setattr__(self, "first", first)
        object.__setattr__(self, "last", last)

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError("a period is immutable")

    def __reduce__(self) -> "tuple[type[Period], tuple[date, date]]":
        # Caches pickle and copy values; the default way would set attributes one by one.
        return Period, (self.first, self.last)

    @classmethod
    def parse(cls, text: str) -> "Period":
        """Read a period; ValueError says what would be right."""
        return _parse(text)

    @classmethod
    def of_year(cls, year: int) -> Self:
        return cls(date(year, 1, 1), date(year, 12, 31))

    @classmethod
    def through_month(cls, year: int, month: int) -> Self:
        """January to `month` of `year`, the shape of a cumulative figure."""
        return cls(date(year, 1, 1), _last_day(year, month))

    @property
    def year(self) -> int:
        """The year the period ends in."""
        return self.last.year

    @property
    def is_full_year(self) -> bool:
        return self == Period.of_year(self.last.year)

    @property
    def is_day(self) -> bool:
        return self.first == self.last

    @property
    def is_years(self) -> bool:
        """More than one whole year, as in `2012/2016`."""
        return (
            self.first.year < self.last.year
            and (self.first.month, self.first.day) == (1, 1)
            and (self.last.month, self.last.day) == (12, 31)
        )

    @property
    def is_cumulative(self) -> bool:
        """From 1 January to the end of a month of the same year (the whole year included)."""
        return self.first == date(self.last.year, 1, 1) and self.last == _last_day(self.last.year, self.last.month)

    @property
    def month(self) -> int:
        """The month the period ends in, 1 to 12."""
        return self.last.month

    @property
    def is_within_year(self) -> bool:
        return self.first.year == self.last.year

    def year_before(self) -> "Period":
        """The same months a year earlier."""
        last = _last_day(self.last.year - 1, self.last.month)
        if self.last != _last_day(self.last.year, self.last.month):
            last = self.last.replace(year=self.last.year - 1, day=min(self.last.day, last.day))
        first_day = 28 if (self.first.month, self.first.day) == (2, 29) else self.first.day
        return Period(self.first.replace(year=self.first.year - 1, day=first_day), last)

    def years(self) -> tuple[int, ...]:
        return tuple(range(self.first.year, self.last.year + 1))

    def __str__(self) -> str:
        if self.is_full_year:
            return f"{self.year:04d}"
        if self.is_years:
            return f"{self.first.year:04d}/{self.last.year:04d}"
        whole_months = self.first.day == 1 and self.last == _last_day(self.last.year, self.last.month)
        if whole_months and (self.first.year, self.first.month) == (self.last.year, self.last.month):
            return f"{self.first:%Y-%m}"
        if whole_months:
            return f"{self.first:%Y-%m}/{self.last:%Y-%m}"
        return self.first.isoformat() if self.is_day else f"{self.first.isoformat()}/{self.last.isoformat()}"

    def __repr__(self) -> str:
        return f"Period({str(self)!r})"

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Period) and (self.first, self.last) == (other.first, other.last)

    def __hash__(self) -> int:
        return hash((self.first, self.last))

    def __lt__(self, other: "Period") -> bool:
        return (self.last, self.first) < (other.last, other.first)

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> core_schema.CoreSchema:
        return core_schema.no_info_plain_validator_function(
            lambda value: value if isinstance(value, cls) else cls.parse(str(value)),
            serialization=core_schema.plain_serializer_function_ser_schema(str),
        )


@lru_cache(maxsize=4096)
def _parse(text: str) -> Period:
    left, slash, right = text.strip().partition("/")
    first = _point(left, text)
    if not slash:
        return Period(*first)
    last = _point(right, text)
    if len(left) != len(right):
        raise ValueError(f"both ends of {text!r} need the same precision, as in 2017-01/2017-09")
    return Period(first[0], last[1])


def _point(part: str, text: str) -> tuple[date, date]:
    match = _POINT.fullmatch(part)
    if match is None:
        raise ValueError(f"{text!r} is no period; write 2016, 2017-09, 2017-03-30, 2017-01/2017-09 or 2012/2016")
    year, month, day = (int(group) if group else None for group in match.groups())
    assert year is not None
    try:
        if month is None:
            return date(year, 1, 1), date(year, 12, 31)
        if day is None:
            return date(year, month, 1), _last_day(year, month)
        return date(year, month, day), date(year, month, day)
    except ValueError:
        raise ValueError(f"{text!r} names a day that does not exist") from None


def _last_day(year: int, month: int) -> date:
    return date(year, month, calendar.monthrange(year, month)[1])


def days_after(day: date, delay: int) -> date:
    return day + timedelta(days=delay)
