"""After signing in or out one is back where one was: Streamlit itself knows only the way to the first page."""

from collections.abc import Iterable
from http.cookies import CookieError, SimpleCookie
from typing import Final
from urllib.parse import parse_qsl, quote, unquote, urlencode, urlsplit

import streamlit
from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from targets.web.trail import Event, tell

REFUSED: Final = "sign_in"
_COOKIE: Final = "targets_return"
_LEAVING: Final = frozenset({"auth/login", "auth/logout"})
_CALLBACK: Final = "oauth2callback"
_MINUTES: Final = 10
_LONGEST: Final = 1500
_USER_COOKIE: Final = "_streamlit_user"


class ReturnPath:
    """ASGI layer around the sign-in's own addresses: keeps the page one left in a cookie, and ends there.

    A sign-in that failed ends there too, with `sign_in=refused` in the address, which the page tells in a sentence.
    """

    def __init__(self, app: ASGIApp, pages: frozenset[str]) -> None:
        self.app = app
        self.pages = pages

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        where = _below_base(scope["path"]) if scope["type"] == "http" else ""
        if where not in _LEAVING and where != _CALLBACK:
            await self.app(scope, receive, send)
            return
        asked = Headers(scope=scope)

        async def send_changed(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                if where in _LEAVING:
                    self._keep(asked, headers)
                elif message["status"] == 302:
                    self._return(scope, asked, headers)
            await send(message)

        await self.app(scope, receive, send_changed)

    def _keep(self, asked: Headers, headers: MutableHeaders) -> None:
        """The Referer is the page, with its query: the dashboard's own policy sends it to its own addresses alone."""
        left = urlsplit(asked.get("referer", ""))
        kept = left.path + (f"?{left.query}" if left.query else "")
        if left.netloc == asked.get("host") and self._is_page(left.path) and len(kept) < _LONGEST:
            headers.append("Set-Cookie", _cookie(quote(kept, safe=""), _MINUTES * 60))

    def _return(self, scope: Scope, asked: Headers, headers: MutableHeaders) -> None:
        path, query = self._kept(asked)
        said = {name for name, _ in parse_qsl(scope["query_string"].decode("latin-1"), keep_blank_values=True)}
        if said & {"code", "error"} and not _has_user(headers.getlist("set-cookie")):
            client = scope.get("client")
            tell(Event.FAILED, None, client[0] if client else None)
            query = [*((name, value) for name, value in query if name != REFUSED), (REFUSED, "refused")]
        headers["Location"] = path + (f"?{urlencode(query)}" if query else "")
        headers.append("Set-Cookie", _cookie("", 0))

    def _kept(self, asked: Headers) -> tuple[str, list[tuple[str, str]]]:
        """Path and query of the page to end at: a page of this dashboard, whatever the cookie says."""
        base = f"/{_base()}/" if _base() else "/"
        cookies: SimpleCookie = SimpleCookie()
        try:
            cookies.load(asked.get("cookie", ""))
        except CookieError:
            return base, []
        found = cookies.get(_COOKIE)
        left = urlsplit(unquote(found.value)) if found else urlsplit("")
        if left.scheme or left.netloc or not left.path.startswith("/") or not self._is_page(left.path):
            return base, []
        return "/" + left.path.lstrip("/"), [(name, value) for name, value in parse_qsl(left.query) if name != REFUSED]

    def _is_page(self, path: str) -> bool:
        return _below_base(path) in self.pages


def _has_user(cookies: Iterable[str]) -> bool:
    """Whether an answer says who has signed in; one that refuses sets the same cookie empty."""
    return any(one.startswith(f"{_USER_COOKIE}=") and not one.startswith(f'{_USER_COOKIE}=""') for one in cookies)


def _cookie(value: str, seconds: int) -> str:
    return f"{_COOKIE}={value}; Max-Age={seconds}; Path=/; HttpOnly; SameSite=Lax"


def _base() -> str:
    return str(streamlit.get_option("server.baseUrlPath") or "").strip("/")


def _below_base(path: str) -> str:
    return path.strip("/").removeprefix(_base()).strip("/")
