"""Choices that live in the address: the address is the truth, so that links, reloads and the back button agree."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import Final

import streamlit as st

PAGE: Final = "page"
YES: Final = "yes"
LONGEST: Final = 80  # characters of a search
PAGES_WIDTH: Final = 300  # pixels; narrower, Streamlit leaves out even the few pages of one year


def asked_for(key: str, options: Sequence[str], default: str) -> str:
    """What the address asks for under `key`, if it is one of the options."""
    value = st.query_params.get(key, default)
    return value if value in options else default


def choose(
    key: str,
    label: str,
    options: Sequence[str],
    default: str,
    shown: Callable[[str], str],
    *,
    default_may_change: bool = False,
    forget: Sequence[str] = (),
) -> str:
    """A select box whose choice is kept in the address under `key` as one of `options`, in any language the same.

    The default is left out of the address, unless it may be another one by the time the link is opened. What the address
    holds under `forget` depends on the choice and goes with the old one.
    """
    widget = f"choice_{key}"
    st.session_state[widget] = asked_for(key, options, default)
    left_out = None if default_may_change else default
    told = (key, widget, left_out, forget)
    st.selectbox(label, options, format_func=shown, key=widget, on_change=_remember, args=told)
    return asked_for(key, options, default)


def side_by_side(
    key: str,
    label: str,
    options: Sequence[str],
    default: str,
    shown: Callable[[str], str],
    *,
    forget: Sequence[str] = (),
) -> str:
    """The same as `choose`, as buttons side by side for few and short options."""
    widget = f"choice_{key}"
    st.session_state[widget] = asked_for(key, options, default)
    st.segmented_control(
        label,
        options,
        format_func=shown,
        key=widget,
        required=True,
        wrap=True,
        on_change=_remember,
        args=(key, widget, default, forget),
    )
    return asked_for(key, options, default)


def type_in(key: str, label: str, hint: str, *, forget: Sequence[str] = (), label_visible: bool = True) -> str:
    """A search field whose text is kept in the address under `key` while it is typed."""
    widget, asked = f"choice_{key}", _said(st.query_params.get(key, ""))
    # Set only where it differs: what is set here replaces what the person has typed on meanwhile.
    if _said(st.session_state.get(widget, "")) != asked:
        st.session_state[widget] = asked
    st.text_input(
        label,
        key=widget,
        type="search",
        placeholder=hint,
        live=True,
        label_visibility="visible" if label_visible else "collapsed",
        on_change=_remember,
        args=(key, widget, "", forget),
    )
    return asked


def choose_day(key: str, label: str, earliest: date, latest: date, *, forget: Sequence[str] = ()) -> date | None:
    """A day kept in the address under `key`, None where it asks for none, or for one outside of the two."""
    widget, asked = f"choice_{key}", _day(st.query_params.get(key, ""))
    asked = asked if asked is not None and earliest <= asked <= latest else None
    st.session_state[widget] = asked
    st.date_input(
        label,
        value=None,
        min_value=earliest,
        max_value=latest,
        format="YYYY-MM-DD",
        key=widget,
        on_change=_remember,
        args=(key, widget, None, forget),
    )
    return asked


def toggle(key: str, label: str, *, forget: Sequence[str] = ()) -> bool:
    """A switch, off unless the address says `key=yes`."""
    widget = f"choice_{key}"
    on = st.session_state[widget] = st.query_params.get(key) == YES
    st.toggle(label, key=widget, on_change=_remember, args=(key, widget, None, forget))
    return on


def turn_pages(count: int) -> int:
    """Links to the pages of a long list, the address keeping which one is open, from 1; nothing to see for a single one."""
    asked = st.query_params.get(PAGE, "1")
    page = max(1, min(int(asked), count)) if asked.isascii() and asked.isdigit() else 1
    if count > 1:
        widget = f"choice_{PAGE}"
        st.session_state[widget] = page
        st.pagination(count, key=widget, width=PAGES_WIDTH, on_change=_remember, args=(PAGE, widget, 1, ()))
    return page


def _remember(key: str, widget: str, left_out: str | int | None, forget: Sequence[str] = ()) -> None:
    chosen = st.session_state[widget]
    for name in (key, *forget):
        st.query_params.pop(name, None)
    if _said(chosen) and chosen != left_out:
        st.query_params[key] = _said(chosen)


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:  # whatever somebody has typed into the address
        return None


def _said(chosen: str | int | bool | date | None) -> str:
    """A choice as it stands in an address, which holds no endless texts; a day as 2017-10-25."""
    if chosen is None:
        return ""
    return (YES if chosen else "") if isinstance(chosen, bool) else str(chosen).strip()[:LONGEST]
