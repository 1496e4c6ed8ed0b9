"""What the form says: problems at fields, doubts about figures, and what became of a save."""

from targets.ledger.errors import BadEntry, LedgerError
from targets.presentation.sentences import entering
from targets.presentation.sentences.entering import SOURCE_KINDS, VINTAGES
from targets.presentation.voice import Voice
from targets.presentation.words import Words
from targets.tracking.entry.typed import Problem
from targets.tracking.entry.warnings import Warning

__all__ = ["SOURCE_KINDS", "VINTAGES", "doubt", "ledger_failure", "problem"]


def problem(words: Words, one: Problem, unit: str = "") -> str:
    """The sentence at a field."""
    return entering.fault(words, one.fault, one.detail, unit)


def doubt(voice: Voice, one: Warning) -> str:
    """The sentence about an odd figure."""
    return entering.doubt(voice, one.doubt, one.indicator, one.against, one.target)


def ledger_failure(words: Words, error: LedgerError) -> str:
    """Why nothing was saved, for a clerk."""
    return entering.not_saved(words, error.code, error.field if isinstance(error, BadEntry) else "")
