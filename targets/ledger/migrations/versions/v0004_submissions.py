"""送审与审核: what is handed in for review, and the one decision on each."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

from targets.ledger.migrations.append_only import protect

revision = "0004"
down_revision = "0003"

_NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
_MOMENT = sa.Text().with_variant(postgresql.TEXT(collation="C"), "postgresql")


def upgrade() -> None:
    op.create_table(
        "ledger_submissions",
        sa.Column("id", _NUMBER, primary_key=True, autoincrement=False),
        *(_text(name) for name in ("entries", "actor_subject", "actor_name")),
        sa.Column("recorded_at", _MOMENT, nullable=False),
        *(_text(name) for name in ("token", "fingerprint")),
        sa.Column("resubmits", _NUMBER, sa.ForeignKey("ledger_submissions.id"), nullable=True),
    )
    op.create_index("ledger_submissions_token", "ledger_submissions", ["token"], unique=True)
    op.create_index("ledger_submissions_resubmits", "ledger_submissions", ["resubmits"], unique=True)
    op.create_index("ledger_submissions_actor", "ledger_submissions", ["actor_subject"])
    protect("ledger_submissions", taken=("old.token = NEW.token", "old.resubmits = NEW.resubmits"))
    op.create_table(
        "ledger_decisions",
        sa.Column("id", _NUMBER, primary_key=True, autoincrement=False),
        sa.Column("submission", _NUMBER, sa.ForeignKey("ledger_submissions.id"), nullable=False),
        _text("ruling"),
        sa.Column("reason", sa.Text(), nullable=True),
        *(_text(name) for name in ("actor_subject", "actor_name")),
        sa.Column("recorded_at", _MOMENT, nullable=False),
    )
    op.create_index("ledger_decisions_submission", "ledger_decisions", ["submission"], unique=True)
    protect("ledger_decisions", taken=("old.submission = NEW.submission",))


def _text(name: str) -> "sa.Column[str]":
    return sa.Column(name, sa.Text(), nullable=False)
