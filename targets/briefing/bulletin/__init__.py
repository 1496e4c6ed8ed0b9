"""督查通报: the monthly bulletin on the progress of the targets, as an official document to be completed and signed."""

from targets.briefing.bulletin.document import bulletin

__all__ = ["bulletin"]
