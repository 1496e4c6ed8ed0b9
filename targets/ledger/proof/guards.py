"""Whether the database still refuses by itself to change, lose or fork a line: its triggers and unique indexes are as they were made."""

import tempfile
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import Any, Final

from sqlalchemy import Connection, Index, inspect, text

from targets.ledger.engine import address, connect, reading
from targets.ledger.proof.findings import Finding, Flaw
from targets.ledger.schema import upgrade
from targets.ledger.tables import META, METADATA

_Made = Mapping[str, str]
"""Name -> all that makes it what it is: under the same name there may be one that does nothing."""

_OF_SQLITE: Final = "SELECT name, sql FROM sqlite_master WHERE type = 'trigger'"
_OF_POSTGRESQL: Final = """
    SELECT t.tgname, concat_ws(' ', c.relname, t.tgtype, t.tgenabled, l.lanname, t.tgattr::text, pg_get_expr(t.tgqual, t.tgrelid), p.prosrc)
    FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid JOIN pg_proc p ON p.oid = t.tgfoid JOIN pg_language l ON l.oid = p.prolang
    WHERE NOT t.tgisinternal AND c.relnamespace = current_schema()::regnamespace
"""
# Of pg_trigger.tgtype: before; each statement that updates, deletes or truncates; each row that is inserted.
_CHANGES, _INSERTS = 2 + 8 + 16 + 32, 1 + 2 + 4


def unguarded(connection: Connection, tables: Iterable[str]) -> tuple[Finding, ...]:
    """A finding for each of these tables whose lines the database would let somebody change, delete, renumber or fork."""
    wanted = _of_file() if connection.dialect.name == "sqlite" else _of_database()
    found = _triggers(connection)
    told = []
    for table in sorted(tables):
        own = {name: made for name, made in wanted.items() if name.startswith(f"{table}_")}
        gone = [name for name in sorted(own) if name not in found]
        changed = [name for name in sorted(own) if name in found and found[name] != own[name]]
        lost, other = _indexes(connection, table)
        parts = [("gone", gone + lost), ("not as it was made", changed + other)]
        if detail := "; ".join(f"{what}: {', '.join(names)}" for what, names in parts if names):
            told.append(
                Finding(Flaw.UNGUARDED, table, None, None, f"the database no longer guards its lines: {detail}")
            )
    return tuple(told)


def _triggers(connection: Connection) -> _Made:
    of = _OF_SQLITE if connection.dialect.name == "sqlite" else _OF_POSTGRESQL
    return {name: _plain(made) for name, made in connection.execute(text(of))}


@cache
def _of_file() -> _Made:
    """As the migrations make them in a SQLite file: one is made to look at."""
    with tempfile.TemporaryDirectory(prefix="targets-guards-") as folder:
        file = Path(folder) / "ledger.sqlite3"
        upgrade(file)
        engine = connect(address(file), patience=1.0)
        try:
            with reading(engine) as connection:
                return _triggers(connection)
        finally:
            engine.dispose()


@cache
def _of_database() -> _Made:
    """As the migrations make them in PostgreSQL, where no second ledger can be made to look at."""
    # Alembic is slow to import and not needed where nobody asks for a proof.
    from targets.ledger.migrations.append_only import only_row_body, order_body, refusal_body

    made = {}
    for table in METADATA.tables:
        in_order = ("only_row", only_row_body(table)) if table == META.name else ("in_order", order_body(table))
        for (name, body), kind in ((("append_only", refusal_body()), _CHANGES), (in_order, _INSERTS)):
            made[f"{table}_{name}"] = _plain(f"{table} {kind} A plpgsql {body}")
    return made


def _indexes(connection: Connection, table: str) -> tuple[list[str], list[str]]:
    """Names of unique indexes that are gone, and of those that are not what they were."""
    found: dict[str | None, Any] = {index["name"]: index for index in inspect(connection).get_indexes(table)}
    wanted = sorted((index for index in METADATA.tables[table].indexes if index.unique), key=lambda one: str(one.name))
    database = connection.dialect.name
    changed = [one for one in wanted if one.name in found and _said(found[one.name], database) != _meant(one, database)]
    return [str(one.name) for one in wanted if one.name not in found], [str(one.name) for one in changed]


def _said(index: Mapping[str, Any], database: str) -> tuple[object, ...]:
    where = index.get("dialect_options", {}).get(f"{database}_where", "")
    return bool(index["unique"]), index["column_names"], _plain(str(where))


def _meant(index: Index, database: str) -> tuple[object, ...]:
    where = index.dialect_options[database]["where"]
    return True, [column.name for column in index.columns], _plain("" if where is None else str(where))


def _plain(made: str) -> str:
    """Without what a version of a database writes in another way: spaces, and brackets around the whole."""
    return " ".join(made.split()).removeprefix("(").removesuffix(")")
