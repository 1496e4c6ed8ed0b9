"""审核: who hands in, who sees what waits, who decides, and what a decision would do."""
