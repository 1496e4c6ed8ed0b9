"""Writing: what a batch becomes, given what stands in the ledger. Runs inside `engine.writing`, alone."""

from datetime import datetime
from typing import NamedTuple

from sqlalchemy import Connection, insert

from targets.ledger import reading
from targets.ledger.content import fingerprint
from targets.ledger.entries import Batch, Entry, WithdrawalEntry, slots_of
from targets.ledger.errors import BadEntry, Conflict, Fault, NotFound, TokenReused
from targets.ledger.mapping import Columns, columns_of, same
from targets.ledger.moments import instant, not_before, stamp
from targets.ledger.proof import chain
from targets.ledger.rows import EntryKind, Receipt, Row
from targets.ledger.tables import RELEASES, ROWS


class KeptRelease(NamedTuple):
    """The number of a release just noted, and the chain's hash then."""

    release: int
    head: str


def append(connection: Connection, batch: Batch, now: datetime) -> Receipt:
    """Write what the batch changes, or find that it was written before. Raises before the first row is written."""
    print_of_batch = fingerprint(batch)
    saved = reading.saved_batch(connection, batch.token)
    if saved:
        if saved[0].batch_fingerprint != print_of_batch:
            raise TokenReused(batch.token)
        written = {record.position: record.id for record in saved}
        return _receipt(batch, written, instant(saved[0].recorded_at), repeated=True)
    changed = changes(connection, batch)
    last, last_moment = reading.last(connection)
    moment = not_before(last_moment, now)
    lines: list[Columns] = []
    written = {}
    for position, (said, end) in changed.items():
        written[position] = last + len(written) + 1
        lines.append(
            {
                **said,
                "id": written[position],
                "actor_subject": batch.actor.subject,
                "actor_name": batch.actor.name,
                "client_address": batch.actor.client,
                "recorded_at": stamp(moment),
                "batch": batch.token,
                "batch_fingerprint": print_of_batch,
                "position": position,
                "replaces": end.id if end else None,
            }
        )
    if not lines:
        return _receipt(batch, written, None, repeated=False)
    connection.execute(insert(ROWS), lines)
    return _receipt(batch, written, moment, repeated=False, head=chain.link(connection, ROWS, lines))


def changes(connection: Connection, batch: Batch) -> dict[int, tuple[Columns, Row | None]]:
    """Position -> what would be written for an entry and the row it replaces; entries that change nothing are left out.

    Conflict, NotFound and BadEntry for a batch that cannot be written as things stand.
    """
    replaced = _ends(connection, batch)
    _check_seen(batch, replaced)
    found: dict[int, tuple[Columns, Row | None]] = {}
    for position, (entry, end) in enumerate(zip(batch.entries, replaced, strict=True)):
        said = _changes(position, entry, end)
        if said is not None:
            found[position] = (said, end)
    return found


def keep_release(connection: Connection, digest: str, canonical: str, now: datetime) -> KeptRelease | None:
    """Note that another catalog is in force; None when it is the one noted last. Its text is kept the first time."""
    last = reading.last_release(connection)
    if last is not None and last.digest == digest:
        return None
    number = 1 if last is None else last.id + 1
    known = reading.release_text(connection, digest) is not None
    line = {
        "id": number,
        "digest": digest,
        "canonical": None if known else canonical,
        "recorded_at": stamp(not_before(reading.last(connection)[1], now)),
    }
    connection.execute(insert(RELEASES), line)
    return KeptRelease(number, chain.link(connection, RELEASES, [line]))


def _ends(connection: Connection, batch: Batch) -> list[Row | None]:
    """For each entry the last row of its slot. NotFound for a withdrawal of a row that never was."""
    withdrawn = reading.by_id(connection, (entry.seen for entry in batch.entries if isinstance(entry, WithdrawalEntry)))
    slots = [_slots(entry, withdrawn) for entry in batch.entries]
    ends = reading.ends(connection, (slot for some in slots for slot in some))
    found: list[Row | None] = []
    taken: set[str] = set()
    for position, some in enumerate(slots):
        candidates = [ends[slot] for slot in some if slot in ends]
        # A renamed indicator can have a chain under either id: the one in force counts, else the newest.
        end = max(candidates, key=lambda row: (row.kind is not EntryKind.WITHDRAWAL, row.id), default=None)
        chain = {some[0], end.slot if end else some[0]}
        if chain & taken:
            raise BadEntry(position, "slot", Fault.SLOT_TWICE)
        taken |= chain
        found.append(end)
    return found


def _slots(entry: Entry, withdrawn: dict[int, Row]) -> tuple[str, ...]:
    if not isinstance(entry, WithdrawalEntry):
        return slots_of(entry)
    if entry.seen not in withdrawn:
        raise NotFound(f"row {entry.seen}")
    return (withdrawn[entry.seen].slot,)


def _check_seen(batch: Batch, ends: list[Row | None]) -> None:
    """Conflict with every row that an editor has not seen."""
    unseen: dict[int, Row] = {}
    for position, (entry, end) in enumerate(zip(batch.entries, ends, strict=True)):
        live = end.id if end and end.kind is not EntryKind.WITHDRAWAL else None
        if entry.seen == live:
            continue
        if end is None:
            raise NotFound(f"row {entry.seen} in the slot of entry {position}")
        unseen[position] = end
    if unseen:
        raise Conflict(unseen)


def _changes(position: int, entry: Entry, end: Row | None) -> Columns | None:
    """What is to be written for an entry, None when it only repeats what is in force."""
    if isinstance(entry, WithdrawalEntry):
        assert end is not None
        said = {**columns_of(end), "kind": EntryKind.WITHDRAWAL.value, "note": entry.note, "reason": entry.reason}
    elif entry.seen is not None and end is not None and same(entry, end):
        return None
    else:
        said = columns_of(entry)
    if entry.seen is not None and not (entry.reason and entry.reason.strip()):
        raise BadEntry(position, "reason", Fault.REASON_MISSING)
    return said


def _receipt(
    batch: Batch, written: dict[int, int], moment: datetime | None, *, repeated: bool, head: str | None = None
) -> Receipt:
    return Receipt(
        token=batch.token,
        rows=tuple(written.values()),
        unchanged=tuple(position for position in range(len(batch.entries)) if position not in written),
        recorded_at=moment,
        repeated=repeated,
        head=head,
    )
