"""The ledger as the rest of the house sees it: one object, used from any number of threads."""

from collections.abc import Iterable
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import Self

from sqlalchemy import Engine

from targets.ledger import content, engine, history, reading, schema, writing
from targets.ledger.announcements import Announcements
from targets.ledger.entries import Batch
from targets.ledger.errors import NotFound
from targets.ledger.history import Hands, Said
from targets.ledger.modes import Mode
from targets.ledger.proof import chain
from targets.ledger.proof.chain import Head
from targets.ledger.proof.files import check_pages
from targets.ledger.remarks import content as remark_content
from targets.ledger.remarks import reading as remark_reading
from targets.ledger.remarks import writing as remark_writing
from targets.ledger.remarks.entries import RemarkFilter, RemarkKind, RemarkReceipt, RemarkRow, RemarkSheet
from targets.ledger.rows import EntryKind, Receipt, Release, Revision, Row, RowFilter
from targets.ledger.selections.book import Selections
from targets.ledger.submissions.book import Submissions
from targets.ledger.tables import RELEASES, REMARKS, ROWS

EVERYTHING = RowFilter()
EVERY_REMARK = RemarkFilter()


class Ledger:
    """An append-only record in a SQLite file or a PostgreSQL database.

    Every method may raise Busy, Unavailable and Damaged; those that write ReadOnly and Full as well. All times handed in are
    aware; all times given back are UTC. `place`: where it is, without a password.
    """

    def __init__(self, connections: Engine, place: str) -> None:
        self._engine = connections
        self.place = place
        self.announcements = Announcements()
        self.submissions = Submissions(connections, self.announcements)
        self.selections = Selections(connections, self.announcements)

    @classmethod
    def open(cls, where: str | Path, *, create: bool, mode: Mode = Mode.REAL, patience: float = 5.0) -> Self:
        """Open the ledger at a path or URL; safe to do from several processes at once.
        `mode`: what the ledger is for, told to the database when it is made; OtherMode if it was made for something else.
        A SQLite file is brought to the newest schema; `create` makes it, and its folder, where there is none (else Missing);
        one that holds nothing is Empty. PostgreSQL has to be upgraded on purpose (else OldSchema). UnknownSchema for anything
        else, NoDatabase for a file that begins as none, Damaged for a broken page. `patience`: seconds to wait before Busy.
        """
        url = engine.address(where)
        if create:
            schema.make_file(url, mode)
        engine.find_file(url)
        connections = engine.connect(url, patience=patience)
        try:
            with engine.reading(connections) as connection:
                check_pages(connection, quick=True)
            schema.prepare(connections, mode)
            engine.use_write_ahead_log(connections)
        except BaseException:
            connections.dispose()
            raise
        return cls(connections, engine.shown(url))

    def close(self) -> None:
        """Give back the connections. A ledger not closed loses nothing."""
        self._engine.dispose()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def append(self, batch: Batch, now: datetime) -> Receipt:
        """Save a batch, all or nothing; on return it is on disk. Entries that repeat what is in force are listed in the receipt.

        Saved again with the same token it gives the first receipt; TokenReused if the content differs. Conflict when an
        entry's `seen` is no longer what is in force. BadEntry, NotFound for what cannot be meant.
        """
        content.check(batch)
        with engine.writing(self._engine) as connection:
            receipt = writing.append(connection, batch, now)
        self.announcements.tell(ROWS.name, receipt.rows, batch.actor, receipt.head)
        return receipt

    def head(self) -> Head:
        """The end of the hash chain over everything written: stands in exports and backups, and proves them later."""
        with engine.reading(self._engine) as connection:
            return chain.head(connection)

    def revision(self) -> int:
        """The id of the last row, 0 for none: changes with every row, so that caches can hang on it."""
        with engine.reading(self._engine) as connection:
            return reading.revision(connection)

    def revisions(self) -> Revision:
        """The same for rows, remarks, submissions and decisions, in one query."""
        with engine.reading(self._engine) as connection:
            return reading.revisions(connection)

    def live(self, until: datetime | None = None, *, revision: int | None = None) -> tuple[Row, ...]:
        """Figures and assigned values in force, in the order written: now, at a moment (inclusive), or at a revision."""
        with engine.reading(self._engine) as connection:
            return reading.live(connection, until, revision)

    def written(self, *, after: int, upto: int, until: datetime) -> tuple[Row, ...]:
        """Rows of every kind behind row `after`, at most to row `upto` and to a moment (both inclusive), in their order."""
        with engine.reading(self._engine) as connection:
            return reading.written(connection, after, upto, until)

    def live_slot(self, *slots: str) -> Row | None:
        """The row in force in a slot (`figure_slot`, `assignment_slot`), which may have been written under other ids."""
        return max(self.live_slots(slots).values(), key=lambda row: row.id, default=None)

    def live_slots(self, slots: Iterable[str]) -> dict[str, Row]:
        """Slot -> the row in force in it, for any number of slots; those without one are left out."""
        with engine.reading(self._engine) as connection:
            ends = reading.ends(connection, slots).items()
        return {slot: row for slot, row in ends if row.kind is not EntryKind.WITHDRAWAL}

    def row(self, row_id: int) -> Row:
        """One row. NotFound if there is none."""
        if found := self.rows_by_id((row_id,)).get(row_id):
            return found
        raise NotFound(f"row {row_id}")

    def rows(self, wanted: RowFilter = EVERYTHING, *, limit: int | None = None, offset: int = 0) -> tuple[Row, ...]:
        """The history: rows of every kind, newest first."""
        with engine.reading(self._engine) as connection:
            return history.history(connection, wanted, limit, offset)

    def count(self, wanted: RowFilter = EVERYTHING) -> int:
        """How many rows `rows` has without a limit."""
        with engine.reading(self._engine) as connection:
            return history.count(connection, wanted)

    def rows_by_id(self, ids: Iterable[int], *, published: bool = False) -> dict[int, Row]:
        """Id -> row, for those there are; `published`: as everybody may know them (see `ledger.published`)."""
        with engine.reading(self._engine) as connection:
            return reading.by_id(connection, ids, published=published)

    def replaced(self, ids: Iterable[int]) -> frozenset[int]:
        """Which of these rows a later one corrected or withdrew."""
        with engine.reading(self._engine) as connection:
            return history.replaced(connection, ids)

    def said(self, wanted: RowFilter = EVERYTHING) -> tuple[Said, ...]:
        """The free texts of the rows `rows` has without a limit, in its order."""
        with engine.reading(self._engine) as connection:
            return history.said(connection, wanted)

    def hands(self, wanted: RowFilter = EVERYTHING) -> Hands:
        """The reporting units and people that occur in those rows."""
        with engine.reading(self._engine) as connection:
            return history.hands(connection, wanted)

    def append_remark(self, sheet: RemarkSheet, now: datetime) -> RemarkReceipt:
        """Save a remark or its withdrawal; on return it is on disk. Errors as in `append`, RemarkConflict for Conflict."""
        remark_content.check(sheet)
        with engine.writing(self._engine) as connection:
            receipt = remark_writing.append(connection, sheet, now)
        self.announcements.tell(REMARKS.name, (receipt.row,), sheet.actor, receipt.head)
        return receipt

    def remarks_in_force(self, until: datetime | None = None, *, revision: int | None = None) -> tuple[RemarkRow, ...]:
        """The remark in force of each target that has one, in the order written, as `live` has figures."""
        with engine.reading(self._engine) as connection:
            return remark_reading.in_force(connection, until, revision)

    def remark_in_force(self, target: str) -> RemarkRow | None:
        """The remark in force now of one target."""
        with engine.reading(self._engine) as connection:
            end = remark_reading.end(connection, target)
        return None if end is None or end.kind is RemarkKind.WITHDRAWAL else end

    def remark_history(
        self, wanted: RemarkFilter = EVERY_REMARK, *, limit: int | None = None, offset: int = 0
    ) -> tuple[RemarkRow, ...]:
        """Remarks and withdrawals, newest first."""
        with engine.reading(self._engine) as connection:
            return remark_reading.history(connection, wanted, limit, offset)

    def remark_count(self, wanted: RemarkFilter = EVERY_REMARK) -> int:
        """How many lines `remark_history` has without a limit."""
        with engine.reading(self._engine) as connection:
            return remark_reading.count(connection, wanted)

    def keep_release(self, digest: str, canonical: str, now: datetime) -> bool:
        """Note the catalog in force: its digest, and its canonical JSON once; False, and nothing written, where it is the last."""
        with engine.reading(self._engine) as connection:
            last = reading.last_release(connection)
        if last is not None and last.digest == digest:
            return False  # the usual start-up, which must not wait for a writer nor need the right to write
        with engine.writing(self._engine) as connection:
            kept = writing.keep_release(connection, digest, canonical, now)
        if kept is not None:
            self.announcements.tell(RELEASES.name, (kept.release,), None, kept.head)
        return kept is not None

    def releases(self) -> tuple[Release, ...]:
        """Which catalog came into force when, oldest first."""
        with engine.reading(self._engine) as connection:
            return reading.releases(connection)

    def release_text(self, digest: str) -> str:
        """The canonical JSON of a catalog that was in force. NotFound if none with this digest was."""
        with engine.reading(self._engine) as connection:
            if (text := reading.release_text(connection, digest)) is None:
                raise NotFound(f"release {digest}")
            return text
