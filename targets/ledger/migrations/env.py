"""Alembic's entry point: runs inside the writing transaction that `schema.migrate` has opened."""

from alembic import context

from targets.ledger.tables import METADATA, VERSION_TABLE

# Additive only: a new table, a new nullable column, a new index. `batch_alter_table` rebuilds a table on SQLite and
# silently drops its triggers, and with them the promise that nothing is overwritten.
context.configure(
    connection=context.config.attributes["connection"], target_metadata=METADATA, version_table=VERSION_TABLE
)
with context.begin_transaction():
    context.run_migrations()
