"""The ledger's rows and the releases of the catalog."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

from targets.ledger.migrations.append_only import protect

revision = "0001"
down_revision = None

_NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
_MOMENT = sa.Text().with_variant(postgresql.TEXT(collation="C"), "postgresql")


def upgrade() -> None:
    _make_rows()
    _make_releases()


def _make_rows() -> None:
    op.create_table(
        "ledger_rows",
        sa.Column("id", _NUMBER, primary_key=True, autoincrement=False),
        *(_text(name) for name in ("kind", "slot", "indicator", "area")),
        _text("population", optional=True),
        *(_text(name) for name in ("measure", "unit")),
        _text("target", optional=True),
        _text("period"),
        _text("value", optional=True),
        sa.Column("passed", sa.Boolean(), nullable=True),
        *(_text(name, optional=True) for name in ("words", "comparator", "vintage")),
        *(_text(name) for name in ("disclosure", "source_kind", "source_title")),
        *(_text(name, optional=True) for name in ("document_number", "address")),
        *(_text(name) for name in ("reporting_unit", "reporter")),
        *(_text(name, optional=True) for name in ("contact", "note", "reason")),
        *(_text(name) for name in ("actor_subject", "actor_name")),
        sa.Column("recorded_at", _MOMENT, nullable=False),
        *(_text(name) for name in ("batch", "batch_fingerprint")),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("replaces", _NUMBER, sa.ForeignKey("ledger_rows.id"), nullable=True),
    )
    _unique_where("ledger_rows_first", "ledger_rows", "slot", "replaces IS NULL")
    op.create_index("ledger_rows_replaces", "ledger_rows", ["replaces"], unique=True)
    op.create_index("ledger_rows_batch", "ledger_rows", ["batch", "position"], unique=True)
    op.create_index("ledger_rows_slot", "ledger_rows", ["slot"])
    protect(
        "ledger_rows",
        taken=(
            "old.replaces = NEW.replaces",
            "old.batch = NEW.batch AND old.position = NEW.position",
            "old.slot = NEW.slot AND old.replaces IS NULL AND NEW.replaces IS NULL",
        ),
    )


def _make_releases() -> None:
    op.create_table(
        "ledger_releases",
        sa.Column("id", _NUMBER, primary_key=True, autoincrement=False),
        _text("digest"),
        _text("canonical", optional=True),
        sa.Column("recorded_at", _MOMENT, nullable=False),
    )
    _unique_where("ledger_releases_text", "ledger_releases", "digest", "canonical IS NOT NULL")
    protect(
        "ledger_releases",
        taken=("old.digest = NEW.digest AND old.canonical IS NOT NULL AND NEW.canonical IS NOT NULL",),
    )


def _text(name: str, *, optional: bool = False) -> "sa.Column[str]":
    return sa.Column(name, sa.Text(), nullable=optional)


def _unique_where(name: str, table: str, column: str, condition: str) -> None:
    where = sa.text(condition)
    op.create_index(name, table, [column], unique=True, sqlite_where=where, postgresql_where=where)
