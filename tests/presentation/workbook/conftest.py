"""A tracker to read the workbooks back by."""

from tests.tracking.conftest import ledger, tracker

__all__ = ["ledger", "tracker"]
