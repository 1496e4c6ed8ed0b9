"""Signing in by OpenID Connect: who has signed in, for how long that holds, and what was signed out of."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from threading import Lock
from typing import Any, Final

import streamlit as st

from targets.tracking.people import Person
from targets.web.sign_in_set_up import session_length, set_up

_ENDED: Final[set[tuple[str, float]]] = set()
_LOCK: Final = Lock()


@dataclass(frozen=True, slots=True)
class SignedIn:
    """What the identity provider said. `expired`: it said so too long ago, and `person` counts as nobody until it says so again.

    `issued`: when it said so, seconds since 1970; with the person it tells one sign-in from another.
    """

    person: Person
    expired: bool
    issued: float = field(default=0.0, compare=False)


def is_set_up() -> bool:
    return set_up().auth is not None


def signed_in(now: datetime) -> SignedIn | None:
    """Who has signed in in this browser; `now` is the real time, in practice too."""
    found = read(st.user, now) if is_set_up() and st.user.get("is_logged_in") else None
    return None if found is None or (found.person.subject, found.issued) in _ENDED else found


def read(claims: Mapping[str, Any], now: datetime) -> SignedIn | None:
    """Who the provider's claims are about, None where they name nobody.

    It is counted from `iat`, when the provider said so: `auth_time` may lie long before, and would never let in again
    somebody whose provider remembers them.
    """
    subject, issued = str(claims.get("sub") or ""), claims.get("iat")
    if not subject:
        return None
    name = next((said for key in ("name", "preferred_username", "email") if (said := claims.get(key))), subject)
    since = float(issued) if isinstance(issued, int | float) else 0.0
    return SignedIn(Person(subject, str(name)), now.timestamp() - since > session_length().total_seconds(), since)


def end(found: SignedIn, now: datetime) -> None:
    """From now on this sign-in counts for nothing: a tab still open goes on with what it was told when it was opened, and a copy
    of the cookie would be good as long as it is signed. Kept in this process, until the sign-in would have ended by itself.
    """
    oldest = now.timestamp() - session_length().total_seconds()
    with _LOCK:
        _ENDED.difference_update([one for one in _ENDED if one[1] < oldest])
        _ENDED.add((found.person.subject, found.issued))
