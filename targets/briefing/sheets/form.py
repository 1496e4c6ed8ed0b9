"""The first sheet: 国民经济和社会发展计划主要指标完成情况表, as it is printed."""

from collections.abc import Sequence
from typing import Final

from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from targets.briefing.sheets.look import Look, Value, set_up_page, worded
from targets.briefing.sheets.widths import fitting, lines
from targets.presentation.tables.plan_cells import PlanCell
from targets.presentation.tables.plan_table import HEADINGS, PlanRow, PlanTable
from targets.presentation.words import N_, Words

NUMBERED: Final = N_("{number}. {name}")
_LEAST: Final = (24, 12, 12, 14, 12, 14, 14, 14, 12)
_MOST: Final = (48, 18, 26, 20, 16, 14, 26, 24, 18)
_LINE_HEIGHT: Final = 16.5
_COLUMNS: Final = sum(max(1, len(under)) for _, under in HEADINGS)
_LAST: Final = get_column_letter(_COLUMNS)


def write_form(sheet: Worksheet, table: PlanTable, marks: str, dated: str, words: Words, look: Look) -> None:
    """`marks`: what is said before all else, "" for nothing; `dated`: days and version code, over the table and under it."""
    widths = _widths(table, words)
    for at, wide in enumerate(widths, 1):
        sheet.column_dimensions[get_column_letter(at)].width = wide
    row = 1
    for text, style, height in ((marks, "marks", 20), (table.title, "title", 34), (dated, "soft", 20)):
        if text:
            _across(sheet, row, text, style, look, height)
            row += 1
    heads = row
    row = _write_heads(sheet, heads, words, look)
    sheet.freeze_panes = f"B{row}"
    for domain, rows in table.groups:
        _across(sheet, row, domain, "group", look, 20)
        for told in rows:
            row += 1
            _write_row(sheet, row, told, widths, words, look)
        row += 1
    for text in _under(table, words):
        _across(sheet, row, text, "note", look, 15 * lines(text, sum(widths)) + 1)
        row += 1
    sheet.print_title_rows = f"{heads}:{heads + 1}"
    set_up_page(sheet, f"A1:{_LAST}{row - 1}", marks, dated)


def _across(sheet: Worksheet, row: int, text: str, style: str, look: Look, height: float) -> None:
    for at in range(1, _COLUMNS + 1):
        look.put(sheet.cell(row, at), text if at == 1 else None, style)
    sheet.merge_cells(start_row=row, end_row=row, start_column=1, end_column=_COLUMNS)
    sheet.row_dimensions[row].height = height


def _write_heads(sheet: Worksheet, row: int, words: Words, look: Look) -> int:
    """Two rows: what the plan said and what came of it have two columns each."""
    at = 1
    for heading, under in HEADINGS:
        span = max(1, len(under))
        for offset in range(span):
            look.put(sheet.cell(row, at + offset), words(heading) if not offset else None, "head")
            look.put(sheet.cell(row + 1, at + offset), words(under[offset]) if under else None, "head")
        sheet.merge_cells(start_row=row, end_row=row if under else row + 1, start_column=at, end_column=at + span - 1)
        at += span
    for one in (row, row + 1):
        sheet.row_dimensions[one].height = 22
    return row + 2


def _write_row(sheet: Worksheet, row: int, told: PlanRow, widths: Sequence[float], words: Words, look: Look) -> None:
    texts = _texts(told, words)
    cells = {3: told.plan, 4: told.plan_change, 5: told.result, 6: told.result_change}
    for at, text in enumerate(texts, 1):
        cell = sheet.cell(row, at)
        if at in cells:
            value, shown = _number(cells[at])
            look.put(cell, value, "number", shown)
        else:
            look.put(cell, text, "text" if at in (1, 7) else "centre")
    deep = max(lines(text, wide) for text, wide in zip(texts, widths, strict=True))
    sheet.row_dimensions[row].height = max(22, _LINE_HEIGHT * deep + 5)


def _number(cell: PlanCell) -> tuple[Value, str]:
    """The number with the words around it in its format; words alone are text."""
    return (cell.before, "") if cell.value is None else (cell.value, worded(cell.value, cell.before, cell.after))


def _texts(told: PlanRow, words: Words) -> tuple[str, ...]:
    name = words(NUMBERED, number=told.number, name=told.name)
    if told.notes:
        name = words("{name} (note {numbers})", name=name, numbers=words.listed([str(one) for one in told.notes]))
    return (
        name,
        told.unit,
        *(cell.text for cell in (told.plan, told.plan_change, told.result, told.result_change)),
        told.responsible,
        "\n".join(told.verdicts),
        told.as_of,
    )


def _under(table: PlanTable, words: Words) -> list[str]:
    """The notes, numbered as the rows name them, and what a dash means."""
    told = [words(NUMBERED, number=number, name=text) for number, text in enumerate(table.notes, 1)]
    return [words("Notes"), *told, words("— no figure that counts is known.")]


def _widths(table: PlanTable, words: Words) -> list[float]:
    columns = list(zip(*(_texts(row, words) for row in table.rows), strict=True)) or [()] * _COLUMNS
    return [fitting(texts, least, most) for texts, least, most in zip(columns, _LEAST, _MOST, strict=True)]
