"""管理: people and rights in force, refusals, health of ledger and seeds."""
