"""The workbook to be filled in: what is due, row by row, with empty cells, lists to choose from, and how it is done."""

import io
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from openpyxl import Workbook
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from targets.domain.indicator import Indicator
from targets.domain.terms import Disclosure
from targets.domain.workbook import ABOUT_ROWS, SHARED, Blank, Column
from targets.presentation.disclosure import internal_mark
from targets.presentation.numbers import number
from targets.presentation.periods import day
from targets.presentation.practice import PRACTICE
from targets.presentation.voice import Voice
from targets.presentation.wording import wording
from targets.presentation.words import N_
from targets.presentation.workbook.choices import add_choices, offer
from targets.presentation.workbook.headings import HEADINGS, STATES, scope_of
from targets.presentation.workbook.look import WIDTHS, dress_head, dress_list, dress_row, put
from targets.presentation.workbook.notes import notes

FORM, REPORT, NOTES, LISTED, CHOICES = (
    N_("Form"), N_("Source and reporter"), N_("How to fill in"), N_("Indicators"), N_("Choices"),
)  # fmt: skip
SPARE: Final = 100  # rows below what is due, for whatever else there is to tell


@dataclass(frozen=True, slots=True)
class Scope:
    """What a workbook is about. `part`: the unit, domain or part of the report, "" for everything; `on`: the day of the due list."""

    part: str
    on: date


def template(asked: Sequence[Blank], listed: Iterable[Indicator], scope: Scope, voice: Voice) -> bytes:
    """An .xlsx file. `listed`: every indicator its reader may enter, for figures that are not due."""
    words = voice.words
    book = Workbook()
    form = book.active
    assert isinstance(form, Worksheet)
    form.title = words(FORM)
    columns = _columns(asked, voice)
    choices = add_choices(book, words(CHOICES), words)
    _write_form(form, asked, columns, voice)
    for at, column in enumerate(columns, 1):
        offer(form, f"{get_column_letter(at)}2:{get_column_letter(at)}{len(asked) + 1 + SPARE}", column, choices, words)
    _write_shared(book.create_sheet(words(REPORT), 1), voice, choices)
    _write_notes(book.create_sheet(words(NOTES), 2), scope, any(_is_internal(one) for one in asked), voice)
    _write_listed(book.create_sheet(words(LISTED), 3), listed, voice)
    book.properties.title = words("Figures to be entered, {place}", place=words.of(voice.catalog.place.name))
    book.properties.creator = words.of(voice.catalog.place.name)
    written = io.BytesIO()
    book.save(written)
    return written.getvalue()


def _columns(asked: Sequence[Blank], voice: Voice) -> list[Column]:
    """Who leads only where the city has named units; what is for assigned values alone only where there are some."""
    left_out = {Column.REPORTING_UNIT, Column.REPORTER, Column.CONTACT}
    if not voice.catalog.duties.units:
        left_out.add(Column.LEAD)
    if not any(one.assigned for one in asked):
        left_out.add(Column.COMPARATOR)
    if not voice.catalog.practice:
        left_out.add(Column.MARK)
    return [column for column in Column if column not in left_out]


def _write_form(sheet: Worksheet, asked: Sequence[Blank], columns: Sequence[Column], voice: Voice) -> None:
    for at, column in enumerate(columns, 1):
        put(sheet.cell(1, at), voice.words(HEADINGS[column]))
    dress_head(sheet, [column in ABOUT_ROWS for column in columns], [WIDTHS[column] for column in columns])
    for row, one in enumerate(asked, 2):
        told = _told(one, voice)
        for at, column in enumerate(columns, 1):
            put(sheet.cell(row, at), told.get(column, ""))
        dress_row(sheet, row, [column in ABOUT_ROWS for column in columns])
    for row in range(len(asked) + 2, len(asked) + 2 + SPARE):
        dress_row(sheet, row, [True] * len(columns))
    first = columns.index(Column.NAME) + 2  # who scrolls to the right still sees what the row is about
    sheet.freeze_panes = f"{get_column_letter(first)}2"
    sheet.auto_filter.ref = f"A1:{get_column_letter(len(columns))}{len(asked) + 1}"


def _told(one: Blank, voice: Voice) -> dict[Column, str]:
    words, indicator = voice.words, one.indicator
    return {
        Column.ID: one.id,
        Column.LEAD: words.of(one.lead.name) if one.lead else "",
        Column.NAME: voice.name(indicator),
        Column.AREA: scope_of(voice, indicator),
        Column.PERIOD: voice.period(one.period, indicator),
        Column.UNIT: voice.unit(indicator.unit),
        Column.STATE: words(STATES[one.state]) if not one.assigned else words("assigned target"),
        Column.DAY: one.day.isoformat(),
        Column.LAST: _last(one, voice),
        Column.TARGET: words.listed(list(dict.fromkeys(wording(voice, target) for target in one.targets))),
        Column.MARK: words(PRACTICE),
    }


def _last(one: Blank, voice: Voice) -> str:
    if one.last is None or one.last.value is None:
        return ""
    said = voice.words(
        "{figure} ({period})", figure=number(one.last.value), period=voice.period(one.last.period, one.indicator)
    )
    return voice.words.joined(said, internal_mark(_is_internal(one), voice.words))


def _is_internal(one: Blank) -> bool:
    return one.last is not None and one.last.disclosure is Disclosure.INTERNAL


def _write_shared(sheet: Worksheet, voice: Voice, choices: dict[Column, str]) -> None:
    """What holds for every row, once."""
    words = voice.words
    rows = [*SHARED, *([Column.MARK] if voice.catalog.practice else [])]
    for row, column in enumerate(rows, 1):
        put(sheet.cell(row, 1), words(HEADINGS[column]))
        put(sheet.cell(row, 2), words(PRACTICE) if column is Column.MARK else "")
        offer(sheet, f"B{row}", column, choices, words)
    put(
        sheet.cell(len(rows) + 2, 1),
        words("Said once for every row of the form; a row that says something else goes before."),
    )
    dress_list(sheet, [24, 60], filled_in=len(SHARED))


def _write_notes(sheet: Worksheet, scope: Scope, internal: bool, voice: Voice) -> None:
    words = voice.words
    title = words.joined(
        words("Figures to be entered, {place}", place=words.of(voice.catalog.place.name)),
        scope.part,
        words("as of {day}", day=day(scope.on, words)),
        words(PRACTICE) if voice.catalog.practice else "",
    )
    for row, said in enumerate([title, *notes(words, internal=internal)], 1):
        put(sheet.cell(row, 1), said)
    dress_list(sheet, [110], heading=True)


def _write_listed(sheet: Worksheet, listed: Iterable[Indicator], voice: Voice) -> None:
    """For whoever has a figure that nobody asked for: its code."""
    words = voice.words
    columns = (Column.ID, Column.NAME, Column.AREA, Column.UNIT)
    for at, column in enumerate(columns, 1):
        put(sheet.cell(1, at), words(HEADINGS[column]))
    for row, indicator in enumerate(listed, 2):
        area = scope_of(voice, indicator)
        for at, said in enumerate((indicator.id, voice.name(indicator), area, voice.unit(indicator.unit)), 1):
            put(sheet.cell(row, at), said)
    dress_head(sheet, [False] * len(columns), [WIDTHS[column] for column in columns])
    sheet.freeze_panes = "A2"
