"""The page for entering figures: the due list by the menu, the form by a link to it; for those who only read, the list."""

from targets.presentation.voice import Voice
from targets.web.due.page import draw_due, draw_line
from targets.web.entry.choice import as_left, asked_for_a_form
from targets.web.entry.closed import draw_closed
from targets.web.entry.desk import draw_desk
from targets.web.visit import Visit


def draw_update(here: Visit, voice: Voice) -> None:
    """What is missing is public; who may enter it sees it as of today: `known` of the address hides nothing from a clerk."""
    if not here.may_write:
        draw_closed(here.words, here.writing)
        draw_due(here, voice, here.snapshot())
        return
    snapshot = here.tracker.snapshot(here.today, here.now, here.person)
    if asked_for_a_form(here.catalog):
        draw_line(here, voice, snapshot)
        draw_desk(here, voice, snapshot)
    else:
        draw_due(here, voice, snapshot, form=as_left(snapshot))
