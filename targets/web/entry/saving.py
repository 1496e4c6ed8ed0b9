"""Pressing save: read what is typed, check, write once, and tell what became of it.

A save is one transaction with no Streamlit call in it. The token belongs to the form's version, and a saved form gets
a new version in one assignment: a double or triple click finds either the same token or a version that is gone.
"""

import secrets
from dataclasses import replace

from targets.ledger.entries import Batch
from targets.ledger.errors import Conflict, LedgerError, TokenReused
from targets.ledger.rows import EntryKind, Row
from targets.tracking.entry.preview import foreseen, unconfirmed
from targets.tracking.entry.reading import read_sheet
from targets.tracking.people import Right
from targets.tracking.submissions.handing import hand_in
from targets.tracking.submissions.reviews import Reviews
from targets.web import refused
from targets.web.entry.disclosing import published
from targets.web.entry.form import Form
from targets.web.entry.session import EntryState, Outcome, Result, remember, state
from targets.web.visit import Visit, visit


def save(form: Form) -> None:
    """The button's callback."""
    kept = state()
    if kept.version(form.name) != form.version:
        return  # an earlier click of the same double click has saved this form
    here = visit().as_of_today()
    if not here.may_write:
        refused.tell(Right.ENTER, here.person, form.topic)
        return
    remember(_saved(here, kept, form))


def take_mine(form: Form, rows: tuple[Row, ...]) -> None:
    """After a conflict: what I typed shall replace what the other editor saved; the reason is asked for by the form."""
    kept = state()
    field_of = {name: slot for slot, names in form.slots().items() for name in names}
    now = {field_of[row.slot]: None if row.kind is EntryKind.WITHDRAWAL else row.id for row in rows}
    seen = {**kept.seen.get(form.name, {}), **now}
    remember(replace(kept, outcome=None, seen={**kept.seen, form.name: seen}))


def take_theirs(form: Form) -> None:
    """After a conflict: the other editor's figures stand; the form is emptied."""
    remember(state().emptied(form.name, None))


def _saved(here: Visit, kept: EntryState, form: Form) -> EntryState:
    reviews = Reviews(here.tracker, here.person)
    try:
        snapshot = here.snapshot()
        sheet = form.sheet(kept.seen.get(form.name, {}), published(form, snapshot))
        entries, problems = read_sheet(sheet, here.catalog, here.today)
        found = foreseen(snapshot, entries, problems, here.today)
        problems = (*problems, *unconfirmed(found, sheet))
        if problems:
            return replace(kept, outcome=Outcome(form.name, Result.PROBLEMS, problems=problems))
        batch = Batch(token=form.token(kept), actor=here.actor, entries=entries)
        if reviews.switched_on:
            number = hand_in(reviews, batch.token, entries, here.now).submission
            result = Result.NOTHING_NEW if number is None else Result.SUBMITTED
            return kept.emptied(form.name, Outcome(form.name, result, submission=number))
        receipt = here.tracker.append(batch, here.person, here.now)
    except Conflict as conflict:
        return replace(kept, outcome=Outcome(form.name, Result.CONFLICT, conflicts=tuple(conflict.rows.values())))
    except LedgerError as error:
        # A token saved before goes with other words than these now: the next press shall meet what stands.
        nonce = secrets.token_hex(12) if isinstance(error, TokenReused) else kept.nonce
        return replace(kept, nonce=nonce, outcome=Outcome(form.name, Result.FAILED, failure=error))
    result = Result.SAVED if receipt.rows else Result.NOTHING_NEW
    return kept.emptied(form.name, Outcome(form.name, result, receipt=receipt, effects=found.effects if found else ()))
