"""What a ledger is for; those made before there was a choice are real."""

import sqlalchemy as sa
from alembic import context, op

from targets.ledger.migrations.append_only import protect_only_row

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    op.create_table(
        "ledger_meta",
        sa.Column("id", sa.Integer(), sa.CheckConstraint("id = 1"), primary_key=True, autoincrement=False),
        sa.Column("mode", sa.Text(), nullable=False),
    )
    protect_only_row("ledger_meta")
    meta = sa.table("ledger_meta", sa.column("id"), sa.column("mode"))
    op.execute(meta.insert().values(id=1, mode=context.config.attributes["mode"]))
