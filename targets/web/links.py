"""Links from page to page: Streamlit's own, so that the visit goes on in the same language and on the same days."""

from collections.abc import Mapping
from typing import Literal

import streamlit as st

from targets.domain.catalog import Target
from targets.web.literal import literal


def to_target(
    target: Target, label: str, hint: str | None = None, width: Literal["stretch", "content"] = "content"
) -> None:
    """To the page of a target's indicator."""
    st.page_link(
        "indicator.py",
        label=literal(label),
        help=literal(hint) if hint else None,
        query_params=address_of(target),
        width=width,
    )


def to_indicator(indicator: str, label: str) -> None:
    st.page_link("indicator.py", label=literal(label), query_params={"indicator": indicator})


def to_form(topic: str, year: int, label: str, icon: str | None = None) -> None:
    """To the form, open on a topic and year."""
    st.page_link("update.py", label=literal(label), icon=icon, query_params={"topic": topic, "year": str(year)})


def to_overview(label: str, query: Mapping[str, str]) -> None:
    st.page_link("overview.py", label=literal(label), query_params=dict(query))


def address_of(target: Target) -> dict[str, str]:
    return {"indicator": target.indicator, "target": target.id}
