"""The list of all indicators: planned against achieved, filtered by what the address says."""
