"""Choices of targets for briefings, kept under a name: as append-only as the figures."""
