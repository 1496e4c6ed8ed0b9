"""The mark of internal use above every page on which somebody with a right sees figures that are not public."""

from html import escape

import streamlit as st

from targets.domain.terms import Disclosure
from targets.presentation.disclosure import any_internal, caution, internal_mark
from targets.tracking.snapshot import Snapshot
from targets.web.review.standing import waits
from targets.web.visit import Visit


def draw_internal(here: Visit) -> None:
    """Nothing for those who see public figures alone, and nothing where there are no others."""
    if not here.tracker.shows_internal(here.person):
        return
    words, snapshot = here.words, here.snapshot()
    if holds_internal(snapshot) or any(one.entry.disclosure is Disclosure.INTERNAL for one in waits(here)):
        said = words("Some of the figures here are for internal use.")
        st.html(
            f'<p class="internal" role="note"><b>{escape(internal_mark(True, words))}</b> {escape(said)} <b>{escape(caution(True, words))}</b></p>'
        )


def holds_internal(snapshot: Snapshot) -> bool:
    """Whether a figure, an assigned value or a remark for internal use is among what is known; entered ones looked at first."""
    assigned = (one.disclosure is Disclosure.INTERNAL for one in snapshot.assignments.values())
    remarked = (one.disclosure is Disclosure.INTERNAL for one in snapshot.remarks.values())
    return any_internal(snapshot.entered) or any(assigned) or any(remarked) or any_internal(snapshot.figures())
