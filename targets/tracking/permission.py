"""Whether somebody may write what they hand in: every indicator it touches is asked for, not only the one it names."""

from collections.abc import Iterable, Iterator

from targets.domain.catalog import Catalog
from targets.ledger.entries import AssignmentEntry, Entry, FigureEntry, WithdrawalEntry
from targets.ledger.ledger import Ledger
from targets.ledger.orphans import by_any_id
from targets.ledger.remarks.entries import RemarkEntry, RemarkFilter, RemarkWithdrawal
from targets.tracking.people import Denied, Person, Right, Roster


def ask_to_enter(roster: Roster, person: Person | None, indicators: Iterable[str], catalog: Catalog) -> Person:
    """The person, who may write about all of these ids (former ones included). Denied names the first they may not."""
    known = by_any_id(catalog.indicators.values())
    if person is None or not roster.may(person, Right.ENTER):
        raise Denied(Right.ENTER, person)
    for name in dict.fromkeys(indicators):
        current = known[name].id if name in known else name
        if not roster.may_enter(person, current, catalog):
            raise Denied(Right.ENTER, person, current)
    return person


def indicators_of(entries: Iterable[Entry], catalog: Catalog, ledger: Ledger) -> Iterator[str]:
    """Every indicator that saving these would touch. Raises NotFound for the withdrawal of a row there is not."""
    for entry in entries:
        match entry:
            case FigureEntry():
                yield entry.identity.indicator
                yield from entry.formerly
            case AssignmentEntry():
                yield entry.identity.indicator
                yield from _of_target(entry.target, catalog)
            case WithdrawalEntry():
                row = ledger.row(entry.seen)
                yield row.indicator
                yield from _of_target(row.target, catalog)


def indicators_of_remark(entry: RemarkEntry | RemarkWithdrawal, catalog: Catalog, ledger: Ledger) -> Iterator[str]:
    """The same for a remark, whose withdrawal names a line of the remarks; none for a line there is not."""
    if isinstance(entry, RemarkWithdrawal):
        for row in ledger.remark_history(RemarkFilter(row=entry.seen)):
            yield row.identity.indicator
            yield from _of_target(row.target, catalog)
        return
    yield entry.identity.indicator
    yield from _of_target(entry.target, catalog)


def _of_target(target: str | None, catalog: Catalog) -> Iterator[str]:
    if target in catalog.targets:
        yield catalog.targets[target].indicator
