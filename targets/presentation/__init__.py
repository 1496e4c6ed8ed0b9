"""Turns catalog and verdicts into words, charts, tables and small marks. No rule and no screen library here."""
