"""Choices kept under a name: each a link, with who kept it and when; the field that keeps this one, and how one is changed."""

from typing import Final
from urllib.parse import parse_qsl, urlencode

import streamlit as st

from targets.ledger.selections.entries import SelectionRow
from targets.presentation.periods import day
from targets.presentation.sentences.entering import not_saved
from targets.presentation.words import N_, Words
from targets.tracking.briefing.choice import Choice, as_query
from targets.tracking.briefing.kept import Kept
from targets.tracking.clock import city_day
from targets.tracking.reach import OUT_OF_REACH
from targets.web.briefing.keeping import LONGEST, Became, State, keep, keep_over, rename, state, withdraw
from targets.web.links import to_briefing
from targets.web.literal import literal
from targets.web.visit import Visit

_DONE: Final = {
    Became.KEPT: N_("Kept as “{name}”."),
    Became.RENAMED: N_("It is called “{name}” now."),
    Became.WITHDRAWN: N_("“{name}” is off the list; the ledger still knows it."),
}
_REFUSED: Final = {
    Became.NAMELESS: N_("Nothing was saved: type a name first."),
    Became.TOO_LONG: N_("Nothing was saved: a name has at most {most} characters."),
    Became.OVERTAKEN: N_("Nothing was saved: somebody else has changed or withdrawn this selection meanwhile."),
    Became.DENIED: N_("Nothing was saved: only those who enter figures keep selections here."),
}


def draw_kept(choice: Choice, here: Visit) -> None:
    """Nothing for who may not see them; without a ledger, that nothing can be kept."""
    words, kept = here.words, Kept(here.tracker, here.person)
    if here.tracker.ledger is None:
        st.caption(
            words("There is no ledger here, so no selection can be kept. The address holds the choice all the same.")
        )
        return
    if not kept.sees:
        return
    try:
        rows = kept.listed()
    except OUT_OF_REACH:
        return  # the page says so at its top
    # What is folded away is not drawn: its fields would lie under those below it.
    fold = st.expander(
        words("Kept selections: {count}", count=len(rows)),
        key="selections_fold",
        expanded=_is_open(choice, rows),
        on_change="rerun",
    )
    if fold.open:
        with fold, st.container(key="selections", gap="small"):
            _draw_open(kept, rows, choice, words)


def _draw_open(kept: Kept, rows: tuple[SelectionRow, ...], choice: Choice, words: Words) -> None:
    for row in rows:
        _draw_row(row, words)
    if not rows:
        st.caption(words("None is kept yet."))
    if kept.may_keep:
        _draw_outcome(state(), choice, words)
        if not choice.is_empty:
            _draw_keeping(state(), choice, words)
        if rows:
            _draw_changing(state(), rows, words)


def _is_open(choice: Choice, rows: tuple[SelectionRow, ...]) -> bool:
    """At the beginning, and as long as something has to be told."""
    return (choice.is_empty and bool(rows)) or state().became is not None


def _draw_row(row: SelectionRow, words: Words) -> None:
    with st.container(horizontal=True, vertical_alignment="center", gap="small", key=f"selection_{row.id}"):
        to_briefing(row.name, dict(parse_qsl(row.choice, keep_blank_values=True)))
        st.caption(literal(_hand(row, words)), width="content")


def _hand(row: SelectionRow, words: Words) -> str:
    return words("{person}, {day}", person=row.actor.name, day=day(city_day(row.recorded_at), words))


def _draw_keeping(form: State, choice: Choice, words: Words) -> None:
    with st.container(horizontal=True, vertical_alignment="bottom", gap="small"):
        st.text_input(words("Keep this choice under the name"), key=form.field("name"))
        st.button(words("Keep"), on_click=keep, args=(form.version, _text(choice)), key=form.field("keep"))


def _draw_changing(form: State, rows: tuple[SelectionRow, ...], words: Words) -> None:
    names = {row.name: row for row in rows}
    with st.container(horizontal=True, vertical_alignment="bottom", gap="small"):
        chosen = st.selectbox(
            words("Change a kept selection"),
            list(names),
            index=None,
            placeholder=words("None"),
            key=form.field("which"),
        )
        row = names.get(chosen) if chosen is not None else None
        if row is not None:
            st.text_input(words("New name"), key=form.field("rename"), placeholder=row.name)
            st.button(words("Rename"), on_click=rename, args=(form.version, row), key=form.field("rename_it"))
            st.button(
                words("Take off the list"), on_click=withdraw, args=(form.version, row), key=form.field("withdraw")
            )


def _draw_outcome(form: State, choice: Choice, words: Words) -> None:
    if form.became in _DONE:
        st.success(literal(words(_DONE[form.became], name=form.name)))
    elif form.became in _REFUSED:
        st.error(literal(words(_REFUSED[form.became], most=LONGEST)))
    elif form.became is Became.FAILED and form.failure is not None:
        st.error(literal(not_saved(words, form.failure.code)))
    elif form.became is Became.IN_USE and form.theirs is not None:
        said = words(
            "The name “{name}” is in use: {hand}. Type another name, or put this choice in its place.",
            name=form.theirs.name,
            hand=_hand(form.theirs, words),
        )
        st.warning(literal(said))
        if not choice.is_empty:
            st.button(
                words("Put this choice in its place"),
                on_click=keep_over,
                args=(form.version, _text(choice), form.theirs),
                key=form.field("over"),
            )


def _text(choice: Choice) -> str:
    return urlencode(as_query(choice))
