"""The catalog and the ledger together: what is known on a day, cached by the ledger's revision."""

from collections import OrderedDict
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date, datetime
from threading import Lock
from typing import Final

from targets.domain.catalog import Catalog
from targets.domain.remark import Remark
from targets.domain.terms import Disclosure
from targets.ledger.entries import Batch, WithdrawalEntry
from targets.ledger.errors import Missing
from targets.ledger.ledger import Ledger
from targets.ledger.orphans import Orphan, orphans
from targets.ledger.remarks.entries import RemarkRow
from targets.ledger.remarks.known import known as known_remark
from targets.ledger.rows import Receipt, Revision, Row, RowFilter
from targets.tracking.clock import city_day, end_of, same_time_on
from targets.tracking.entered import Entered, entered_by
from targets.tracking.people import Denied, Person, Right, Roster
from targets.tracking.permission import ask_to_enter, indicators_of
from targets.tracking.reach import OUT_OF_REACH, Reach
from targets.tracking.releases import Edition, Releases
from targets.tracking.snapshot import Snapshot, build_snapshot
from targets.tracking.withheld import without_names

_KEPT = 12
NOBODY: Final = Roster()
_Key = tuple[Revision, date, date, bool]


class Tracker:
    """One per process, shared by all visitors; `ledger` None: nothing was ever entered and nothing can be.

    Whoever asks is looked up in the `roster` each time; None is somebody not signed in. Everything that reads for somebody
    raises Denied where they may read nothing at all, and leaves out what is internal where they may not see that.
    """

    def __init__(
        self, catalog: Catalog, ledger: Ledger | None, practice_day: date | None = None, roster: Roster = NOBODY
    ) -> None:
        """`practice_day`: the day it always is while one practises."""
        self.catalog = catalog
        self.ledger = ledger
        self.roster = roster
        self._practice_day = practice_day
        self._kept: OrderedDict[_Key, Snapshot] = OrderedDict()
        self._entered = Entered()
        self.releases = Releases(catalog, ledger)
        self.reach = Reach(ledger)
        self._lock = Lock()

    def moment(self, now: datetime) -> datetime:
        """The moment it is for everybody who looks: `now`, in practice the same time of the practice day."""
        return now if self._practice_day is None else same_time_on(self._practice_day, now)

    def edition(self, known: date, now: datetime) -> Edition:
        """The catalog and rules that were in force at the end of the city's day `known`. Raises LedgerError."""
        return self.releases.on(known, city_day(now))

    def revision(self) -> int:
        """Grows with every row and every remark entered; 0 for an empty or absent ledger."""
        return sum(self.reach.revision())

    def shows_internal(self, reader: Person | None) -> bool:
        """Whether internal figures are among what `reader` sees. Raises Denied for who may not even read published ones."""
        rights = self.roster.rights(reader)
        if Right.READ not in rights:
            raise Denied(Right.READ, reader)
        return Right.READ_INTERNAL in rights

    def snapshot(self, known: date, now: datetime, reader: Person | None, *, public: bool = False) -> Snapshot:
        """What was known at the end of the city's day `known`, under the catalog of that day, to `reader`; `public`: to everybody.

        While the ledger is out of reach, what was known when it last answered; LedgerError where that was never read, and
        for any other fault.
        """
        view = (known, city_day(now), self.shows_internal(reader) and not public)
        try:
            return self._current(self.reach.revision(now), *view)
        except OUT_OF_REACH:
            kept = self._last_known(*view)
            if kept is None:
                raise
            return kept

    def _current(self, revision: Revision, known: date, today: date, internal: bool) -> Snapshot:
        key = (revision, known, today, internal)
        with self._lock:
            if key in self._kept:
                self._kept.move_to_end(key)
                return self._kept[key]
        snapshot = self._build(*key)
        with self._lock:
            self._kept[key] = snapshot
            while len(self._kept) > _KEPT:
                self._kept.popitem(last=False)
        return snapshot

    def history(
        self, which: RowFilter, limit: int | None, offset: int = 0, *, reader: Person | None
    ) -> tuple[Row, ...]:
        """Rows of the ledger that `reader` may see, newest first, and of each what they may."""
        internal = self.shows_internal(reader)
        rows = self.ledger.rows(_visible(which, internal), limit=limit, offset=offset) if self.ledger else ()
        return rows if internal else without_names(rows)

    def history_count(self, which: RowFilter, *, reader: Person | None) -> int:
        """How many rows `history` has without a limit."""
        seen = _visible(which, self.shows_internal(reader))
        return self.ledger.count(seen) if self.ledger else 0

    def orphans(self) -> tuple[Orphan, ...]:
        """For the operator's log: rows in force that nothing is judged by, because the catalog has no place for them."""
        rows = self.ledger.live() if self.ledger else ()
        return orphans(rows, self.catalog.indicators.values(), self.catalog.targets)

    def in_force(self, *slots: str, reader: Person | None) -> Row | None:
        """The row in force in a slot (see `ledger.entries`), if `reader` may see it: whoever may enter figures may."""
        internal = self.shows_internal(reader)
        row = self.ledger.live_slot(*slots) if self.ledger else None
        return row if row is None or internal or row.disclosure is Disclosure.PUBLIC else None

    def in_force_in(self, slots: Iterable[str], *, reader: Person | None) -> Mapping[str, Row]:
        """The same for many slots at once, each by itself: slot -> row."""
        internal = self.shows_internal(reader)
        rows = self.ledger.live_slots(slots) if self.ledger else {}
        return {slot: row for slot, row in rows.items() if internal or row.disclosure is Disclosure.PUBLIC}

    def append(self, batch: Batch, person: Person | None, now: datetime) -> Receipt:
        """Write one batch in the name of `person`, whatever actor it claims.

        Raises Denied, and writes nothing, where one of its entries is about an indicator they may not enter, or where
        figures are reviewed first (see `submissions`) and it does more than withdraw; LedgerError.
        """
        ledger = self.writable()
        writer = ask_to_enter(self.roster, person, (), self.catalog)
        ask_to_enter(self.roster, writer, indicators_of(batch.entries, self.catalog, ledger), self.catalog)
        if self.roster.review and not all(isinstance(entry, WithdrawalEntry) for entry in batch.entries):
            raise Denied(Right.REVIEW, writer, "what nobody has reviewed")
        return ledger.append(replace(batch, actor=writer.actor), now)

    def writable(self) -> Ledger:
        """The ledger to write to. Raises Missing where there is none."""
        if self.ledger is None:
            raise Missing("there is no ledger to write to")
        return self.ledger

    def _last_known(self, known: date, today: date, internal: bool) -> Snapshot | None:
        """As the ledger stood when it last answered; today for other eyes is put together from the rows read by then."""
        last, entered, view = self.reach.last, self._entered, (known, today, internal)
        if last is not None and (kept := self._kept.get((last, *view))):
            return kept
        if last is None or known < today or entered.upto != last.rows:
            return self._same_view(view)
        seen = entered if internal else entered.for_the_public
        return build_snapshot(self.catalog, seen, known, today, internal, sum(last))

    def _build(self, revision: Revision, known: date, today: date, internal: bool) -> Snapshot:
        figures = self._with_same_figures((revision, known, today, internal))
        if figures is None:
            figures = self._figures(revision, known, today, internal)
        return replace(figures, revision=sum(revision), remarks=self._remarks(revision, known, internal))

    def _with_same_figures(self, key: _Key) -> Snapshot | None:
        """A remark changes no light: what is judged already is kept."""
        with self._lock:
            for (revision, *others), kept in self._kept.items():
                if revision.rows == key[0].rows and others == list(key[1:]):
                    return kept
        return None

    def _remarks(self, revision: Revision, known: date, internal: bool) -> dict[str, Remark]:
        """Target -> the remark in force, if it is for these eyes."""
        found = (
            self.ledger.remarks_in_force(end_of(known), revision=revision.remarks)
            if self.ledger and revision.remarks
            else ()
        )
        return {row.target: known_remark(row, internal=internal) for row in found if internal or _public(row)}

    def _figures(self, revision: Revision, known: date, today: date, internal: bool) -> Snapshot:
        catalog = self.releases.on(known, today).catalog
        entered = self._entered_by(revision.rows, known, catalog)
        seen = entered if internal else entered.for_the_public
        before = self._same_view((known, today, internal))
        if before is not None:
            return before.with_entered(seen, revision.rows)
        return build_snapshot(catalog, seen, known, today, internal, revision.rows)

    def _entered_by(self, upto: int, known: date, catalog: Catalog) -> Entered:
        if self.ledger is None or not upto:
            return Entered()
        if catalog is not self.catalog:
            return entered_by(self.ledger, catalog, end_of(known), upto, Entered())
        with self._lock:
            last = self._entered
        entered = entered_by(self.ledger, self.catalog, end_of(known), upto, last)
        with self._lock:
            if entered.upto > self._entered.upto:
                self._entered = entered
        return entered

    def _same_view(self, view: tuple[date, date, bool]) -> Snapshot | None:
        """The newest snapshot of the same days for the same eyes, whatever was entered since."""
        with self._lock:
            return next((kept for key, kept in reversed(self._kept.items()) if key[1:] == view), None)


def _public(row: RemarkRow) -> bool:
    return row.disclosure is Disclosure.PUBLIC


def _visible(which: RowFilter, internal: bool) -> RowFilter:
    return which if internal else replace(which, disclosure=Disclosure.PUBLIC)
