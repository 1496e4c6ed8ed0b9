"""Why a ledger cannot be used, and what the operator does about it."""

from typing import Final

from targets.presentation.words import N_, Language, Words

_TOLD: Final = {
    "old_schema": N_(
        "The ledger {where} is of an older version ({detail}). Make a backup, then run: python -m targets ledger upgrade"
    ),
    "unknown_schema": N_(
        "{where} holds something else than a ledger, or one made by a newer version ({detail}). Start the version that made it, or name another place. If neither can be, it is damaged: move it aside without deleting it, and bring back the last backup: python -m targets ledger restore FILE"
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
    "not_owner": N_(
        "This account may not change the schema of the ledger {where} ({detail}); nothing was changed. Run the command as the account that owns the tables."
    ),
    "full": N_("There is no space left for the ledger {where} ({detail}). Nothing was written."),
    "empty": N_(
        "{where} is empty: it holds no ledger, not even tables. If it was the ledger, stop the dashboard, move the file aside and bring back the last backup: python -m targets ledger restore FILE. To begin a new ledger in it, run: python -m targets ledger upgrade"
    ),
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

# The same of a backup: the ledger it was made of, or is to become, has nothing to do with it.
_TOLD_OF_A_BACKUP: Final = {
    "damaged": N_("The backup {where} is damaged ({detail}). Take an older one."),
    "no_database": N_(
        "{where} does not begin as a backup does ({detail}): it is none, or is damaged. Take another one."
    ),
    "empty": N_("The backup {where} is empty. Take an older one."),
    "missing": N_("There is no backup at {detail}."),
    "unavailable": N_("The backup {where} cannot be read or written ({detail})."),
    "read_only": N_("The backup {where} cannot be written there, or not be read ({detail})."),
    "full": N_(
        "There is no space left for the backup {where} ({detail}). No backup was made; the ledger is as it was."
    ),
}


def both_languages(code: str, where: str, detail: str, *, backup: bool = False) -> tuple[str, ...]:
    """The sentence in Chinese, then in English. `code`: a fault of the ledger; `where`: fit to be shown, without a password.

    `backup`: what is there is not the ledger but a backup of it. KeyError for a fault that is about what was written and
    not about the ledger.
    """
    return tuple(
        in_language(Words(language), code, where, detail, backup=backup) for language in (Language.ZH, Language.EN)
    )


def in_language(words: Words, code: str, where: str, detail: str, *, backup: bool = False) -> str:
    """The sentence in one language."""
    told = {**_TOLD, **_TOLD_OF_A_BACKUP} if backup else _TOLD
    return words(told[code], where=where, detail=detail)


def is_told(code: str) -> bool:
    """Whether `both_languages` has a sentence for it."""
    return code in _TOLD
