"""Remarks for one reader: of a target, in the history, and the one in force that an editor has to see."""

from collections.abc import Container
from dataclasses import replace
from datetime import date, datetime

from targets.domain.remark import Remark
from targets.domain.terms import Disclosure
from targets.ledger.remarks.entries import RemarkFilter, RemarkReceipt, RemarkRow, RemarkSheet
from targets.ledger.remarks.known import chain
from targets.tracking.clock import end_of
from targets.tracking.tracker import Tracker


class Remarks:
    """`internal`: whether remarks for internal use are shown. Every method may raise LedgerError."""

    def __init__(self, tracker: Tracker, *, internal: bool) -> None:
        self._ledger = tracker.ledger
        self._internal = internal

    def of_target(self, target: str, known: date) -> tuple[Remark, ...]:
        """Every remark on a target as known at the end of the city's day `known`, newest first."""
        rows = self.history(RemarkFilter(target=target, until=end_of(known)), None)
        return chain(rows, internal=self._internal)

    def in_force(self, target: str) -> RemarkRow | None:
        """The remark in force now, whoever may see it: what another one would replace."""
        return self._ledger.remark_in_force(target) if self._ledger else None

    def in_force_all(self) -> tuple[RemarkRow, ...]:
        """Every remark in force now that the reader may see, in the order written."""
        rows = self._ledger.remarks_in_force() if self._ledger else ()
        return tuple(row for row in rows if self._internal or row.disclosure is Disclosure.PUBLIC)

    def of_no_target(self, targets: Container[str]) -> tuple[RemarkRow, ...]:
        """Those in force that stand beside no light, because `targets` has theirs no more."""
        return tuple(row for row in self.in_force_all() if row.target not in targets)

    def history(self, which: RemarkFilter, limit: int | None, offset: int = 0) -> tuple[RemarkRow, ...]:
        """Remarks and withdrawals, newest first."""
        return self._ledger.remark_history(self._visible(which), limit=limit, offset=offset) if self._ledger else ()

    def count(self, which: RemarkFilter) -> int:
        """How many lines `history` has without a limit."""
        return self._ledger.remark_count(self._visible(which)) if self._ledger else 0

    def save(self, sheet: RemarkSheet, now: datetime) -> RemarkReceipt:
        """Write one; the caller has asked for the right to do so."""
        assert self._ledger is not None, "the caller asks for the right to write, which needs a ledger"
        return self._ledger.append_remark(sheet, now)

    def _visible(self, which: RemarkFilter) -> RemarkFilter:
        return which if self._internal else replace(which, disclosure=Disclosure.PUBLIC)
