"""滞后原因, 下步措施, 完成时限: remarks about targets that lag."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

from targets.ledger.migrations.append_only import protect

revision = "0003"
down_revision = "0002"

_NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
_MOMENT = sa.Text().with_variant(postgresql.TEXT(collation="C"), "postgresql")
_FIRST = sa.text("replaces IS NULL")


def upgrade() -> None:
    op.create_table(
        "ledger_remarks",
        sa.Column("id", _NUMBER, primary_key=True, autoincrement=False),
        *(_text(name) for name in ("kind", "target", "due", "indicator", "area")),
        _text("population", optional=True),
        *(_text(name) for name in ("measure", "unit", "shown_status")),
        *(_text(name, optional=True) for name in ("shown_period", "shown_value")),
        *(_text(name) for name in ("cause", "next_step", "deadline", "disclosure", "reporting_unit", "reporter")),
        *(_text(name, optional=True) for name in ("contact", "reason")),
        *(_text(name) for name in ("actor_subject", "actor_name")),
        sa.Column("recorded_at", _MOMENT, nullable=False),
        *(_text(name) for name in ("token", "fingerprint")),
        sa.Column("replaces", _NUMBER, sa.ForeignKey("ledger_remarks.id"), nullable=True),
    )
    op.create_index(
        "ledger_remarks_first",
        "ledger_remarks",
        ["target"],
        unique=True,
        sqlite_where=_FIRST,
        postgresql_where=_FIRST,
    )
    op.create_index("ledger_remarks_replaces", "ledger_remarks", ["replaces"], unique=True)
    op.create_index("ledger_remarks_token", "ledger_remarks", ["token"], unique=True)
    op.create_index("ledger_remarks_target", "ledger_remarks", ["target"])
    protect(
        "ledger_remarks",
        taken=(
            "old.replaces = NEW.replaces",
            "old.token = NEW.token",
            "old.target = NEW.target AND old.replaces IS NULL AND NEW.replaces IS NULL",
        ),
    )


def _text(name: str, *, optional: bool = False) -> "sa.Column[str]":
    return sa.Column(name, sa.Text(), nullable=optional)
