"""A visitor's text laid under the catalog. It stays in the memory of this visit: no file, no log, no other visitor."""

from dataclasses import dataclass
from html import escape
from typing import Final

import streamlit as st

from targets.curation.gaps import Gap, HeadingGap, NumeralGap, OwnerGap
from targets.curation.located import Located, locate
from targets.curation.plain_text import NoText, read_plain_text
from targets.curation.verify import Proof, proof_of
from targets.presentation.voice import Voice
from targets.presentation.words import Words
from targets.web.literal import literal
from targets.web.report.marked import key_html, marked_html
from targets.web.report.words import NO_TEXT, TROUBLES

FILE: Final = "report_file"
BROUGHT: Final = "report_brought"


@dataclass(frozen=True, slots=True)
class Brought:
    """What a visitor handed in: the file's name and its text, or why it has none."""

    name: str
    text: str | NoText


def draw_proof(voice: Voice) -> None:
    words = voice.words
    st.text(
        words(
            "Every number of the report is claimed by a figure or target of this dashboard, or waived with a reason. Choose the "
            "report's text to see it. It stays in the memory of this visit: it is not stored, not logged and shown to nobody else."
        )
    )
    chosen = st.file_uploader(words("The report's text, as a plain text file of up to 5 MB"), key=FILE, on_change=_take)
    brought = st.session_state.get(BROUGHT)
    if not isinstance(brought, Brought):
        return
    if chosen is None:  # brought earlier in this visit; the field above forgets it when the page is left
        with st.container(horizontal=True, vertical_alignment="center"):
            st.text(brought.name, width="content")
            st.button(words("Forget this text"), on_click=_forget)
    if isinstance(brought.text, NoText):
        st.error(literal(words(NO_TEXT[brought.text], name=brought.name)))
        return
    _draw_located(locate(voice.catalog, brought.text), brought.name, voice)


def _take() -> None:
    """What was chosen, or nothing where the file was taken away again."""
    chosen = st.session_state[FILE]
    if chosen is None:
        _forget()
    else:
        st.session_state[BROUGHT] = Brought(chosen.name, read_plain_text(chosen.getvalue()))


def _forget() -> None:
    st.session_state.pop(BROUGHT, None)


def _draw_located(located: Located, name: str, voice: Voice) -> None:
    words = voice.words
    if 2 * located.found < located.sought:
        said = words(
            "“{name}” is another text: of the {sought} passages this dashboard takes from the report, {found} stand in it.",
            name=name,
            sought=located.sought,
            found=located.found,
        )
        st.error(literal(said))
        return
    proof = proof_of(located)
    (st.warning if proof.gaps else st.success)(literal(_counted(proof, words)))
    if located.gaps:
        told = "".join(f"<li>{escape(_told(gap, words))}</li>" for gap in located.gaps)
        st.html(f'<h2 class="part">{escape(words("What does not fit"))}</h2><ul class="gaps">{told}</ul>')
    st.html(key_html(located, words))
    st.html(marked_html(located, voice))


def _counted(proof: Proof, words: Words) -> str:
    return words.sentences(
        words("{arabic} arabic numerals and {chinese} Chinese ones.", arabic=proof.arabic, chinese=proof.chinese),
        words(
            "{figures} are claimed by figures and targets, {waivers} are waived with a reason.",
            figures=proof.claimed_by_figures,
            waivers=proof.claimed_by_waivers,
        ),
        words.plural("{count} gap.", "{count} gaps.", len(proof.gaps))
        if proof.gaps
        else words("No gap: the proof holds."),
    )


def _told(gap: Gap, words: Words) -> str:
    """A gap as a sentence."""
    if isinstance(gap, OwnerGap):
        return words(
            TROUBLES[gap.trouble], clause=gap.clause, printed=gap.printed or "", place=gap.place, times=gap.times
        )
    if isinstance(gap, HeadingGap):
        return words("The heading “{starts}” does not follow the heading before it.", starts=gap.starts)
    if isinstance(gap, NumeralGap):
        if gap.contested:
            return words("Line {line}, both waived and a figure: {context}", line=gap.line, context=gap.context)
        return words("Line {line}, claimed by nobody: {context}", line=gap.line, context=gap.context)
    return words("Text stands before the first heading, which begins at line {line}.", line=gap.line)
