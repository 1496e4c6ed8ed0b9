"""Remarks about targets that lag: what a reader may see of them, and how a typed one is read and saved."""
