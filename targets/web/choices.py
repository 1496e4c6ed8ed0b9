"""Choices that live in the address: the address is the truth, so that links, reloads and the back button agree."""

from collections.abc import Callable, Sequence

import streamlit as st


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
) -> str:
    """A select box whose choice is kept in the address under `key` as one of `options`, in any language the same.

    The default is left out of the address, unless it may be another one by the time the link is opened.
    """
    widget = f"choice_{key}"
    st.session_state[widget] = asked_for(key, options, default)
    left_out = None if default_may_change else default
    st.selectbox(label, options, format_func=shown, key=widget, on_change=_remember, args=(key, widget, left_out))
    return asked_for(key, options, default)


def _remember(key: str, widget: str, left_out: str | None) -> None:
    chosen = st.session_state[widget]
    if chosen == left_out:
        st.query_params.pop(key, None)
    else:
        st.query_params[key] = chosen
