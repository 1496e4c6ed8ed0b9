"""Signing in and out in the sidebar, and what is told about it; nothing where sign-in is not set up."""

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Final

import streamlit as st

from targets.presentation.foreign import with_language
from targets.presentation.words import N_, Words
from targets.tracking.people import Right, Role
from targets.web.literal import literal
from targets.web.refused import tell_once
from targets.web.return_path import OUTCOME, Outcome
from targets.web.sign_in import SignedIn, is_set_up, signed_in
from targets.web.sign_in_set_up import session_length
from targets.web.trail import Event, tell
from targets.web.visit import Visit, caller

ROLES: Final = {
    Role.READER: N_("Reader"),
    Role.REPORTER: N_("Reporter"),
    Role.REVIEWER: N_("Reviewer"),
    Role.ADMINISTRATOR: N_("Administrator"),
}
_OUTCOMES: Final[Mapping[str, str]] = {
    Outcome.REFUSED: N_(
        "Signing in did not work: the identity provider refused it or it took too long. Please try again."
    ),
    Outcome.UNREACHABLE: N_(
        "Signing in does not work at present: the identity provider cannot be reached. Please try again later, and tell the "
        "administrator if it stays so."
    ),
    Outcome.OUT_HERE: N_(
        "You are signed out here. The identity provider may still remember you: on a computer others use as well, close the "
        "browser."
    ),
}
_EXPIRY_TOLD: Final = "account_expiry_told"


def draw_account(here: Visit) -> None:
    """Who is signed in with which roles, and the button; to be drawn inside the sidebar."""
    if not is_set_up():
        return
    found, words = signed_in(datetime.now(UTC)), here.words
    _tell_expiry(found)
    if found is None or found.expired:
        draw_sign_in(words, "sign_in", wide=True)
        return
    member = here.tracker.roster.member(found.person)
    roles = words.joined(*(words(ROLES[role]) for role in Role if member and role in member.roles))
    st.html(f'<p class="account soft">{with_language(words.joined(found.person.name, roles), words)}</p>')
    if st.button(words("Sign out"), key="sign_out", icon=":material/logout:", width="stretch"):
        st.logout()


def draw_sign_in(words: Words, key: str, *, wide: bool = False) -> None:
    """The button; in the page itself too where it is what one needs, since a phone hides the sidebar."""
    if st.button(words("Sign in"), key=key, icon=":material/login:", width="stretch" if wide else "content"):
        st.login()


def draw_account_notes(here: Visit) -> None:
    """A sentence above the page: refused, ended, or without a role."""
    if not is_set_up():
        return
    found, words = signed_in(datetime.now(UTC)), here.words
    # Told once: left in the address, it would be told again to whoever gets the link.
    outcome = _OUTCOMES.get(st.query_params.pop(OUTCOME, ""))
    if found is None:
        if outcome:
            st.warning(words(outcome))
        return
    if found.expired:
        hours = f"{session_length().total_seconds() / 3600:g}"
        st.warning(words("You signed in more than {hours} hours ago; please sign in again.", hours=hours))
        draw_sign_in(words, "sign_in_again")
    elif here.tracker.roster.member(found.person) is None:
        st.info(literal(_without_role(here, found)))


def draw_administration_link(here: Visit) -> None:
    """In the menu of administrators alone."""
    if here.tracker.roster.may(here.person, Right.ADMINISTER):
        st.page_link("administration.py", label=here.words("Administration"), width="stretch")


def draw_reading_closed(here: Visit) -> None:
    """The whole page for those who may not read: neither names nor figures."""
    words, found = here.words, signed_in(datetime.now(UTC))
    tell_once(Right.READ, found.person if found else None)
    if found is not None:
        return  # told above: without a role, or to sign in again
    st.info(words("This dashboard is read by people with a role here. Please sign in."), icon=":material/lock:")
    draw_sign_in(words, "sign_in_to_read")


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


def _tell_expiry(found: SignedIn | None) -> None:
    """One line for the log in each session in which somebody's time is over."""
    ended = found.person.subject if found and found.expired else None
    if found is not None and ended and st.session_state.get(_EXPIRY_TOLD) != ended:
        tell(Event.EXPIRED, found.person, caller().client)
    st.session_state[_EXPIRY_TOLD] = ended
