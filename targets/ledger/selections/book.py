"""Selections as the rest of the house sees them."""

from datetime import datetime

from sqlalchemy import Engine

from targets.ledger import engine
from targets.ledger.announcements import Announcements
from targets.ledger.selections import content, reading, writing
from targets.ledger.selections.entries import SelectionReceipt, SelectionRow, SelectionSheet
from targets.ledger.tables import SELECTIONS


class Selections:
    """Every method may raise Busy, Unavailable and Damaged; the one that writes ReadOnly and Full as well."""

    def __init__(self, connections: Engine, announcements: Announcements) -> None:
        self._engine = connections
        self._announcements = announcements

    def append(self, sheet: SelectionSheet, now: datetime) -> SelectionReceipt:
        """Keep, rename or withdraw; on return it is on disk.

        Saved again with the same token it gives the first receipt; TokenReused if the content differs. SelectionConflict
        where another one in force has the name, or what the sheet replaces is no longer in force. BadEntry, NotFound.
        """
        content.check(sheet)
        with engine.writing(self._engine) as connection:
            receipt = writing.append(connection, sheet, now)
        self._announcements.tell(SELECTIONS.name, (receipt.row,), sheet.actor, receipt.head)
        return receipt

    def in_force(self) -> tuple[SelectionRow, ...]:
        """Those on the list now, in the order written."""
        with engine.reading(self._engine) as connection:
            return reading.in_force(connection)

    def history(self) -> tuple[SelectionRow, ...]:
        """Every line ever written, newest first."""
        with engine.reading(self._engine) as connection:
            return reading.history(connection)
