"""Commands of `python -m targets` that are more than a few lines, a module each; `register` adds them to the parser."""
