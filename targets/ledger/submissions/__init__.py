"""送审与审核: figures handed in that count once somebody else has passed them, as append-only as the figures."""
