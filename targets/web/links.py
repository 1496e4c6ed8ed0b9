"""Links from page to page: Streamlit's own, so that the visit goes on in the same language and on the same days.

Where hundreds of links stand in one text they are plain HTML, which `front_page.js` follows like a link of the menu.
"""

from collections.abc import Mapping
from html import escape
from typing import Literal
from urllib.parse import urlencode

import streamlit as st

from targets.domain.period import Period
from targets.domain.target import Target
from targets.tracking.register import Entry
from targets.web.controls import chosen
from targets.web.literal import literal
from targets.web.remarks.asked import ASKED, WRITE


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


def to_indicator(indicator: str, label: str, width: Literal["stretch", "content"] = "content") -> None:
    st.page_link("indicator.py", label=literal(label), query_params={"indicator": indicator}, width=width)


def to_indicators(label: str, query: Mapping[str, str]) -> None:
    """To the list of all indicators, filtered."""
    st.page_link("indicators.py", label=literal(label), query_params=dict(query))


def to_entry(entry: Entry, label: str) -> None:
    """To the page of an indicator, on the entry's target where it has one."""
    if entry.target is not None:
        to_target(entry.target, label, width="stretch")
    else:
        to_indicator(entry.indicator.id, label, width="stretch")


def to_form(topic: str, year: int, label: str, icon: str | None = None) -> None:
    """To the form, open on a topic and year."""
    st.page_link("update.py", label=literal(label), icon=icon, query_params={"topic": topic, "year": str(year)})


def address_of_form(topic: str, period: Period) -> dict[str, str]:
    """What the address of the form asks for: a topic and a period of one of its years."""
    whole_year = period.is_full_year or not period.is_within_year
    return {"topic": topic, "year": str(period.year), **({} if whole_year else {"period": str(period)})}


def to_history(label: str, query: Mapping[str, str]) -> None:
    """To the history, filtered."""
    st.page_link("history.py", label=literal(label), query_params=dict(query))


def to_remark(target: Target, label: str) -> None:
    """To the page of a target's indicator, with the form for a remark open."""
    st.page_link(
        "indicator.py",
        label=literal(label),
        icon=":material/edit_note:",
        query_params={**address_of(target), ASKED: WRITE},
        width="content",
    )


def to_briefing(label: str, query: Mapping[str, str], icon: str | None = None) -> None:
    """To the page of briefings, with a choice as `tracking.briefing.choice` says it."""
    st.page_link("briefing.py", label=literal(label), query_params=dict(query), icon=icon)


def to_overview(label: str, query: Mapping[str, str]) -> None:
    st.page_link("overview.py", label=literal(label), query_params=dict(query))


def address_of(target: Target) -> dict[str, str]:
    return {"indicator": target.indicator, "target": target.id}


def inline(
    page: str, query: Mapping[str, str], text: str, *, described: str = "", kind: str = "", called: str = ""
) -> str:
    """A link for `st.html` to the page `page`, with the visit's language and days; every text is escaped.

    A day that `query` names goes before the visit's. `called`: what a screen reader says where `text` is a mere sign.
    """
    address = f"{page}?{urlencode({**chosen(), **query})}"
    hint = f' title="{escape(described)}"' if described else ""
    hint += f' aria-label="{escape(called)}"' if called else ""
    return f'<a class="{f"inside {kind}".strip()}" href="{escape(address)}"{hint}>{escape(text)}</a>'
