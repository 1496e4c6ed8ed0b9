"""What an operator sets, read from the environment once."""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit

from targets.tracking.rights import is_loopback

PROJECT: Final = Path(__file__).resolve().parents[2]
_LEDGER: Final = ("TARGETS_LEDGER", "ledger.sqlite3")
_PRACTICE_LEDGER: Final = ("TARGETS_PRACTICE_LEDGER", "practice.sqlite3")
YES: Final = frozenset({"1", "true", "yes", "on"})


@dataclass(frozen=True, slots=True)
class Settings:
    """`seeds`: folder of the curated YAML. `ledger`: path of an SQLite file, or a PostgreSQL address.

    `local_editor`: a person at this very machine may write without signing in. `practice`: invented figures, in a ledger
    that is not the real one's; `practice_day`: the day it is then, "" for the one the seeds name. `people`: who may do what.
    `session_hours`: how long a sign-in holds, as typed. `base_address`: under which people open the dashboard, printed on what
    leaves it; "" where nothing is printed.
    """

    seeds: Path
    ledger: str
    local_editor: bool
    practice: bool = False
    practice_day: str = ""
    people: Path | None = None
    session_hours: str = "12"
    base_address: str = ""

    @property
    def ledger_shown(self) -> str:
        """Where the ledger is, fit for a message: without the user and password of an address."""
        scheme, found, rest = self.ledger.partition("://")
        return f"{scheme}://{rest.rpartition('@')[2]}" if found else self.ledger

    @classmethod
    def read(cls, environment: Mapping[str, str]) -> "Settings":
        """TARGETS_SEEDS, TARGETS_LEDGER, TARGETS_LOCAL_EDITOR (1 switches on), TARGETS_PEOPLE (a file), TARGETS_SESSION_HOURS, TARGETS_BASE_ADDRESS; each has a default.

        With TARGETS_PRACTICE on, the ledger is that of TARGETS_PRACTICE_LEDGER: the address of the real one is not even read.
        """
        practice = environment.get("TARGETS_PRACTICE", "").strip().lower() in YES
        ledger, file = _PRACTICE_LEDGER if practice else _LEDGER
        return cls(
            seeds=Path(environment.get("TARGETS_SEEDS") or PROJECT / "seeds"),
            ledger=environment.get(ledger) or str(PROJECT / "var" / file),
            local_editor=environment.get("TARGETS_LOCAL_EDITOR", "").strip().lower() in YES,
            practice=practice,
            people=Path(environment["TARGETS_PEOPLE"]) if environment.get("TARGETS_PEOPLE", "").strip() else None,
            session_hours=environment.get("TARGETS_SESSION_HOURS", "").strip() or "12",
            base_address=environment.get("TARGETS_BASE_ADDRESS", "").strip().rstrip("/"),
            practice_day=environment.get("TARGETS_PRACTICE_DAY", "").strip() if practice else "",
        )


def wrong_base_address(address: str) -> tuple[str, ...]:
    """What an operator has to mend in TARGETS_BASE_ADDRESS, nothing where it can be printed or is not set."""
    told = (
        f"TARGETS_BASE_ADDRESS={address} is no address people can open: it begins with https:// (http:// for this very machine alone) "
        "and has a host and perhaps a path, as in https://targets.example.gov.cn/jiaxing"
    )
    return () if not address or _can_be_opened(address) else (told,)


def _can_be_opened(address: str) -> bool:
    if not (address.isascii() and address.isprintable()) or set(address) & set(" \"'<>\\@"):
        return False
    try:
        parts = urlsplit(address)
        port = parts.port
    except ValueError:  # no address at all, as in `https://[::1`
        return False
    by_http = parts.scheme == "http" and is_loopback(parts.hostname or "")
    return bool(parts.hostname) and port != 0 and (parts.scheme == "https" or by_http) and not {"?", "#"} & set(address)


@cache
def settings() -> Settings:
    return Settings.read(os.environ)
