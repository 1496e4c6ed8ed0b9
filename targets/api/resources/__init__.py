"""The tables there are, one module each: which records pass, and as which frame they are told."""
