"""The router: menu, language and the two dates, then the page the address asks for."""

import streamlit as st

from targets.presentation.voice import Voice
from targets.tracking.people import LOCAL_EDITOR
from targets.web.account import draw_account, draw_account_notes, draw_administration_link, draw_reading_closed
from targets.web.controls import choose_dates, choose_language
from targets.web.drafts import keep_or_bring_back
from targets.web.edition import draw_edition
from targets.web.internal import draw_internal
from targets.web.menu import draw_menu, is_of_today, lay_out, name_page, open_page
from targets.web.outage import draw_outage
from targets.web.practice import draw_banner, site_name
from targets.web.read_only import local_editor_mark
from targets.web.review.standing import count_in_menu
from targets.web.search import draw_search
from targets.web.visit import visit

lay_out()
menu, search, language, account, dates, mark = (st.sidebar.container() for _ in range(6))
with language:
    words = choose_language()
here = visit()
place, page = site_name(here.catalog, words), open_page(words)
name_page(page, words, place)
with account:
    draw_account(here)
with st.container():  # there even when empty, like the other one below: what comes or goes in it must not move, and
    draw_account_notes(here)  # thereby draw anew, a field somebody is typing into
    keep_or_bring_back(words)
if not here.may_read:
    draw_reading_closed(here)
    st.stop()
with dates:
    choose_dates(words, here.today)
here = visit()  # the days are chosen now
with menu:
    draw_menu(words, place, count_in_menu(here))
    draw_administration_link(here)
with search:
    draw_search(Voice(here.catalog, words))
if here.person == LOCAL_EDITOR:
    mark.caption(local_editor_mark(words))
draw_banner(here.catalog, words, here.today)
shown = here.as_of_today() if is_of_today(page) else here
with st.container():
    draw_outage(here)
    draw_edition(shown)
    draw_internal(shown)
page.run()
