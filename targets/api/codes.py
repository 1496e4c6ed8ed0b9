"""The codes of closed lists, each with its word, for the description."""

from enum import StrEnum
from typing import Final

from targets.domain.terms import Reason, Status
from targets.ledger.entries import SourceKind
from targets.ledger.rows import Deed
from targets.presentation import vocabulary
from targets.presentation.sentences.entering import SOURCE_KINDS
from targets.presentation.status import status_name
from targets.presentation.words import N_, Language, Words
from targets.tracking.releases import Basis

Terms = type[StrEnum]
_DEEDS: Final = {
    Deed.ENTERED: N_("Entered"),
    Deed.CORRECTED: N_("Corrected"),
    Deed.ASSIGNED: N_("Target assigned"),
    Deed.WITHDRAWN: N_("Withdrawn"),
}
# Reasons are sentences on the pages; languages and bases are told by the description itself.
_SPEAKING: Final = frozenset({Reason, Language, Basis})


def with_words(says: str, terms: Terms | None, words: Words) -> str:
    """A description with what each code of the list means."""
    if terms is None or terms in _SPEAKING:
        return says
    is_ = " " if words.chinese else " = "
    told = [f"{code.value}{is_}{word}" for code in terms if (word := _word(code, words))]
    return words.sentences(says, words("Codes: {codes}.", codes=("；" if words.chinese else "; ").join(told)))


def _word(code: StrEnum, words: Words) -> str:
    """ "" where the plain case has no word."""
    match code:
        case Status():
            return status_name(code, words)
        case Deed():
            return words(_DEEDS[code])
        case SourceKind():
            return words(SOURCE_KINDS[code])
        case _:
            return vocabulary.term(code, words)
