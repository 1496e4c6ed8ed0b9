"""Text that Streamlit shows as it is: its labels, captions and messages are Markdown, what people and catalogs say is not."""

import re
from typing import Final

_PUNCTUATION: Final = re.compile(r"([!-/:-@\[-`{-~])")
_LINE_ENDS: Final = re.compile(r"\s*[\r\n]+\s*")


def literal(text: str) -> str:
    """`text` on one line with every sign escaped that could begin Markdown: two `$` make no formula, `[…](…)` no link."""
    return _PUNCTUATION.sub(r"\\\1", _LINE_ENDS.sub(" ", text.strip()))
