"""Line by line from one database into another, in the order written and in one transaction, hashes and all."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Connection, Engine, Table, insert

from targets.ledger.engine import snapshot, writing
from targets.ledger.errors import Damaged
from targets.ledger.faults import concerning, expected_faults
from targets.ledger.proof.chain import head
from targets.ledger.proof.errors import NotEmpty, Unproven
from targets.ledger.proof.findings import Finding, Flaw, Proof
from targets.ledger.proof.portions import Line, count, portions
from targets.ledger.proof.verify import Told, verify
from targets.ledger.shape import gone_from
from targets.ledger.tables import META, METADATA

# Those that others refer to come first.
TABLES = tuple(table for table in METADATA.sorted_tables if table is not META)


@dataclass(frozen=True, slots=True)
class End:
    """One of the two ledgers, and how it is told of: where people say it is, not the unfinished file it may still be."""

    engine: Engine
    place: str | Path


def transfer(source: End, target: End, copied: Told, proven: Told, *, sound: bool) -> Proof:
    """All of `source`, as of one moment, into the empty ledger `target`; both of the newest schema.

    `sound`: Unproven, and nothing is written, unless the copy is proven by its chain. NotEmpty.
    """
    with (
        concerning(source.place),
        snapshot(source.engine) as found,
        concerning(target.place),
        writing(target.engine) as into,
    ):
        _refuse_filled(into)
        with concerning(source.place), expected_faults():
            if gone := gone_from(
                found
            ):  # what is left of it is kept by a copy of the file, or by the database's own dump
                raise Damaged("; ".join(gone.values()))
            wanted = head(found)
            done, total = 0, sum(count(found, table) for table in TABLES)
        for table in TABLES:
            for lines in _read(found, table, source.place):
                into.execute(insert(table), [dict(line) for line in lines])
                done += len(lines)
                copied(done, total)
        proof = verify(into, told=proven)
        if (proof.links, proof.head) != (wanted.links, wanted.hash):
            lost = Finding(Flaw.CUT_OFF, None, None, None, f"the copy ends with {proof.head}, not with {wanted.hash}")
            raise Unproven(Proof(proof.links, proof.head, (*proof.findings, lost)))
        if sound and not proof.sound:
            raise Unproven(proof)
        return proof


def _read(found: Connection, table: Table, place: str | Path) -> Iterator[list[Line]]:
    """The source's own faults, told as such while both ends are in use."""
    with concerning(place), expected_faults():
        yield from portions(found, table)


def _refuse_filled(into: Connection) -> None:
    filled = [f"{table.name} {lines}" for table in TABLES if (lines := count(into, table))]
    if filled:
        raise NotEmpty(", ".join(filled))
