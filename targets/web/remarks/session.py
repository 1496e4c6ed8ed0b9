"""What a visitor's session remembers of the forms for remarks, under one key."""

import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Final

import streamlit as st

from targets.ledger.errors import LedgerError
from targets.ledger.remarks.entries import RemarkRow
from targets.tracking.entry.typed import Problem
from targets.web.entry.session import Result

_STATE: Final = "remarks"


@dataclass(frozen=True)
class Outcome:
    """What became of the last press of the button. `theirs`: after a conflict, the line somebody else wrote meanwhile."""

    target: str
    result: Result
    problems: tuple[Problem, ...] = ()
    theirs: RemarkRow | None = None
    failure: LedgerError | None = None


@dataclass(frozen=True)
class State:
    """`versions`: target -> how often its form was emptied; `seen`: target -> remark in force when the typing began.

    A new version means fresh fields and a new token: one assignment does both.
    """

    nonce: str
    versions: Mapping[str, int] = field(default_factory=dict)
    seen: Mapping[str, int | None] = field(default_factory=dict)
    outcome: Outcome | None = None

    def version(self, target: str) -> int:
        return self.versions.get(target, 0)

    def token(self, target: str) -> str:
        """What makes a second click of the same press save nothing twice."""
        return f"{self.nonce} remark {target} {self.version(target)}"

    def emptied(self, target: str, outcome: Outcome | None) -> "State":
        """The form starts anew; the remark in force is looked up when it is drawn next."""
        seen = {name: row for name, row in self.seen.items() if name != target}
        versions = {**self.versions, target: self.version(target) + 1}
        return replace(self, versions=versions, seen=seen, outcome=outcome)

    def having_seen(self, target: str, row: int | None) -> "State":
        return replace(self, seen={**self.seen, target: row})


def state() -> State:
    if _STATE not in st.session_state:
        st.session_state[_STATE] = State(nonce=secrets.token_hex(12))
    kept = st.session_state[_STATE]
    assert isinstance(kept, State)
    return kept


def remember(new: State) -> None:
    st.session_state[_STATE] = new
