"""Text that Streamlit shows as it is: its links, captions and messages are Markdown, what people and catalogs say is not.

Labels of fields are left alone: Streamlit reads them out as they are written, backslashes included.
"""

import re
from typing import Final

_PUNCTUATION: Final = re.compile(r"([!-/:-@\[-`{-~])")


def literal(text: str) -> str:
    """`text` with every sign escaped that could begin Markdown: two `$` make no formula, `[…](…)` no link.

    Blanks at the ends of lines go (four would begin code); an empty line stays a paragraph's end.
    """
    return _PUNCTUATION.sub(r"\\\1", "\n".join(line.strip() for line in text.strip().splitlines()))
