"""Why a ledger cannot be used, and what the operator does about it."""

from typing import Final

from targets.presentation.words import N_, Language, Words

_TOLD: Final = {
    "old_schema": N_(
        "The ledger {where} is of an older version ({detail}). Make a backup, then run: python -m targets ledger upgrade"
    ),
    "unknown_schema": N_(
        "{where} holds something else than a ledger, or one made by a newer version ({detail}). Start the version that made it, or name another place."
    ),
    "damaged": N_(
        "The ledger {where} is damaged ({detail}). Stop the dashboard, move the file aside without deleting it, and bring back the last backup: python -m targets ledger restore FILE"
    ),
    "no_database": N_(
        "{where} does not begin as a database does ({detail}). If it was the ledger, it is damaged: stop the dashboard, move the file aside without deleting it, and bring back the last backup: python -m targets ledger restore FILE. If it never was one, name another place."
    ),
    "missing": N_("There is no ledger at {detail}."),
    "of_another_mode": N_(
        "The ledger {where} was made for the other purpose: practice figures and real ones are never mixed."
    ),
    "unavailable": N_("The ledger {where} cannot be reached ({detail})."),
    "busy": N_("Somebody else is writing to the ledger {where} ({detail}). Try again in a moment."),
    "read_only": N_("The ledger {where} may only be read ({detail})."),
    "full": N_("There is no space left for the ledger {where} ({detail}). Nothing was written."),
    "unsupported_database": N_("A ledger is a SQLite file or a PostgreSQL database: {detail}."),
    "not_empty": N_(
        "Nothing was written: there is something already ({detail}). A ledger is only brought to an empty place."
    ),
    "unproven": N_(
        "Nothing was written: what was to be copied is not as it was written (flaws: {detail}, listed above)."
    ),
}

# For whoever only reads, by the fault's code
NOT_SHOWN: Final = {
    "unavailable": N_("The ledger cannot be reached, so this cannot be shown now. What was saved before is safe."),
    "busy": N_("Too many are asking the ledger just now. Please try again in a moment."),
    "damaged": N_("The ledger's file is damaged. Please tell the operator to restore a backup."),
}


def both_languages(code: str, where: str, detail: str) -> tuple[str, ...]:
    """The sentence in Chinese, then in English. `code`: a fault of the ledger; `where`: fit to be shown, without a password.

    KeyError for a fault that is about what was written and not about the ledger.
    """
    return tuple(Words(language)(_TOLD[code], where=where, detail=detail) for language in (Language.ZH, Language.EN))
