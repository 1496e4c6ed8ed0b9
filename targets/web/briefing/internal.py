"""Which of the targets chosen tell something for internal use, and the one click that leaves it out."""

import streamlit as st

from targets.domain.briefing import Material
from targets.presentation.voice import Voice
from targets.tracking.briefing.choice import PUBLIC
from targets.web.choices import PAGE, toggle
from targets.web.literal import literal
from targets.web.visit import Visit

_NAMED = 5


def draw_internal(material: Material, here: Visit, voice: Voice) -> None:
    """Nothing for those who see public figures alone anyway."""
    words = voice.words
    if not here.tracker.shows_internal(here.person):
        return
    internal = [voice.title(item.target) for item in material.items if item.internal]
    if internal:
        named = words.listed(internal[:_NAMED])
        st.warning(
            literal(
                words.plural(
                    "{count} of these tells something for internal use, and every file will be marked so: {names}.",
                    "{count} of these tell something for internal use, and every file will be marked so: {names}.",
                    len(internal),
                    names=words("{names} and others", names=named) if len(internal) > _NAMED else named,
                )
            )
        )
    toggle(PUBLIC, words("Use public figures alone"), forget=(PAGE,))
