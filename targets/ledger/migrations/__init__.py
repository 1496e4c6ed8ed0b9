"""How the tables came to be, one file per step. Steps only add."""
