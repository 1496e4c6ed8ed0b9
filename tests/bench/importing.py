"""What a workbook of 10,000 rows costs, against the same rows put into the same table by a bare executemany: `python -m tests.bench.importing`."""

import resource
import sqlite3
import sys
import tempfile
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import product
from pathlib import Path
from time import process_time

from targets.curation import load
from targets.domain.catalog import Catalog
from targets.domain.target import AssignedTarget
from targets.ledger.ledger import Ledger
from targets.presentation.workbook.headings import lexicon
from targets.tracking.entry.periods import spans, years
from targets.tracking.people import AT_THE_MACHINE, LOCAL_EDITOR
from targets.tracking.tracker import Tracker
from targets.tracking.workbook.plan import plan
from targets.tracking.workbook.saving import save
from tests.server import PROJECT
from tests.tracking.workbook.books import Row, book, row

ROWS = 10_000
LEDGER = "ledger.sqlite3"
NOW = datetime(2026, 11, 22, 4, tzinfo=UTC)
_ALL = "SELECT * FROM ledger_rows"


@dataclass(frozen=True, slots=True)
class Cost:
    """Seconds of the processor, so that a busy machine measures the same; `size`: of the file, `memory`: more at most, both in bytes."""

    rows: int
    size: int
    memory: int
    bare: float
    dry_run: float
    saving: float


def main() -> int:
    with tempfile.TemporaryDirectory() as folder:
        cost = measured(Path(folder), ROWS)
    print(f"{cost.rows} rows, a file of {cost.size // 1024} KB")
    for name, seconds in (("bare executemany", cost.bare), ("dry run", cost.dry_run), ("saving it", cost.saving)):
        print(f"{name:<20}{seconds:>8.2f} s {seconds / cost.bare:>8.1f} ×")
    print(f"{'memory':<20}{cost.memory // 2**20:>8} MB more at most")
    return 0


def measured(folder: Path, rows: int) -> Cost:
    """Leaves the ledger in `folder`. The memory is right in a process that has done nothing else before."""
    catalog = load(PROJECT / "seeds")
    periods = [span for year in years(catalog, NOW.date()) for span in spans(year)]
    data, known = book(*_rows(catalog)[:rows]), lexicon(catalog, periods)
    with Ledger.open(folder / LEDGER, create=True) as ledger:
        tracker = Tracker(catalog, ledger, roster=AT_THE_MACHINE)
        snapshot = tracker.snapshot(NOW.date(), NOW, LOCAL_EDITOR)
        before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        begun = process_time()
        found = plan(data, known, tracker, snapshot, LOCAL_EDITOR)
        planned = process_time()
        save(found, "t", tracker, LOCAL_EDITOR, NOW)
        saved = process_time()
        after = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    more = (after - before) * 1024
    return Cost(len(found.entries), len(data), more, _bare(folder), planned - begun, saved - planned)


def _rows(catalog: Catalog) -> list[Row]:
    """Every indicator month by month."""
    elsewhere = {one.indicator for one in catalog.counted_targets if isinstance(one, AssignedTarget)}
    names = [name for name in catalog.indicators if name not in elsewhere]
    over = (span for year in years(catalog, NOW.date()) for span in spans(year) if span.last < NOW.date())
    listed = [row(50 + at % 40, name, str(span)) for at, (span, name) in enumerate(product(over, names))]
    return listed[:ROWS]


def _bare(folder: Path) -> float:
    """The rows as they were written, into the same table of another ledger, its indexes and triggers included."""
    with Ledger.open(folder / "bare.sqlite3", create=True):
        """Made with its schema."""
    with (
        closing(sqlite3.connect(folder / LEDGER)) as full,
        closing(sqlite3.connect(folder / "bare.sqlite3")) as bare,
    ):
        rows = full.execute(_ALL).fetchall()
        marks = ", ".join("?" * len(rows[0]))
        begun = process_time()
        with bare:
            bare.executemany(f"INSERT INTO ledger_rows VALUES ({marks})", rows)
        return process_time() - begun


if __name__ == "__main__":
    sys.exit(main())
