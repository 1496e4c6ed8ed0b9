"""The workbook behind a chart, which opens on “Edit data”: categories down, a column for each row of the chart."""

from io import BytesIO
from typing import Final

from xlsxwriter import Workbook

from targets.briefing.slides.native.model import NativeChart
from targets.presentation.tables.written import harmless

_FIRST: Final = ord("B")


def workbook(chart: NativeChart) -> bytes:
    """Texts are written as texts and numbers as numbers in the formats they are shown in: nothing becomes a formula."""
    stream = BytesIO()
    with Workbook(stream, {"in_memory": True}) as book:
        sheet = book.add_worksheet("Sheet1")
        forms = {one.form: book.add_format({"num_format": one.form}) for row in chart.rows for one in row.cells if one}
        sheet.set_column(0, len(chart.rows), 24)
        sheet.write_string(0, 0, as_cell(chart.corner))
        for at, category in enumerate(chart.categories, start=1):
            sheet.write_string(at, 0, as_cell(category))
        for place, row in enumerate(chart.rows, start=1):
            sheet.write_string(0, place, as_cell(row.name))
            for at, one in enumerate(row.cells, start=1):
                if one is not None:
                    sheet.write_number(at, place, one.value, forms[one.form])
    return stream.getvalue()


def as_cell(text: str) -> str:
    """A name as it stands in the workbook, and so in legend and axis too."""
    return harmless(text)


def column(index: int) -> str:
    """Of the chart's row with that index: B, C, …"""
    return chr(_FIRST + index)


def span(letter: str, chart: NativeChart) -> str:
    """`A$2:$A$7`: the cells under a head, as a reference goes on after its first $."""
    return f"{letter}$2:${letter}${len(chart.categories) + 1}"
