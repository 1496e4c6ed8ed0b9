"""Pressing save: read what is typed, write once, and keep what became of it; as safe as the saving of figures."""

import secrets
from dataclasses import replace

import streamlit as st

from targets.ledger.errors import LedgerError, RemarkConflict, TokenReused
from targets.ledger.remarks.entries import RemarkKind, RemarkRow, RemarkSheet
from targets.tracking.people import Right
from targets.tracking.remarks.reading import read_remark
from targets.tracking.remarks.shown import Remarks
from targets.web import refused
from targets.web.entry.session import Result
from targets.web.remarks.asked import ASKED
from targets.web.remarks.form import Form
from targets.web.remarks.session import Outcome, State, remember, state
from targets.web.visit import Visit, visit


def save(form: Form) -> None:
    """The button's callback."""
    kept = state()
    if kept.version(form.target.id) != form.version:
        return  # an earlier click of the same double click has saved this form
    here = visit()
    if not here.may_write:
        refused.tell(Right.ENTER, here.person, form.target.id)
        return
    new = _saved(here, kept, form)
    remember(new)
    if new.outcome is not None and new.outcome.result is Result.SAVED:
        st.query_params.pop(ASKED, None)  # the form was asked for, and has done its work


def save_after(form: Form, theirs: RemarkRow) -> None:
    """After a conflict: what I typed shall follow what the other editor wrote."""
    live = None if theirs.kind is RemarkKind.WITHDRAWAL else theirs.id
    kept = state()
    if kept.version(form.target.id) != form.version:
        return  # saved by an earlier click
    remember(kept.having_seen(form.target.id, live))
    save(form)


def drop_mine(form: Form) -> None:
    """After a conflict: the other editor's remark stands; the form is emptied."""
    remember(state().emptied(form.target.id, None))


def _saved(here: Visit, kept: State, form: Form) -> State:
    target = form.target
    typed = form.typed(kept.seen.get(target.id))
    indicator = here.catalog.indicators[target.indicator]
    entry, problems = read_remark(typed, target, indicator, form.verdict, here.today)
    if entry is None:
        return replace(kept, outcome=Outcome(target.id, Result.PROBLEMS, problems=problems))
    sheet = RemarkSheet(token=kept.token(target.id), actor=here.actor, entry=entry)
    try:
        Remarks(here.tracker, here.person).save(sheet, here.now)
    except RemarkConflict as conflict:
        return replace(kept, outcome=Outcome(target.id, Result.CONFLICT, theirs=conflict.remark))
    except LedgerError as error:
        # A token saved before goes with other words than these now: the next press shall meet what stands.
        nonce = secrets.token_hex(12) if isinstance(error, TokenReused) else kept.nonce
        return replace(kept, nonce=nonce, outcome=Outcome(target.id, Result.FAILED, failure=error))
    return kept.emptied(target.id, Outcome(target.id, Result.SAVED))
