"""Practice: invented figures and remarks in a ledger of their own, on a day that stands still, under a catalog that says so."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date, datetime, time
from hashlib import sha256
from pathlib import Path

from targets.curation.practice import InventedRemark, Practice, load_practice
from targets.domain.catalog import Catalog
from targets.domain.terms import Disclosure, Vintage
from targets.ledger.entries import Actor, Batch, EnteredSource, FigureEntry, Identity, Reporter, SourceKind
from targets.ledger.errors import Conflict, TokenReused
from targets.ledger.ledger import Ledger
from targets.ledger.modes import Mode
from targets.ledger.remarks.entries import RemarkEntry, RemarkSheet
from targets.tracking.clock import CITY, city_day
from targets.tracking.people import AT_THE_MACHINE, LOCAL_EDITOR, Roster
from targets.tracking.remarks.reading import shown
from targets.tracking.tracker import NOBODY, Tracker

ACTOR = Actor(subject="practice", name="演练")
_HOUR, _HOUR_OF_REMARKS = time(10), time(15)
_ANEW = "`make demo-reset` throws it away, `make demo` makes it anew"


class PracticeError(Exception):
    """One cannot practise on that day with that ledger. `str()` says why, and what to do."""


def practise(where: str | Path, seeds: Path, catalog: Catalog, day: str = "", roster: Roster = NOBODY) -> Tracker:
    """The practice ledger at `where`, made or completed, on its own day: `day` (YYYY-MM-DD), or the one the seeds name.

    Done twice it leaves the same ledger. Raises CurationError for mistakes in the invented figures, LedgerError
    (OtherMode for the real ledger), PracticeError where the ledger cannot be brought to that day.
    """
    practice = load_practice(seeds, catalog)
    today = _read(day) if day else practice.today
    ledger = Ledger.open(where, create=True, mode=Mode.PRACTICE)
    tracker = Tracker(marked(catalog), ledger, practice_day=today, roster=roster)
    try:
        _fill(Tracker(tracker.catalog, ledger, today, AT_THE_MACHINE), ledger, practice, today)
    except BaseException:
        ledger.close()
        raise
    return tracker


def _read(day: str) -> date:
    try:
        return date.fromisoformat(day)
    except ValueError as fault:
        raise PracticeError(f"{day!r} is no day to practise on; write it as 2017-10-25") from fault


def marked(catalog: Catalog) -> Catalog:
    """The same catalog for practice. Its digest is another one, so that no code made from it looks like a real one's."""
    digest = sha256(f"practice {catalog.digest}".encode()).hexdigest()
    return catalog.model_copy(update={"practice": True, "digest": digest})


def _fill(tracker: Tracker, ledger: Ledger, practice: Practice, today: date) -> None:
    """Write what came in by `today` and is not there yet, day by day: its figures are one batch, saved once; then remarks.

    A remark speaks about the light of its day, so the figures that came in by then have to stand before it.
    """
    written = [row.recorded_at for row in ledger.rows(limit=1)]
    written += [row.recorded_at for row in ledger.remark_history(limit=1)]
    newest = max(written, default=None)
    if newest is not None and (reached := city_day(newest)) > today:
        raise PracticeError(f"this practice ledger has reached {reached} and cannot go back to {today}: {_ANEW}")
    try:
        _write(tracker, ledger, practice, today)
    except TokenReused as fault:
        raise PracticeError(f"this practice ledger was made from other figures: {_ANEW}") from fault
    except Conflict as fault:
        raise PracticeError(
            f"figures or remarks that come in by {today} were entered by hand before: {_ANEW}"
        ) from fault


def _write(tracker: Tracker, ledger: Ledger, practice: Practice, today: date) -> None:
    events: list[tuple[datetime, Batch | InventedRemark]] = [*batches(practice, tracker.catalog, today)]
    events += [(_at(one.written, _HOUR_OF_REMARKS), one) for one in practice.remarks if one.written <= today]
    rows: dict[str, int] = {}  # target -> its remark written last
    for moment, what in sorted(events, key=lambda event: event[0]):
        if isinstance(what, Batch):
            ledger.append(what, moment)
        else:
            sheet = _sheet(tracker, practice, what, moment, rows.get(what.target))
            rows[what.target] = ledger.append_remark(sheet, moment).row


def _sheet(
    tracker: Tracker, practice: Practice, invented: InventedRemark, moment: datetime, seen: int | None
) -> RemarkSheet:
    """What the unit would have typed on that day, looking at the light of that day."""
    target = tracker.catalog.targets[invented.target]
    light = tracker.snapshot(invented.written, moment, LOCAL_EDITOR).evaluate(target, invented.written)
    entry = RemarkEntry(
        target=target.id,
        due=target.due,
        identity=Identity.of(tracker.catalog.indicators[target.indicator]),
        shown=shown(light),
        cause=invented.cause,
        next_step=invented.next_step,
        deadline=invented.deadline,
        disclosure=Disclosure.PUBLIC,
        reporter=Reporter(unit=practice.unit, name=practice.reporter),
        seen=seen,
    )
    return RemarkSheet(token=f"practice {invented.written} {target.id}", actor=ACTOR, entry=entry)


def _at(day: date, hour: time) -> datetime:
    return datetime.combine(day, hour, CITY)


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
        yield _at(day, _HOUR), batch
