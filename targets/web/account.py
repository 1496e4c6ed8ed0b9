"""Signing in and out in the sidebar, and what is told about it; nothing where sign-in is not set up."""

from datetime import UTC, datetime
from typing import Final

import streamlit as st

from targets.presentation.foreign import with_language
from targets.presentation.words import N_, Words
from targets.tracking.people import Right, Role
from targets.web.literal import literal
from targets.web.return_path import REFUSED
from targets.web.sign_in import SignedIn, is_set_up, session_length, signed_in
from targets.web.trail import Event, tell
from targets.web.visit import Visit, caller

ROLES: Final = {
    Role.READER: N_("Reader"),
    Role.REPORTER: N_("Reporter"),
    Role.REVIEWER: N_("Reviewer"),
    Role.ADMINISTRATOR: N_("Administrator"),
}
_TOLD: Final = "account_told"


def draw_account(here: Visit) -> None:
    """Who is signed in with which roles, and the button; to be drawn inside the sidebar."""
    if not is_set_up():
        return
    found, words = signed_in(datetime.now(UTC)), here.words
    _tell_once(found)
    if found is None or found.expired:
        if st.button(words("Sign in"), key="sign_in", icon=":material/login:", width="stretch"):
            st.login()
        return
    member = here.tracker.roster.member(found.person)
    roles = words.joined(*(words(ROLES[role]) for role in Role if member and role in member.roles))
    st.html(f'<p class="account soft">{with_language(words.joined(found.person.name, roles), words)}</p>')
    if st.button(words("Sign out"), key="sign_out", icon=":material/logout:", width="stretch"):
        tell(Event.SIGNED_OUT, found.person, caller().client)
        st.logout()


def draw_account_notes(here: Visit) -> None:
    """A sentence above the page: refused, ended, or without a role."""
    if not is_set_up():
        return
    found, words = signed_in(datetime.now(UTC)), here.words
    if found is None:
        if st.query_params.get(REFUSED):
            st.warning(
                words(
                    "Signing in did not work: the identity provider refused it or it took too long. Please try again."
                )
            )
        return
    st.query_params.pop(REFUSED, None)
    if found.expired:
        hours = f"{session_length().total_seconds() / 3600:g}"
        st.warning(words("You signed in more than {hours} hours ago; please sign in again.", hours=hours))
    elif here.tracker.roster.member(found.person) is None:
        st.info(literal(_without_role(here, found)))


def draw_administration_link(here: Visit) -> None:
    """In the menu of administrators alone."""
    if here.tracker.roster.may(here.person, Right.ADMINISTER):
        st.page_link("administration.py", label=here.words("Administration"), width="stretch")


def draw_reading_closed(words: Words) -> None:
    """The whole page for those who may not read: neither names nor figures."""
    st.info(words("This dashboard is read by people with a role here. Please sign in."), icon=":material/lock:")


def _without_role(here: Visit, found: SignedIn) -> str:
    words = here.words
    if not here.tracker.roster.may(here.person, Right.READ):
        return words(
            "{name}, you have no role here. To get one, tell the administrator this identifier: {subject}",
            name=found.person.name,
            subject=found.person.subject,
        )
    return words(
        "{name}, you have no role here, so you read what is public. To get one, tell the administrator this identifier: {subject}",
        name=found.person.name,
        subject=found.person.subject,
    )


def _tell_once(found: SignedIn | None) -> None:
    """One line for the log each time somebody appears in a session, or their time is over."""
    told = (found.person.subject, found.expired) if found else None
    if found is not None and st.session_state.get(_TOLD) != told:
        tell(Event.EXPIRED if found.expired else Event.SIGNED_IN, found.person, caller().client)
    st.session_state[_TOLD] = told
