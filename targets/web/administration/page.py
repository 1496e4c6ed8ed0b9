"""The administrator's page from top to bottom."""

from collections.abc import Mapping
from html import escape
from typing import Final

import streamlit as st

from targets.presentation.voice import Voice
from targets.tracking.house import House, house
from targets.tracking.people import Denied, Member, Reading, Role
from targets.web.account import ROLES
from targets.web.administration.proof import draw_proof
from targets.web.administration.words import moment, refusal, reports_for, unused
from targets.web.refused import tell_once
from targets.web.rules.tables import heading, table
from targets.web.settings import settings
from targets.web.sign_in import is_set_up
from targets.web.sign_in_set_up import session_length
from targets.web.trail import refusals
from targets.web.visit import Visit

_TIMES: Final = 5


def draw_administration(here: Visit) -> None:
    words, voice = here.words, Voice(here.tracker.catalog, here.words)
    try:
        found = house(here.tracker, here.person)
    except Denied as denied:
        tell_once(denied.right, denied.person)
        st.info(words("This page is for administrators."), icon=":material/lock:")
        return
    st.html(heading(words("Ledger and catalog")) + _facts(_health(here, found)))
    draw_proof(here)
    _draw_unused(found, voice)
    st.html(heading(words("Signing in, reading and review")) + _facts(_access(here, found)))
    st.html(heading(words("People and rights in force")))
    if found.members:
        named = (words("Identifier"), words("Name"), words("Roles"), words("Reports for"))
        st.html(table(named, [_member(one, voice) for one in found.members]))
    else:
        st.caption(words("Nobody has a role: no file of people is named in TARGETS_PEOPLE."))
    _draw_refused(voice)


def _draw_unused(found: House, voice: Voice) -> None:
    """Nothing where every row in force has its place in the catalog."""
    words = voice.words
    if found.unused:
        heads = (words("Row"), words("Indicator"), words("Period"), words("Why it is not used"))
        rows = [tuple(map(escape, unused(one, voice))) for one in found.unused]
        st.html(heading(words("Rows in force that no status rests on")) + table(heads, rows))


def _draw_refused(voice: Voice) -> None:
    words = voice.words
    st.html(heading(words("Refused since the start, newest first")))
    refused = [tuple(map(escape, refusal(line, voice))) for line in refusals()]
    if not refused:
        st.caption(words("Nothing was refused."))
        return
    heads = (
        words("Last time"),
        words("Person"),
        words("What was asked for"),
        words("About what"),
        words("From address"),
    )
    st.html(table((*heads, words("Times")), refused, numbers=frozenset({_TIMES})))


def _facts(told: Mapping[str, str]) -> str:
    """A table of two columns; what people would copy stands in one type."""
    return table((), [(escape(name), said) for name, said in told.items()])


def _health(here: Visit, found: House) -> dict[str, str]:
    words, catalog = here.words, here.tracker.catalog
    counted = (catalog.indicators, catalog.observations, catalog.targets, catalog.sources)
    return {
        words("Ledger"): f"<code>{escape(settings().ledger_shown)}</code>",
        words("Schema of the ledger"): escape(found.schema or words("there is no ledger")),
        words("Used for"): words("practice") if catalog.practice else words("real figures"),
        words("Rows and remarks"): f"{found.rows} · {found.remarks}",
        words("Last row written"): moment(found.last_row, words),
        words("Head of the hash chain"): f"<code>{escape(found.head)}</code>",
        words("Catalog in force"): f"<code>{escape(found.digest)}</code>",
        words("In force since"): moment(found.since, words),
        words("Indicators, figures, targets, sources"): " · ".join(str(len(part)) for part in counted),
    }


def _access(here: Visit, found: House) -> dict[str, str]:
    words, roster = here.words, found.roster
    closed = roster.reading is Reading.SIGNED_IN
    hours = f"{session_length().total_seconds() / 3600:g}"
    return {
        words("Signing in"): words("holds for {hours} hours", hours=hours)
        if is_set_up()
        else words("not set up; figures are entered at this very machine alone"),
        words("Who reads"): words("people with a role alone") if closed else words("everybody, what is public"),
        words("Review"): words("on: figures count once somebody else has passed them")
        if roster.review
        else words("off: what is saved counts at once"),
        words("Submissions nobody has decided on"): str(found.waiting),
    }


def _member(one: Member, voice: Voice) -> tuple[str, ...]:
    words = voice.words
    roles = words.listed([words(ROLES[role]) for role in Role if role in one.roles])
    return tuple(map(escape, (one.subject, one.name, roles, reports_for(one, voice))))
