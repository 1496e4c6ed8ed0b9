"""校验链: every line ever written is chained, once and in the order of its moment; later ones as they are written."""

from collections.abc import Iterator
from heapq import merge
from itertools import islice

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

from targets.ledger.migrations.append_only import protect
from targets.ledger.proof.chain import Head, genesis, links_of
from targets.ledger.proof.portions import AT_ONCE, Line, portions

revision = "0006"
down_revision = "0005"

_NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
_MOMENT = sa.Text().with_variant(postgresql.TEXT(collation="C"), "postgresql")
# What one transaction wrote has one moment: a submission stood before the rows it became, those before the decision.
_TABLES = ("ledger_submissions", "ledger_rows", "ledger_decisions", "ledger_remarks", "ledger_releases")

_Placed = tuple[str, int, int, str, Line]


def upgrade() -> None:
    chain = op.create_table(
        "ledger_chain",
        sa.Column("id", _NUMBER, primary_key=True, autoincrement=False),
        sa.Column("of_table", sa.Text(), nullable=False),
        sa.Column("line", _NUMBER, nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("hash", sa.Text(), nullable=False),
        sa.Column("recorded_at", _MOMENT, nullable=False),
    )
    op.create_index("ledger_chain_line", "ledger_chain", ["of_table", "line"], unique=True)
    _chain_what_stands(chain)
    protect("ledger_chain", taken=("old.of_table = NEW.of_table AND old.line = NEW.line",))


def _chain_what_stands(chain: sa.Table) -> None:
    connection = op.get_bind()
    head = Head(0, genesis(_mode(connection)))
    lines = ((table, line) for _, _, _, table, line in merge(*(_lines(connection, name) for name in _TABLES)))
    while some := list(islice(lines, AT_ONCE)):
        links = links_of(head, some)
        connection.execute(chain.insert(), links)
        head = Head(links[-1]["id"], links[-1]["hash"])


def _lines(connection: sa.Connection, name: str) -> Iterator[_Placed]:
    """The lines of a table with the columns of this revision; what comes before the table's name says where they belong."""
    table = sa.Table(name, sa.MetaData(), autoload_with=connection, resolve_fks=False)
    for some in portions(connection, table):
        for line in some:
            yield line["recorded_at"], _TABLES.index(name), line["id"], name, line


def _mode(connection: sa.Connection) -> str:
    meta = sa.table("ledger_meta", sa.column("mode"))
    return str(connection.execute(sa.select(meta.c.mode)).scalar_one())
