"""What a number format shows of a number: the digits somebody sees, and what stands before and behind them.

A number is taken only where what is seen is what is stored: 6.96 shown as 7.0, 101000 shown as 10.1万 and 0 shown as a dash
are each two statements, and nobody knows which one was meant. ECMA-376 part 1, 18.8.31.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum, auto
from typing import Final

from targets.tracking.workbook.faults import CellFault, Refused

_GENERAL: Final = re.compile(r"General|G/通用格式|Standard|@", re.IGNORECASE)
_EXPONENT: Final = re.compile(r"E[+-]", re.IGNORECASE)
_SECRET: Final = re.compile(r"[<>=]")
_CURRENCIES: Final = "¥￥$€£"
_NEGATIVE: Final = ("-", "−", "－", "(", "（")
_ENDS: Final = {"(": ")", "（": "）"}


class _Is(Enum):
    LITERAL = auto()
    PLACE = auto()
    GENERAL = auto()
    EXPONENT = auto()
    SECTION = auto()
    CONDITION = auto()


@dataclass(frozen=True, slots=True)
class _Section:
    """`places`: `#,##0.0%`, "" where the number is not shown at all. `general`: as many digits as there are."""

    before: str
    places: str
    behind: str
    general: bool
    exponent: bool


def shown(value: Decimal, code: str) -> str:
    """The number as it is seen, with what the format writes around it: `7.8%` for 0.078 in `0.0%`.

    Refused where that is another number than the one stored: SCALED with the format, ROUNDED with what is seen.
    """
    sections = _sections(code)
    at = 1 if value < 0 and len(sections) > 1 else 2 if value == 0 and len(sections) > 2 else 0
    section = sections[at]
    before, behind = _signed(section, value, by_format=at == 1, code=code)
    if section.general:
        return f"{before}{value:f}{behind}"
    if not section.places or (value == 0 and "0" not in section.places):
        raise Refused(CellFault.SCALED, code)
    percent = "%" in section.places
    digits = value.scaleb(2) if percent else value
    _refuse_rounded(digits, section, "%" if percent else behind)
    return f"{before}{digits:f}{'%' if percent else ''}{behind}"


def _signed(section: _Section, value: Decimal, *, by_format: bool, code: str) -> tuple[str, str]:
    """What stands around the number, without the sign, which the number says itself; Refused where the two differ."""
    before, behind = section.before.strip(_CURRENCIES + " "), section.behind.strip()
    sign = next((one for one in _NEGATIVE if before.startswith(one)), "")
    if bool(sign) != (by_format and value < 0):
        raise Refused(CellFault.SCALED, code)
    before = before.removeprefix(sign).removeprefix("+").strip(_CURRENCIES + " ")
    return before, behind.removesuffix(_ENDS.get(sign, "")).strip()


def _refuse_rounded(digits: Decimal, section: _Section, behind: str) -> None:
    decimals = sum(sign in "0#?" for sign in section.places.partition(".")[2])
    seen = f"{digits:.{decimals}E}" if section.exponent else f"{digits:.{decimals}f}"
    if Decimal(seen) != digits:
        raise Refused(CellFault.ROUNDED, f"{seen}{behind} ≠ {digits:f}{behind}")


def _sections(code: str) -> list[_Section]:
    """At least one. Refused for what shows a number by halves, in thousands, as a fraction, or by its size."""
    found: list[_Section] = []
    parts: list[tuple[_Is, str]] = []
    for kind, said in (*_tokens(code), (_Is.SECTION, ";")):
        if kind is _Is.CONDITION:
            raise Refused(CellFault.SCALED, code)
        if kind is _Is.SECTION:
            found.append(_section(parts, code))
            parts = []
        else:
            parts.append((kind, said))
    return found


def _section(parts: list[tuple[_Is, str]], code: str) -> _Section:
    numbers = [at for at, (kind, _) in enumerate(parts) if kind is not _Is.LITERAL]
    if not numbers:
        said = "".join(text for _, text in parts)
        return _Section(said, "", "", general=not code.strip(), exponent=False)
    first, last = numbers[0], numbers[-1]
    inside = parts[first : last + 1]
    places = "".join(text for kind, text in inside if kind is _Is.PLACE)
    parted = any(kind is _Is.LITERAL and text.strip() for kind, text in inside)
    if parted or re.search(r",(?![0#?,])|/", places.replace("%", "")):
        raise Refused(CellFault.SCALED, code)
    return _Section(
        before="".join(text for _, text in parts[:first]),
        places=places,
        behind="".join(text for _, text in parts[last + 1 :]),
        general=any(kind is _Is.GENERAL for kind, _ in inside),
        exponent=any(kind is _Is.EXPONENT for kind, _ in inside),
    )


def _tokens(code: str) -> Iterator[tuple[_Is, str]]:
    at = 0
    while at < len(code):
        sign = code[at]
        if general := _GENERAL.match(code, at):
            yield _Is.GENERAL, ""
            at = general.end()
        elif exponent := _EXPONENT.match(code, at):
            yield _Is.EXPONENT, ""
            at = exponent.end() + len(code[exponent.end() :]) - len(code[exponent.end() :].lstrip("0#?"))
        elif sign == '"':
            end = code.find('"', at + 1)
            end = len(code) if end < 0 else end
            yield _Is.LITERAL, code[at + 1 : end]
            at = end + 1
        elif sign in "\\!":
            yield _Is.LITERAL, code[at + 1 : at + 2]
            at += 2
        elif sign in "_*":
            at += 2  # a blank as wide as the next sign, a sign repeated over the width
        elif sign == "[":
            end = code.find("]", at)
            end = len(code) if end < 0 else end
            yield from _bracketed(code[at + 1 : end])
            at = end + 1
        else:
            yield (_Is.SECTION if sign == ";" else _Is.PLACE if sign in "0#?.,%/" else _Is.LITERAL), sign
            at += 1


def _bracketed(said: str) -> Iterator[tuple[_Is, str]]:
    """A currency is shown, a condition picks the section; colours and languages change nothing."""
    if said.startswith("$"):
        yield _Is.LITERAL, said[1:].partition("-")[0]
    elif _SECRET.match(said):
        yield _Is.CONDITION, said
