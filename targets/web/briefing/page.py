"""The page from top to bottom: what to pick from, what is picked, the files it makes, and its pages in their order."""

from html import escape
from typing import Final

import streamlit as st

from targets.domain.briefing import Material
from targets.presentation.voice import Voice
from targets.presentation.words import N_
from targets.tracking.briefing.choice import Choice
from targets.tracking.briefing.choosing import chosen
from targets.tracking.briefing.material import material
from targets.tracking.selection import rows
from targets.tracking.snapshot import Snapshot
from targets.web.briefing.asked import Options, asked_for, options
from targets.web.briefing.bulletin import draw_bulletin
from targets.web.briefing.files import Writers, draw_files
from targets.web.briefing.internal import draw_internal
from targets.web.briefing.kept import draw_kept
from targets.web.briefing.listing import draw_listing
from targets.web.briefing.picking import draw_adding, draw_filters, draw_lists, draw_year
from targets.web.briefing.words import described, left_out
from targets.web.literal import literal
from targets.web.search import entries_of
from targets.web.visit import Visit

NOTHING_YET: Final = N_(
    "Start from a list, filter, or add targets one by one. The address keeps the choice and can be passed on."
)
NONE_LEFT: Final = N_("No target is left. Lift a filter, or start from another list.")


def draw_briefing(here: Visit, voice: Voice, writers: Writers) -> None:
    everything = rows(entries_of(here.catalog), here.snapshot(), here.on)
    offered = options(voice, everything)
    choice, dropped = asked_for(voice, offered)
    for sentence in left_out(dropped, choice, voice):
        st.warning(literal(sentence))
    snapshot = here.snapshot(public=choice.public)
    targets = chosen(choice, snapshot, entries_of(here.catalog), here.on)
    draw_year(voice)
    draw_lists(choice, snapshot, here)
    draw_kept(choice, here)
    found = draw_filters(choice, offered, voice)
    draw_adding(choice, targets, found, everything, snapshot, here)
    made = material(snapshot, choice.year, here.on, targets, here.now)
    if made.items:
        _draw_chosen(choice, made, snapshot, offered, here, voice, writers)
    else:
        st.info(voice.words(NOTHING_YET if choice.is_empty else NONE_LEFT))
    draw_bulletin(choice.year, here, voice, writers)


def _draw_chosen(
    choice: Choice, made: Material, snapshot: Snapshot, offered: Options, here: Visit, voice: Voice, writers: Writers
) -> None:
    words, targets = voice.words, tuple(item.target.id for item in made.items)
    said = words.plural("Chosen: {count} target", "Chosen: {count} targets", len(targets))
    told = words.joined(said, described(choice, offered, words))
    st.html(f'<p class="standing" role="status">{escape(told)}</p>')
    draw_internal(made, here, voice)
    of = (
        words.language,
        choice.year,
        here.known,
        here.on,
        targets,
        snapshot.revision,
        here.catalog.digest,
        choice.public,
    )
    draw_files(made, of, voice, writers)
    draw_listing(choice, made, here, voice)
