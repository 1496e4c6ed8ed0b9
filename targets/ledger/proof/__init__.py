"""Proof that nothing was changed or lost: a hash chain over every line, and copies of a ledger that carry it along."""
