"""What people enter: an append-only record in SQLite or PostgreSQL. `ledger.Ledger` is the way in; no SQL leaves here."""
