"""Periods and days in words: 2017年1—9月, 前三季度, 2012—2016年, 31 Dec 2017."""

from datetime import date
from typing import Final

from targets.domain.period import Period
from targets.domain.terms import Frequency
from targets.presentation.words import N_, Words

MONTHS: Final = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
# (first month, last month): the quarters and what statisticians publish between them
_PARTS: Final = {
    (1, 3): N_("Q1"),
    (4, 6): N_("Q2"),
    (7, 9): N_("Q3"),
    (10, 12): N_("Q4"),
    (1, 6): N_("H1"),
    (1, 9): N_("Q1–Q3"),
    (7, 12): N_("H2"),
}


def day(value: date, words: Words) -> str:
    """2017年12月31日, 31 Dec 2017."""
    month = str(value.month) if words.chinese else MONTHS[value.month - 1]
    return words("{day} {month} {year}", day=value.day, month=month, year=value.year)


def period(value: Period, words: Words, frequency: Frequency | None = None) -> str:
    """A period with its year. Monthly series say 1—9月, all others 前三季度."""
    if value.is_full_year:
        return words("{year}", year=value.year)
    if value.is_years:
        return words("{first}–{last}", first=value.first.year, last=value.last.year)
    if value.is_day:
        return day(value.last, words)
    if value.is_within_year and _whole_months(value):
        return words("{part} {year}", part=within_year(value, words, frequency), year=value.year)
    return words("{first} to {last}", first=day(value.first, words), last=day(value.last, words))


def within_year(value: Period, words: Words, frequency: Frequency | None = None) -> str:
    """A period where its year is understood: 1—9月, 上半年, 全年. Meant for whole months of one year."""
    first, last = value.first.month, value.last.month
    if (first, last) == (1, 12):
        return words("full year")
    part = _PARTS.get((first, last))
    if part is not None and frequency is not Frequency.MONTH:
        return words(part)
    if first == last:
        return words("{month}", month=_month(first, words))
    return words("{first_month}–{last_month}", first_month=_month(first, words), last_month=_month(last, words))


def end_of(value: Period, words: Words) -> str:
    """For a figure that stands at a date: 2016年底, end of 2016; within a year the last day itself."""
    return words("the end of {year}", year=value.year) if value.is_full_year else day(value.last, words)


def _month(month: int, words: Words) -> str:
    return str(month) if words.chinese else MONTHS[month - 1]


def _whole_months(value: Period) -> bool:
    return value.first.day == 1 and value == Period.parse(f"{value.first:%Y-%m}/{value.last:%Y-%m}")
