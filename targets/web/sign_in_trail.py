"""Told where it happens, at the sign-in's own addresses, once each: a page runs many times for one sign-in."""

from collections.abc import Mapping
from datetime import UTC, datetime

from targets.web.identity_cookie import claims
from targets.web.sign_in import SignedIn, end, read
from targets.web.sign_in_set_up import set_up
from targets.web.trail import Event, tell


def came_in(set_cookies: Mapping[str, str], address: str | None) -> bool:
    """Whether an answer lets somebody in. `set_cookies`: those it sets."""
    found = _who(set_cookies)
    if found is not None:
        tell(Event.SIGNED_IN, found.person, address)
    return found is not None


def went_out(cookies: Mapping[str, str], address: str | None) -> bool:
    """Ends the sign-in a request brings, False where it brings none. `cookies`: those of the request."""
    found = _who(cookies)
    if found is not None:
        tell(Event.SIGNED_OUT, found.person, address)
        end(found, datetime.now(UTC))
    return found is not None


def failed(address: str | None) -> None:
    """The reason is in Streamlit's own log beside it."""
    tell(Event.FAILED, None, address)


def _who(cookies: Mapping[str, str]) -> SignedIn | None:
    secret = str((set_up().auth or {}).get("cookie_secret") or "")
    return read(claims(cookies, secret), datetime.now(UTC)) if secret else None
