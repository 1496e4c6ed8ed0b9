"""The router: menu, language and the two dates, then the page the address asks for."""

import streamlit as st

from targets.web.controls import choose_dates, choose_language
from targets.web.menu import lay_out, open_page
from targets.web.read_only import local_editor_mark
from targets.web.visit import visit

lay_out()
language, dates, mark = (st.sidebar.container() for _ in range(3))
with language:
    words = choose_language()
here = visit()
with dates:
    choose_dates(words, here.today)
if here.may_write:
    mark.caption(local_editor_mark(words))

place = words.of(here.catalog.place.name)
open_page(words, words("{place} target tracker", place=place)).run()
