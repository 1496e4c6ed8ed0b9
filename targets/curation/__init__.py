"""From YAML to a frozen catalog, with file and line of every mistake, and the proof against the report's text."""

from targets.curation.load import CurationError, load
from targets.curation.mistakes import Mistake

__all__ = ["CurationError", "Mistake", "load"]
