"""The headline cards, four in a row; a card opens its target's page."""

import streamlit as st

from targets.domain.indicator import Observation
from targets.presentation.badges import verdict_badge
from targets.presentation.cards import card_body, card_title
from targets.presentation.voice import Voice
from targets.tracking.review import Judged
from targets.tracking.snapshot import Snapshot
from targets.web.links import to_target

IN_A_ROW = 4


def draw_cards(cards: tuple[Judged, ...], snapshot: Snapshot, voice: Voice) -> None:
    for start in range(0, len(cards), IN_A_ROW):
        row = cards[start : start + IN_A_ROW]
        with st.container(height="stretch", key=f"cards_{start}"):
            columns = st.columns(IN_A_ROW, gap="small")
        for column, one in zip(columns, row, strict=False):
            with column, st.container(border=True, key=f"card_{one.target.id}", gap=None, height="stretch"):
                to_target(one.target, card_title(voice, one.target), width="stretch")
                st.html(verdict_badge(voice, one.target, one.verdict))
                st.html(card_body(voice, one.target, one.verdict, _level_beside(one, snapshot)))


def _level_beside(one: Judged, snapshot: Snapshot) -> Observation | None:
    """The level a growth belongs to: of the same period, or of the year before where no figure is there yet."""
    level = snapshot.catalog.indicators[one.target.indicator].growth_of
    if level is None or level not in snapshot.series:
        return None
    series = snapshot.series[level]
    if one.verdict.actual is not None:
        return series.first_official(one.verdict.actual.period)
    return series.best(one.target.due.year_before())
