"""Remarks for one reader: of a target, in the history, and the one in force that an editor has to see."""

from collections.abc import Container, Iterable
from dataclasses import replace
from datetime import date, datetime

from targets.domain.remark import Remark
from targets.domain.terms import Disclosure
from targets.ledger.ledger import Ledger
from targets.ledger.remarks.entries import RemarkFilter, RemarkReceipt, RemarkRow, RemarkSheet
from targets.ledger.remarks.known import chain
from targets.tracking.clock import end_of
from targets.tracking.people import Person
from targets.tracking.permission import ask_to_enter, indicators_of_remark
from targets.tracking.tracker import Tracker
from targets.tracking.withheld import published_remarks


class Remarks:
    """Remarks that `reader` may see and write. Raises Denied; every method may raise LedgerError."""

    def __init__(self, tracker: Tracker, reader: Person | None) -> None:
        self._tracker = tracker
        self._ledger = tracker.ledger
        self._reader = reader
        self._internal = tracker.shows_internal(reader)

    def of_target(self, target: str, known: date) -> tuple[Remark, ...]:
        """Every remark on a target as known at the end of the city's day `known`, newest first."""
        rows = self.history(RemarkFilter(target=target, until=end_of(known)), None)
        return chain(rows, internal=self._internal)

    def in_force(self, target: str) -> RemarkRow | None:
        """The remark in force now, if the reader may see it: what another one would replace."""
        row = self._ledger.remark_in_force(target) if self._ledger else None
        return row if row is None or self._internal or row.disclosure is Disclosure.PUBLIC else None

    def in_force_all(self) -> tuple[RemarkRow, ...]:
        """Every remark in force now that the reader may see, in the order written."""
        rows = self._ledger.remarks_in_force() if self._ledger else ()
        return tuple(row for row in rows if self._internal or row.disclosure is Disclosure.PUBLIC)

    def history(self, which: RemarkFilter, limit: int | None, offset: int = 0) -> tuple[RemarkRow, ...]:
        """Remarks and withdrawals, newest first, and of each what the reader may see."""
        if self._ledger is None:
            return ()
        rows = self._ledger.remark_history(self._visible(which), limit=limit, offset=offset)
        return rows if self._internal else published_remarks(rows, self._by_id)

    def count(self, which: RemarkFilter) -> int:
        """How many lines `history` has without a limit."""
        return self._ledger.remark_count(self._visible(which)) if self._ledger else 0

    def save(self, sheet: RemarkSheet, now: datetime) -> RemarkReceipt:
        """Write one in the name of the reader, whatever actor it claims. Denied, and nothing written, where they may not."""
        ledger, roster, catalog = self._tracker.writable(), self._tracker.roster, self._tracker.catalog
        writer = ask_to_enter(roster, self._reader, (), catalog)
        ask_to_enter(roster, writer, indicators_of_remark(sheet.entry, catalog, ledger), catalog)
        return ledger.append_remark(replace(sheet, actor=writer.actor), now)

    def _by_id(self, ids: Iterable[int]) -> dict[int, RemarkRow]:
        ledger = self._tracker.writable()
        return {row.id: row for number in ids for row in ledger.remark_history(RemarkFilter(row=number))}

    def _visible(self, which: RemarkFilter) -> RemarkFilter:
        return which if self._internal else replace(which, disclosure=Disclosure.PUBLIC)


def remarks_of_no_target(ledger: Ledger, targets: Container[str]) -> tuple[RemarkRow, ...]:
    """For the operator's log: remarks in force that stand beside no light, because `targets` has theirs no more."""
    return tuple(row for row in ledger.remarks_in_force() if row.target not in targets)
