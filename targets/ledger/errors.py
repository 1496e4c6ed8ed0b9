"""What can go wrong with the ledger, as types with a code. The words people read are made from the code elsewhere."""

# ruff: noqa: N818 - named after what happened, as the screen says it

from collections.abc import Mapping
from enum import StrEnum
from typing import TYPE_CHECKING, ClassVar

if TYPE_CHECKING:
    from targets.ledger.remarks.entries import RemarkRow
    from targets.ledger.rows import Row
    from targets.ledger.selections.entries import SelectionRow


_MADE_TO_BE = {"real": "the real ledger", "practice": "one of practice figures (演练数据)"}


class LedgerError(Exception):
    """The root of all of them. `str()` is a technical line for the log.

    `place`: path or address of the ledger it is about, where more than one is in play (see `faults.concerning`).
    """

    code: ClassVar[str]
    place: str | None = None


class Busy(LedgerError):
    """Somebody else is writing, or every connection is in use, for longer than this ledger waits. Trying again helps."""

    code = "busy"


class ReadOnly(LedgerError):
    """The file, the disk or the database account does not allow writing."""

    code = "read_only"


class Forbidden(ReadOnly):
    """The account of a PostgreSQL lacks a right."""


class NotOwner(Forbidden):
    """The account that was to upgrade the ledger may not change its schema."""

    code = "not_owner"


class Full(LedgerError):
    """No space is left; nothing of the batch was written."""

    code = "full"


class Unavailable(LedgerError):
    """The database cannot be reached or opened. Whether a batch under way was written is told by appending it again."""

    code = "unavailable"


class Damaged(LedgerError):
    """The file's content is broken; a backup is needed."""

    code = "damaged"


class NoDatabase(LedgerError):
    """The file does not begin as a database does: it never was one, or its beginning is destroyed."""

    code = "no_database"


class Missing(LedgerError):
    """There is no ledger at this path and none was to be created."""

    code = "missing"


class Empty(LedgerError):
    """The SQLite file is there and holds nothing, not even tables: no ledger is ever left like that. `str()`: its path."""

    code = "empty"


class UnsupportedDatabase(LedgerError):
    """The address names a database other than a SQLite file or PostgreSQL."""

    code = "unsupported_database"


class UnknownSchema(LedgerError):
    """The database holds something else, or a ledger made by a newer version of the dashboard."""

    code = "unknown_schema"


class OldSchema(LedgerError):
    """A database shared by several servers has to be upgraded on purpose first, with `ledger upgrade`.

    `found`: the revision it is at, None for an empty database; `needed`: the one this version knows.
    """

    code = "old_schema"

    def __init__(self, found: str | None, needed: str) -> None:
        super().__init__(f"{found or '–'} → {needed}")
        self.found = found
        self.needed = needed


class OtherMode(LedgerError):
    """The ledger is for practice and was opened as the real one, or the other way round. Nothing was read or written.

    `found`, `wanted`: what it is and what it was opened as, `real` or `practice`.
    """

    code = "of_another_mode"

    def __init__(self, found: str, wanted: str) -> None:
        super().__init__(f"it was made to be {_MADE_TO_BE[found]} and cannot be opened as {_MADE_TO_BE[wanted]}")
        self.found = found
        self.wanted = wanted


class NotFound(LedgerError):
    """The row or release named does not exist, or the row belongs to another slot."""

    code = "not_found"

    def __init__(self, what: object) -> None:
        super().__init__(f"not in the ledger: {what}")
        self.what = what


class TokenReused(LedgerError):
    """The batch's token was used before, for other content."""

    code = "token_reused"


class Fault(StrEnum):
    """Why an entry cannot be stored as it is."""

    EMPTY_BATCH = "empty_batch"
    EMPTY = "empty"
    UNSTORABLE_TEXT = "unstorable_text"
    UNSTORABLE_NUMBER = "unstorable_number"
    NO_RESULT = "no_result"
    TWO_RESULTS = "two_results"
    SLOT_TWICE = "slot_twice"
    REASON_MISSING = "reason_missing"


class BadEntry(LedgerError):
    """An entry that no database could keep or no reader could make sense of.

    `position`: which entry of the batch, from 0; None for the batch's own fields. `field`: dotted, as in `source.title`.
    """

    code = "bad_entry"

    def __init__(self, position: int | None, field: str, fault: Fault) -> None:
        super().__init__(f"entry {position}, {field}: {fault}")
        self.position = position
        self.field = field
        self.fault = fault


class Conflict(LedgerError):
    """Somebody else changed what the editor was looking at. Nothing of the batch was written.

    `rows`: position in the batch -> the row now last in that entry's slot, which may be a withdrawal.
    """

    code = "conflict"

    def __init__(self, rows: "Mapping[int, Row]") -> None:
        super().__init__(f"changed meanwhile: {', '.join(f'entry {at} by row {row.id}' for at, row in rows.items())}")
        self.rows = dict(rows)


class RemarkConflict(Conflict):
    """The same for a remark. `remark`: the line now last of that target, which may be a withdrawal; `rows` is empty."""

    def __init__(self, remark: "RemarkRow") -> None:
        super().__init__({})
        self.args = (f"changed meanwhile: {remark.target} by remark {remark.id}",)
        self.remark = remark


class SelectionConflict(Conflict):
    """The name is in use, or what was to be replaced no longer is in force. `selection`: the line that stands; `rows` is empty."""

    def __init__(self, selection: "SelectionRow") -> None:
        super().__init__({})
        self.args = (f"in use or changed meanwhile: selection {selection.id}",)
        self.selection = selection
