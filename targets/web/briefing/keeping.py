"""Pressing keep, rename or withdraw: once for a double click, never over somebody else's, and told what became of it."""

import secrets
from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final

import streamlit as st

from targets.ledger.errors import LedgerError, SelectionConflict, TokenReused
from targets.ledger.selections.content import same_name
from targets.ledger.selections.entries import (
    SelectionEntry,
    SelectionKind,
    SelectionRow,
    SelectionSheet,
    SelectionWithdrawal,
)
from targets.tracking.briefing.kept import Kept
from targets.tracking.people import Denied, Right
from targets.web import refused
from targets.web.visit import visit

_STATE: Final = "selections"
LONGEST: Final = 40  # characters of a name


class Became(StrEnum):
    KEPT = "kept"
    RENAMED = "renamed"
    WITHDRAWN = "withdrawn"
    NAMELESS = "nameless"
    TOO_LONG = "too_long"
    IN_USE = "in_use"
    OVERTAKEN = "overtaken"
    DENIED = "denied"
    FAILED = "failed"


@dataclass(frozen=True)
class State:
    """`version`: grows with every save, which empties the fields and makes a new token. `name`: as it was typed.

    `theirs`: the selection that has the name, or that stands instead of the one that was to be changed.
    """

    nonce: str
    version: int = 0
    became: Became | None = None
    name: str = ""
    theirs: SelectionRow | None = None
    failure: LedgerError | None = None

    @property
    def token(self) -> str:
        """What makes a second click of the same press save nothing twice."""
        return f"{self.nonce} selection {self.version}"

    def field(self, name: str) -> str:
        return f"selection_{self.version}_{name}"


def state() -> State:
    if _STATE not in st.session_state:
        st.session_state[_STATE] = State(nonce=secrets.token_hex(12))
    kept = st.session_state[_STATE]
    assert isinstance(kept, State)
    return kept


def keep(version: int, choice: str) -> None:
    """The choice under the name typed."""
    _name_and_save(version, "name", lambda name: SelectionEntry(name=name, choice=choice), Became.KEPT)


def keep_over(version: int, choice: str, theirs: SelectionRow) -> None:
    """The choice in place of the selection that has its name."""
    kept = state()
    if kept.version == version:
        entry = SelectionEntry(name=theirs.name, choice=choice, seen=theirs.id)
        _remember(_saved(kept, entry, theirs.name, Became.KEPT))


def rename(version: int, row: SelectionRow) -> None:
    """The same choice under the name typed."""
    _name_and_save(
        version, "rename", lambda name: SelectionEntry(name=name, choice=row.choice, seen=row.id), Became.RENAMED
    )


def withdraw(version: int, row: SelectionRow) -> None:
    kept = state()
    if kept.version == version:
        _remember(_saved(kept, SelectionWithdrawal(seen=row.id), row.name, Became.WITHDRAWN))


def _name_and_save(version: int, field: str, made: Callable[[str], SelectionEntry], became: Became) -> None:
    kept = state()
    if kept.version != version:
        return  # an earlier click of the same double click has saved it
    name = str(st.session_state.get(kept.field(field)) or "").strip()
    if not name or len(name) > LONGEST:
        _remember(replace(kept, became=Became.TOO_LONG if name else Became.NAMELESS, name=name, theirs=None))
        return
    _remember(_saved(kept, made(name), name, became))


def _saved(kept: State, entry: SelectionEntry | SelectionWithdrawal, name: str, became: Became) -> State:
    here = visit()
    told = replace(kept, name=name, theirs=None, failure=None)
    try:
        Kept(here.tracker, here.person).save(SelectionSheet(token=kept.token, actor=here.actor, entry=entry), here.now)
    except SelectionConflict as conflict:
        theirs = conflict.selection
        in_use = theirs.kind is SelectionKind.SELECTION and isinstance(entry, SelectionEntry)
        in_use = in_use and same_name(theirs.name, name)
        return replace(told, became=Became.IN_USE if in_use else Became.OVERTAKEN, theirs=theirs)
    except LedgerError as error:
        # A token saved before goes with other words than these now: the next press shall meet what stands.
        nonce = secrets.token_hex(12) if isinstance(error, TokenReused) else kept.nonce
        return replace(told, nonce=nonce, became=Became.FAILED, failure=error)
    except Denied:
        refused.tell(Right.ENTER, here.person, "selections")
        return replace(told, became=Became.DENIED)
    return State(kept.nonce, kept.version + 1, became, name)


def _remember(new: State) -> None:
    st.session_state[_STATE] = new
