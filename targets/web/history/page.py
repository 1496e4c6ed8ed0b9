"""The page of the history: filter, table, CSV, and taking a figure out of force."""

from functools import partial

import streamlit as st

from targets.ledger.rows import RowFilter
from targets.presentation.practice import marked_name
from targets.presentation.voice import Voice
from targets.web.choices import choose
from targets.web.history.columns import as_csv, table
from targets.web.history.withdrawal import draw_withdrawal
from targets.web.visit import Visit

PAGE_SIZE = 200
EVERY = "all"


def draw_history(here: Visit, voice: Voice) -> None:
    words = here.words
    wanted = _wanted(here, voice)
    rows = here.tracker.history(wanted, PAGE_SIZE, internal=here.may_write)
    if not rows:
        st.info(
            words("Nothing has been entered yet. Published figures stand on the indicators' pages with their sources.")
        )
        return
    total = here.tracker.history_count(wanted, internal=here.may_write)
    st.caption(words.plural("{count} row, newest first", "{count} rows, newest first", total))
    st.dataframe(table(rows, voice), hide_index=True, height="content", key="history")
    if total > len(rows):
        st.caption(words("The newest {count} are shown; the CSV holds all.", count=len(rows)))
    st.download_button(
        words("All as CSV"),
        data=partial(_everything, here, voice, wanted),
        file_name=marked_name(words("history-{day}.csv", day=here.today.isoformat()), here.catalog, words),
        mime="text/csv",
        on_click="ignore",
        icon=":material/download:",
    )
    if here.may_write:
        draw_withdrawal(here, voice, wanted)


def _wanted(here: Visit, voice: Voice) -> RowFilter:
    words, topics = here.words, here.catalog.topics
    topic = choose(
        "topic", words("Topic"), [EVERY, *topics], EVERY,
        lambda name: words("All topics") if name == EVERY else words.of(topics[name].name),
    )  # fmt: skip
    if topic == EVERY:
        return RowFilter()
    indicators = [one for one in voice.catalog.indicators.values() if one.topic == topic]
    return RowFilter(indicators=frozenset(name for one in indicators for name in (one.id, *one.formerly)))


def _everything(here: Visit, voice: Voice, wanted: RowFilter) -> bytes:
    return as_csv(here.tracker.history(wanted, None, internal=here.may_write), voice)
