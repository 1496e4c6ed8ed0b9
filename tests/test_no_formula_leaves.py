"""Whatever leaves the dashboard for somebody's spreadsheet: no cell of it can start a formula, however people type."""

import csv
import io
from collections.abc import Callable, Iterator, Mapping
from datetime import timedelta
from decimal import Decimal
from pathlib import Path
from typing import Final

import pytest
from openpyxl import load_workbook
from pptx import Presentation

from targets.__main__ import main
from targets.briefing.sheets import workbook
from targets.briefing.slides import slides
from targets.ledger.ledger import Ledger
from targets.presentation.tables.vintages import vintages
from targets.presentation.tables.written import harmless
from targets.presentation.voice import Voice
from targets.presentation.words import Language, Words
from targets.presentation.workbook.outcome import outcome
from targets.presentation.workbook.template import Scope, template
from targets.tracking.asked import Asked
from targets.tracking.briefing.material import material
from targets.tracking.changes import Changes
from targets.tracking.due import due_list
from targets.tracking.people import AT_THE_MACHINE, LOCAL_EDITOR
from targets.tracking.tracker import Tracker
from targets.tracking.workbook.blanks import Wanted, blanks
from targets.web.due.columns import as_csv as due_as_csv
from targets.web.history.columns import as_csv as history_as_csv
from targets.web.history.columns import table as history_table
from targets.web.history.remark_columns import remark_table, remarks_as_csv
from tests.briefing.slides.made import charts
from tests.ledger.entered import batch
from tests.ledger.remarked import remark, remark_sheet
from tests.presentation.briefed import of_a_tracker
from tests.test_architecture import FILES
from tests.tracking.sheets import JOBS, JOBS_2017, TODAY, catalog, entries_of, typed
from tests.tracking.test_submissions import NOON
from tests.tracking.workbook.books import book, planned, row

BEGINNINGS: Final = ("=", "+", "-", "@", "＝", "＋", "－", "＠", "\t", "\r", "\n")
HOSTILE: Final = '=HYPERLINK("http://example.invalid")'
SAYS: Final = {
    "source_title": HOSTILE,
    "reference": "=2",
    "unit": "+1",
    "reporter": "@SUM(1)",
    "contact": "＝3",
    "note": "-1+1",
}
VOICE: Final = Voice(catalog(), Words(Language.ZH))
Cells = Iterator[str]


def _of_csv(data: str | bytes) -> Cells:
    text = data if isinstance(data, str) else data.decode("utf-8-sig")
    yield from (cell for line in csv.reader(io.StringIO(text, newline="")) for cell in line)


def _of_table(columns: Mapping[str, list[str]]) -> Cells:
    yield from (cell for cells in columns.values() for cell in cells)


def _history(tracker: Tracker, ledger: Ledger) -> Cells:
    changes = Changes(tracker, LOCAL_EDITOR).page(Asked(), None)
    yield from _of_csv(history_as_csv(changes, VOICE))
    yield from _of_table(history_table(changes, VOICE))


def _remarks(tracker: Tracker, ledger: Ledger) -> Cells:
    yield from _of_csv(remarks_as_csv(ledger.remark_history(), VOICE))
    yield from _of_table(remark_table(ledger.remark_history(), VOICE))


def _due(tracker: Tracker, ledger: Ledger) -> Cells:
    yield from _of_csv(due_as_csv(due_list(tracker.snapshot(TODAY, NOON, LOCAL_EDITOR)), VOICE))


def _slides(tracker: Tracker, ledger: Ledger) -> Cells:
    snapshot = tracker.snapshot(TODAY, NOON, LOCAL_EDITOR)
    told = material(snapshot, 2017, None, [JOBS_2017, "gdp_growth_2017"], NOON)
    made = Presentation(io.BytesIO(slides(told, VOICE)))
    for drawn in (drawn for slide in made.slides for drawn in charts(slide)):
        yield from (str(cell) for line in drawn.workbook for cell in line if cell is not None)


def _figures_of_an_indicator(tracker: Tracker, ledger: Ledger) -> Cells:
    frame = vintages(VOICE, tracker.snapshot(TODAY, NOON, LOCAL_EDITOR).series[JOBS])
    yield from (cell for line in frame.to_numpy().tolist() for cell in line)


def _template(tracker: Tracker, ledger: Ledger) -> Cells:
    snapshot = tracker.snapshot(TODAY, NOON, LOCAL_EDITOR)
    asked = blanks(snapshot, due_list(snapshot), Wanted(), lambda _: True)
    data = template(asked, catalog().indicators.values(), Scope(HOSTILE, TODAY), VOICE)
    for sheet in load_workbook(io.BytesIO(data)):
        yield from (str(cell) for line in sheet.iter_rows(values_only=True) for cell in line if cell is not None)


