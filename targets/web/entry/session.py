"""What a visitor's session remembers of the form under one key: versions, rows seen, and what became of the last press."""

import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Final

import streamlit as st

from targets.ledger.errors import LedgerError
from targets.ledger.rows import Receipt, Row
from targets.tracking.entry.preview import Effect
from targets.tracking.entry.typed import Problem

_STATE: Final = "entry"


class Result(StrEnum):
    SAVED = "saved"
    SUBMITTED = "submitted"
    NOTHING_NEW = "nothing_new"
    PROBLEMS = "problems"
    CONFLICT = "conflict"
    FAILED = "failed"


@dataclass(frozen=True)
class Outcome:
    """What became of the last press of the button. `form`: the name of the form it was pressed on.

    `submission`: its number, where figures are reviewed.
    """

    form: str
    result: Result
    receipt: Receipt | None = None
    submission: int | None = None
    effects: tuple[Effect, ...] = ()
    problems: tuple[Problem, ...] = ()
    conflicts: tuple[Row, ...] = ()
    failure: LedgerError | None = None


@dataclass(frozen=True)
class EntryState:
    """Kept for one visitor. A new version of a form means fresh, empty fields and a new token: one assignment does both.

    `versions`: form -> how often it was emptied; other forms keep what is typed in them. `seen`: form -> slot -> row in
    force when the typing began. `left`: what the address asked for when the form was last seen.
    """

    nonce: str
    versions: Mapping[str, int] = field(default_factory=dict)
    outcome: Outcome | None = None
    seen: Mapping[str, Mapping[str, int | None]] = field(default_factory=dict)
    left: Mapping[str, str] | None = None

    def version(self, form: str) -> int:
        return self.versions.get(form, 0)

    def emptied(self, form: str, outcome: Outcome | None) -> "EntryState":
        """The form starts anew; the rows in force are looked up when it is drawn next."""
        seen = {name: rows for name, rows in self.seen.items() if name != form}
        versions = {**self.versions, form: self.version(form) + 1}
        return replace(self, versions=versions, seen=seen, outcome=outcome)


def state() -> EntryState:
    if _STATE not in st.session_state:
        st.session_state[_STATE] = EntryState(nonce=secrets.token_hex(12))
    kept = st.session_state[_STATE]
    assert isinstance(kept, EntryState)
    return kept


def remember(new: EntryState) -> None:
    st.session_state[_STATE] = new
