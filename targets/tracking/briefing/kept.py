"""Choices kept under a name, for one reader: those with a role here see them, those who enter figures keep and change them."""

from dataclasses import replace
from datetime import datetime

from targets.ledger.selections.entries import SelectionReceipt, SelectionRow, SelectionSheet
from targets.tracking.people import Denied, Person, Right
from targets.tracking.tracker import Tracker


class Kept:
    """Selections that `reader` may see and change. Every method may raise LedgerError."""

    def __init__(self, tracker: Tracker, reader: Person | None) -> None:
        self._tracker = tracker
        self._reader = reader
        self.sees = tracker.ledger is not None and tracker.roster.may(reader, Right.READ_INTERNAL)
        self.may_keep = tracker.ledger is not None and tracker.roster.may(reader, Right.ENTER)

    def listed(self) -> tuple[SelectionRow, ...]:
        """Those in force, by name; a name may tell what is internal, so nobody else is told of any."""
        found = self._tracker.ledger.selections.in_force() if self._tracker.ledger and self.sees else ()
        return tuple(sorted(found, key=lambda row: (row.name, row.id)))

    def save(self, sheet: SelectionSheet, now: datetime) -> SelectionReceipt:
        """Keep, rename or withdraw in the name of the reader, whatever actor it claims. Denied, and nothing written."""
        ledger = self._tracker.writable()
        if self._reader is None or not self._tracker.roster.may(self._reader, Right.ENTER):
            raise Denied(Right.ENTER, self._reader, "selections")
        return ledger.selections.append(replace(sheet, actor=self._reader.actor), now)
