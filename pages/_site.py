"""The router: menu, language and the two dates, then the page the address asks for."""

import streamlit as st

from targets.presentation.voice import Voice
from targets.web.controls import choose_dates, choose_language
from targets.web.edition import draw_edition
from targets.web.menu import draw_menu, lay_out, name_page, open_page
from targets.web.practice import draw_banner, site_name
from targets.web.read_only import local_editor_mark
from targets.web.search import draw_search
from targets.web.visit import visit

lay_out()
menu, search, language, dates, mark = (st.sidebar.container() for _ in range(5))
with language:
    words = choose_language()
with dates:
    choose_dates(words, visit().today)
here = visit()  # the days are chosen now
place = site_name(here.catalog, words)
page = open_page(words)
name_page(page, words, place)
with menu:
    draw_menu(words, place)
with search:
    draw_search(Voice(here.catalog, words))
if here.may_write:
    mark.caption(local_editor_mark(words))
draw_banner(here.catalog, words, here.today)
draw_edition(here)
page.run()
