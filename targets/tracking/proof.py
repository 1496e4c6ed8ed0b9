"""The ledger proven on demand, for administrators: a running dashboard would not notice what it need not read."""

from collections.abc import Callable

from targets.domain.catalog import Catalog
from targets.ledger.modes import Mode
from targets.ledger.proof.copies import Watch, prove
from targets.ledger.proof.findings import Proof
from targets.tracking.people import Denied, Person, Right
from targets.tracking.tracker import Tracker


def prove_now(tracker: Tracker, where: str, person: Person | None, told: Callable[[int, int], None]) -> Proof:
    """What `ledger verify` says of the ledger at `where` at this moment, read anew from the disk; nothing in it is changed.

    `told`: called with lines proven and all of them. Denied for who is no administrator; LedgerError where it is damaged
    or cannot be read.
    """
    if not tracker.roster.may(person, Right.ADMINISTER):
        raise Denied(Right.ADMINISTER, person)
    return prove(where, mode=_mode(tracker.catalog), watch=Watch(proven=told))


def _mode(catalog: Catalog) -> Mode:
    return Mode.PRACTICE if catalog.practice else Mode.REAL
