"""What a fault is tried on, how often, and what came of it."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Final

from tests.soak.postgresql import Postgresql


class Lost(Exception):  # noqa: N818 - what it says
    """Something acknowledged is not there, or something is there that nobody saved, or not as it was saved."""


@dataclass(frozen=True, slots=True)
class Size:
    """How much is tried: saves under kill −9, saves of each of eight writers, rounds of editors, cuts of the power, broken pages, rows."""

    saves: int
    each: int
    rounds: int
    cuts: int
    pages: int
    imported: int


FULL: Final = Size(saves=200, each=40, rounds=50, cuts=200, pages=300, imported=10_000)
QUICK: Final = Size(saves=8, each=1, rounds=2, cuts=2, pages=4, imported=12)


@dataclass(frozen=True, slots=True)
class Ground:
    """`where`: an empty ledger of its own; `folder`: an empty folder of its own; `server`: the PostgreSQL it is on, None for SQLite."""

    where: str
    folder: Path
    size: Size
    random: Random
    server: Postgresql | None = None


@dataclass(frozen=True, slots=True)
class Outcome:
    """What was tried, and what was there afterwards, each as one sentence for the table."""

    tried: str
    kept: str


Fault = Callable[[Ground], Outcome]
