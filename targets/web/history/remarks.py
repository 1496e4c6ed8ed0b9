"""The second table of the history: what was said about targets that lag."""

from functools import partial
from html import escape
from typing import Final

import streamlit as st

from targets.ledger.remarks.entries import RemarkFilter
from targets.presentation.practice import marked_name
from targets.presentation.voice import Voice
from targets.tracking.remarks.shown import Remarks
from targets.web.history.remark_columns import remark_table, remarks_as_csv
from targets.web.history.remark_withdrawal import draw_remark_withdrawal
from targets.web.printed import print_twin
from targets.web.visit import Visit

SHOWN: Final = 100


def draw_remarks(here: Visit, voice: Voice) -> None:
    """Nothing while nobody has written a remark this reader may see."""
    words, remarks = here.words, Remarks(here.tracker, here.person)
    wanted = RemarkFilter(until=here.until)
    rows = remarks.history(wanted, SHOWN)
    if not rows:
        return
    total = remarks.count(wanted)
    st.subheader(words("Causes of lags and next steps"), anchor=False)
    said = words.plural("{count} row, newest first", "{count} rows, newest first", total)
    part = words("shown: rows {first}–{last}", first=1, last=len(rows)) if len(rows) < total else ""
    st.html(f'<p class="standing">{escape(words.joined(said, part))}</p>')
    frame = remark_table(rows, voice)
    st.dataframe(frame, hide_index=True, height="content", key="remarks_history")
    print_twin(frame.items(), words)
    st.download_button(
        words("As CSV: {rows}", rows=words.plural("{count} row", "{count} rows", total)),
        data=partial(_everything, remarks, wanted, voice),
        file_name=marked_name(words("remarks-{day}.csv", day=here.known.isoformat()), here.catalog, words),
        mime="text/csv",
        on_click="ignore",
        icon=":material/download:",
        key="remarks_csv",
    )
    if here.may_write and here.until is None:
        draw_remark_withdrawal(here, voice, remarks)


def _everything(remarks: Remarks, wanted: RemarkFilter, voice: Voice) -> bytes:
    return remarks_as_csv(remarks.history(wanted, None), voice)
