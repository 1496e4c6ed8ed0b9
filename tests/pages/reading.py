"""What a page run without a browser says: its texts as people read them, its links, the fields of its form."""

import re
from html import unescape
from typing import Any
from urllib.parse import parse_qsl

from streamlit.testing.v1 import AppTest

_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")
_HREF = re.compile(r'href="([^"]*)"')
_TAG = re.compile(r"<[^>]+>")
MESSAGES = ("error", "warning", "info", "success")


def shown(page: AppTest, *kinds: str) -> list[str]:
    """The texts of these kinds of elements in the main part, in order: `title`, `caption`, `error`, `html` …"""
    return [_plain(kind, element) for kind in kinds for element in page.main.get(kind)]


def messages(page: AppTest) -> list[tuple[str, str]]:
    """Every message as (kind, sentence)."""
    return [(kind, text) for kind in MESSAGES for text in shown(page, kind)]


def links(page: AppTest) -> list[tuple[str, dict[str, str]]]:
    """Every link of the main part: page and what its address asks for."""
    return [(link.proto.page, dict(parse_qsl(link.proto.query_string))) for link in page.main.get("page_link")]


def links_in_texts(page: AppTest) -> list[tuple[str, dict[str, str]]]:
    """The same for the links inside HTML."""
    found = [href for one in page.main.get("html") for href in _HREF.findall(one.proto.body)]
    parts = [unescape(href).partition("?") for href in found]
    return [(where, dict(parse_qsl(query))) for where, _, query in parts]


def field(page: AppTest, *parts: str) -> str:
    """The key of the one field of the form whose key ends with these parts."""
    ending = "_" + "_".join(parts)
    (found,) = (one.key for one in (*page.text_input, *page.selectbox, *page.button) if one.key.endswith(ending))
    assert isinstance(found, str)
    return found


def has_field(page: AppTest, *parts: str) -> bool:
    ending = "_" + "_".join(parts)
    return any(one.key.endswith(ending) for one in (*page.text_input, *page.selectbox) if one.key)


def _plain(kind: str, element: Any) -> str:
    if kind == "html":
        return unescape(_TAG.sub(" ", element.proto.body)).strip()
    return _ESCAPED.sub(r"\1", str(element.value))
