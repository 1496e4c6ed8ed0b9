"""The catalog as it was in force on a past day: its targets and judging rules judge what was known then."""

import json
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum
from functools import lru_cache

from pydantic import ValidationError

from targets.domain.catalog import Catalog
from targets.ledger.ledger import Ledger
from targets.ledger.rows import Release
from targets.tracking.clock import end_of
from targets.tracking.reach import OUT_OF_REACH


class Basis(StrEnum):
    """Which catalog a day is judged by.

    TODAYS: the one of today, which was in force then already. FORMER: another one, kept in the ledger. BEFORE_ANY: today's,
    because the day lies before the first catalog the ledger kept. UNREADABLE: today's, because the one of the day was
    kept by a version of the tracker that this one cannot read.
    """

    TODAYS = "todays"
    FORMER = "former"
    BEFORE_ANY = "before_any"
    UNREADABLE = "unreadable"


@dataclass(frozen=True, slots=True)
class Edition:
    """The catalog of a day. `since`: when it came into force (UTC), where the ledger tells."""

    catalog: Catalog
    basis: Basis
    since: datetime | None = None


class Releases:
    """The catalogs kept in a ledger; `current` is the one of the seeds."""

    def __init__(self, current: Catalog, ledger: Ledger | None) -> None:
        self._current = current
        self._ledger = ledger
        self._kept: dict[str, Catalog] = {}
        self._last_read: tuple[Release, ...] | None = None
        self._read = lru_cache(maxsize=4)(self._read_release)

    def on(self, known: date, today: date) -> Edition:
        """The catalog in force at the end of the city's day `known`, without what nobody had promised yet. Raises LedgerError where none was ever read."""
        found = self._in_force(known, today)
        catalog = self.promised(found.catalog, known)
        return found if catalog is found.catalog else replace(found, catalog=catalog)

    def kept(self, wanted: Callable[[str], bool]) -> tuple[Catalog | None, ...]:
        """Today's catalog and those in the ledger whose digest is `wanted`, newest first; None for one that cannot be read any more."""
        listed = reversed(self._listed(self._ledger)) if self._ledger else ()
        digests = dict.fromkeys([self._current.digest, *(one.digest for one in listed)])
        found = filter(wanted, digests)
        return tuple(self._current if digest == self._current.digest else self._read(digest) for digest in found)

    def promised(self, catalog: Catalog, known: date) -> Catalog:
        """Without what nobody had promised by then: the same object for the same targets: snapshots, verdicts and searches are kept by it."""
        left = catalog.promised_by(known)
        return left if left is catalog else self._kept.setdefault(left.digest, left)

    def _in_force(self, known: date, today: date) -> Edition:
        if known >= today or self._ledger is None:
            return Edition(self._current, Basis.TODAYS)
        kept = [one for one in self._listed(self._ledger) if one.recorded_at <= end_of(known)]
        if not kept:
            return Edition(self._current, Basis.BEFORE_ANY)
        last = kept[-1]
        if last.digest == self._current.digest:
            return Edition(self._current, Basis.TODAYS, last.recorded_at)
        former = self._read(last.digest)
        if former is None:
            return Edition(self._current, Basis.UNREADABLE, last.recorded_at)
        return Edition(former, Basis.FORMER, last.recorded_at)

    def _listed(self, ledger: Ledger) -> tuple[Release, ...]:
        """While the ledger is out of reach, those read last."""
        try:
            self._last_read = ledger.releases()
        except OUT_OF_REACH:
            if self._last_read is None:
                raise
        return self._last_read

    def _read_release(self, digest: str) -> Catalog | None:
        text = self._ledger.release_text(digest) if self._ledger else None
        try:
            return None if text is None else Catalog.model_validate(json.loads(text))
        except (ValidationError, json.JSONDecodeError):
            return None
