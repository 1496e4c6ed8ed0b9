"""What the chart and the verdict rest on: definition, clause of the target, every figure with its edition and source."""

from functools import partial

import streamlit as st

from targets.domain.citation import Citation
from targets.domain.series import Series
from targets.domain.target import Target
from targets.presentation.foreign import blockquote
from targets.presentation.tables.taken import figures_file, figures_name
from targets.presentation.tables.vintages import vintages
from targets.presentation.voice import Voice
from targets.tracking.snapshot import Snapshot
from targets.web.printed import print_twin
from targets.web.taking import offer_csv


def draw_evidence(voice: Voice, series: Series, target: Target | None, snapshot: Snapshot) -> None:
    words = voice.words
    left, right = st.columns(2, gap="large")
    with left:
        st.subheader(words("Definition"), anchor=False)
        st.text(words.of(series.indicator.definition))
    with right:
        if target is not None:
            st.subheader(words("Where the target stands"), anchor=False)
            st.html("".join(_citation(voice, citation) for citation in target.citations))
    st.subheader(words("All figures and their sources"), anchor=False)
    if not series.figures:
        st.caption(words("No figure is known yet."))
        return
    frame = vintages(voice, series)
    st.dataframe(
        frame,
        hide_index=True,
        height="content" if len(frame) <= 12 else 440,
        column_config={words("Address"): st.column_config.LinkColumn(display_text=words("open"))},
        key=f"figures_{series.indicator.id}",
    )
    print_twin(frame.items(), words, without=words("Address"))
    st.caption(
        words(
            "Figures known by {day}; the verdict rests on the first official one of the full year.",
            day=snapshot.known.isoformat(),
        )
    )
    offer_csv(
        words("These figures as CSV"),
        figures_name(voice, series, snapshot.known.isoformat()),
        partial(figures_file, voice, series),
        f"figures_csv_{series.indicator.id}",
    )


def _citation(voice: Voice, citation: Citation) -> str:
    source = voice.catalog.sources[citation.source]
    return blockquote(citation.clause, "clause", voice.words.joined(source.title, citation.place))
