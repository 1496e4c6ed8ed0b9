"""Entering figures: what was typed, what is wrong with it, what it would change, and saving it."""
