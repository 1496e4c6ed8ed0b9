"""The filters of the history, each kept in the address under an id that is the same in both languages."""

from collections.abc import Mapping
from typing import Final

import streamlit as st

from targets.ledger.history import Hands
from targets.ledger.rows import Deed
from targets.presentation.voice import Voice
from targets.presentation.words import N_
from targets.tracking.asked import Asked
from targets.tracking.people import LOCAL_EDITOR
from targets.web.choices import PAGE, choose, choose_day, type_in
from targets.web.controls import EARLIEST
from targets.web.visit import Visit

# The filters have the names they have in `Asked`.
TEXT, TOPIC, DEED, UNIT, BY, SINCE, UNTIL = "text", "topic", "deed", "unit", "by", "since", "until"
ALL: Final = "all"
LABELS: Final = {
    TEXT: N_("Text"),
    TOPIC: N_("Topic"),
    DEED: N_("What was done"),
    UNIT: N_("Reporting unit"),
    BY: N_("Entered by"),
    SINCE: N_("From day"),
    UNTIL: N_("To day"),
}
DEEDS: Final = {
    Deed.ENTERED: N_("Entered"),
    Deed.CORRECTED: N_("Corrected"),
    Deed.ASSIGNED: N_("Target assigned"),
    Deed.WITHDRAWN: N_("Withdrawn"),
}

Options = Mapping[str, Mapping[str, str]]


def options_of(voice: Voice, hands: Hands) -> Options:
    """Filter -> id -> what it is called, for every filter with a closed list; units and people are those that occur."""
    words = voice.words
    return {
        TOPIC: {name: words.of(topic.name) for name, topic in voice.catalog.topics.items()},
        DEED: {deed.value: words(said) for deed, said in DEEDS.items()},
        UNIT: {unit: unit for unit in hands.units},
        BY: {subject: actor(subject, name, voice) for subject, name in hands.actors.items()},
    }


def choose_filters(here: Visit, voice: Voice, options: Options) -> Asked:
    """Draw the filters and return what the address asks for; any change leads back to the first page."""
    words = voice.words
    with st.container(horizontal=True, key="history_filters", gap="small", vertical_alignment="bottom"):
        text = type_in(TEXT, words(LABELS[TEXT]), words("Name, note or reason"), forget=(PAGE,))
        chosen = {name: _one_of(voice, name, known) if known else None for name, known in options.items()}
        since, until = (
            choose_day(name, words(LABELS[name]), EARLIEST, here.today, forget=(PAGE,)) for name in (SINCE, UNTIL)
        )
    deed = chosen[DEED]
    return Asked(
        topic=chosen[TOPIC],
        deed=Deed(deed) if deed else None,
        unit=chosen[UNIT],
        by=chosen[BY],
        since=since,
        until=until,
        text=text,
    )


def actor(subject: str, name: str, voice: Voice) -> str:
    """Who entered something: the local editor in the reader's language, people under their names."""
    return voice.words("Local editor") if subject == LOCAL_EDITOR.subject else name


def _one_of(voice: Voice, name: str, known: Mapping[str, str]) -> str | None:
    everything = voice.words("All")
    label = voice.words(LABELS[name])
    chosen = choose(name, label, [ALL, *known], ALL, lambda one: known.get(one, everything), forget=(PAGE,))
    return None if chosen == ALL else chosen
