"""`make soak`: long faults and load, each printed with what was tried and what was kept; ends with 1 when anything was lost."""

import argparse
import os
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Final

from targets.ledger.errors import LedgerError
from targets.ledger.schema import upgrade
from tests.soak.backups import backups_at_once
from tests.soak.bulk import workbook_imported
from tests.soak.disk import disk_full, file_only_read
from tests.soak.editors import clock_set_back, same_token, two_editors
from tests.soak.ground import FULL, QUICK, Fault, Ground, Lost, Outcome, Size
from tests.soak.kill import database_killed, writer_killed
from tests.soak.many import many_at_once
from tests.soak.pages import broken_page
from tests.soak.postgresql import Postgresql, started
from tests.soak.power import power_cut
from tests.soak.table import Line, written
from tests.tracking.sheets import catalog

SQLITE: Final = "SQLite"
POSTGRESQL: Final = "PostgreSQL"
BOTH: Final = (SQLITE, POSTGRESQL)
FAULTS: Final[dict[str, tuple[Fault, tuple[str, ...]]]] = {
    "writer-killed": (writer_killed, BOTH),
    "database-killed": (database_killed, (POSTGRESQL,)),
    "many-at-once": (many_at_once, BOTH),
    "two-editors": (two_editors, BOTH),
    "same-token": (same_token, BOTH),
    "clock-set-back": (clock_set_back, BOTH),
    "disk-full": (disk_full, (SQLITE,)),
    "file-only-read": (file_only_read, (SQLITE,)),
    "power-cut": (power_cut, (SQLITE,)),
    "backups-at-once": (backups_at_once, BOTH),
    "broken-page": (broken_page, (SQLITE,)),
    "workbook-imported": (workbook_imported, (SQLITE,)),
}


@dataclass(frozen=True, slots=True)
class Run:
    """One fault on one database."""

    name: str
    fault: Fault
    database: str


def main() -> int:
    options = _options()
    size: Size = QUICK if options.quick else FULL
    lines: list[Line] = []
    catalog()  # read once, by the process that all the others are made from
    print(f"seed {options.seed}")
    with ExitStack() as stack:
        runs, server = list(_runs(options)), None
        if any(run.database == POSTGRESQL for run in runs):
            server = stack.enter_context(started())
        for run in runs:
            begun = time.perf_counter()
            outcome = _tried(run, size, f"{options.seed} {run.name} {run.database}", server)
            line = Line(run.name, run.database, outcome, time.perf_counter() - begun)
            print(line, flush=True)
            lines.append(line)
        version = f"PostgreSQL {server.version}" if server else ""
    lost = sum(isinstance(line.outcome, Lost) for line in lines)
    tried = "1 fault" if len(lines) == 1 else f"{len(lines)} faults"
    print(f"{tried}, {lost} of which lost something" if lost else f"{tried}, nothing lost")
    if options.write and not lost:
        options.write.write_text(written(lines, options.seed, version), encoding="utf-8")
    return 1 if lost else 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.soak", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="a few of each on SQLite alone, in seconds")
    parser.add_argument("--only", choices=FAULTS, metavar="NAME", help=f"one of {', '.join(FAULTS)}")
    parser.add_argument("--seed", type=int, default=int.from_bytes(os.urandom(4), "big"), help="of the random moments")
    parser.add_argument(
        "--write", type=Path, metavar="FILE", help="write what came of it there, where nothing was lost"
    )
    options = parser.parse_args()
    if options.write and (options.quick or options.only):
        parser.error("only a whole run is written down: --write goes with neither --quick nor --only")
    return options


def _runs(options: argparse.Namespace) -> Iterator[Run]:
    for name, (fault, databases) in FAULTS.items():
        for database in databases:
            if options.only in (None, name) and (database == SQLITE or not options.quick):
                yield Run(name, fault, database)


def _tried(run: Run, size: Size, seed: str, server: Postgresql | None) -> Outcome | Lost:
    with tempfile.TemporaryDirectory(prefix="targets-soak-") as folder:
        place, database = Path(folder, "work"), Path(folder, "database")
        place.mkdir()
        database.mkdir()
        Path(folder).chmod(0o755)  # for the process that is not root
        on = server if run.database == POSTGRESQL else None
        where = on.new_ledger() if on else str(database / "ledger.sqlite3")
        if on is None:
            upgrade(where)
        try:
            return run.fault(Ground(where, place, size, Random(seed), on))
        except Lost as lost:
            return lost
        except LedgerError as error:
            return Lost(f"{error.code}: {error}")


if __name__ == "__main__":
    sys.exit(main())
