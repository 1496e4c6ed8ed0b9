"""自选清单: choices of targets for briefings, kept under a name."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

from targets.ledger.migrations.append_only import protect

revision = "0007"
down_revision = "0006"

_NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
_MOMENT = sa.Text().with_variant(postgresql.TEXT(collation="C"), "postgresql")


def upgrade() -> None:
    op.create_table(
        "ledger_selections",
        sa.Column("id", _NUMBER, primary_key=True, autoincrement=False),
        *(_text(name) for name in ("kind", "name", "choice", "actor_subject", "actor_name")),
        sa.Column("recorded_at", _MOMENT, nullable=False),
        *(_text(name) for name in ("token", "fingerprint")),
        sa.Column("replaces", _NUMBER, sa.ForeignKey("ledger_selections.id"), nullable=True),
        sa.Column("client_address", sa.Text(), nullable=True),
    )
    op.create_index("ledger_selections_token", "ledger_selections", ["token"], unique=True)
    op.create_index("ledger_selections_replaces", "ledger_selections", ["replaces"], unique=True)
    protect("ledger_selections", taken=("old.token = NEW.token", "old.replaces = NEW.replaces"))


def _text(name: str) -> "sa.Column[str]":
    return sa.Column(name, sa.Text(), nullable=False)
