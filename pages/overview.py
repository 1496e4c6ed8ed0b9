"""The year at one glance: how it stands, what needs attention, every target as one mark."""

import streamlit as st

from targets.presentation.voice import Voice
from targets.tracking.review import headlines, review
from targets.web.overview.attention import draw_attention
from targets.web.overview.cards import draw_cards
from targets.web.overview.heading import draw_heading, draw_standing
from targets.web.overview.lately import draw_lately
from targets.web.overview.listing import draw_lists
from targets.web.overview.matrix import draw_matrix, matrix_alone
from targets.web.overview.strip import draw_strips
from targets.web.visit import visit

here = visit()
voice = Voice(here.catalog, here.words)
year, title = draw_heading(here.catalog.place.years, here.words)
snapshot = here.snapshot()
standing = review(snapshot, year, here.on)
if matrix_alone(standing, here, voice):
    st.stop()
draw_standing(standing, here.words, title)
draw_lately(here)
if standing.all:
    cards, side = st.columns([4, 1.35], gap="small")
    with cards:
        draw_cards(headlines(snapshot, year, here.on), snapshot, voice)
    with side:
        draw_attention(standing, snapshot, here, voice)
    draw_strips(standing, voice)
    draw_matrix(standing, here, voice)
    draw_lists(standing, snapshot, here, voice)
