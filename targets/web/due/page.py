"""What a visitor sees of the due list: the whole of it, or above an open form one line that leads back to it."""

from collections.abc import Mapping, Sequence
from functools import partial
from html import escape
from typing import Final

import streamlit as st

from targets.domain.terms import Domain
from targets.presentation import vocabulary
from targets.presentation.periods import day
from targets.presentation.practice import marked_name
from targets.presentation.voice import Voice
from targets.presentation.words import N_, Words
from targets.tracking.due import Asked, State, Task, counts, desks, due_list
from targets.tracking.selection import NOBODY
from targets.tracking.snapshot import Snapshot
from targets.web.choices import asked_for, choose
from targets.web.due.address import ALL, DOMAIN, MINE, STATE, STATES, TO_DO, UNIT, WHOSE
from targets.web.due.columns import as_csv
from targets.web.due.rows import Reader, sections
from targets.web.due.words import all_closed, made_of, state_name
from targets.web.links import inline
from targets.web.literal import literal
from targets.web.review.standing import places, to_correct
from targets.web.taking import offer_csv
from targets.web.visit import Visit
from targets.web.workbook.address import EXCEL, VIA

HEADING: Final = N_("What is to be entered")


def draw_due(here: Visit, voice: Voice, snapshot: Snapshot, form: Mapping[str, str] | None = None) -> None:
    """Counts that are filters, filters by unit and domain, the list and its CSV. `form`: what the address of the form asks for."""
    words, today = voice.words, here.day
    tasks = _of_this_visitor(here, due_list(snapshot, here.on, places(here)))
    which = asked_for(STATE, list(STATES), TO_DO)
    with st.container(key="due_head", horizontal=True, vertical_alignment="bottom", gap="small"):
        said = words("As of {day}", day=day(today, words))
        st.html(f'<h2 class="part">{escape(words(HEADING))} <small>{escape(said)}</small></h2>', width="stretch")
        if form is not None:
            label = words("Enter any other figure")
            st.page_link("update.py", label=label, icon=":material/edit:", query_params=dict(form))
            label = words("By Excel")
            st.page_link("update.py", label=label, icon=":material/table:", query_params=_by_excel())
        _choose_whose(here)
        asked = _choose(voice, tasks)
        _draw_csv(here, voice, [task for task in tasks if asked.wants(task)])
    of_theirs = [task for task in tasks if Asked(asked.unit, asked.domain).wants(task)]
    st.html(_counts(of_theirs, which, voice))
    shown = [task for task in of_theirs if task.state in STATES[which]]
    if not shown:
        st.info(_nothing(of_theirs, which, words))
        return
    st.caption(literal(made_of(shown, words)))
    listed = sections(desks(shown, voice.catalog), voice, today, Reader(here.may_enter, to_correct(here)))
    with st.container(border=True, key="due"):
        st.html(f'<div class="due">{listed}</div>')


def draw_line(here: Visit, voice: Voice, snapshot: Snapshot) -> None:
    """Above the form: how much is left to do, and the way to it."""
    words, tasks = voice.words, _of_this_visitor(here, due_list(snapshot, here.on, places(here)))
    counted, closed = counts(tasks), all_closed(tasks)
    told = [
        f"{state_name(state, closed, words)} {counted[state]}"
        for state in State
        if counted[state] or state is not State.IN_REVIEW
    ]
    link = inline("update", {STATE: TO_DO}, words(HEADING))
    st.html(f'<p class="due-line">{link} <span class="soft">{escape(words.joined(*told))}</span></p>')


def enters_some(here: Visit) -> bool:
    """Whether this visitor enters figures of some indicators and not of others."""
    mine = [here.may_enter(name) for name in here.catalog.indicators]
    return any(mine) and not all(mine)


def _choose_whose(here: Visit) -> None:
    """Whose tasks are listed, for those to whom some are assigned: at first their own."""
    if enters_some(here):
        told = {MINE: here.words("Assigned to me"), ALL: here.words("All")}
        choose(WHOSE, here.words("Tasks"), list(told), MINE, told.__getitem__)


def _of_this_visitor(here: Visit, tasks: tuple[Task, ...]) -> tuple[Task, ...]:
    if not enters_some(here) or asked_for(WHOSE, (MINE, ALL), MINE) == ALL:
        return tasks
    return tuple(task for task in tasks if here.may_enter(task.indicator.id))


def _choose(voice: Voice, tasks: Sequence[Task]) -> Asked:
    """By unit only where the city has named units."""
    words, everything = voice.words, voice.words("All")
    leads = {task.lead.id for task in tasks if task.lead}
    units = {unit.id: words.of(unit.name) for unit in voice.catalog.duties.units.values() if unit.id in leads}
    unit = (
        _one_of(UNIT, words("Lead unit"), {**units, NOBODY: words("No unit specified")}, everything) if units else ALL
    )
    held = {task.indicator.domain for task in tasks}
    domains = {domain.value: vocabulary.term(domain, words) for domain in Domain if domain in held}
    domain = _one_of(DOMAIN, words("Domain"), domains, everything)
    states = STATES[asked_for(STATE, list(STATES), TO_DO)]
    return Asked(None if unit == ALL else unit, None if domain == ALL else Domain(domain), states)


def _by_excel() -> dict[str, str]:
    """Of the unit and domain that are shown."""
    return {VIA: EXCEL, **{key: st.query_params[key] for key in (UNIT, DOMAIN) if key in st.query_params}}


def _one_of(key: str, label: str, known: Mapping[str, str], everything: str) -> str:
    return choose(key, label, [ALL, *known], ALL, lambda one: known.get(one, everything))


def _counts(tasks: Sequence[Task], which: str, voice: Voice) -> str:
    """A link for each state with its count; the one that is shown is none."""
    words, counted, closed = voice.words, counts(tasks), all_closed(tasks)
    named = {TO_DO: words("To do"), ALL: words("All")}
    kept = {key: st.query_params[key] for key in (UNIT, DOMAIN, WHOSE) if key in st.query_params}
    parts = []
    for name, states in STATES.items():
        count = sum(counted[state] for state in states)
        if name == State.IN_REVIEW and name != which and not count:
            continue
        said = f"{named[name] if name in named else state_name(State(name), closed, words)} {count}"
        if name == which:
            parts.append(f'<b aria-current="true">{escape(said)}</b>')
        else:
            parts.append(inline("update", {STATE: name, **kept}, said))
    return f'<nav class="due-counts" aria-label="{escape(words(HEADING))}">{"".join(parts)}</nav>'


def _nothing(tasks: Sequence[Task], which: str, words: Words) -> str:
    """When the next figure is due, where nothing is to be done now."""
    later = [task.day for task in tasks if task.state is State.NOT_YET]
    if which == TO_DO and later:
        return words("Nothing is to be entered now. The next figure is due {day}.", day=day(min(later), words))
    return words("There is nothing of this kind.")


def _draw_csv(here: Visit, voice: Voice, tasks: Sequence[Task]) -> None:
    words = voice.words
    name = marked_name(words("due-list-{day}.csv", day=here.day.isoformat()), here.catalog, words)
    offer_csv(words("This list as CSV"), name, partial(as_csv, tasks, voice), "due_csv")
