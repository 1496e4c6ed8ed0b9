"""Every target as one mark in the strip of its domain; a mark opens the target's page."""

from html import escape

import streamlit as st

from targets.domain.terms import Domain
from targets.presentation import vocabulary
from targets.presentation.counts import ORDER
from targets.presentation.sentences.verdict import finding
from targets.presentation.status import LOOKS, verdict_name
from targets.presentation.voice import Voice
from targets.tracking.review import Judged, YearReview
from targets.web.links import to_target


def draw_strips(review: YearReview, voice: Voice) -> None:
    """One row a domain: its name, a mark a target, how many are judged."""
    domains = {name: indicator.domain for name, indicator in voice.catalog.indicators.items()}
    with st.container(border=True, key="strips", gap=None):
        st.html(f'<h2 class="part">{escape(voice.words("By domain"))}</h2>')
        for domain, judged in review.by_domain(domains).items():
            _draw_row(domain, judged, voice)


def _draw_row(domain: Domain, judged: tuple[Judged, ...], voice: Voice) -> None:
    words = voice.words
    done = sum(1 for one in judged if one.verdict.status.judged)
    with st.container(horizontal=True, vertical_alignment="center", gap=None, key=f"strip_{domain}"):
        st.text(vocabulary.term(domain, words), width=150)
        with st.container(horizontal=True, gap=None, key=f"marks_{domain}"):
            for one in sorted(judged, key=lambda one: ORDER.index(one.verdict.status)):
                _draw_mark(one, voice)
        st.text(words("{judged} of {count} judged", judged=done, count=len(judged)), width="content")


def _draw_mark(one: Judged, voice: Voice) -> None:
    look = LOOKS[one.verdict.status]
    name = voice.title(one.target)
    said = verdict_name(one.verdict, one.target, voice.words)
    with st.container(key=f"mark_{look.tone}_{one.target.id}", width="content"):
        to_target(
            one.target,
            f"{look.glyph} {name} {said}",
            hint=f"{name} — {said}\n\n{finding(voice, one.target, one.verdict)}",
        )
