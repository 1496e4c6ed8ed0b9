"""The pages as they will come out: one card a target in the order of the files, the chart of one of them open."""

from collections.abc import Sequence
from html import escape
from typing import Final

import streamlit as st

from targets.domain.briefing import Item, Material
from targets.presentation.badges import verdict_badge
from targets.presentation.charts import Scene, picture
from targets.presentation.charts.scene import sources_line
from targets.presentation.disclosure import internal_mark, rests_on_internal
from targets.presentation.foreign import with_language
from targets.presentation.sentences.verdict import finding
from targets.presentation.voice import Voice
from targets.tracking.briefing.choice import Choice, Order
from targets.tracking.briefing.choosing import moved, ordered
from targets.web.briefing.asked import SHOWN, put_list, show
from targets.web.choices import turn_pages
from targets.web.indicator.page import NOT_ENOUGH, NOTHING
from targets.web.links import to_target
from targets.web.search import entries_of
from targets.web.version import draw_version
from targets.web.visit import Visit

ON_A_PAGE: Final = 10


def draw_listing(choice: Choice, material: Material, here: Visit, voice: Voice) -> None:
    items = material.items
    _draw_head(choice, material, here, voice)
    pages = -(-len(items) // ON_A_PAGE)
    first = (turn_pages(pages) - 1) * ON_A_PAGE
    shown = items[first : first + ON_A_PAGE]
    asked = st.query_params.get(SHOWN)
    opened = next((item.target.id for item in shown if item.target.id == asked), shown[0].target.id)
    targets = [item.target.id for item in items]
    for number, item in enumerate(shown, start=first + 1):
        with st.container(border=True, key=f"slide_{item.target.id}", gap="small"):
            _draw_card(number, item, choice, targets, voice, opened=item.target.id == opened)
            if item.target.id == opened:
                _draw_chart(item, material, voice)


def _draw_head(choice: Choice, material: Material, here: Visit, voice: Voice) -> None:
    """How many there are, and in which order they can be put at once."""
    words, count = voice.words, len(material.items)
    targets = [item.target.id for item in material.items]
    with st.container(horizontal=True, key="briefing_order", vertical_alignment="center", gap="small"):
        st.html(f'<h2 class="part">{escape(words("In this order"))} <small>{count}</small></h2>', width="content")
        for order, label in ((Order.DOMAIN, words("Order by domain")), (Order.URGENCY, words("What lags first"))):
            st.button(
                label,
                on_click=_put_in_order,
                args=(choice, targets, order, here),
                key=f"briefing_by_{order.value}",
                type="tertiary",
                disabled=count < 2,
            )


def _put_in_order(choice: Choice, targets: Sequence[str], order: Order, here: Visit) -> None:
    snapshot = here.snapshot(public=choice.public)
    put_list(choice, ordered(targets, order, snapshot, entries_of(here.catalog), here.on))


def _draw_card(number: int, item: Item, choice: Choice, targets: Sequence[str], voice: Voice, *, opened: bool) -> None:
    words, target, verdict = voice.words, item.target, item.evaluation
    scene = Scene(voice, item.series, verdict.on, target, verdict)
    with st.container(horizontal=True, vertical_alignment="center", gap="small", key=f"acts_{target.id}"):
        to_target(target, f"{number} {voice.title(target)}")
        acts = (
            ("up", words("Up"), moved(targets, target.id, -1)),
            ("down", words("Down"), moved(targets, target.id, 1)),
            ("out", words("Take out"), tuple(name for name in targets if name != target.id)),
        )
        for act, label, after in acts:
            st.button(
                label,
                on_click=put_list,
                args=(choice, after),
                key=f"{act}_{target.id}",
                type="tertiary",
                disabled=list(after) == list(targets),
            )
        if not opened:
            st.button(
                words("Show the chart"), on_click=show, args=(target.id,), key=f"show_{target.id}", type="tertiary"
            )
    source = sources_line(scene, [verdict.actual] if verdict.actual else [])
    mark = internal_mark(item.internal and not rests_on_internal(verdict), words)  # else the badge says it
    tag = f' <small class="tag">{escape(mark)}</small>' if mark else ""
    st.html(
        f'<p class="slide-finding">{verdict_badge(voice, target, verdict)}{tag} {escape(finding(voice, target, verdict))}</p>'
        f'<p class="finding">{with_language(source, words)}</p>'
    )


def _draw_chart(item: Item, material: Material, voice: Voice) -> None:
    scene = Scene(
        voice,
        item.series,
        material.known,
        item.target,
        item.evaluation,
        version=material.code_of(item) or None,
        beside=item.beside,
    )
    drawn = picture(scene)
    if drawn is None:
        st.info(voice.words(NOT_ENOUGH if item.series.figures else NOTHING))
        return
    with st.container(key="paper"):
        st.plotly_chart(drawn.figure, theme=None, config=drawn.config, alt=drawn.alt, key="chart_briefing")
    draw_version(scene.version, voice.words)
