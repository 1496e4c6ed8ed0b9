"""What the chart and the verdict rest on: definition, figures with their vintages, clauses and sources."""

from html import escape

import streamlit as st

from targets.domain.catalog import Citation, Target
from targets.domain.series import Series
from targets.presentation.voice import Voice


def draw_evidence(voice: Voice, series: Series, target: Target | None) -> None:
    words = voice.words
    st.subheader(words("Definition"), anchor=False)
    st.text(words.of(series.indicator.definition))
    if target is not None:
        st.subheader(words("Where the target stands"), anchor=False)
        st.html("".join(_citation(voice, citation) for citation in target.citations))


def _citation(voice: Voice, citation: Citation) -> str:
    source = voice.catalog.sources[citation.source]
    said = voice.words.joined(source.title, citation.place)
    return f'<blockquote class="clause">“{escape(citation.clause)}”<footer>{escape(said)}</footer></blockquote>'
