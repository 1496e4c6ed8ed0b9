"""Why a visitor may not enter figures, and how writing is turned on."""

from typing import Final

from targets.presentation.words import N_, Words
from targets.tracking.rights import Writing

_SENTENCES: Final = {
    Writing.OFF: N_(
        "This dashboard is read-only. To enter figures, start it on your own machine with: make run. It then accepts entries "
        "from that machine alone."
    ),
    Writing.FORWARDED: N_(
        "This dashboard is read-only here: the request came through a proxy. The local editor accepts entries only from the "
        "machine it runs on, opened directly at http://127.0.0.1."
    ),
    Writing.NOT_LOCAL: N_(
        "This dashboard is read-only here: the request came from another machine or address. The local editor accepts "
        "entries only from the machine it runs on, opened at http://127.0.0.1."
    ),
}


def why_read_only(words: Words, writing: Writing) -> str | None:
    """A sentence with the reason and the way out, None for those who may write."""
    return None if writing is Writing.ALLOWED else words(_SENTENCES[writing])


def local_editor_mark(words: Words) -> str:
    """How the local editor is marked on every page it is on."""
    return words("Local editor: this machine may enter figures without signing in.")
