"""The three choices that hold on every page and live in the address: language, `on` and `known`."""

from datetime import date
from typing import Final

import streamlit as st

from targets.presentation.addresses import LANGUAGES
from targets.presentation.words import Language, Words
from targets.web.literal import literal

LANGUAGE: Final = "lang"
ON: Final = "on"
KNOWN: Final = "known"
LONGEST: Final = 20  # characters of what somebody typed instead of a day
EARLIEST: Final = date(2016, 1, 1)

# Streamlit writes the label into the address, so a language is called by its own name in both: ?lang=English.
NAMES: Final = {name: language for language, name in LANGUAGES.items()}


def language_asked_for() -> Language:
    """The language of this visit, Chinese unless asked otherwise."""
    return NAMES.get(st.session_state.get(LANGUAGE) or "", Language.ZH)


def choose_language() -> Words:
    """Draw the language switch and return the words of what is chosen."""
    names = list(NAMES)
    st.segmented_control(
        "语言 · Language",
        names,
        default=names[0],
        required=True,
        key=LANGUAGE,
        bind="query-params",
        label_visibility="collapsed",
    )
    return Words(language_asked_for())


def choose_dates(words: Words, today: date) -> None:
    """Draw the two dates; an empty one means: at the end of each target's period, and all that is known today.

    A day the address asks for and that cannot be is told: what is shown instead is not what the link was meant to show.
    """
    typed = {key: st.query_params.get(key, "") for key in (ON, KNOWN)}
    st.date_input(
        words("Judged as of"),
        value=None,
        min_value=EARLIEST,
        max_value=today,
        format="YYYY-MM-DD",
        key=ON,
        bind="query-params",
        help=words(
            "Empty: the day figures are known by while a target's period runs, the end of the period once it is over."
        ),
    )
    st.date_input(
        words("Figures known by"),
        value=None,
        min_value=EARLIEST,
        max_value=today,
        format="YYYY-MM-DD",
        key=KNOWN,
        bind="query-params",
        help=words("Empty: today. An earlier day shows what was known on that day."),
    )
    for key, day in typed.items():
        if day and date_asked_for(key) is None:
            st.warning(literal(unusable(day[:LONGEST], words)))


def unusable(typed: str, words: Words) -> str:
    """What is said of a day in the address that is none, or none there can be."""
    return words("The address asks for the day “{day}”, which cannot be chosen here; it was left out.", day=typed)


def date_asked_for(key: str) -> date | None:
    """The day chosen under ON or KNOWN, None where none was."""
    chosen = st.session_state.get(key)
    return chosen if isinstance(chosen, date) else None


def chosen() -> dict[str, str]:
    """The three choices as the address says them, those left at their default not."""
    language = st.session_state.get(LANGUAGE)
    said = {LANGUAGE: language} if language in NAMES and language != next(iter(NAMES)) else {}
    days = {key: day.isoformat() for key in (ON, KNOWN) if (day := date_asked_for(key)) is not None}
    return {**said, **days}
