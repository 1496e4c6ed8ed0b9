"""Numbers as a report prints them: `3760亿元`, `435.52 billion yuan`, `千亿`, `第二`, `十二年`."""

import re
from dataclasses import dataclass
from decimal import Decimal

ARABIC = re.compile(r"\d+(?:\.\d+)?")
_GROUPED = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?")
_DIGITS = {"零": 0, "〇": 0, "一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9}
_POWERS = {"十": 10, "百": 100, "千": 1000}
CHINESE = re.compile(f"[{''.join(_DIGITS)}{''.join(_POWERS)}]+")
_BLANKS = re.compile(r"\s+|\*\*")
_FALLS = ("下降", "减少", "缩小", "降低", "削减", "回落", "down", "fell", "decrease", "decreasing", "decline")


@dataclass(frozen=True)
class Printed:
    """A number and the unit printed after it ("" for none)."""

    number: Decimal
    unit: str


def without_blanks(text: str) -> str:
    """Text as it is compared: without white space and without the marks of bold type."""
    return _BLANKS.sub("", text)


def bare_offsets(text: str) -> list[int]:
    """The offsets of the characters that `without_blanks` leaves."""
    edges = [0, *(edge for match in _BLANKS.finditer(text) for edge in match.span()), len(text)]
    return [offset for start, end in zip(edges[::2], edges[1::2], strict=True) for offset in range(start, end)]


def read_printed(text: str) -> Printed | None:
    """The number that `text` begins with (after 第, +, −); None if it begins with none."""
    bare = text.strip().removeprefix("第")
    sign = -1 if bare[:1] in "-−" else 1
    bare = bare.lstrip("+-−$¥￥ ")
    match = _GROUPED.match(bare) or ARABIC.match(bare)
    if match:
        return Printed(sign * Decimal(match.group().replace(",", "")), bare[match.end() :].strip())
    match = CHINESE.match(bare)
    if match:
        return Printed(sign * Decimal(chinese_number(match.group())), bare[match.end() :].strip())
    return None


def chinese_number(numeral: str) -> int:
    """十二 -> 12, 千 -> 1000, 两百三十 -> 230."""
    total, digit = 0, 0
    for character in numeral:
        if character in _POWERS:
            total += (digit or 1) * _POWERS[character]
            digit = 0
        else:
            digit = _DIGITS[character]
    return total + digit


def positions(clause: str, printed: str) -> list[int]:
    """Where `printed` stands in `clause`, blanks ignored, never inside a longer number.

    Offsets count what is no blank. A blank still parts two numbers, as in the row of a table: `42230 3.7 48442`.
    """
    text, sought = without_blanks(clause), without_blanks(printed)
    if not sought:
        return []
    gaps = _gaps(clause)
    found = []
    start = text.find(sought)
    while start >= 0:
        if not _inside_a_number(text, start, start + len(sought), gaps):
            found.append(start)
        start = text.find(sought, start + 1)
    return found


def _gaps(clause: str) -> frozenset[int]:
    """The offsets, blanks not counted, before which a blank stands."""
    return frozenset(len(without_blanks(clause[: match.start()])) for match in _BLANKS.finditer(clause))


def says_fall(clause: str, start: int) -> bool:
    """The words right before a printed number say that it fell (下降2.6%, but not 下降到54.4%)."""
    before = without_blanks(clause)[:start]
    return before.endswith(_FALLS)


def mentions_fall(clause: str, start: int) -> bool:
    """The words somewhere before a printed number say that something fell."""
    before = without_blanks(clause)[:start]
    return any(word in before for word in _FALLS)


def _inside_a_number(text: str, start: int, end: int, gaps: frozenset[int]) -> bool:
    if not (text[start].isdigit() or text[end - 1].isdigit()):
        return False
    cut_left = text[start].isdigit() and start not in gaps and re.search(r"\d\.?$", text[:start]) is not None
    cut_right = text[end - 1].isdigit() and end not in gaps and re.match(r"\.?\d", text[end:]) is not None
    return cut_left or cut_right
