"""Text in a picture: how wide it is, where it may break, and how it is kept from being read as markup."""

import re
from functools import lru_cache
from html import escape
from typing import Final

# Rough widths in em of what is no Chinese character, measured on Noto Sans CJK SC and on the wide side of PingFang
_NARROW: Final = {
    " ": 0.27,
    ".": 0.3,
    ",": 0.3,
    ":": 0.3,
    "·": 1.0,
    "-": 0.4,
    "−": 0.6,
    "+": 0.6,
    "%": 0.95,
    "/": 0.42,
}
_TOKEN: Final = re.compile(
    r"\s+|(?:[“（《(]|\"(?=\w))*(?:\d[\d.]*(?:%(?:左右|以上|以下)?|个百分点|[亿万]?[\u4e00-\u9fff])?|[A-Za-z0-9.%−+/:–-]+|.)[，。、；：）》”！？·,;)\"]*",
    re.DOTALL,
)
_CLOSING: Final = "，；、。"


@lru_cache(maxsize=8192)
def width(text: str) -> float:
    """Width in em; a Chinese character is 1."""
    return sum(
        _NARROW.get(letter, 1.0 if ord(letter) >= 0x2000 else 0.68 if letter.isupper() else 0.57) for letter in text
    )


def filled(text: str, room: float) -> list[str]:
    """Lines of at most `room` em, each as full as can be; never cut."""
    return [line.strip() for line in _filled(text, room)]


def evenly(text: str, room: float) -> list[str]:
    """As few lines as fit, of about the same length."""
    return [line.strip() for line in _broken(text, room)]


def lines(text: str, room: float) -> list[str]:
    """Lines of at most `room` em: broken after a comma where that gives whole clauses, else evenly; never cut."""
    found: list[str] = []
    for clause in re.findall(rf"[^{_CLOSING}]+[{_CLOSING}]?|[{_CLOSING}]", text):
        if found and _fits(found[-1] + clause, room):
            found[-1] += clause
        else:
            found.extend(_broken(clause, room))
    return [line.strip() for line in found]


def flow(items: list[str], room: float, gap: str) -> list[str]:
    """Items side by side with `gap` between them, as many as fit a row; an item is broken only where it is too long."""
    rows: list[str] = []
    for item in items:
        if rows and width(rows[-1] + gap + item) <= room:
            rows[-1] += gap + item
        else:
            rows.extend(filled(item, room))
    return rows


def html(text: str) -> str:
    """Plotly reads a few tags and entities in every text: what comes from data is escaped."""
    return escape(text, quote=False)


def paragraph(text: str, room: float) -> tuple[str, int]:
    """Wrapped and escaped, with the number of lines."""
    broken = lines(text, room)
    return "<br>".join(html(line) for line in broken), len(broken)


def shortened(text: str, room: float) -> str:
    """The beginning of a text that is too long, with an ellipsis."""
    if width(text) <= room:
        return text
    kept = ""
    for letter in text:
        if width(kept + letter) > room - 1:
            break
        kept += letter
    return kept.rstrip(" ，、·") + "…"


def clauses(text: str, room: float) -> str:
    """The whole clauses a text begins with that fit; the text itself where it fits, "" where not even the first does."""
    if width(text) <= room:
        return text
    ends = [found.end() for found in re.finditer(r"[，；。]|[,;] ", text)]
    told = (text[:end].rstrip("，；。,; ") for end in reversed(ends))
    return next((said for said in told if width(said) <= room), "")


def _broken(clause: str, room: float) -> list[str]:
    """One clause in as few lines as fit, of about the same length: no last line of one word."""
    fewest = _filled(clause, room)
    if len(fewest) == 1:
        return fewest
    narrower = (room * share / 20 for share in range(10, 20))
    return next((even for share in narrower if len(even := _filled(clause, share)) == len(fewest)), fewest)


def _filled(clause: str, room: float) -> list[str]:
    found = [""]
    for token in _TOKEN.findall(clause):
        if found[-1] and not _fits(found[-1] + token, room):
            found.append(token.lstrip())
        else:
            found[-1] += token
    return found


def _fits(line: str, room: float) -> bool:
    """Punctuation at the end of a line hangs: its ink fills half of its box."""
    hanging = 0.5 if line.rstrip()[-1:] in _CLOSING else 0.0
    return width(line.rstrip()) - hanging <= room
