"""What a visitor's session remembers of an upload under one key: the file it was, what it would do, what became of the press."""

import secrets
from dataclasses import dataclass, replace
from typing import Final

import streamlit as st

from targets.ledger.errors import LedgerError
from targets.tracking.entry.preview import Effect
from targets.tracking.workbook.faults import Unusable
from targets.tracking.workbook.plan import Plan
from targets.tracking.workbook.saving import Saved

_STATE: Final = "workbook"


@dataclass(frozen=True)
class Outcome:
    """What became of the last press. `conflict`: somebody changed what the dry run was held against; it was made anew."""

    saved: Saved | None = None
    effects: tuple[Effect, ...] = ()
    failure: LedgerError | None = None
    conflict: bool = False


@dataclass(frozen=True)
class WorkbookState:
    """`version`: grows with every save, which empties the field and makes a new token; one assignment does both.

    `file`: the upload that `found` is about: a dry run, or why nothing of the file can be read.
    """

    nonce: str
    version: int = 0
    file: str = ""
    found: Plan | Unusable | None = None
    outcome: Outcome | None = None

    @property
    def token(self) -> str:
        """What makes a second click of the same press save nothing twice."""
        return f"{self.nonce} workbook {self.version}"

    @property
    def field(self) -> str:
        """The key of the field for the file: another one is another, empty field."""
        return f"workbook_file_{self.version}"

    def looked_into(self, file: str, found: Plan | Unusable) -> "WorkbookState":
        """Another file, or the same one again after somebody else had saved, which alone is still worth telling."""
        outcome = self.outcome if self.outcome is not None and self.outcome.conflict and not self.file else None
        return replace(self, file=file, found=found, outcome=outcome)

    def after(self, saved: Saved, effects: tuple[Effect, ...]) -> "WorkbookState":
        return WorkbookState(self.nonce, self.version + 1, outcome=Outcome(saved, effects))

    def failed(self, error: LedgerError) -> "WorkbookState":
        return replace(self, outcome=Outcome(failure=error))

    def overtaken(self) -> "WorkbookState":
        """The dry run has to be made again; the file is still there."""
        return replace(self, file="", found=None, outcome=Outcome(conflict=True))


def state() -> WorkbookState:
    if _STATE not in st.session_state:
        st.session_state[_STATE] = WorkbookState(nonce=secrets.token_hex(12))
    kept = st.session_state[_STATE]
    assert isinstance(kept, WorkbookState)
    return kept


def remember(new: WorkbookState) -> None:
    st.session_state[_STATE] = new
