"""A target tracker for a city government: what was promised, what was achieved, and who says so."""
