"""Text as it is compared, and Chinese as people type it without an input method: pinyin, initials, or both mixed."""

import re
import unicodedata
from collections.abc import Sequence
from typing import Final

from pypinyin import lazy_pinyin

Syllable = tuple[str, ...]
"""What may be typed for one sign: its pinyin, its first letter, and zh, ch, sh; a run of Latin letters only as it is."""

_SHORTEST: Final = 2
_LATIN: Final = re.compile(r"[a-z0-9]+")
_BLANKS: Final = re.compile(r"\s+")
_CHINESE: Final = r"[\u3400-\u9fff]"
_BESIDE_CHINESE: Final = re.compile(rf"(?<={_CHINESE})\s+|\s+(?={_CHINESE})")
_QUOTES: Final = str.maketrans("", "", "“”‘’\"'《》「」")


def plain(text: str) -> str:
    """Lower case, half width, without quotes and without blanks beside Chinese: “三去” -> 三去, Ⅳ -> iv, ２ -> 2."""
    narrow = _BLANKS.sub(" ", unicodedata.normalize("NFKC", text).translate(_QUOTES)).strip()
    return _BESIDE_CHINESE.sub("", narrow).casefold()


def syllables(text: str) -> tuple[Syllable, ...]:
    """Sign by sign: 市区PM2.5 -> shi, qu, pm25. What cannot be typed is left out; ü is typed v."""
    spelt: list[Syllable] = []
    for part in re.findall(rf"{_CHINESE}+|[A-Za-z0-9.&]+", unicodedata.normalize("NFKC", text)):
        if re.match(_CHINESE, part):
            spelt.extend(_ways(pinyin) for pinyin in lazy_pinyin(part, errors="ignore"))
        elif letters := typed(part):
            spelt.append((letters,))
    return tuple(spelt)


def typed(term: str) -> str:
    """A search term reduced to what can be compared with syllables."""
    return "".join(_LATIN.findall(term.casefold().replace("ü", "v")))


def spells(term: str, spelt: Sequence[Syllable]) -> int | None:
    """At which syllable `term` begins to spell the text, None if nowhere. The last syllable may be typed in part."""
    if len(term) < _SHORTEST:
        return None
    return next((start for start in range(len(spelt)) if _spells_from(term, spelt, start)), None)


def _ways(pinyin: str) -> Syllable:
    short = (pinyin[:2], pinyin[0]) if pinyin[:2] in ("zh", "ch", "sh") else (pinyin[0],)
    return tuple(dict.fromkeys((pinyin, *short)))


def _spells_from(term: str, spelt: Sequence[Syllable], start: int) -> bool:
    if not term:
        return True
    if start == len(spelt) or term[0] != spelt[start][0][0]:
        return False
    if spelt[start][0].startswith(term):
        return True
    return any(term.startswith(way) and _spells_from(term[len(way) :], spelt, start + 1) for way in spelt[start])
