"""The words of the report's promises, what they mean here, and where the report says them."""

from html import escape

import streamlit as st

from targets.presentation.foreign import blockquote, with_language
from targets.presentation.rulebook.promises import Meaning, meanings
from targets.presentation.voice import Voice
from targets.tracking.snapshot import Snapshot
from targets.web.links import address_of, inline
from targets.web.rules.tables import table
from targets.web.visit import Visit


def draw_promises(_here: Visit, voice: Voice, _snapshot: Snapshot) -> None:
    words = voice.words
    head = (words("Word"), words("What it means here"), words("For example"))
    st.html(table(head, [_row(one, voice) for one in meanings(voice)]))


def _row(meaning: Meaning, voice: Voice) -> tuple[str, str, str]:
    word = f'<b lang="zh-CN">{escape(meaning.word)}</b>'
    if not voice.words.chinese:
        word += f"<br>{escape(meaning.english)}"
    example = "—"
    if meaning.example is not None:
        link = inline("indicator", address_of(meaning.example), voice.title(meaning.example))
        example = link + blockquote(meaning.example.citations[0].clause, "cited soft")
    return word, with_language(meaning.said, voice.words), example
