"""The tables as the newest migration leaves them.

Every column is text, a whole number or a boolean, so that both databases hold the same content character for
character. Enumerations carry no CHECK: a later kind of row must not need a rebuilt table, which would drop triggers.
"""

from sqlalchemy import (
    BigInteger,
    Boolean,
    CheckConstraint,
    Column,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    Table,
    Text,
    text,
)
from sqlalchemy.dialects import postgresql

VERSION_TABLE = "ledger_schema"

# Oldest first; a database at the last one is current, at another one of them old, at anything else unknown.
REVISIONS = ("0001", "0002", "0003", "0004", "0005", "0006", "0007")

WholeNumber = BigInteger().with_variant(Integer(), "sqlite")
# Compared by its bytes, so that text order is time order whatever the language of the server.
Moment = Text().with_variant(postgresql.TEXT(collation="C"), "postgresql")

METADATA = MetaData()

ROWS = Table(
    "ledger_rows",
    METADATA,
    Column("id", WholeNumber, primary_key=True, autoincrement=False),
    Column("kind", Text, nullable=False),
    Column("slot", Text, nullable=False),
    Column("indicator", Text, nullable=False),
    Column("area", Text, nullable=False),
    Column("population", Text),
    Column("measure", Text, nullable=False),
    Column("unit", Text, nullable=False),
    Column("target", Text),
    Column("period", Text, nullable=False),
    Column("value", Text),
    Column("passed", Boolean),
    Column("words", Text),
    Column("comparator", Text),
    Column("vintage", Text),
    Column("disclosure", Text, nullable=False),
    Column("source_kind", Text, nullable=False),
    Column("source_title", Text, nullable=False),
    Column("document_number", Text),
    Column("address", Text),
    Column("reporting_unit", Text, nullable=False),
    Column("reporter", Text, nullable=False),
    Column("contact", Text),
    Column("note", Text),
    Column("reason", Text),
    Column("actor_subject", Text, nullable=False),
    Column("actor_name", Text, nullable=False),
    Column("recorded_at", Moment, nullable=False),
    Column("batch", Text, nullable=False),
    Column("batch_fingerprint", Text, nullable=False),
    Column("position", Integer, nullable=False),
    Column("replaces", WholeNumber, ForeignKey("ledger_rows.id")),
    Column("client_address", Text),
)

# A slot is a chain: one first row, and every row is replaced once at most. Not even two servers can fork it.
Index(
    "ledger_rows_first",
    ROWS.c.slot,
    unique=True,
    sqlite_where=text("replaces IS NULL"),
    postgresql_where=text("replaces IS NULL"),
)
Index("ledger_rows_replaces", ROWS.c.replaces, unique=True)
Index("ledger_rows_batch", ROWS.c.batch, ROWS.c.position, unique=True)
Index("ledger_rows_slot", ROWS.c.slot)

# One row whenever another catalog comes into force; its text is kept with the first row of its digest only.
RELEASES = Table(
    "ledger_releases",
    METADATA,
    Column("id", WholeNumber, primary_key=True, autoincrement=False),
    Column("digest", Text, nullable=False),
    Column("canonical", Text),
    Column("recorded_at", Moment, nullable=False),
)

Index(
    "ledger_releases_text",
    RELEASES.c.digest,
    unique=True,
    sqlite_where=text("canonical IS NOT NULL"),
    postgresql_where=text("canonical IS NOT NULL"),
)

# What is said about targets that lag: a chain for each target, as the slots of figures are.
REMARKS = Table(
    "ledger_remarks",
    METADATA,
    Column("id", WholeNumber, primary_key=True, autoincrement=False),
    Column("kind", Text, nullable=False),
    Column("target", Text, nullable=False),
    Column("due", Text, nullable=False),
    Column("indicator", Text, nullable=False),
    Column("area", Text, nullable=False),
    Column("population", Text),
    Column("measure", Text, nullable=False),
    Column("unit", Text, nullable=False),
    Column("shown_status", Text, nullable=False),
    Column("shown_period", Text),
    Column("shown_value", Text),
    Column("cause", Text, nullable=False),
    Column("next_step", Text, nullable=False),
    Column("deadline", Text, nullable=False),
    Column("disclosure", Text, nullable=False),
    Column("reporting_unit", Text, nullable=False),
    Column("reporter", Text, nullable=False),
    Column("contact", Text),
    Column("reason", Text),
    Column("actor_subject", Text, nullable=False),
    Column("actor_name", Text, nullable=False),
    Column("recorded_at", Moment, nullable=False),
    Column("token", Text, nullable=False),
    Column("fingerprint", Text, nullable=False),
    Column("replaces", WholeNumber, ForeignKey("ledger_remarks.id")),
    Column("client_address", Text),
)

