"""The page: kinds of targets, words, figures and days, other methods; one of the four at a time, kept in the address."""

from collections.abc import Callable
from typing import Final

import streamlit as st

from targets.presentation.voice import Voice
from targets.presentation.words import N_
from targets.tracking.snapshot import Snapshot
from targets.web.choices import side_by_side
from targets.web.rules.figures import draw_figures
from targets.web.rules.kinds import draw_kinds
from targets.web.rules.methods import draw_methods
from targets.web.rules.promises import draw_promises
from targets.web.visit import Visit

ABOUT: Final = "about"
_PARTS: Final[dict[str, tuple[str, Callable[[Visit, Voice, Snapshot], None]]]] = {
    "kinds": (N_("Kinds of targets"), draw_kinds),
    "words": (N_("Words of the report"), draw_promises),
    "figures": (N_("Figures and days"), draw_figures),
    "methods": (N_("Other methods"), draw_methods),
}


def draw_rules(here: Visit, voice: Voice) -> None:
    words = voice.words
    st.text(
        words(
            "Each target is judged by the rule of its kind, always in the same way. All thresholds are read from the file "
            "seeds/judging.yaml, where the city changes them; the examples are worked out from the figures known now."
        )
    )
    chosen = side_by_side(ABOUT, words("About"), list(_PARTS), next(iter(_PARTS)), lambda one: words(_PARTS[one][0]))
    _PARTS[chosen][1](here, voice, here.snapshot())
