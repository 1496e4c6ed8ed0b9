"""Read-only HTTP below /api/v1/: what everybody may know, as JSON and CSV."""
