"""The router: menu, language and the two dates, then the page the address asks for."""

import streamlit as st

from targets.web.controls import choose_dates, choose_language
from targets.web.menu import draw_menu, lay_out, name_page, open_page
from targets.web.read_only import local_editor_mark
from targets.web.visit import visit

lay_out()
menu, language, dates, mark = (st.sidebar.container() for _ in range(4))
with language:
    words = choose_language()
here = visit()
place = words.of(here.catalog.place.name)
page = open_page(words)
name_page(page, words, place)
with menu:
    draw_menu(words, place)
with dates:
    choose_dates(words, here.today)
if here.may_write:
    mark.caption(local_editor_mark(words))
page.run()
