"""Commands of `python -m targets` that fill a module each."""
