"""What the operator set up for signing in, and what has to be mended before the dashboard may start."""

import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import timedelta
from functools import cache
from pathlib import Path
from typing import Any, Final
from urllib.parse import urlsplit

import streamlit as st
from streamlit import config
from streamlit.errors import StreamlitSecretNotFoundError

from targets.tracking.people import Reading, Roster
from targets.tracking.rights import is_loopback
from targets.web.settings import settings

CALLBACK: Final = "/oauth2callback"
_TEXTS: Final = ("redirect_uri", "cookie_secret", "client_id", "client_secret", "server_metadata_url")
_SHORTEST_SECRET: Final = 32
_LONGEST_HOURS: Final = 720
_NAMING: Final = "STREAMLIT_SECRETS_FILES"
_OTHERWISE: Final = "started otherwise the secrets are in .streamlit/secrets.toml"


@dataclass(frozen=True, slots=True)
class SetUp:
    """`auth`: the section [auth] of the secrets, None where nobody can sign in. `wrong`: what is the matter with their files."""

    auth: Mapping[str, Any] | None
    wrong: tuple[str, ...] = ()

    @property
    def by_https(self) -> bool:
        """Whether browsers reach this dashboard by HTTPS, as far as sign-in says."""
        return urlsplit(str((self.auth or {}).get("redirect_uri") or "")).scheme == "https"


@cache
def set_up() -> SetUp:
    """The secrets as Streamlit reads them. It takes a file that is missing or broken for one that was never meant to be; this does not."""
    files, named = [Path(name) for name in st.get_option("secrets.files")], config.is_manually_set("secrets.files")
    if os.environ.get(_NAMING) and not named:
        return SetUp(None, (f"{_NAMING} counts for `streamlit run dashboard.py` alone; {_OTHERWISE}",))
    there = [file for file in files if file.exists()]
    if missing := [file for file in files if named and file not in there]:
        return SetUp(
            None,
            tuple(f"{file} is named for the secrets ({_NAMING}) and is not there" for file in missing),
        )
    if not there:
        return SetUp(None)
    try:
        auth = st.secrets.to_dict().get("auth")
    except (StreamlitSecretNotFoundError, OSError, UnicodeDecodeError) as error:
        return SetUp(None, (f"the secrets ({_listed(there)}) cannot be read: {error}",))
    # What lies in the operator's home may belong to another application of theirs.
    own = [file for file in there if named or file.parent.parent != Path.home()]
    if own and not isinstance(auth, Mapping):
        return SetUp(None, (f"the secrets ({_listed(own)}) have no section [auth]; without it nobody can sign in",))
    return SetUp(auth if isinstance(auth, Mapping) else None)


def session_length() -> timedelta:
    """How long a sign-in holds. ValueError for a setting that is no number of hours."""
    hours = float(settings().session_hours)
    if not 0 < hours <= _LONGEST_HOURS:
        raise ValueError(hours)
    return timedelta(hours=hours)


def mistakes(found: SetUp, roster: Roster) -> list[str]:
    """What an operator has to mend before the dashboard may start, a sentence each."""
    return [*_of_the_hours(), *(found.wrong or (_without(roster) if found.auth is None else _of(found.auth)))]


def _of_the_hours() -> Iterator[str]:
    try:
        session_length()
    except ValueError:
        yield f"TARGETS_SESSION_HOURS={settings().session_hours} is no number of hours between 0 and {_LONGEST_HOURS}"


def _without(roster: Roster) -> Iterator[str]:
    """What takes a sign-in, where there is none."""
    if roster.members:
        yield f"{settings().people} gives people roles, which needs a sign-in: without [auth] in the secrets nobody could use them"
    if roster.reading is Reading.SIGNED_IN:
        yield 'reading = "signed_in" needs a sign-in: without [auth] in the secrets nobody could read anything'
    if roster.review:
        yield "review = true needs a sign-in: without [auth] in the secrets nobody could pass what is submitted"


def _of(auth: Mapping[str, Any]) -> Iterator[str]:
    if settings().people is None:
        yield "[auth] lets people sign in, but TARGETS_PEOPLE names no file of people: whoever signed in would have no role"
    said = {name: str(auth.get(name) or "").strip() for name in _TEXTS}
    yield from (f"[auth] {name} is missing in the secrets" for name, text in said.items() if not text)
    yield from (f"[auth] {name} still holds the example's text" for name, text in said.items() if "REPLACE" in text)
    told = {name: text for name, text in said.items() if text and "REPLACE" not in text}
    callback, described, secret = (told.get(name) for name in ("redirect_uri", "server_metadata_url", "cookie_secret"))
    if callback and not (callback.endswith(CALLBACK) and _is_safe(callback)):
        yield (
            f"[auth] redirect_uri has to be this dashboard's own address with {CALLBACK} behind it, and begin with https:// "
            "(http:// for this very machine alone)"
        )
    if secret and len(secret) < _SHORTEST_SECRET:
        yield f"[auth] cookie_secret has to have {_SHORTEST_SECRET} characters or more"
    if described and not _is_safe(described):
        yield "[auth] server_metadata_url has to be an address that begins with https:// (http:// for this very machine alone)"


def _is_safe(address: str) -> bool:
    """By HTTPS, or without leaving this machine: what is told there lets somebody in."""
    try:
        parts = urlsplit(address)
        return bool(parts.hostname) and (
            parts.scheme == "https" or (parts.scheme == "http" and is_loopback(parts.hostname))
        )
    except ValueError:  # no address at all, as in `https://[::1`
        return False


def _listed(files: list[Path]) -> str:
    return ", ".join(map(str, files))