def _briefing(tracker: Tracker, ledger: Ledger) -> Cells:
    told = of_a_tracker(tracker, LOCAL_EDITOR)
    data = workbook(told, VOICE, progress=lambda _done, _of: None)
    for sheet in load_workbook(io.BytesIO(data)):
        yield from (str(cell) for line in sheet.iter_rows(values_only=True) for cell in line if cell is not None)


def _dry_run(tracker: Tracker, ledger: Ledger) -> Cells:
    found = planned(tracker, book(row(None, 文字结论="已完成", 结论原文=HOSTILE), row("x", code=HOSTILE)))
    yield from (harmless(cell) for line in outcome(found.lines, VOICE) for cell in line.values())


EXPORTS: Final[Mapping[str, Callable[[Tracker, Ledger], Cells]]] = {
    "targets/web/history/columns.py": _history,
    "targets/web/history/remark_columns.py": _remarks,
    "targets/web/due/columns.py": _due,
    "targets/presentation/tables/vintages.py": _figures_of_an_indicator,
    "targets/briefing/slides/native/workbook.py": _slides,
    "targets/presentation/workbook/look.py": _template,
    "targets/web/workbook/told.py": _dry_run,
    "targets/briefing/sheets/look.py": _briefing,
}
COMMANDS: Final = (
    ("export", "observations", "--internal", "--unofficial"),
    ("export", "targets"),
    ("export", "evaluations", "--internal"),
    ("changes", "--since", "2026-11-01", "--internal", "--format", "csv"),
)


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """A ledger in which every text that a person can type is a formula."""
    where = tmp_path / "ledger.sqlite3"
    with Ledger.open(where, create=True) as opened:
        opened.append(batch(*entries_of(typed("10.1"), **SAYS)), NOON - timedelta(days=2))
        opened.append_remark(remark_sheet(remark(HOSTILE, next_step="+1")), NOON - timedelta(days=2))
    return where


def may_stand_in_a_spreadsheet(cell: str) -> bool:
    """A number may begin with its sign."""
    return not cell.startswith(BEGINNINGS) or cell.removeprefix("-").replace(".", "", 1).isdecimal()


@pytest.mark.parametrize("where", EXPORTS)
def test_no_cell_of_a_download_or_a_table_starts_a_formula(where: str, place: Path) -> None:
    with Ledger.open(place, create=False) as ledger:
        cells = list(EXPORTS[where](Tracker(catalog(), ledger, roster=AT_THE_MACHINE), ledger))
    assert [cell for cell in cells if not may_stand_in_a_spreadsheet(cell)] == []
    assert len(cells) > 6


@pytest.mark.parametrize("arguments", COMMANDS, ids=" ".join)
def test_no_cell_of_a_command_starts_a_formula(
    arguments: tuple[str, ...], place: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([*arguments, "--ledger", str(place)]) == 0
    cells = list(_of_csv(capsys.readouterr().out))
    assert [cell for cell in cells if not may_stand_in_a_spreadsheet(cell)] == []
    assert len(cells) > 6


def test_the_formulas_are_really_there(place: Path) -> None:
    with Ledger.open(place, create=False) as ledger:
        told = set(_history(Tracker(catalog(), ledger, roster=AT_THE_MACHINE), ledger))
    assert {f"'{text}" for text in SAYS.values() if text != SAYS["contact"]} <= told
    assert str(Decimal("10.1")) in told


def test_every_file_that_makes_cells_for_others_is_held_to_this() -> None:
    """One that writes CSV, a workbook or a table on screen uses `harmless`, and stands in the list above."""
    makers = {
        path.as_posix()
        for path in FILES
        for text in [path.read_text(encoding="utf-8")]
        if "csv.writer(" in text or "import harmless" in text
    }
    assert makers == set(EXPORTS)
    writes = [path.as_posix() for path in FILES if ".to_csv(" in path.read_text(encoding="utf-8")]
    assert writes == ["targets/presentation/tables/written.py"]
    shows = {path.as_posix() for path in FILES if "st.dataframe(" in path.read_text(encoding="utf-8")}
    assert shows == {
        "targets/web/history/page.py",
        "targets/web/history/remarks.py",
        "targets/web/indicator/evidence.py",
        "targets/web/workbook/told.py",
    }, "a table on screen can be downloaded too: make its cells harmless and add it here"
