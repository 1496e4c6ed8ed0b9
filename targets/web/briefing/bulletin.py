"""督查通报: the bulletin of a month, made from the whole year and not from what is picked."""

from datetime import date
from functools import partial
from html import escape
from typing import Final

import streamlit as st

from targets.domain.briefing import Form
from targets.domain.bulletin import Bulletin
from targets.domain.period import Period
from targets.presentation.file_names import bulletin_name
from targets.presentation.periods import period
from targets.presentation.voice import Voice
from targets.tracking.briefing.bulletin import bulletin_of, months_of
from targets.tracking.people import Right
from targets.tracking.reach import OUT_OF_REACH
from targets.web.briefing.files import BulletinWriter, Writers
from targets.web.briefing.making import Told, draw_made, forget, make
from targets.web.choices import choose
from targets.web.visit import Visit

MONTH: Final = "month"


def draw_bulletin(year: int, here: Visit, voice: Voice, writers: Writers) -> None:
    """Nothing without a writer. A month that is not over has no bulletin yet."""
    write, words = writers.bulletin, voice.words
    if write is None:
        return
    months = {f"{end:%Y-%m}": end for end in months_of(here.catalog, year, min(here.known, here.today))}
    with st.container(border=True, key="briefing_bulletin", gap="small"):
        about = words(
            "How all targets of the year stood at the end of a month, what turned in it, what lags and what is overdue."
        )
        heading = f'<h2 class="part">{escape(words("Monthly bulletin"))}</h2>'
        st.html(f'{heading}<p class="finding">{escape(about)}</p>')
        if not months:
            st.caption(words("No month of this year is over yet."))
            return
        with st.container(horizontal=True, vertical_alignment="bottom", gap="small"):
            chosen = choose(MONTH, words("Month"), list(months), next(iter(months)), partial(_month, voice))
            public = _public_alone(here)
            pressed = st.button(words("Make it"), on_click=forget, key="briefing_make_BULLETIN")
        of = (words.language, year, chosen, public, here.snapshot().revision, here.catalog.digest)
        if pressed:
            _make(year, months[chosen], of, here, voice, write, public=public, base_address=writers.base_address)
        draw_made(Form.BULLETIN, of, words)


def _public_alone(here: Visit) -> bool:
    """Asked of those who see more, where everybody may see what is public."""
    if not here.tracker.shows_internal(here.person) or not here.tracker.roster.may(None, Right.READ):
        return False
    return st.toggle(here.words("Use public figures alone"), key="briefing_bulletin_public", persist_state="session")


def _make(
    year: int,
    end: date,
    of: tuple[object, ...],
    here: Visit,
    voice: Voice,
    writer: BulletinWriter,
    *,
    public: bool,
    base_address: str | None,
) -> None:
    words = voice.words
    try:
        month = bulletin_of(here.tracker, year, end, here.now, None if public else here.person)
    except OUT_OF_REACH:
        st.error(words("The ledger cannot be reached, so this cannot be shown now. What was saved before is safe."))
        return
    make(Form.BULLETIN, of, bulletin_name(month, voice), partial(_write, writer, month, voice, base_address), words)


def _write(writer: BulletinWriter, month: Bulletin, voice: Voice, base_address: str | None, progress: Told) -> bytes:
    return writer(month, voice, base_address=base_address, progress=progress)


def _month(voice: Voice, name: str) -> str:
    return period(Period.parse(name), voice.words)
