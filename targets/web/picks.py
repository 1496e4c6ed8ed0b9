"""Choices of a form, kept for the visit by what they mean: Streamlit keeps the words shown, which another language changes."""

from collections.abc import Callable, Hashable, Sequence
from typing import TypeVar

import streamlit as st

_Option = TypeVar("_Option", bound=Hashable)


def pick(
    where: st.delta_generator.DeltaGenerator,
    label: str,
    options: Sequence[_Option],
    key: str,
    shown: Callable[[_Option], str],
    *,
    nothing: str | None = None,
    preset: _Option | None = None,
    help: str | None = None,
    label_visible: bool = True,
) -> _Option | None:
    """A select box whose choice, one of `options`, is kept in the session under `key`.

    The first option is chosen until a person chooses; with `nothing`, the words for that, none is; with `preset` that one,
    whatever it is by then, and nothing is kept.
    """
    widget = f"pick_{key}"
    kept = st.session_state.get(key)
    if kept is not None and kept not in options:
        del st.session_state[key]
        st.session_state.pop(widget, None)
    elif kept is not None:
        st.session_state[widget] = kept
    elif preset is not None:
        st.session_state[widget] = preset
    chosen = where.selectbox(
        label,
        options,
        index=0 if nothing is None else None,
        format_func=shown,
        key=widget,
        placeholder=nothing,
        help=help,
        on_change=_keep,
        args=(key, widget),
        label_visibility="visible" if label_visible else "collapsed",
    )
    if preset is None:
        st.session_state[key] = chosen
    return chosen


def _keep(key: str, widget: str) -> None:
    st.session_state[key] = st.session_state[widget]
