"""The router: menu, language and the two dates, then the page the address asks for."""

from datetime import UTC, datetime

import streamlit as st

from targets.tracking.clock import city_day
from targets.web.controls import choose_dates, choose_language
from targets.web.menu import open_page
from targets.web.start import tracker

language = st.sidebar.container()
dates = st.sidebar.container()
with language:
    words = choose_language()
with dates:
    choose_dates(words, city_day(datetime.now(UTC)))

place = words.of(tracker().catalog.place.name)
open_page(words, words("{place} target tracker", place=place)).run()
