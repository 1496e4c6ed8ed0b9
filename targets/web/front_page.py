"""The HTML document that every address of the dashboard opens: Streamlit's own, in the reader's language.

Streamlit's document says `lang="en"`, is titled "Streamlit" and preloads a font that the dashboard does not use.
"""

import base64
import hashlib
import html
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import streamlit
from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from targets.presentation.charts.paper import PHONE_STYLE
from targets.web import built_in

ORIGINAL: Final = Path(streamlit.__file__).parent / "static" / "index.html"
_ABSENT: Final = (
    '<!DOCTYPE html><html lang="zh-CN"><meta charset="utf-8"><meta name="viewport" content="width=device-width">'
    "<title>{title}</title><p>{sentence}</p>"
)
# In this order: the frame first, what narrow screens and single notes ask for last.
_STYLES: Final = ("frame", "overview", "lists", "briefing", "filling", "narrow", "notes", "alone", "print")
_INLINE_SCRIPT: Final = re.compile(r"<script>(.*?)</script>", re.DOTALL)
_FONT_PRELOAD: Final = re.compile(r"<link\s+rel=\"preload\"[^>]*as=\"font\"[^>]*>\s*")


@dataclass(frozen=True, slots=True)
class FrontPage:
    """The document as bytes, and the `sha256-…` of every inline script in it; the answer where there is no page."""

    document: bytes
    absent: bytes
    script_hashes: tuple[str, ...]

    @classmethod
    def titled(cls, title: str, absent: str) -> "FrontPage":
        """Streamlit's document with the title, script and style of the dashboard. `absent`: what to say of unknown addresses."""
        head = "\n".join(
            (
                f"<title>{html.escape(title)}</title>",
                f'<script type="application/json" id="built-in-words">{built_in.as_json()}</script>',
                *(
                    f"<script>{_file(name)}</script>"
                    for name in ("front_page.js", "alone.js", "printing.js", "built_in.js")
                ),
                f"<style>{style()}{PHONE_STYLE}</style>",
            )
        )
        document = ORIGINAL.read_text(encoding="utf-8").replace('<html lang="en">', '<html lang="zh-CN">', 1)
        document = _FONT_PRELOAD.sub("", document).replace("<title>Streamlit</title>", head, 1)
        return cls(
            document=document.encode(),
            absent=_ABSENT.format(title=html.escape(title), sentence=html.escape(absent)).encode(),
            script_hashes=tuple(_digest(script) for script in _INLINE_SCRIPT.findall(document)),
        )


def style() -> str:
    """The dashboard's own rules of style, as one sheet."""
    return "\n".join(_file(f"style/{name}.css") for name in _STYLES)


def _file(name: str) -> str:
    return (Path(__file__).parent / name).read_text(encoding="utf-8")


def _digest(script: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()


class FrontPageLayer:
    """ASGI layer that exchanges Streamlit's document for the dashboard's, and answers 404 where there is no page.

    Streamlit answers every unknown address with its document and status 200, a monitor's mistyped probe included.
    `pages`: the last parts of the addresses that are pages; "" is the default page.
    """

    def __init__(self, app: ASGIApp, page: FrontPage, pages: frozenset[str]) -> None:
        self.app = app
        self.page = page
        self.pages = pages

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        known = _below_base(scope["path"]) in self.pages
        if known:
            scope = _unconditional(scope)
        body: bytes | None = None

        async def send_document(message: Message) -> None:
            nonlocal body
            if message["type"] == "http.response.start":
                if _is_document(message):
                    body = self.page.document if known else self.page.absent
                    _describe(message, 200 if known else 404, len(body))
                await send(message)
            elif body is None:
                await send(message)
            elif not message.get("more_body", False):
                await send({"type": "http.response.body", "body": b"" if scope["method"] == "HEAD" else body})

        await self.app(scope, receive, send_document)


def _below_base(path: str) -> str:
    base = str(streamlit.get_option("server.baseUrlPath") or "").strip("/")
    return path.strip("/").removeprefix(base).strip("/")


def _unconditional(scope: Scope) -> Scope:
    """Streamlit's document may be as the browser has kept it, from another application at this address; the dashboard's is not."""
    headers = [
        (name, value) for name, value in scope["headers"] if name not in (b"if-none-match", b"if-modified-since")
    ]
    return {**scope, "headers": headers}


def _is_document(start: Message) -> bool:
    headers = Headers(raw=start["headers"])
    is_html = headers.get("content-type", "").startswith("text/html")
    return start["status"] == 200 and is_html and headers.get("cache-control") == "no-cache"


def _describe(start: Message, status: int, length: int) -> None:
    """What start and headers say of the exchanged body; Streamlit may have compressed the one it replaces."""
    start["status"] = status
    headers = MutableHeaders(scope=start)
    for name in ("content-encoding", "etag", "last-modified", "accept-ranges"):
        del headers[name]
    headers["Content-Length"] = str(length)
