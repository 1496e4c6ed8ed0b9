"""Writing: what a sheet becomes, given what stands. Runs inside `engine.writing`, alone."""

from datetime import datetime

from sqlalchemy import Connection, insert

from targets.ledger import reading
from targets.ledger.content import plain
from targets.ledger.errors import NotFound, RemarkConflict, TokenReused
from targets.ledger.mapping import Columns
from targets.ledger.moments import instant, not_before, stamp
from targets.ledger.proof import chain
from targets.ledger.remarks import reading as remarks
from targets.ledger.remarks.content import fingerprint
from targets.ledger.remarks.entries import RemarkEntry, RemarkKind, RemarkReceipt, RemarkRow, RemarkSheet
from targets.ledger.tables import REMARKS


def append(connection: Connection, sheet: RemarkSheet, now: datetime) -> RemarkReceipt:
    """Write the sheet's line, or find that it was written before. Raises before anything is written."""
    print_of_sheet = fingerprint(sheet)
    saved = remarks.saved(connection, sheet.token)
    if saved is not None:
        if saved.fingerprint != print_of_sheet:
            raise TokenReused(sheet.token)
        return RemarkReceipt(row=saved.id, recorded_at=instant(saved.recorded_at), repeated=True)
    end = _end(connection, sheet)
    moment = not_before(reading.last(connection)[1], now)
    row = remarks.last_id(connection) + 1
    line = {
        **_said(sheet, end),
        "id": row,
        "actor_subject": sheet.actor.subject,
        "actor_name": sheet.actor.name,
        "client_address": sheet.actor.client,
        "recorded_at": stamp(moment),
        "token": sheet.token,
        "fingerprint": print_of_sheet,
        "replaces": end.id if end else None,
    }
    connection.execute(insert(REMARKS), [line])
    head = chain.link(connection, REMARKS, [line])
    return RemarkReceipt(row=row, recorded_at=moment, repeated=False, head=head)


def _end(connection: Connection, sheet: RemarkSheet) -> RemarkRow | None:
    """The last line of the target's chain. NotFound, RemarkConflict where the editor has seen another one."""
    entry = sheet.entry
    if isinstance(entry, RemarkEntry):
        target = entry.target
    else:
        withdrawn = remarks.by_id(connection, entry.seen)
        if withdrawn is None:
            raise NotFound(f"remark {entry.seen}")
        target = withdrawn.target
    end = remarks.end(connection, target)
    live = end.id if end and end.kind is not RemarkKind.WITHDRAWAL else None
    if entry.seen == live:
        return end
    if end is None:
        raise NotFound(f"remark {entry.seen} of {target}")
    raise RemarkConflict(end)


def _said(sheet: RemarkSheet, end: RemarkRow | None) -> Columns:
    """What is said, as it is stored; a withdrawal repeats what it withdraws."""
    entry = sheet.entry
    if isinstance(entry, RemarkEntry):
        return {**_columns(entry), "kind": RemarkKind.REMARK.value, "reason": None}
    assert end is not None
    return {**_columns(end), "kind": RemarkKind.WITHDRAWAL.value, "reason": entry.reason}


def _columns(said: RemarkEntry | RemarkRow) -> Columns:
    shown = said.shown
    return {
        "target": said.target,
        "due": str(said.due),
        "indicator": said.identity.indicator,
        "area": said.identity.area,
        "population": said.identity.population,
        "measure": said.identity.measure.value,
        "unit": said.identity.unit,
        "shown_status": shown.status.value,
        "shown_period": None if shown.period is None else str(shown.period),
        "shown_value": None if shown.value is None else plain(shown.value),
        "cause": said.cause,
        "next_step": said.next_step,
        "deadline": said.deadline.isoformat(),
        "disclosure": said.disclosure.value,
        "reporting_unit": said.reporter.unit,
        "reporter": said.reporter.name,
        "contact": said.reporter.contact,
    }
