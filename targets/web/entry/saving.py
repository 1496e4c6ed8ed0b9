"""Pressing save: read what is typed, check, write once, and tell what became of it.

A save is one transaction with no Streamlit call in it. The token belongs to the form's version, and a saved form gets
a new version in one assignment: a double or triple click finds either the same token or a version that is gone.
"""

from dataclasses import replace

from targets.ledger.entries import Actor, Batch
from targets.ledger.errors import BadEntry, Conflict, LedgerError
from targets.ledger.rows import Row
from targets.tracking.entry.preview import preview
from targets.tracking.entry.reading import read_sheet
from targets.tracking.entry.typed import TypedSheet
from targets.web.entry.form import EntryState, Form, Outcome, Result, remember, state
from targets.web.entry.words import ledger_failure
from targets.web.visit import Visit, visit

LOCAL_EDITOR = Actor(subject="local", name="本机录入")


def save(form: Form) -> None:
    """The button's callback."""
    kept = state()
    if kept.version != form.version:
        return  # an earlier click of the same double click has saved this form
    here = visit()
    sheet = form.sheet(kept.seen.get(form.name, {}))
    remember(_saved(here, kept, form, sheet) if here.may_write else kept)


def take_mine(form: Form, rows: tuple[Row, ...]) -> None:
    """After a conflict: what I typed shall replace what the other editor saved; the reason is asked for by the form."""
    kept = state()
    seen = {**kept.seen.get(form.name, {}), **{row.slot: row.id for row in rows}}
    remember(replace(kept, outcome=None, seen={**kept.seen, form.name: seen}))


def take_theirs() -> None:
    """After a conflict: the other editor's figures stand; the form is emptied."""
    kept = state()
    remember(EntryState(nonce=kept.nonce, version=kept.version + 1))


def _saved(here: Visit, kept: EntryState, form: Form, sheet: TypedSheet) -> EntryState:
    entries, problems = read_sheet(sheet, here.catalog, here.today)
    if problems:
        return replace(kept, outcome=Outcome(Result.PROBLEMS, problems=problems))
    snapshot = here.tracker.snapshot(here.today, here.now, internal=True)
    effects = preview(snapshot, entries, here.today).effects
    batch = Batch(token=kept.token, actor=LOCAL_EDITOR, entries=entries)
    try:
        receipt = here.tracker.append(batch, here.now)
    except Conflict as conflict:
        return replace(kept, outcome=Outcome(Result.CONFLICT, conflicts=tuple(conflict.rows.values())))
    except BadEntry as error:
        message = here.words("The entry “{field}” cannot be stored. Please type it anew.", field=error.field)
        return replace(kept, outcome=Outcome(Result.FAILED, message=message))
    except LedgerError as error:
        return replace(kept, outcome=Outcome(Result.FAILED, message=ledger_failure(here.words, error)))
    result = Result.SAVED if receipt.rows else Result.NOTHING_NEW
    return EntryState(
        nonce=kept.nonce, version=kept.version + 1, outcome=Outcome(result, receipt=receipt, effects=effects)
    )
