"""The material as an official document: the plan table, ready sentences by domain, what lags, and the sources."""

from targets.briefing.document.document import document

__all__ = ["document"]
