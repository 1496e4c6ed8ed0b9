"""Whether the ledger answers, and when it last did: what was read by then is shown while it does not."""

from datetime import datetime
from typing import Final

from targets.ledger.errors import Busy, Unavailable
from targets.ledger.ledger import Ledger
from targets.ledger.rows import Revision

OUT_OF_REACH: Final = (Unavailable, Busy)
"""What passes by itself. A file that is damaged does not: what was read of it before is not shown for long."""

_NOTHING: Final = Revision(0, 0)


class Reach:
    """One for a process. `ledger` None: nothing was ever entered, and nothing is out of reach."""

    def __init__(self, ledger: Ledger | None) -> None:
        self._ledger = ledger
        self._answered: datetime | None = None
        self.last: Revision | None = None  # as it answered last

    def revision(self, now: datetime | None = None) -> Revision:
        """How far the ledger has grown, by one query; `now` is noted when it answers. Raises LedgerError."""
        found = self._ledger.revisions() if self._ledger else _NOTHING
        self.last = found
        if now is not None:
            self._answered = now
        return found

    def lost_since(self, now: datetime) -> datetime | None:
        """When it answered last, `now` where it never did; None while it does."""
        try:
            self.revision(now)
        except OUT_OF_REACH:
            return self._answered or now
        return None
