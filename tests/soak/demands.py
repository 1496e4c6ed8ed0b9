"""What has to hold after every fault, asked of the ledger itself."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from decimal import Decimal

from targets.domain.period import Period
from targets.ledger.entries import Batch, FigureEntry, Identity
from targets.ledger.ledger import Ledger
from targets.ledger.modes import Mode
from targets.ledger.proof.copies import prove
from targets.ledger.proof.findings import Proof
from targets.ledger.rows import Row
from tests.soak.ground import Lost

Said = tuple[int, Identity, Period, Decimal | None]


def demand(where: str, sent: Iterable[Batch], acknowledged: Mapping[str, tuple[int, ...]]) -> Proof:
    """Raise Lost unless the ledger holds every acknowledged batch under its numbers, of the others all or nothing, each
    once and in order, and its chain is sound.

    `sent`: every batch that could be there. `acknowledged`: token -> the numbers of its rows as acknowledged.
    """
    with Ledger.open(where, create=False) as ledger:
        rows = tuple(reversed(ledger.rows()))
    _demand_order(rows)
    there: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        there[row.batch].append(row)
    for token, numbers in acknowledged.items():
        found = tuple(row.id for row in there.get(token, ()))
        if found != numbers:
            raise Lost(f"batch {token} was acknowledged as rows {numbers} and stands there as {found}")
    known = {batch.token: _said(batch) for batch in sent}
    for token, saved in there.items():
        if known.get(token) != [(row.position, row.identity, row.period, row.value) for row in saved]:
            raise Lost(
                f"batch {token} is not there as it was sent, or nobody sent it: rows {[row.id for row in saved]}"
            )
    return demand_proof(where, len(rows))


def demand_proof(where: str, rows: int) -> Proof:
    """Raise Lost unless the chain is sound, and as long as there are rows."""
    proof = prove(where, mode=Mode.REAL)
    if not proof.sound or proof.links != rows:
        raise Lost(f"{rows} rows, a chain of {proof.links}: {'; '.join(map(str, proof.findings))}")
    return proof


def _demand_order(rows: tuple[Row, ...]) -> None:
    if [row.id for row in rows] != list(range(1, len(rows) + 1)):
        raise Lost(f"the numbers of {len(rows)} rows have a gap")
    moments = [row.recorded_at for row in rows]
    if moments != sorted(moments):
        raise Lost("recorded_at runs backwards")
    first = [row.slot for row in rows if row.replaces is None]
    if len(first) != len(set(first)):
        raise Lost("a figure stands there twice")


def _said(batch: Batch) -> list[Said]:
    figures = [entry for entry in batch.entries if isinstance(entry, FigureEntry)]
    return [(at, one.identity, one.period, one.value) for at, one in enumerate(figures)]
