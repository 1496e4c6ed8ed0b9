"""Every target as one mark in the strip of its domain; a mark opens the target's page.

One element for all of them: seventy of Streamlit's own links cost the browser more than everything else on the page.
"""

from html import escape

import streamlit as st

from targets.domain.terms import Domain
from targets.presentation import vocabulary
from targets.presentation.counts import ORDER
from targets.presentation.sentences.notes import by_revision
from targets.presentation.sentences.verdict import finding
from targets.presentation.status import LOOKS, verdict_name
from targets.presentation.voice import Voice
from targets.tracking.review import Judged, YearReview
from targets.web.alone import offer_alone
from targets.web.links import address_of, inline
from targets.web.overview.matrix import KEY


def draw_strips(review: YearReview, voice: Voice) -> None:
    """One row a domain: its name, a mark a target, how many are judged."""
    domains = {name: indicator.domain for name, indicator in voice.catalog.indicators.items()}
    rows = [_row(domain, judged, voice) for domain, judged in review.by_domain(domains).items()]
    with st.container(border=True, key="strips"):
        st.html(f'<h2 class="part">{escape(voice.words("By domain"))}</h2>{"".join(rows)}')
        offer_alone("overview.py", KEY, voice.words, below="strips")


def _row(domain: Domain, judged: tuple[Judged, ...], voice: Voice) -> str:
    done = sum(1 for one in judged if one.verdict.status.judged)
    marks = [_mark(one, voice) for one in sorted(judged, key=lambda one: ORDER.index(one.verdict.status))]
    counted = voice.words("{judged} of {count} judged", judged=done, count=len(judged))
    return (
        f'<div class="strip"><span class="strip-name">{escape(vocabulary.term(domain, voice.words))}</span>'
        f'<span class="marks">{"".join(marks)}</span><span class="strip-count">{escape(counted)}</span></div>'
    )


def _mark(one: Judged, voice: Voice) -> str:
    look = LOOKS[one.verdict.status]
    called = f"{voice.title(one.target)} — {verdict_name(one.verdict, one.target, voice.words)}"
    told = (called, finding(voice, one.target, one.verdict), by_revision(voice, one.target, one.verdict))
    described = "\n".join(filter(None, told))
    return inline(
        "indicator", address_of(one.target), look.glyph, described=described, kind=f"mark {look.tone}", called=called
    )
