"""Whether a selection can be stored at all, when two names are one, and the fingerprint that tells a repetition."""

import unicodedata

from targets.ledger.content import check_filled, check_text, digest_of, texts_of
from targets.ledger.selections.entries import SelectionEntry, SelectionSheet


def check(sheet: SelectionSheet) -> None:
    """Raise BadEntry for the first thing that could not be kept, or not be found again later."""
    entry = sheet.entry
    for field, text in (*texts_of(sheet.actor, "actor"), ("token", sheet.token), *texts_of(entry)):
        check_text(None, field, text)
    required = [("token", sheet.token), ("actor.subject", sheet.actor.subject), ("actor.name", sheet.actor.name)]
    if isinstance(entry, SelectionEntry):
        required += [("name", entry.name), ("choice", entry.choice)]
    for field, said in required:
        check_filled(None, field, said)


def same_name(one: str, other: str) -> bool:
    """Whether people would take two names for one: blanks, width and case of letters make no difference."""
    return _plain(one) == _plain(other)


def fingerprint(sheet: SelectionSheet) -> str:
    """SHA-256 over everything the sheet says, its token apart."""
    return digest_of([type(sheet.entry).__name__, sheet.actor, sheet.entry])


def _plain(name: str) -> str:
    return " ".join(unicodedata.normalize("NFKC", name).casefold().split())
