"""The administrator's page from top to bottom."""

from collections.abc import Iterator
from datetime import datetime
from html import escape

import streamlit as st

from targets.presentation.words import Words
from targets.tracking.clock import CITY
from targets.tracking.house import House, house
from targets.tracking.people import Denied, Member, Role
from targets.web.account import ROLES
from targets.web.rules.tables import heading, table
from targets.web.settings import settings
from targets.web.trail import refusals
from targets.web.visit import Visit


def draw_administration(here: Visit) -> None:
    words = here.words
    try:
        found = house(here.tracker, here.person)
    except Denied:
        st.info(words("This page is for administrators."), icon=":material/lock:")
        return
    st.html(heading(words("Ledger and catalog")) + table((), _health(here, found)))
    st.html(heading(words("People and rights in force")))
    if found.members:
        named = (words("Identifier"), words("Name"), words("Roles"), words("Reports for"))
        st.html(table(named, [_member(one, here) for one in found.members]))
    else:
        st.caption(words("Nobody has a role: no file of people is named in TARGETS_PEOPLE."))
    st.html(heading(words("Refused since the start, newest first")))
    refused = [_refusal(line) for line in refusals()]
    if refused:
        heads = (words("Time"), words("Identifier"), words("What was asked for"), words("About"), words("Address"))
        st.html(table(heads, refused))
    else:
        st.caption(words("Nothing was refused."))


def _health(here: Visit, found: House) -> Iterator[tuple[str, str]]:
    words, catalog = here.words, here.tracker.catalog
    told = {
        words("Ledger"): settings().ledger_shown,
        words("Schema of the ledger"): found.schema or words("there is no ledger"),
        words("Used for"): words("practice") if catalog.practice else words("real figures"),
        words("Rows and remarks"): f"{found.rows} · {found.remarks}",
        words("Last row written"): _moment(found.last_row, words),
        words("Head of the hash chain"): found.head,
        words("Catalog in force"): found.digest,
        words("In force since"): _moment(found.since, words),
        words("Indicators, figures, targets, sources"): " · ".join(
            str(len(part)) for part in (catalog.indicators, catalog.observations, catalog.targets, catalog.sources)
        ),
    }
    literally = (words("Ledger"), words("Head of the hash chain"), words("Catalog in force"))
    for name, said in told.items():
        yield escape(name), f"<code>{escape(said)}</code>" if name in literally else escape(said)


def _member(one: Member, here: Visit) -> tuple[str, ...]:
    words = here.words
    roles = words.listed([words(ROLES[role]) for role in Role if role in one.roles])
    assigned = " ".join(sorted(one.units | one.indicators))
    return tuple(map(escape, (one.subject, one.name, roles, assigned)))


def _refusal(line: dict[str, str]) -> tuple[str, ...]:
    return tuple(escape(line.get(name, "")) for name in ("time", "subject", "right", "about", "client"))


def _moment(when: datetime | None, words: Words) -> str:
    return when.astimezone(CITY).strftime("%Y-%m-%d %H:%M:%S") if when else words("never")
