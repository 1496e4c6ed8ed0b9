"""Serves Streamlit's bundles compressed: each is fetched from Streamlit once, compressed once and kept in memory."""

import asyncio
import gzip
from dataclasses import dataclass
from posixpath import normpath
from typing import Final

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

BUNDLES: Final = "/static/"
COMPRESSIBLE: Final = ("application/javascript", "text/javascript", "text/css", "image/svg+xml", "application/json")
SMALLEST: Final = 1000
LEVEL: Final = 6


@dataclass(frozen=True, slots=True)
class _Compressed:
    headers: list[tuple[bytes, bytes]]
    body: bytes


class BundleCompression:
    """ASGI layer for GET requests to `/static/` from clients that accept gzip; everything else passes untouched.

    What may be kept is bounded by the files of the installed Streamlit: only its own answers with status 200 and a
    compressible type are, each under its one plain path (`/static/./js` is the same file again, and again), and a
    bundle's name holds the hash of its content.
    """

    def __init__(self, app: ASGIApp) -> None:
        self.app = app
        self._kept: dict[str, _Compressed] = {}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if not _wants_bundle(scope):
            await self.app(scope, receive, send)
            return
        path = scope["path"]
        kept = self._kept.get(path)
        if kept is None:
            start, body = await _answer(self.app, scope, receive)
            if not _compressible(start, body):
                await send(start)
                await send({"type": "http.response.body", "body": body})
                return
            kept = self._kept[path] = _Compressed(_headers(start), await asyncio.to_thread(gzip.compress, body, LEVEL))
        length = (b"content-length", str(len(kept.body)).encode())
        await send({"type": "http.response.start", "status": 200, "headers": [*kept.headers, length]})
        await send({"type": "http.response.body", "body": kept.body})


def _wants_bundle(scope: Scope) -> bool:
    if scope["type"] != "http" or scope["method"] != "GET":
        return False
    headers = Headers(scope=scope)
    conditional = "range" in headers or "if-none-match" in headers or "if-modified-since" in headers
    plain = normpath(scope["path"]) == scope["path"]
    return plain and BUNDLES in scope["path"] and "gzip" in headers.get("accept-encoding", "") and not conditional


async def _answer(app: ASGIApp, scope: Scope, receive: Receive) -> tuple[Message, bytes]:
    """What the application would have sent: the start message and the whole body."""
    start: Message = {}
    parts: list[bytes] = []

    async def keep(message: Message) -> None:
        if message["type"] == "http.response.start":
            start.update(message)
        else:
            parts.append(message.get("body", b""))

    await app(scope, receive, keep)
    return start, b"".join(parts)


def _compressible(start: Message, body: bytes) -> bool:
    headers = Headers(raw=start["headers"])
    kind = headers.get("content-type", "").split(";")[0]
    return (
        start["status"] == 200 and kind in COMPRESSIBLE and "content-encoding" not in headers and len(body) >= SMALLEST
    )


def _headers(start: Message) -> list[tuple[bytes, bytes]]:
    headers = MutableHeaders(raw=list(start["headers"]))
    for name in ("content-length", "accept-ranges", "etag"):
        del headers[name]
    headers["Content-Encoding"] = "gzip"
    headers.add_vary_header("Accept-Encoding")
    return headers.raw
