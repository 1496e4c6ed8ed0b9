"""来源地址: the address a write came from, unknown for what was written before."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    # A column that may be empty is added in place: the triggers that refuse UPDATE and DELETE stay.
    for table in ("ledger_rows", "ledger_remarks", "ledger_submissions", "ledger_decisions"):
        op.add_column(table, sa.Column("client_address", sa.Text(), nullable=True))
