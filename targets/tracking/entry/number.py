"""A number as people type it: full-width digits, grouping, true minus signs, the unit behind it."""

import re
import unicodedata
from decimal import Decimal
from typing import Final

from targets.tracking.entry.typed import Fault

# A grouped number never starts with 0: 0,123 is a decimal comma, and reading it as 123 would be a guess.
_NUMBER: Final = re.compile(r"([+-]?)([1-9]\d{0,2}(?:,\d{3})+|\d+)(\.\d+)?(.*)", re.DOTALL)
_DASHES: Final = str.maketrans("−–", "--")
MOST_DIGITS: Final = 18


class UnreadableError(ValueError):
    """A typed value that cannot be taken as it is."""

    def __init__(self, fault: Fault, detail: str = "") -> None:
        super().__init__(f"{fault}: {detail}")
        self.fault = fault
        self.detail = detail


def read_number(typed: str, unit: str) -> Decimal:
    """Read `1,638.5`, `７.８`, `−2.6`, `7.8%` (where % is the unit); digits are kept as typed, leading zeros are not.

    Raises UnreadableError: NOT_A_NUMBER with what was typed, OTHER_UNIT with the unit typed, TOO_MANY_DIGITS with the most.
    """
    text = _half_width(typed).strip().translate(_DASHES)
    match = _NUMBER.fullmatch(text)
    if match is None:
        raise UnreadableError(Fault.NOT_A_NUMBER, typed.strip())
    sign, whole, fraction, rest = match.groups(default="")
    tail = rest.strip()
    if tail and _bare(tail) != _bare(unit):
        raise (
            UnreadableError(Fault.OTHER_UNIT, tail)
            if _may_be_unit(tail)
            else UnreadableError(Fault.NOT_A_NUMBER, typed.strip())
        )
    digits = whole.replace(",", "").lstrip("0") or "0"
    if len(digits + fraction.lstrip(".")) > MOST_DIGITS:
        raise UnreadableError(Fault.TOO_MANY_DIGITS, str(MOST_DIGITS))
    value = Decimal(digits + fraction)
    return -value if sign == "-" else value


def _half_width(typed: str) -> str:
    """Full-width forms as usual ones, and no signs that nobody sees; 7² and 7½ stay what they are instead of becoming 72 and 71⁄2."""
    return "".join(
        sign if sign.isnumeric() and not sign.isdecimal() else unicodedata.normalize("NFKC", sign)
        for sign in typed
        if unicodedata.category(sign) != "Cf"
    )


def _bare(unit: str) -> str:
    return "".join(unicodedata.normalize("NFKC", unit).split())


def _may_be_unit(tail: str) -> bool:
    """True for 亿元, %, m², false for e3, `.` and `,34`."""
    return (tail[0].isalpha() or tail[0] in "%‰°/") and not any(sign.isdecimal() for sign in tail)
