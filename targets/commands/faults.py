"""What a person at the command line is told where the ledger cannot be used: a sentence in both languages, no traceback."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager

from targets.ledger.engine import shown
from targets.ledger.errors import LedgerError
from targets.ledger.proof.errors import Unproven
from targets.presentation.sentences.ledger_faults import both_languages, is_told


@contextmanager
def told(where: str, *, backup: str | None = None) -> Iterator[None]:
    """Faults of the ledger at `where`, or at the other place they name; the body's own exit code is left unset then.

    `backup`: the place that is told of as a backup and not as the ledger.
    """
    try:
        yield
    except LedgerError as error:
        if isinstance(error, Unproven):
            for finding in error.proof.findings:
                print(finding)
        tell(error, where, backup=backup)


def tell(error: LedgerError, where: str, *, backup: str | None = None) -> None:
    """On standard error. A fault that is about what was written, not about the ledger, is a technical line."""
    place = error.place or where
    if is_told(error.code):
        lines = both_languages(error.code, shown_safely(place), str(error), backup=place == backup)
    else:
        lines = (f"{error.code}: {error}",)
    sys.stderr.writelines(f"{line}\n" for line in lines)


def shown_safely(where: str) -> str:
    """A path, or an address without its password."""
    try:
        return shown(where)
    except LedgerError:
        return "…"  # an address that cannot be read may hold a password anywhere
