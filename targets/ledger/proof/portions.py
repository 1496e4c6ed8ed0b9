"""Tables read from their first line to their last, some at a time, so that no ledger is too long for the memory."""

from collections.abc import Iterator, Mapping
from typing import Any, Final, cast

from sqlalchemy import Connection, Executable, FromClause, func, select

AT_ONCE: Final = 500
_LARGE: Final = frozenset({"canonical"})  # a column that holds a megabyte

Line = Mapping[str, Any]


def portions(connection: Connection, table: FromClause) -> Iterator[list[Line]]:
    """The lines of `table` in the order of their `id`, as columns by name."""
    size = AT_ONCE // 100 if _LARGE & set(table.c.keys()) else AT_ONCE
    last = 0
    while some := named(connection, select(table).where(table.c.id > last).order_by(table.c.id).limit(size)):
        yield some
        last = some[-1]["id"]


def named(connection: Connection, found: Executable) -> list[Line]:
    """Lines as columns by name."""
    return cast(list[Line], connection.execute(found).mappings().all())


def count(connection: Connection, table: FromClause) -> int:
    """How many lines it has."""
    return connection.scalar(select(func.count()).select_from(table)) or 0
