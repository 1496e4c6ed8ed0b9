"""Words of a language other than the page's, as HTML that says so: a screen reader then speaks each in its own voice.

And clauses as people read them: the report's text writes an index below the line as PM_{2.5}.
"""

import re
from html import escape
from typing import Final

from targets.presentation.words import Language, Words

_HAN: Final = r"\u3400-\u9fff"
_RUN: Final = re.compile(rf"[{_HAN}](?:[{_HAN}，、。（）《》“”]*[{_HAN}）》”])?")
_BELOW: Final = re.compile(r"_\{(.*?)\}")


def tag_of(text: str) -> str:
    """The BCP 47 tag of what was published: Chinese as soon as one sign of it is."""
    return (Language.ZH if re.search(f"[{_HAN}]", text) else Language.EN).tag


def with_language(text: str, words: Words) -> str:
    """Escaped; on an English page each run of Chinese is marked as such."""
    if words.chinese:
        return escape(text)
    return _RUN.sub(lambda run: f'<span lang="{Language.ZH.tag}">{run.group()}</span>', escape(text))


def in_its_language(text: str, words: Words) -> str:
    """Escaped, a text of either language as it was published: whole where it is English on a Chinese page, else by runs."""
    if words.chinese and tag_of(text) == Language.EN.tag and re.search("[A-Za-z]{2}", text):
        return f'<span lang="{Language.EN.tag}">{escape(text)}</span>'
    return with_language(text, words)


def readable(clause: str) -> str:
    """A clause as plain text: PM2.5."""
    return _BELOW.sub(r"\1", clause)


def with_indices(html: str) -> str:
    """The same in HTML that is escaped already, the index below the line."""
    return _BELOW.sub(r"<sub>\1</sub>", html)


def blockquote(clause: str, kind: str, foot: str = "") -> str:
    """A clause in its own language; `kind`: classes; `foot`: where it stands."""
    below = f'<footer lang="{tag_of(foot)}">{escape(foot)}</footer>' if foot else ""
    told = with_indices(escape(clause))
    return f'<blockquote class="{kind}" lang="{tag_of(clause)}">“{told}”{below}</blockquote>'
