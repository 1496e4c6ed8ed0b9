"""Writing: what a sheet becomes, given what stands. Runs inside `engine.writing`, alone."""

from datetime import datetime

from sqlalchemy import Connection, insert

from targets.ledger import reading
from targets.ledger.errors import NotFound, SelectionConflict, TokenReused
from targets.ledger.moments import instant, not_before, stamp
from targets.ledger.proof import chain
from targets.ledger.selections import reading as selections
from targets.ledger.selections.content import fingerprint, same_name
from targets.ledger.selections.entries import (
    SelectionEntry,
    SelectionKind,
    SelectionReceipt,
    SelectionRow,
    SelectionSheet,
)
from targets.ledger.tables import SELECTIONS


def append(connection: Connection, sheet: SelectionSheet, now: datetime) -> SelectionReceipt:
    """Write the sheet's line, or find that it was written before. Raises before anything is written."""
    print_of_sheet = fingerprint(sheet)
    saved = selections.saved(connection, sheet.token)
    if saved is not None:
        if saved.fingerprint != print_of_sheet:
            raise TokenReused(sheet.token)
        return SelectionReceipt(row=saved.id, recorded_at=instant(saved.recorded_at), repeated=True)
    replaced = _replaced(connection, sheet.entry.seen)
    name, choice, kind = _said(connection, sheet, replaced)
    moment = not_before(reading.last(connection)[1], now)
    row = selections.last_id(connection) + 1
    line = {
        "id": row,
        "kind": kind.value,
        "name": name,
        "choice": choice,
        "actor_subject": sheet.actor.subject,
        "actor_name": sheet.actor.name,
        "client_address": sheet.actor.client,
        "recorded_at": stamp(moment),
        "token": sheet.token,
        "fingerprint": print_of_sheet,
        "replaces": replaced.id if replaced else None,
    }
    connection.execute(insert(SELECTIONS), [line])
    head = chain.link(connection, SELECTIONS, [line])
    return SelectionReceipt(row=row, recorded_at=moment, repeated=False, head=head)


def _replaced(connection: Connection, seen: int | None) -> SelectionRow | None:
    """The selection in force that a sheet takes the place of. NotFound; SelectionConflict where it no longer is in force."""
    if seen is None:
        return None
    end = selections.end_of(connection, seen)
    if end is None:
        raise NotFound(f"selection {seen}")
    if end.id != seen or end.kind is SelectionKind.WITHDRAWAL:
        raise SelectionConflict(end)
    return end


def _said(
    connection: Connection, sheet: SelectionSheet, replaced: SelectionRow | None
) -> tuple[str, str, SelectionKind]:
    """Name, choice and kind of the line. SelectionConflict with whichever other selection in force has the name."""
    entry = sheet.entry
    if not isinstance(entry, SelectionEntry):
        assert replaced is not None, "a withdrawal has seen what it withdraws"
        return replaced.name, replaced.choice, SelectionKind.WITHDRAWAL
    for other in selections.in_force(connection):
        if other.id != entry.seen and same_name(other.name, entry.name):
            raise SelectionConflict(other)
    return entry.name.strip(), entry.choice, SelectionKind.SELECTION
