"""Triggers by which the database itself refuses to change or lose a row. Every table a migration makes gets them."""

from alembic import op

_REFUSED = "the ledger is append-only"
_NUMBERED = "rows are numbered 1, 2, 3 without gaps"
_BACKWARDS = "recorded_at never runs backwards"
_ONE_ROW = "this table holds one row for good"


def protect(table: str, taken: tuple[str, ...]) -> None:
    """Refuse UPDATE, DELETE, TRUNCATE, gaps in `id` and a `recorded_at` before the last row's.

    `taken`: for every unique index beside the primary key, the SQL that is true of the new row (`NEW.column`) when an
    old one (`old.column`) holds the same key. SQLite needs them: its INSERT OR REPLACE deletes the old row without
    asking the DELETE trigger.
    """
    if op.get_bind().dialect.name == "sqlite":
        _protect_sqlite(table, taken)
    else:
        _protect_postgresql(table)


def protect_only_row(table: str) -> None:
    """Refuse UPDATE, DELETE, TRUNCATE and a second row, INSERT OR REPLACE included."""
    if op.get_bind().dialect.name == "sqlite":
        _refuse_changes_sqlite(table)
        _before_insert(table, "one_row", f"EXISTS (SELECT 1 FROM {table})", _ONE_ROW)
        return
    op.execute(
        f"CREATE FUNCTION {table}_check_only_row() RETURNS trigger LANGUAGE plpgsql AS $$ {only_row_body(table)} $$"
    )
    _trigger_postgresql(table, "only_row", "BEFORE INSERT", f"FOR EACH ROW EXECUTE FUNCTION {table}_check_only_row()")
    _refuse_changes_postgresql(table)


def refusal_body() -> str:
    """What a PostgreSQL function says that lets nothing happen. A proof compares it with what stands in the database."""
    return f"BEGIN RAISE EXCEPTION '{_REFUSED}'; END"


def only_row_body(table: str) -> str:
    """The same for a table of one row."""
    return f"BEGIN IF EXISTS (SELECT 1 FROM {table}) THEN RAISE EXCEPTION '{_ONE_ROW}'; END IF; RETURN NEW; END"


def order_body(table: str) -> str:
    """The same for numbers without gaps and moments that never run backwards."""
    return (
        f"DECLARE last_id bigint; last_moment text; "
        f"BEGIN SELECT id, recorded_at INTO last_id, last_moment FROM {table} ORDER BY id DESC LIMIT 1; "
        f"IF NEW.id <> COALESCE(last_id, 0) + 1 THEN RAISE EXCEPTION '{_NUMBERED}'; END IF; "
        f"IF NEW.recorded_at < last_moment THEN RAISE EXCEPTION '{_BACKWARDS}'; END IF; "
        f"RETURN NEW; END"
    )


def _protect_sqlite(table: str, taken: tuple[str, ...]) -> None:
    _refuse_changes_sqlite(table)
    _before_insert(table, "numbered", f"NEW.id <> (SELECT COALESCE(MAX(id), 0) + 1 FROM {table})", _NUMBERED)
    _before_insert(
        table, "in_time", f"NEW.recorded_at < (SELECT recorded_at FROM {table} ORDER BY id DESC LIMIT 1)", _BACKWARDS
    )
    for number, condition in enumerate(taken, start=1):
        key_is_taken = f"EXISTS (SELECT 1 FROM {table} AS old WHERE {condition})"
        _before_insert(table, f"no_replace_{number}", key_is_taken, _REFUSED)


def _refuse_changes_sqlite(table: str) -> None:
    for change in ("UPDATE", "DELETE"):
        op.execute(
            f"CREATE TRIGGER {table}_no_{change.lower()} BEFORE {change} ON {table} "
            f"BEGIN SELECT RAISE(ABORT, '{_REFUSED}'); END"
        )


def _before_insert(table: str, name: str, condition: str, message: str) -> None:
    op.execute(
        f"CREATE TRIGGER {table}_{name} BEFORE INSERT ON {table} WHEN {condition} "
        f"BEGIN SELECT RAISE(ABORT, '{message}'); END"
    )


def _protect_postgresql(table: str) -> None:
    op.execute(f"CREATE FUNCTION {table}_check_order() RETURNS trigger LANGUAGE plpgsql AS $$ {order_body(table)} $$")
    _refuse_changes_postgresql(table)
    _trigger_postgresql(table, "in_order", "BEFORE INSERT", f"FOR EACH ROW EXECUTE FUNCTION {table}_check_order()")


def _refuse_changes_postgresql(table: str) -> None:
    op.execute(f"CREATE FUNCTION {table}_refuse() RETURNS trigger LANGUAGE plpgsql AS $$ {refusal_body()} $$")
    changes = "BEFORE UPDATE OR DELETE OR TRUNCATE"
    _trigger_postgresql(table, "append_only", changes, f"FOR EACH STATEMENT EXECUTE FUNCTION {table}_refuse()")


def _trigger_postgresql(table: str, name: str, when: str, what: str) -> None:
    op.execute(f"CREATE TRIGGER {table}_{name} {when} ON {table} {what}")
    # ALWAYS: in force for replication roles too, which skip ordinary triggers.
    op.execute(f"ALTER TABLE {table} ENABLE ALWAYS TRIGGER {table}_{name}")
