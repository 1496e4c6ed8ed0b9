"""Who may write. Without sign-in only a person at the machine that serves the dashboard, and only when that is switched on."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from ipaddress import IPv6Address, ip_address
from typing import Final
from urllib.parse import urlsplit

_FORWARDING: Final = frozenset(
    {
        "forwarded",
        "via",
        "x-real-ip",
        "x-client-ip",
        "x-cluster-client-ip",
        "x-original-host",
        "true-client-ip",
        "cf-connecting-ip",
    }
)


class Writing(StrEnum):
    """Whether a request may write, and if not, why."""

    ALLOWED = "allowed"
    OFF = "off"
    FORWARDED = "forwarded"
    NOT_LOCAL = "not_local"


@dataclass(frozen=True, slots=True)
class Caller:
    """Where a request comes from. `headers` as sent, names in any case; `client` the address of the connection."""

    headers: Mapping[str, str]
    client: str | None


def local_editor(switched_on: bool, caller: Caller) -> Writing:
    """The local editor's rule: client, Host and Origin are this machine and no proxy passed the request on.

    A proxy on the same machine connects from loopback too, often with a Host of loopback; its headers, or the
    browser's Origin, give it away. A missing Host is refused, a missing Origin (no browser) is not.
    """
    if not switched_on:
        return Writing.OFF
    headers = {name.lower(): value for name, value in caller.headers.items()}
    if any(name in _FORWARDING or name.startswith("x-forwarded-") for name in headers):
        return Writing.FORWARDED
    origin = headers.get("origin")
    local = (
        is_loopback(caller.client)
        and is_loopback(_host(f"//{headers.get('host', '')}"))
        and (origin is None or is_loopback(_host(origin)))
    )
    return Writing.ALLOWED if local else Writing.NOT_LOCAL


def _host(address: str) -> str | None:
    try:
        return urlsplit(address).hostname
    except ValueError:  # no address at all, as in `http://[::1`
        return None


def is_loopback(host: str | None) -> bool:
    """True for `localhost` and for every address of the loopback range, an IPv4 one inside IPv6 included."""
    if host == "localhost":
        return True
    try:
        address = ip_address(host or "")
    except ValueError:  # a name, and names can be made to mean anything
        return False
    inner = address.ipv4_mapped if isinstance(address, IPv6Address) else None
    return (inner or address).is_loopback
