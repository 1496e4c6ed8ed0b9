"""The hash chain: one link for each line of the ledger, in the order written, over a canonical text of the line.

What `text_of`, `hash_of` and `genesis` give is fixed for good: ledgers of years ago are proven with them.
"""

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import Connection, Table, insert, select

from targets.ledger.tables import CHAIN, DECISIONS, META, RELEASES, REMARKS, ROWS, SELECTIONS, SUBMISSIONS

CHAINED: Final = {table.name: table for table in (SUBMISSIONS, ROWS, DECISIONS, REMARKS, RELEASES, SELECTIONS)}

# SQLite keeps a truth as a number.
TRUTHS: Final = frozenset({"passed"})
# Kept as its SHA-256: a catalog is a megabyte of text, and need not be stored twice to be proven.
DIGESTED: Final = frozenset({"canonical"})

_LAST = select(CHAIN.c.id, CHAIN.c.hash).order_by(CHAIN.c.id.desc()).limit(1)


@dataclass(frozen=True, slots=True)
class Head:
    """The end of the chain: how many links there are, and the hash of the last one (of an empty ledger: `genesis`)."""

    links: int
    hash: str


def genesis(mode: str) -> str:
    """What the first link follows: a ledger of practice cannot be passed off as a real one."""
    return hashlib.sha256(f"targets ledger {mode}".encode()).hexdigest()


def hash_of(previous: str, text: str) -> str:
    """SHA-256, as hexadecimal text, over the hash before and the canonical text."""
    return hashlib.sha256(f"{previous}\n{text}".encode()).hexdigest()


def text_of(table: str, line: Mapping[str, Any]) -> str:
    """A stored line as JSON that has one form only.

    Empty columns are left out, so that a column added later changes no text written before.
    """
    said = {name: _plain(name, value) for name, value in line.items() if value is not None}
    return json.dumps({"table": table, **said}, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def head(connection: Connection) -> Head:
    """Where the next link goes."""
    last = connection.execute(_LAST).first()
    if last is not None:
        return Head(last.id, last.hash)
    return Head(0, genesis(connection.execute(select(META.c.mode)).scalar_one()))


def link(connection: Connection, table: Table, lines: Sequence[Mapping[str, Any]]) -> str:
    """Chain lines just inserted, in their order; to be called inside the same `engine.writing`. Gives the new head's hash."""
    last = head(connection)
    links = links_of(last, ((table.name, line) for line in lines))
    connection.execute(insert(CHAIN), links)
    return str(links[-1]["hash"])


def links_of(last: Head, lines: Iterable[tuple[str, Mapping[str, Any]]]) -> list[dict[str, Any]]:
    """The links behind `last` for (table, line) one after the other, as stored."""
    found: list[dict[str, Any]] = []
    previous = last.hash
    for number, (table, line) in enumerate(lines, start=last.links + 1):
        text = text_of(table, line)
        previous = hash_of(previous, text)
        found.append(
            {
                "id": number,
                "of_table": table,
                "line": line["id"],
                "text": text,
                "hash": previous,
                "recorded_at": line["recorded_at"],
            }
        )
    return found


def _plain(name: str, value: Any) -> Any:
    if name in TRUTHS and value in (0, 1):
        return bool(value)
    if name in DIGESTED and isinstance(value, str):
        return "sha256:" + hashlib.sha256(value.encode()).hexdigest()
    return value if isinstance(value, str | int) else repr(value)
