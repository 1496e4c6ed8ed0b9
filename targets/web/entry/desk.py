"""The page for entering figures: choose topic and period, type, see what it does, save."""

from collections.abc import Mapping
from functools import partial
from typing import Final

import streamlit as st

from targets.presentation.voice import Voice
from targets.tracking.entry.preview import foreseen, unconfirmed
from targets.tracking.entry.reading import fields_of, read_sheet
from targets.tracking.entry.typed import Problem, Problems
from targets.tracking.reach import OUT_OF_REACH
from targets.tracking.snapshot import Snapshot
from targets.web.entry.choice import chosen
from targets.web.entry.disclosing import published
from targets.web.entry.effects import draw_outcome, draw_preview
from targets.web.entry.fields import draw_assignments, draw_figures
from targets.web.entry.form import Form, seen_when_opened
from targets.web.entry.saving import save
from targets.web.entry.session import Outcome, Result, state
from targets.web.entry.source import draw_source
from targets.web.entry.submitting import draw_standing
from targets.web.entry.words import problem
from targets.web.visit import Visit

WHOLE_FORM: Final = ("period", "figures")


def draw_desk(here: Visit, voice: Voice, snapshot: Snapshot) -> None:
    """The form on what the address asks for; `snapshot` is of today."""
    form = chosen(here, voice, snapshot)
    seen = _seen(here, form)
    sheet = form.sheet(seen, published(form, snapshot))
    entries, problems = read_sheet(sheet, here.catalog, here.today)
    found = foreseen(snapshot, entries, problems, here.today)
    told = _worth_telling((*problems, *unconfirmed(found, sheet)), state().outcome, form)
    with st.container():  # there even when empty: what comes to stand above a field must not draw it anew
        draw_standing(here, voice, form)
    draw_figures(form, snapshot, voice, seen, told)
    draw_assignments(form, voice, seen, told)
    replacing = any(getattr(entry, "seen", None) is not None for entry in entries)
    draw_source(form, voice, told, replacing, sheet.disclosure, found)
    _draw_save(form, voice, told, reviewed=here.tracker.roster.review)
    if found is not None:
        draw_preview(found, voice, reviewed=here.tracker.roster.review)


def _seen(here: Visit, form: Form) -> Mapping[str, int | None]:
    """The rows in force when the typing began; those of a form first opened while the ledger is away are asked for later."""
    try:
        rows = {slot: here.tracker.in_force(*names, reader=here.person) for slot, names in form.slots().items()}
    except OUT_OF_REACH:
        return {**dict.fromkeys(form.slots()), **state().seen.get(form.name, {})}
    return seen_when_opened(form, {slot: row.id if row else None for slot, row in rows.items()})


def _draw_save(form: Form, voice: Voice, told: Problems, *, reviewed: bool) -> None:
    """The button, and beside it what became of the last press.

    Nothing above the button comes or goes while a figure is typed: a button that moves under the mouse is not pressed. And
    what is told beside it is seen by whoever has just pressed it, however long the form is.
    """
    words = voice.words
    button, beside = st.columns([2, 6] if reviewed else [1, 6])
    label = words("Submit for review") if reviewed else words("Save")
    pressed = button.button(label, type="primary", on_click=partial(save, form), key=form.key("save"))
    if pressed and state().outcome is None:
        # The first run after the server was restarted: what was typed came back with the press, the callback did not.
        save(form)
        st.rerun()
    with beside:
        if reviewed:
            st.caption(words("What you submit counts once somebody else has passed it; until then no status changes."))
        draw_outcome(state().outcome, form, voice, told)
        for name in WHOLE_FORM:
            if name in told:
                st.error(problem(words, told[name]))


def _worth_telling(problems: tuple[Problem, ...], outcome: Outcome | None, form: Form) -> Problems:
    """What is wrong with something typed is told at once; what is still missing only after the button was pressed."""
    pressed = outcome is not None and outcome.form == form.name and outcome.result is Result.PROBLEMS
    asked = {one.field for one in outcome.problems} if outcome and pressed else set()
    return {
        name: one
        for name, one in fields_of(problems).items()
        if name in asked or name == "period" or name.startswith(("figure ", "assignment "))
    }
