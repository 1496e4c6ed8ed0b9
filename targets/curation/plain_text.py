"""A file somebody hands in, read as plain text, or why it is none."""

import codecs
import re
from enum import Enum
from typing import Final

LARGEST: Final = 5 * 1024 * 1024
"""Bytes; many times the size of any report."""

_UTF_16: Final = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_NEVER_IN_TEXT: Final = re.compile(r"[\x00-\x08\x0e-\x1b\x7f]")


class NoText(Enum):
    """Why a file cannot be read as text: what it is instead."""

    EMPTY = "empty"
    TOO_LARGE = "too large"
    PDF = "a PDF"
    OFFICE = "an office document or an archive"
    BINARY = "binary"


def read_plain_text(content: bytes) -> str | NoText:
    """The text of a file in UTF-8, UTF-16 with its mark, or GB 18030, as Windows writes Chinese text; line ends as in Python.

    What a file is decides its content, never its name: a PDF that is called .txt is still a PDF.
    """
    if len(content) > LARGEST:
        return NoText.TOO_LARGE
    if content.lstrip().startswith(b"%PDF-"):
        return NoText.PDF
    if content.startswith((b"PK\x03\x04", b"\xd0\xcf\x11\xe0")):
        return NoText.OFFICE
    text = _decoded(content)
    if text is None or _NEVER_IN_TEXT.search(text):
        return NoText.BINARY
    if not text.strip():
        return NoText.EMPTY
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _decoded(content: bytes) -> str | None:
    encodings = ("utf-16",) if content.startswith(_UTF_16) else ("utf-8-sig", "gb18030")
    for encoding in encodings:
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    return None
