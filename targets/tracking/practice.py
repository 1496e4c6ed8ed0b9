"""Practice: invented figures in a ledger of their own, on a day that stands still, under a catalog that says so."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date, datetime, time
from hashlib import sha256
from pathlib import Path

from targets.curation.practice import Practice, load_practice
from targets.domain.catalog import Catalog
from targets.domain.terms import Disclosure, Vintage
from targets.ledger.entries import Actor, Batch, EnteredSource, FigureEntry, Identity, Reporter, SourceKind
from targets.ledger.errors import Conflict, TokenReused
from targets.ledger.ledger import Ledger
from targets.ledger.modes import Mode
from targets.tracking.clock import CITY, city_day
from targets.tracking.tracker import Tracker

ACTOR = Actor(subject="practice", name="演练")
_HOUR = time(10)
_ANEW = "`make demo-reset` throws it away, `make demo` makes it anew"


class PracticeError(Exception):
    """One cannot practise on that day with that ledger. `str()` says why, and what to do."""


def practise(where: str | Path, seeds: Path, catalog: Catalog, day: str = "") -> Tracker:
    """The practice ledger at `where`, made or completed, on its own day: `day` (YYYY-MM-DD), or the one the seeds name.

    Done twice it leaves the same ledger. Raises CurationError for mistakes in the invented figures, LedgerError
    (OtherMode for the real ledger), PracticeError where the ledger cannot be brought to that day.
    """
    practice = load_practice(seeds, catalog)
    today = _read(day) if day else practice.today
    ledger = Ledger.open(where, create=True, mode=Mode.PRACTICE)
    try:
        _fill(ledger, practice, catalog, today)
    except BaseException:
        ledger.close()
        raise
    return Tracker(marked(catalog), ledger, practice_day=today)


def _read(day: str) -> date:
    try:
        return date.fromisoformat(day)
    except ValueError as fault:
        raise PracticeError(f"{day!r} is no day to practise on; write it as 2017-10-25") from fault


def marked(catalog: Catalog) -> Catalog:
    """The same catalog for practice. Its digest is another one, so that no code made from it looks like a real one's."""
    digest = sha256(f"practice {catalog.digest}".encode()).hexdigest()
    return catalog.model_copy(update={"practice": True, "digest": digest})


def _fill(ledger: Ledger, practice: Practice, catalog: Catalog, today: date) -> None:
    """Write what came in by `today` and is not there yet: each day's figures are one batch, saved once."""
    newest = ledger.rows(limit=1)
    if newest and (reached := city_day(newest[0].recorded_at)) > today:
        raise PracticeError(f"this practice ledger has reached {reached} and cannot go back to {today}: {_ANEW}")
    try:
        for moment, batch in batches(practice, catalog, today):
            ledger.append(batch, moment)
    except TokenReused as fault:
        raise PracticeError(f"this practice ledger was made from other figures: {_ANEW}") from fault
    except Conflict as fault:
        raise PracticeError(f"figures that come in by {today} were entered by hand before: {_ANEW}") from fault


def batches(practice: Practice, catalog: Catalog, today: date) -> Iterator[tuple[datetime, Batch]]:
    """What came in on each day up to `today`, oldest first, with the moment it did."""
    found: dict[date, list[FigureEntry]] = defaultdict(list)
    source = EnteredSource(kind=SourceKind.SUBMISSION, title=practice.source)
    reporter = Reporter(unit=practice.unit, name=practice.reporter)
    for series in practice.series:
        identity = Identity.of(catalog.indicators[series.indicator])
        for period, value in series.figures():
            entry = FigureEntry(
                identity=identity,
                period=period,
                value=value,
                vintage=Vintage.PRELIMINARY,
                disclosure=Disclosure.PUBLIC,
                source=source,
                reporter=reporter,
            )
            found[practice.recorded_on(period)].append(entry)
    for day in sorted(day for day in found if day <= today):
        batch = Batch(token=f"practice {day}", actor=ACTOR, entries=tuple(found[day]))
        yield datetime.combine(day, _HOUR, CITY), batch
