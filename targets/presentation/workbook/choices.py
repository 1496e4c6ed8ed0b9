"""What may be entered in a cell: lists to choose from, on a sheet of their own, and what is said while one types."""

from typing import Final

from openpyxl import Workbook
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from targets.domain.workbook import Column
from targets.presentation.sentences.entering import fault
from targets.presentation.words import N_, Words
from targets.presentation.workbook.headings import CHOICES, HEADINGS
from targets.presentation.workbook.look import put

_LIMIT: Final = "1000000000000000"
_LONGEST: Final = {
    Column.WORDS: 500,
    Column.SOURCE_TITLE: 500,
    Column.REFERENCE: 500,
    Column.NOTE: 2000,
    Column.REASON: 2000,
}
_HINTS: Final = {
    Column.VALUE: N_(
        "The number as published, in the unit of the row: 1638.5, or −2.6 for a fall. Leave empty if unknown."
    ),
    Column.WORDS: N_("Only where the result was told in words."),
    Column.REASON: N_("Only where a figure in force is replaced: why."),
    Column.REFERENCE: N_("Needed for assigned targets."),
}
_NO_NUMBER: Final = N_("This is no plain number. It can be kept as it is and is checked once more when it is uploaded.")
_NOT_LISTED: Final = N_("Please choose one from the list.")


def add_choices(book: Workbook, title: str, words: Words) -> dict[Column, str]:
    """A hidden sheet of every list; column -> where its list stands. Lists inside a validation may hold no comma."""
    sheet = book.create_sheet(title)
    sheet.sheet_state = "hidden"
    where = {}
    for at, (column, choices) in enumerate(CHOICES.items(), 1):
        letter = get_column_letter(at)
        for row, name in enumerate(choices.values(), 1):
            put(sheet.cell(row, at), words(name))
        where[column] = f"'{title}'!${letter}$1:${letter}${len(choices)}"
    return where


def offer(sheet: Worksheet, cells: str, column: Column, choices: dict[Column, str], words: Words) -> None:
    """Nothing for columns in which nothing is filled in."""
    rule = _rule(column, choices)
    if rule is None:
        return
    listed = column in CHOICES
    rule.showErrorMessage = True
    rule.errorStyle = "stop" if listed else "warning"
    rule.errorTitle = words(HEADINGS[column])
    rule.error = _told(column, words)
    if column in _HINTS:
        rule.showInputMessage = True
        rule.promptTitle, rule.prompt = words(HEADINGS[column])[:32], words(_HINTS[column])
    sheet.add_data_validation(rule)
    rule.add(cells)


def _told(column: Column, words: Words) -> str:
    """What is said of an entry that does not fit."""
    if column in CHOICES:
        return words(_NOT_LISTED)
    return words(_NO_NUMBER) if column is Column.VALUE else fault(words, "too_long", str(_LONGEST[column]))


def _rule(column: Column, choices: dict[Column, str]) -> DataValidation | None:
    if column in CHOICES:
        return DataValidation(type="list", formula1=choices[column], allow_blank=True)
    if column is Column.VALUE:
        return DataValidation(
            type="decimal", operator="between", formula1=f"-{_LIMIT}", formula2=_LIMIT, allow_blank=True
        )
    if column in _LONGEST:
        return DataValidation(
            type="textLength", operator="lessThanOrEqual", formula1=str(_LONGEST[column]), allow_blank=True
        )
    return None
