"""What a save costs: one figure into the ledger, against one bare row into a file beside it, both on disk on return."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from time import perf_counter

from targets.ledger.ledger import Ledger
from tests.ledger.entered import NOW, batch, figure


def saves(folder: Path, times: int) -> Iterator[tuple[float, float]]:
    """(save, bare commit) in seconds, in turn, so that both meet the same disk."""
    with Ledger.open(folder / "ledger.sqlite3", create=True) as ledger, closing(_bare(folder)) as bare:
        for turn in range(times + 1):
            begun = perf_counter()
            ledger.append(batch(figure(str(turn), period=str(1900 + turn))), NOW)
            saved = perf_counter()
            with bare:
                bare.execute("INSERT INTO figures VALUES (?)", (str(turn),))
            committed = perf_counter()
            if turn:
                yield saved - begun, committed - saved


def _bare(folder: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(folder / "bare.sqlite3")
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("CREATE TABLE figures (value TEXT)")
    return connection