Index(
    "ledger_remarks_first",
    REMARKS.c.target,
    unique=True,
    sqlite_where=text("replaces IS NULL"),
    postgresql_where=text("replaces IS NULL"),
)
Index("ledger_remarks_replaces", REMARKS.c.replaces, unique=True)
Index("ledger_remarks_token", REMARKS.c.token, unique=True)
Index("ledger_remarks_target", REMARKS.c.target)

# What waits for review, or did: a batch as canonical JSON, to be read without a catalog.
SUBMISSIONS = Table(
    "ledger_submissions",
    METADATA,
    Column("id", WholeNumber, primary_key=True, autoincrement=False),
    Column("entries", Text, nullable=False),
    Column("actor_subject", Text, nullable=False),
    Column("actor_name", Text, nullable=False),
    Column("recorded_at", Moment, nullable=False),
    Column("token", Text, nullable=False),
    Column("fingerprint", Text, nullable=False),
    Column("resubmits", WholeNumber, ForeignKey("ledger_submissions.id")),
    Column("client_address", Text),
)

Index("ledger_submissions_token", SUBMISSIONS.c.token, unique=True)
Index("ledger_submissions_resubmits", SUBMISSIONS.c.resubmits, unique=True)
Index("ledger_submissions_actor", SUBMISSIONS.c.actor_subject)

# One decision a submission: not even two servers can decide twice.
DECISIONS = Table(
    "ledger_decisions",
    METADATA,
    Column("id", WholeNumber, primary_key=True, autoincrement=False),
    Column("submission", WholeNumber, ForeignKey("ledger_submissions.id"), nullable=False),
    Column("ruling", Text, nullable=False),
    Column("reason", Text),
    Column("actor_subject", Text, nullable=False),
    Column("actor_name", Text, nullable=False),
    Column("recorded_at", Moment, nullable=False),
    Column("client_address", Text),
)

Index("ledger_decisions_submission", DECISIONS.c.submission, unique=True)

# 自选清单: a choice of targets under a name, as an address says it.
SELECTIONS = Table(
    "ledger_selections",
    METADATA,
    Column("id", WholeNumber, primary_key=True, autoincrement=False),
    Column("kind", Text, nullable=False),
    Column("name", Text, nullable=False),
    Column("choice", Text, nullable=False),
    Column("actor_subject", Text, nullable=False),
    Column("actor_name", Text, nullable=False),
    Column("recorded_at", Moment, nullable=False),
    Column("token", Text, nullable=False),
    Column("fingerprint", Text, nullable=False),
    Column("replaces", WholeNumber, ForeignKey("ledger_selections.id")),
    Column("client_address", Text),
)

Index("ledger_selections_token", SELECTIONS.c.token, unique=True)
Index("ledger_selections_replaces", SELECTIONS.c.replaces, unique=True)

# One link for each line of the tables above, in the order written; see proof.chain.
CHAIN = Table(
    "ledger_chain",
    METADATA,
    Column("id", WholeNumber, primary_key=True, autoincrement=False),
    Column("of_table", Text, nullable=False),
    Column("line", WholeNumber, nullable=False),
    Column("text", Text, nullable=False),
    Column("hash", Text, nullable=False),
    Column("recorded_at", Moment, nullable=False),
)

Index("ledger_chain_line", CHAIN.c.of_table, CHAIN.c.line, unique=True)

# One row for good: what the ledger is for. A key that can only be 1 keeps two servers from telling two modes.
META = Table(
    "ledger_meta",
    METADATA,
    Column("id", Integer, CheckConstraint("id = 1"), primary_key=True, autoincrement=False),
    Column("mode", Text, nullable=False),
)
