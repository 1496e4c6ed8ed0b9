"""What a dry run found and what a press has done, on the screen."""

from html import escape
from typing import Final

import streamlit as st

from targets.presentation.sentences.workbooks import why_unusable
from targets.presentation.tables.written import harmless
from targets.presentation.voice import Voice
from targets.presentation.workbook.outcome import BECOMES, left_out, outcome, tally
from targets.tracking.workbook.faults import Unusable
from targets.tracking.workbook.plan import Plan
from targets.tracking.workbook.rows import Becomes
from targets.web.entry.words import doubt, ledger_failure
from targets.web.literal import literal
from targets.web.printed import print_twin
from targets.web.review.differences import effects_html
from targets.web.workbook.session import Outcome

_MOST_DOUBTS: Final = 12
_WIDTHS: Final = {
    "What becomes of it": 70, "Cell": 150, "Indicator": 190, "Period": 90, "In force": 90, "Filled in": 120, "What is wrong": 420,
}  # fmt: skip
_HEIGHT: Final = 480  # pixels: what else a press would do stays in reach of a thousand rows


def draw_unusable(refused: Unusable, voice: Voice) -> None:
    st.error(literal(why_unusable(voice.words, refused.fault, refused.detail)))


def draw_plan(found: Plan, voice: Voice) -> None:
    """How many of each, the table, what looks odd, and the lights that would turn."""
    words = voice.words
    counted = {name: found.count(Becomes(name)) for name in BECOMES}
    st.html(f'<p class="standing" role="status">{escape(tally(counted, found.left_empty, words))}</p>')
    if said := left_out(found.unanswered, words):
        st.warning(literal(said))
    rows = outcome(found.lines, voice)
    if rows:
        table = {name: [harmless(row[name]) for row in rows] for name in rows[0]}
        tall = len(rows) > _HEIGHT // 35
        st.dataframe(
            table,
            hide_index=True,
            height=_HEIGHT if tall else "content",
            # What is wrong is a sentence: it gets the room that the short columns leave.
            column_config={words(name): st.column_config.TextColumn(width=width) for name, width in _WIDTHS.items()},
            key="workbook_outcome",
        )
        print_twin(table.items(), words)
    for warning in found.effect.warnings[:_MOST_DOUBTS]:
        st.warning(literal(doubt(voice, warning)), icon=":material/help:")
    if len(found.effect.warnings) > _MOST_DOUBTS:
        st.caption(words("{count} more figures look odd.", count=len(found.effect.warnings) - _MOST_DOUBTS))
    if found.entries:
        turned = [one for one in found.effect.effects if one.turns]
        st.subheader(words("What saving would do"), anchor=False)
        if turned:
            st.html(effects_html(turned, voice))
        else:
            st.caption(words("No status turns."))


def draw_outcome(done: Outcome | None, voice: Voice) -> None:
    """The result of the last press."""
    words = voice.words
    if done is None:
        return
    if done.conflict:
        st.warning(
            words(
                "Meanwhile somebody else has changed figures of this workbook, or you may not enter one of them; nothing was saved. Below is what it would do now."
            )
        )
    elif done.failure is not None:
        st.error(literal(ledger_failure(words, done.failure)))
    elif done.saved is not None and done.saved.submission is not None:
        said = words(
            "Submitted for review: submission {number}. It counts once a reviewer has passed it.",
            number=done.saved.submission,
        )
        st.success(said)
        st.page_link("review.py", label=words("See what becomes of it"), icon=":material/rule:")
    elif done.saved is not None and done.saved.receipt is not None and done.saved.receipt.rows:
        rows = done.saved.receipt.rows
        told = f"{rows[0]}–{rows[-1]}" if len(rows) > 1 else str(rows[0])
        st.success(words.plural("Saved: {count} row ({rows}).", "Saved: {count} rows ({rows}).", len(rows), rows=told))
        if done.effects:
            st.html(effects_html(done.effects, voice))
        st.page_link("history.py", label=words("See it in the history"), icon=":material/history:")
    else:
        st.info(words("These figures were already in force as typed; nothing was written."))
