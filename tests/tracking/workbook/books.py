"""Workbooks as they come back, made cell by cell, and what becomes of them on the catalog of the seeds."""

import io
import zipfile
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from functools import cache
from typing import Any, Final

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from targets.domain.workbook import Lexicon
from targets.presentation.workbook.headings import lexicon
from targets.tracking.entry.periods import spans, years
from targets.tracking.people import LOCAL_EDITOR, Person
from targets.tracking.tracker import Tracker
from targets.tracking.workbook.plan import Plan, plan
from tests.tracking.sheets import JOBS, TODAY, catalog

NOON: Final = datetime(2026, 11, 22, 4, tzinfo=UTC)


HEADINGS: Final = ("编号", "时期", "数值", "文字结论", "结论原文", "表述", "来源名称", "文号或网址", "备注", "更正理由")
REPORTER: Final = {"填报单位": "市人社局", "填报人": "王五", "来源类型": "统计快报", "来源名称": "12月快报"}
Row = Mapping[str, Any]
Change = Callable[[Worksheet], None]


def row(value: Any = "10.1", code: str = JOBS, period: Any = "2017", **other: Any) -> Row:
    """Heading -> what stands below it."""
    return {"编号": code, "时期": period, "数值": value, **other}


def book(
    *rows: Row,
    headings: tuple[str, ...] = HEADINGS,
    shared: Mapping[str, Any] = REPORTER,
    change: Change = lambda sheet: None,
    title: str = "填报表",
) -> bytes:
    """A form with these rows and a sheet of what is said once; `change`: what somebody did to the form."""
    made = Workbook()
    form = made.active
    assert isinstance(form, Worksheet)
    form.title = title
    form.append(headings)
    for one in rows:
        form.append([one.get(heading) for heading in headings])
    said = made.create_sheet("来源与填报人")
    for name, value in shared.items():
        said.append([name, value])
    change(form)
    return saved(made)


def saved(made: Workbook) -> bytes:
    written = io.BytesIO()
    made.save(written)
    return written.getvalue()


def with_part(data: bytes, name: str, change: Callable[[bytes], bytes]) -> bytes:
    """The same file with one part changed, or added where there was none."""
    written = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as before, zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as after:
        for one in before.namelist():
            if one != name:
                after.writestr(one, before.read(one))
        after.writestr(name, change(before.read(name) if name in before.namelist() else b""))
    return written.getvalue()


@cache
def known() -> Lexicon:
    """The lexicon of the seeds."""
    listed = [span for year in years(catalog(), TODAY) for span in spans(year)]
    return lexicon(catalog(), [*listed, *(target.due for target in catalog().counted_targets)])


def planned(tracker: Tracker, data: bytes, person: Person | None = LOCAL_EDITOR) -> Plan:
    """The dry run of a file today."""
    snapshot = tracker.snapshot(TODAY, NOON, person)
    return plan(data, known(), tracker, snapshot, person)


def told(found: Plan) -> list[tuple[str, str]]:
    """What becomes of each row, by the cell of its value."""
    return [(line.cell, line.becomes.value) for line in found.lines]


def wrong(found: Plan) -> list[tuple[str, str, str]]:
    """Everything that is refused: sheet and cell, fault, detail."""
    return [(f"{one.sheet}!{one.cell}", one.fault.value, one.detail) for one in found.mistakes]
