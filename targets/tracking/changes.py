"""The history as it is asked for: what each row did and replaced, page by page, and which filter to lift for more."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from decimal import Decimal
from functools import lru_cache

from targets.domain.catalog import Catalog
from targets.domain.indicator import Indicator
from targets.domain.terms import Disclosure
from targets.ledger.history import Hands, Said
from targets.ledger.orphans import by_any_id
from targets.ledger.rows import Deed, Row, RowFilter
from targets.tracking.asked import FILTERS, Asked, is_set, only, row_filter, without
from targets.tracking.people import Person
from targets.tracking.register import Field, Where, field_of
from targets.tracking.search import holds, terms
from targets.tracking.tracker import Tracker
from targets.tracking.withheld import without_names


@dataclass(frozen=True, slots=True)
class Change:
    """A row, what it did, and the row it replaced or withdrew: None where there is none.

    `whole` False: told to somebody without the right to internal figures, see `withheld`. Such a reader is told no numbers
    of rows either, since what is missing between them would be counted.
    """

    row: Row
    deed: Deed
    before: Row | None
    whole: bool = True

    @property
    def difference(self) -> Decimal | None:
        """New minus old of a correction, in the unit of both; None for words and where the unit is another."""
        old = self.before
        if self.deed is not Deed.CORRECTED or old is None or old.value is None or self.row.value is None:
            return None
        return self.row.value - old.value if self.row.identity.unit == old.identity.unit else None


class Changes:
    """The history for one reader and one look at it, as it stood at `until`. Raises Denied; every method may raise LedgerError."""

    def __init__(self, tracker: Tracker, reader: Person | None, until: datetime | None = None) -> None:
        self._tracker = tracker
        self._until = until
        self._reader = reader
        self._internal = tracker.shows_internal(reader)
        self._searched: dict[tuple[RowFilter, str], tuple[int, ...]] = {}  # counted and shown in the same look

    def hands(self) -> Hands:
        """Units and people to choose from: those of the rows the reader may see; nobody is named to the public."""
        ledger = self._tracker.ledger
        found = ledger.hands(self._visible(RowFilter(until=self._until))) if ledger else Hands((), {})
        return found if self._internal else Hands(found.units, {})

    def count(self, asked: Asked) -> int:
        """How many rows pass every filter."""
        wanted = self._wanted(asked)
        if asked.text:
            return len(self._found(wanted, asked.text))
        return self._tracker.history_count(wanted, reader=self._reader)

    def page(self, asked: Asked, limit: int | None, offset: int = 0) -> tuple[Change, ...]:
        """Rows that pass every filter, newest first, each with what it replaced."""
        wanted = self._wanted(asked)
        if not asked.text:
            return self._told(self._tracker.history(wanted, limit, offset, reader=self._reader))
        found = self._found(wanted, asked.text)[offset:]
        ids = found if limit is None else found[:limit]
        rows = self._by_id(ids)
        seen = [rows[number] for number in ids]
        return self._told(seen if self._internal else without_names(seen))

    def in_force(self, told: Iterable[Change]) -> tuple[Row, ...]:
        """The rows of these changes that are in force now."""
        rows = [one.row for one in told if one.deed is not Deed.WITHDRAWN]
        replaced = self._tracker.ledger.replaced(row.id for row in rows) if self._tracker.ledger else frozenset()
        return tuple(row for row in rows if row.id not in replaced)

    def loosened(self, asked: Asked) -> Mapping[str, int]:
        """For each filter that is set: how many rows there would be without it alone; those that help nothing are left out."""
        return self._counts({name: without(asked, name) for name in FILTERS if is_set(asked, name)})

    def alone(self, asked: Asked) -> Mapping[str, int]:
        """For each filter that is set: how many rows there would be with no other one; those that leave none are left out."""
        return self._counts({name: only(asked, name) for name in FILTERS if is_set(asked, name)})

    def _counts(self, asked: Mapping[str, Asked]) -> Mapping[str, int]:
        return {name: count for name, one in asked.items() if (count := self.count(one))}

    def _found(self, wanted: RowFilter, text: str) -> tuple[int, ...]:
        if (wanted, text) not in self._searched:
            self._searched[wanted, text] = self._search(wanted, text)
        return self._searched[wanted, text]

    def _search(self, wanted: RowFilter, text: str) -> tuple[int, ...]:
        ledger, query = self._tracker.ledger, terms(text)
        catalog = self._tracker.catalog
        indicators = by_any_id(catalog.indicators.values())
        known: dict[tuple[str, str | None, str | None], bool] = {}
        found = []
        for one in ledger.said(self._visible(wanted)) if ledger else ():
            key = (one.indicator, one.note, one.reason)
            if key not in known:  # a month's figures of a hundred indicators share one note
                known[key] = holds(tuple(_fields(one, indicators.get(one.indicator), catalog)), query)
            if known[key]:
                found.append(one.id)
        return tuple(found)

    def _told(self, rows: Iterable[Row]) -> tuple[Change, ...]:
        told = tuple(rows)
        before = self._by_id(row.replaces for row in told if row.replaces is not None)
        return tuple(self._change(row, before.get(row.replaces or 0)) for row in told)

    def _change(self, row: Row, before: Row | None) -> Change:
        deed = Deed.of(row, before)
        replaced = before if deed in (Deed.CORRECTED, Deed.WITHDRAWN) else None
        return Change(row, deed, replaced, whole=self._internal)

    def _by_id(self, ids: Iterable[int]) -> dict[int, Row]:
        ledger = self._tracker.ledger
        return ledger.rows_by_id(ids, published=not self._internal) if ledger else {}

    def _wanted(self, asked: Asked) -> RowFilter:
        wanted = row_filter(asked, self._tracker.catalog)
        until = min((moment for moment in (wanted.until, self._until) if moment is not None), default=None)
        return replace(wanted, until=until, actor=wanted.actor if self._internal else None)

    def _visible(self, wanted: RowFilter) -> RowFilter:
        return wanted if self._internal else replace(wanted, disclosure=Disclosure.PUBLIC)


def _fields(one: Said, indicator: Indicator | None, catalog: Catalog) -> Iterator[Field]:
    """What a row is found by; one whose indicator is gone by the id it was written under, as it is shown."""
    names = [indicator.name, catalog.topics[indicator.topic].name] if indicator else []
    for text in [side for name in names for side in (name.zh, name.en)] or [one.indicator]:
        yield _field(Where.NAME, text)
    for text in filter(None, (one.note, one.reason)):
        yield _field(Where.NOTE, text)


@lru_cache(maxsize=4096)
def _field(where: Where, text: str) -> Field:
    return field_of(where, text)
