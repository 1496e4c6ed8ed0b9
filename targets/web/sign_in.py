"""Signing in by OpenID Connect: whether it is set up, who has signed in, and for how long that holds."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cache
from typing import Any, Final
from urllib.parse import urlsplit

import streamlit as st

from targets.tracking.people import Person, Reading, Roster
from targets.web.settings import settings

CALLBACK: Final = "/oauth2callback"
_TEXTS: Final = ("redirect_uri", "cookie_secret", "client_id", "client_secret", "server_metadata_url")
_SHORTEST_SECRET: Final = 32


@dataclass(frozen=True, slots=True)
class SignedIn:
    """What the identity provider said. `expired`: it said so too long ago, and `person` counts as nobody until it says so again."""

    person: Person
    expired: bool


@cache
def auth_section() -> Mapping[str, Any] | None:
    """The section [auth] of the secrets, None where sign-in is not set up."""
    if not st.secrets.load_if_toml_exists():
        return None
    found = st.secrets.get("auth")
    return found if isinstance(found, Mapping) else None


def is_set_up() -> bool:
    return auth_section() is not None


def session_length() -> timedelta:
    """How long a sign-in holds. ValueError for a setting that is no number of hours."""
    hours = float(settings().session_hours)
    if not 0 < hours <= 720:
        raise ValueError(hours)
    return timedelta(hours=hours)


def mistakes(auth: Mapping[str, Any] | None, roster: Roster) -> list[str]:
    """What an operator has to mend before the dashboard may start, a sentence each."""
    found = []
    try:
        session_length()
    except ValueError:
        found.append(f"TARGETS_SESSION_HOURS={settings().session_hours} is no number of hours between 0 and 720")
    if auth is None:
        if roster.reading is Reading.SIGNED_IN:
            found.append(
                'reading = "signed_in" needs a sign-in: without [auth] in the secrets nobody could read anything'
            )
        return found
    found += [f"[auth] {name} is missing in the secrets" for name in _TEXTS if not str(auth.get(name) or "").strip()]
    found += [
        f"[auth] {name} still holds the example's text" for name in _TEXTS if "REPLACE" in str(auth.get(name) or "")
    ]
    if found:
        return found
    if not str(auth["redirect_uri"]).endswith(CALLBACK) or not _is_web(auth["redirect_uri"]):
        found.append(f"[auth] redirect_uri has to be this dashboard's own address with {CALLBACK} behind it")
    if len(str(auth["cookie_secret"])) < _SHORTEST_SECRET:
        found.append(f"[auth] cookie_secret has to have {_SHORTEST_SECRET} characters or more")
    if not _is_web(auth["server_metadata_url"]):
        found.append("[auth] server_metadata_url has to be an address that begins with https://")
    return found


def signed_in(now: datetime) -> SignedIn | None:
    """Who has signed in in this browser; `now` is the real time, in practice too.

    It is counted from `iat`, when the provider said so: `auth_time` may lie long before, and would never let in again
    somebody whose provider remembers them.
    """
    if not is_set_up() or not st.user.get("is_logged_in"):
        return None
    subject, issued = str(st.user.get("sub") or ""), st.user.get("iat")
    if not subject:
        return None
    name = next((said for key in ("name", "preferred_username", "email") if (said := st.user.get(key))), subject)
    since = float(issued) if isinstance(issued, int | float) else 0.0
    return SignedIn(Person(subject, str(name)), now.timestamp() - since > session_length().total_seconds())


def _is_web(address: object) -> bool:
    parts = urlsplit(str(address))
    return parts.scheme in ("http", "https") and bool(parts.hostname)
