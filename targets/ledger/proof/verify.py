"""Walking the chain: is every line as it was written, in its place, and none gone?"""

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Final

from sqlalchemy import Connection, select

from targets.ledger.proof.chain import CHAINED, genesis, hash_of
from targets.ledger.proof.comparing import content, differences, read, short, stored
from targets.ledger.proof.findings import Finding, Flaw, Proof
from targets.ledger.proof.guards import unguarded
from targets.ledger.proof.portions import Line, count, portions
from targets.ledger.shape import gone_from
from targets.ledger.tables import CHAIN, META, METADATA

MOST: Final = 1000
Told = Callable[[int, int], None]


def nobody(done: int, total: int) -> None:
    """For who need not know how far it is."""


def verify(connection: Connection, head: str | None = None, told: Told = nobody) -> Proof:
    """Compare every line with its link and every link with the one before; see that the database guards them still.

    `connection`: one consistent look (`engine.snapshot`, or a writing transaction). `head`: a hash that was the last one
    of the chain some day, which has to be in it still; without it nobody can tell that lines were cut off at the end,
    or that the chain was written anew from some line on. `told`: called with links done and all of them.
    """
    gone = gone_from(connection)
    missing = tuple(Finding(Flaw.MISSING, None, None, None, told_of) for told_of in gone.values())
    if CHAIN.name in gone:
        return Proof(0, "", missing)
    modes = connection.scalars(select(META.c.mode)).all()
    walk = _Walk(genesis(modes[0] if modes else ""), head)
    total = count(connection, CHAIN)
    there = {name: table for name, table in CHAINED.items() if name not in gone}
    for links in portions(connection, CHAIN):
        lines: dict[str, set[int]] = defaultdict(set)
        for link in links:
            lines[link["of_table"]].add(link["line"])
        rows = {name: stored(connection, CHAINED[name], lines[name]) for name in lines.keys() & there.keys()}
        for link in links:  # of a table that is gone it is told once, not line by line
            stands = link["text"] if link["of_table"] in gone else rows.get(link["of_table"], {}).get(link["line"])
            walk.take(link, stands)
        told(walk.links, total)
    for name, table in there.items():
        chained = select(CHAIN.c.id).where(CHAIN.c.of_table == name, CHAIN.c.line == table.c.id)
        without = select(table.c.id).where(~chained.exists()).order_by(table.c.id)
        walk.find_unchained(name, connection.scalars(without.execution_options(yield_per=MOST)))
    proof = walk.proof()
    return replace(proof, findings=(*missing, *proof.findings, *unguarded(connection, METADATA.tables.keys() - gone)))


class _Walk:
    """The chain as far as it was walked; what it keeps does not grow with it."""

    def __init__(self, first: str, head: str | None) -> None:
        self.links = 0
        self._hash: str | None = first
        self._last_number = 0
        self._asked = head.strip().lower() if head else None
        self._asked_at = 0 if self._asked == first else None
        self._last_lines = dict.fromkeys(CHAINED, 0)
        self._skipped: dict[tuple[str, int], int] = {}  # lines passed over -> the link that did
        self._findings: list[tuple[Finding, str]] = []  # with the digest of what stands there, for a changed line
        self._written: dict[str, tuple[str, int]] = {}  # digest of what a changed line said -> where it was written
        self._more = 0

    def take(self, link: Line, stands: str | None) -> None:
        """The next link, and the text of its line as it stands, None where it is gone."""
        if link["id"] != self._last_number + 1:
            gone = _numbers(self._last_number + 1, link["id"] - 1)
            self._find(Flaw.MISSING, None, None, link["id"], f"no link {gone} stands before it")
            self._hash = None  # what it follows is not known
        self._order(link)
        before, self._hash = self._hash, link["hash"]
        self._last_number, self.links = link["id"], self.links + 1
        if link["hash"] == self._asked:
            self._asked_at = self.links
        self._compare(link, stands, before)

    def find_unchained(self, table: str, lines: Iterable[int]) -> None:
        for line in lines:
            self._find(Flaw.UNCHAINED, table, line, None, "no link tells of it; it was not written by the dashboard")

    def proof(self) -> Proof:
        for (table, line), number in self._skipped.items():
            self._find(Flaw.MISSING, table, line, None, f"no link tells of it; it belongs before link {number}")
        if self._asked is not None and self._asked_at is None:
            told = f"the head {self._asked} is not in the chain: what was written last is gone, or all was written anew"
            self._find(Flaw.CUT_OFF, None, None, None, told)
        since = None if self._asked_at is None else self.links - self._asked_at
        found = tuple(self._or_moved(one, digest) for one, digest in self._findings)
        return Proof(self.links, self._hash or "", found, self._more, since)

    def _order(self, link: Line) -> None:
        """The lines of each table come as 1, 2, 3."""
        table, line = link["of_table"], link["line"]
        if table not in self._last_lines:
            return
        last = self._last_lines[table]
        if line <= last:
            self._skipped.pop((table, line), None)
            self._find(Flaw.REORDERED, table, line, link["id"], f"stands behind {table} {last} in the chain")
            return
        for gone in range(last + 1, min(line, last + MOST)):
            self._skipped[table, gone] = link["id"]
        self._last_lines[table] = line

    def _compare(self, link: Line, stands: str | None, before: str | None) -> None:
        table, line, number, written = link["of_table"], link["line"], link["id"], link["text"]
        holds = before is None or hash_of(before, written) == link["hash"]
        if not holds and stands is not None and before is not None and hash_of(before, stands) == link["hash"]:
            self._find(Flaw.BROKEN, table, line, number, "the chain's text was changed, the line is as written")
            return
        if not holds:
            self._find(Flaw.BROKEN, table, line, number, "it does not follow from the link before")
        if stands is None:
            self._find(Flaw.MISSING, table, line, number, f"it is gone; written was {short(written)}")
        elif stands != written:
            then, now = read(written), read(stands)
            if len(self._written) < MOST:
                self._written[content(then)] = table, line
            self._find(Flaw.CHANGED, table, line, number, differences(then, now), content(now))
        elif (moment := read(stands).get("recorded_at")) != link["recorded_at"]:
            self._find(Flaw.BROKEN, table, line, number, f"its moment is {link['recorded_at']}, the line's {moment}")

    def _find(
        self, flaw: Flaw, table: str | None, line: int | None, link: int | None, detail: str, digest: str = ""
    ) -> None:
        if len(self._findings) < MOST:
            self._findings.append((Finding(flaw, table, line, link, detail), digest))
        else:
            self._more += 1

    def _or_moved(self, found: Finding, digest: str) -> Finding:
        """A changed line that says what another one said was moved."""
        written = self._written.get(digest)
        if found.flaw is not Flaw.CHANGED or written is None:
            return found
        return Finding(
            Flaw.REORDERED,
            found.table,
            found.line,
            found.link,
            f"what stands there was written as {written[0]} {written[1]}",
        )


def _numbers(first: int, last: int) -> str:
    return str(first) if first == last else f"{first} to {last}"
