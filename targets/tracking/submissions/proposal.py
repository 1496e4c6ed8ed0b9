"""What passing a submission would do: each figure beside what is in force, and how lights would turn."""

from dataclasses import dataclass
from datetime import date

from targets.domain.catalog import Catalog
from targets.domain.indicator import Observation
from targets.domain.target import AssignedTarget
from targets.ledger.entries import AssignmentEntry, FigureEntry, Identity, slots_of
from targets.ledger.ledger import Ledger
from targets.ledger.rows import EntryKind, Row
from targets.ledger.submissions.entries import Submission, Submitted
from targets.tracking.entry.preview import Preview, preview
from targets.tracking.snapshot import Snapshot


@dataclass(frozen=True, slots=True)
class Proposed:
    """One entry. `in_force`: what stands in its place now; `overtaken`: somebody changed that since it was handed in.

    `others`: every figure known of the same indicator and period, other vintages among them.
    """

    entry: Submitted
    in_force: Row | None
    overtaken: bool
    others: tuple[Observation, ...]


@dataclass(frozen=True, slots=True)
class Proposal:
    """`effect`: None where the catalog has no place for one of the entries any more."""

    submission: Submission
    lines: tuple[Proposed, ...]
    effect: Preview | None

    @property
    def overtaken(self) -> bool:
        return any(line.overtaken for line in self.lines)


def proposal(submission: Submission, snapshot: Snapshot, ledger: Ledger, today: date) -> Proposal:
    """Nothing is written; `snapshot` has to be of today. Raises LedgerError."""
    lost = any(unfit(entry, snapshot.catalog) for entry in submission.entries)
    return Proposal(
        submission=submission,
        lines=tuple(_proposed(entry, snapshot, ledger) for entry in submission.entries),
        effect=None if lost else preview(snapshot, submission.entries, today),
    )


def unfit(entry: Submitted, catalog: Catalog) -> bool:
    """Whether the catalog has lost the indicator or target, or means something else by it."""
    indicator = catalog.indicators.get(entry.identity.indicator)
    if indicator is None or Identity.of(indicator) != entry.identity:
        return True
    return isinstance(entry, AssignmentEntry) and not isinstance(catalog.targets.get(entry.target), AssignedTarget)


def _proposed(entry: Submitted, snapshot: Snapshot, ledger: Ledger) -> Proposed:
    row = ledger.live_slot(*slots_of(entry))
    in_force = row if row is not None and row.kind is not EntryKind.WITHDRAWAL else None
    series = snapshot.series.get(entry.identity.indicator)
    known = series.figures if series is not None and isinstance(entry, FigureEntry) else ()
    return Proposed(
        entry=entry,
        in_force=in_force,
        overtaken=(in_force.id if in_force else None) != entry.seen,
        others=tuple(figure for figure in known if figure.period == entry.period),
    )
