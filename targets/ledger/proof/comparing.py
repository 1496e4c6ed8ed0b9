"""A stored line beside what the chain says was written."""

import hashlib
import json
from collections.abc import Iterable, Mapping
from typing import Any, Final

from sqlalchemy import Connection, Table, select, type_coerce
from sqlalchemy.types import NullType

from targets.ledger.proof.chain import text_of
from targets.ledger.proof.portions import named

_LONGEST: Final = 80
Said = dict[str, Any]


def stored(connection: Connection, table: Table, lines: Iterable[int]) -> dict[int, str]:
    """Line -> its canonical text as it stands now, for those there are.

    Columns are read as they are: in a file that was tampered with they may hold what no column of the ledger would.
    """
    columns = [type_coerce(column, NullType()).label(column.name) for column in table.c]
    found = named(connection, select(*columns).where(table.c.id.in_(sorted(set(lines)))))
    return {row["id"]: text_of(table.name, row) for row in found}


def read(text: str) -> Said:
    """What a canonical text says; nothing where it is none any more."""
    try:
        said = json.loads(text)
    except ValueError:
        return {}
    return said if isinstance(said, dict) else {}


def content(said: Said) -> str:
    """A digest of what a line says, whatever its number: tells a line that was moved from one that was changed."""
    told = {name: value for name, value in said.items() if name != "id"}
    return hashlib.sha256(json.dumps(told, sort_keys=True).encode()).hexdigest()


def differences(written: Mapping[str, Any], stands: Mapping[str, Any]) -> str:
    """Column by column what was written and what stands there."""
    return "; ".join(
        f"{name} was {short(written.get(name))} and is {short(stands.get(name))}"
        for name in sorted(written.keys() | stands.keys())
        if written.get(name) != stands.get(name)
    )


def short(value: object) -> str:
    """Fit for a line of a report."""
    text = "empty" if value is None else str(value)
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"
