"""After signing in or out one is back where one was: Streamlit itself knows only the way to the first page."""

from enum import StrEnum
from typing import Final
from urllib.parse import parse_qsl, quote, unquote, urlencode, urlsplit

import streamlit
from starlette.datastructures import Headers, MutableHeaders
from starlette.requests import cookie_parser
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from targets.web import sign_in_trail

OUTCOME: Final = "sign_in"
_COOKIE: Final = "targets_return"
_LOGIN: Final = "auth/login"
_LOGOUT: Final = "auth/logout"
_CALLBACK: Final = "oauth2callback"
_MINUTES: Final = 10
_LONGEST: Final = 1500
Place = tuple[str, list[tuple[str, str]]]
"""Path and query of a page."""


class Outcome(StrEnum):
    """What the address says of a way to the provider that did not end as it should; the page tells it in a sentence."""

    REFUSED = "refused"
    UNREACHABLE = "unreachable"
    OUT_HERE = "out_here"


class ReturnPath:
    """ASGI layer around the sign-in's own addresses: keeps the page one left in a cookie, and ends there.

    A way that failed ends there too, with its `Outcome` in the address. `secure`: browsers come by HTTPS, so that no cookie
    of these answers, Streamlit's own included, may travel otherwise.
    """

    def __init__(self, app: ASGIApp, pages: frozenset[str], *, secure: bool = False) -> None:
        self.app = app
        self.pages = pages
        self.secure = secure

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        where = _below_base(scope["path"]) if scope["type"] == "http" else ""
        if where not in (_LOGIN, _LOGOUT, _CALLBACK):
            await self.app(scope, receive, send)
            return
        asked, replaced = Headers(scope=scope), False

        async def send_changed(message: Message) -> None:
            nonlocal replaced
            if message["type"] == "http.response.start":
                replaced = where == _LOGIN and message["status"] >= 400  # bare English words on a white page
                if replaced:
                    message = {**message, "status": 302, "headers": [(b"content-length", b"0")]}
                self._lead(where, scope, asked, message, failed=replaced)
                self._secure(message)
            elif replaced:
                message = {"type": "http.response.body", "body": b""}
            await send(message)

        await self.app(scope, receive, send_changed)

    def _lead(self, where: str, scope: Scope, asked: Headers, message: Message, *, failed: bool) -> None:
        headers, client = MutableHeaders(raw=message["headers"]), scope.get("client")
        address = client[0] if client else None
        if where == _CALLBACK:
            if message["status"] == 302:
                self._return(scope, asked, headers, address)
        elif failed:
            sign_in_trail.failed(address)
            headers["Location"] = _address(self._left(asked), Outcome.UNREACHABLE)
        elif where == _LOGOUT:
            known = sign_in_trail.went_out(_brought(asked), address)
            if not urlsplit(headers.get("location", "")).netloc:  # it does not lead to the provider
                headers["Location"] = _address(self._left(asked), Outcome.OUT_HERE if known else None)
            else:
                self._keep(asked, headers)
        else:
            self._keep(asked, headers)

    def _left(self, asked: Headers) -> Place | None:
        """The page left. The Referer is it: the dashboard's own policy sends it to its own addresses alone."""
        left = urlsplit(asked.get("referer", ""))
        if left.netloc != asked.get("host") or not self._is_page(left.path) or len(left.path + left.query) >= _LONGEST:
            return None
        return _one_slash(left.path), _without_outcome(left.query)

    def _keep(self, asked: Headers, headers: MutableHeaders) -> None:
        if left := self._left(asked):
            headers.append("Set-Cookie", _cookie(quote(_address(left), safe=""), _MINUTES * 60))

    def _return(self, scope: Scope, asked: Headers, headers: MutableHeaders, address: str | None) -> None:
        said = {name for name, _ in parse_qsl(scope["query_string"].decode("latin-1"), keep_blank_values=True)}
        outcome = None
        if said & {"code", "error"} and not sign_in_trail.came_in(_set(headers), address):
            sign_in_trail.failed(address)
            outcome = Outcome.REFUSED
        headers["Location"] = _address(self._kept(asked), outcome)
        headers.append("Set-Cookie", _cookie("", 0))

    def _kept(self, asked: Headers) -> Place | None:
        """The page to end at: one of this dashboard, whatever the cookie says."""
        left = urlsplit(unquote(_brought(asked).get(_COOKIE, "")))
        if left.scheme or left.netloc or not left.path.startswith("/") or not self._is_page(left.path):
            return None
        return _one_slash(left.path), _without_outcome(left.query)

    def _is_page(self, path: str) -> bool:
        return _below_base(path) in self.pages

    def _secure(self, message: Message) -> None:
        if self.secure:
            message["headers"] = [
                (name, value + b"; Secure" if name.lower() == b"set-cookie" else value)
                for name, value in message["headers"]
            ]


def _brought(asked: Headers) -> dict[str, str]:
    return cookie_parser("; ".join(asked.getlist("cookie")))


def _set(headers: MutableHeaders) -> dict[str, str]:
    """Name and value of each cookie an answer sets."""
    return cookie_parser("; ".join(one.partition(";")[0] for one in headers.getlist("set-cookie")))


def _cookie(value: str, seconds: int) -> str:
    return f"{_COOKIE}={value}; Max-Age={seconds}; Path=/; HttpOnly; SameSite=Lax"


def _address(place: Place | None, outcome: Outcome | None = None) -> str:
    path, query = place or (_first_page(), [])
    told = [*query, *([(OUTCOME, outcome.value)] if outcome else [])]
    return path + (f"?{urlencode(told)}" if told else "")


def _without_outcome(query: str) -> list[tuple[str, str]]:
    return [(name, value) for name, value in parse_qsl(query) if name != OUTCOME]


def _one_slash(path: str) -> str:
    """`//host/` would lead to another host."""
    return "/" + path.lstrip("/")


def _first_page() -> str:
    return f"/{_base()}/" if _base() else "/"


def _base() -> str:
    return str(streamlit.get_option("server.baseUrlPath") or "").strip("/")


def _below_base(path: str) -> str:
    return path.strip("/").removeprefix(_base()).strip("/")
