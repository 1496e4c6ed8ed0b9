"""The page of the history: filters, a page of the rows they leave, CSV of all of them, and taking a figure out of force."""

from functools import partial
from html import escape
from typing import Final

import streamlit as st

from targets.presentation.periods import day
from targets.presentation.practice import marked_name
from targets.presentation.voice import Voice
from targets.tracking.asked import Asked
from targets.tracking.changes import Change, Changes
from targets.web.choices import turn_pages
from targets.web.edition import draw_past
from targets.web.history.columns import as_csv, table
from targets.web.history.filters import choose_filters, options_of
from targets.web.history.nothing import draw_nothing
from targets.web.history.withdrawal import draw_withdrawal
from targets.web.printed import print_twin
from targets.web.visit import Visit

ON_A_PAGE: Final = 50


def draw_history(here: Visit, voice: Voice) -> None:
    words, changes = here.words, Changes(here.tracker, here.person, here.until)
    if not changes.count(Asked()):
        if here.until is not None:
            st.info(words("Nothing had been entered by {day}.", day=day(here.known, words)))
            return
        st.info(
            words("Nothing has been entered yet. Published figures stand on the indicators' pages with their sources.")
        )
        return
    options = options_of(voice, changes.hands())
    asked = choose_filters(here, voice, options)
    total = changes.count(asked)
    if not total:
        draw_nothing(voice, changes, asked, options)
        return
    shown = _draw_rows(voice, changes, asked, total)
    st.download_button(
        words("As CSV: {rows}", rows=words.plural("{count} row", "{count} rows", total)),
        data=partial(_everything, changes, voice, asked),
        file_name=marked_name(words("history-{day}.csv", day=here.known.isoformat()), here.catalog, words),
        mime="text/csv",
        on_click="ignore",
        icon=":material/download:",
    )
    if here.may_write and here.until is not None:
        draw_past(here)
    elif here.may_write:
        draw_withdrawal(here, voice, changes.in_force(shown))


def _draw_rows(voice: Voice, changes: Changes, asked: Asked, total: int) -> tuple[Change, ...]:
    words = voice.words
    with st.container(horizontal=True, key="tally", vertical_alignment="center"):
        told = st.container(width="content")
        first = (turn_pages(-(-total // ON_A_PAGE)) - 1) * ON_A_PAGE
    shown = changes.page(asked, ON_A_PAGE, first)
    part = words("shown: rows {first}–{last}", first=first + 1, last=first + len(shown)) if len(shown) < total else ""
    said = words.joined(words.plural("{count} row, newest first", "{count} rows, newest first", total), part)
    told.html(f'<p class="standing" role="status">{escape(said)}</p>')
    frame = table(shown, voice)
    st.dataframe(frame, hide_index=True, height="content", key="history")
    print_twin(frame.items(), words)
    return shown


def _everything(changes: Changes, voice: Voice, asked: Asked) -> bytes:
    return as_csv(changes.page(asked, None), voice)
