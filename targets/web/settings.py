"""What an operator sets, read from the environment once."""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

PROJECT: Final = Path(__file__).resolve().parents[2]
YES: Final = frozenset({"1", "true", "yes", "on"})


@dataclass(frozen=True, slots=True)
class Settings:
    """`seeds`: folder of the curated YAML. `ledger`: path of an SQLite file, or a PostgreSQL address.

    `local_editor`: a person at this very machine may write without signing in.
    """

    seeds: Path
    ledger: str
    local_editor: bool

    @property
    def ledger_shown(self) -> str:
        """Where the ledger is, fit for a message: without the user and password of an address."""
        scheme, found, rest = self.ledger.partition("://")
        return f"{scheme}://{rest.rpartition('@')[2]}" if found else self.ledger

    @classmethod
    def read(cls, environment: Mapping[str, str]) -> "Settings":
        """TARGETS_SEEDS, TARGETS_LEDGER and TARGETS_LOCAL_EDITOR (1 switches on); each has a default."""
        return cls(
            seeds=Path(environment.get("TARGETS_SEEDS") or PROJECT / "seeds"),
            ledger=environment.get("TARGETS_LEDGER") or str(PROJECT / "var" / "ledger.sqlite3"),
            local_editor=environment.get("TARGETS_LOCAL_EDITOR", "").strip().lower() in YES,
        )


@cache
def settings() -> Settings:
    return Settings.read(os.environ)
