"""Line by line from one database into another, in the order written and in one transaction, hashes and all."""

from sqlalchemy import Connection, Engine, insert

from targets.ledger.engine import snapshot, writing
from targets.ledger.proof.chain import head
from targets.ledger.proof.errors import NotEmpty, Unproven
from targets.ledger.proof.findings import Finding, Flaw, Proof
from targets.ledger.proof.portions import count, portions
from targets.ledger.proof.verify import Told, verify
from targets.ledger.tables import META, METADATA

# Those that others refer to come first.
TABLES = tuple(table for table in METADATA.sorted_tables if table is not META)


def transfer(source: Engine, target: Engine, copied: Told, proven: Told, *, sound: bool) -> Proof:
    """All of `source`, as of one moment, into the empty ledger `target`; both of the newest schema.

    `sound`: Unproven, and nothing is written, unless the copy is proven by its chain. NotEmpty.
    """
    with snapshot(source) as found, writing(target) as into:
        _refuse_filled(into)
        wanted = head(found)
        done, total = 0, sum(count(found, table) for table in TABLES)
        for table in TABLES:
            for lines in portions(found, table):
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


def _refuse_filled(into: Connection) -> None:
    filled = [f"{table.name} {lines}" for table in TABLES if (lines := count(into, table))]
    if filled:
        raise NotEmpty(", ".join(filled))
