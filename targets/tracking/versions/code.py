"""A view as a short code that survives print and telephone: 32 signs without I, L, O and U, in groups of four.

The last sign is a check: every single sign read wrongly and every two neighbours exchanged are noticed.

Written big-endian: 3 bits of scheme, 4 of form, 1 each for internal, practice and a day of its own, 2 for the kind of subject,
15 for `known`, 15 for that day, the row in groups of 5 bits each after a bit that says whether another follows, 15 for the
catalog, 25 for the checksum, then the subject.
"""

import hashlib
import unicodedata
from datetime import date, timedelta
from typing import Final

from targets.domain.briefing import Form
from targets.domain.checking import End
from targets.tracking.versions.view import OneIndicator, OneTarget, Picked, Subject, View, Year

SCHEME: Final = 1
CATALOG_BITS, CHECKSUM_BITS, SHORT_BITS, YEAR_BITS = 15, 25, 25, 8
_SIGNS: Final = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_TAKEN_FOR: Final = str.maketrans({"I": "1", "L": "1", "O": "0", "U": "V"})
FIRST: Final = date(2000, 1, 1)
LAST: Final = FIRST + timedelta(days=(1 << 15) - 1)
_KINDS: Final[tuple[type[Subject], ...]] = (Year, OneTarget, OneIndicator, Picked)
_FORMS: Final = frozenset(form.value for form in Form)
_MOST_SIGNS: Final = 400
LONGEST: Final = 1000  # characters that are looked at
_LEAST_SIGNS: Final = 14  # the shortest view has 18; a few may have got lost
_GROUP: Final = 4


class NoCode(ValueError):  # noqa: N818 - what it says, as in `Denied`
    """What was typed is no version code (NO_CODE), one with a slip of the pen (SLIP), or made by another program (SCHEME)."""

    def __init__(self, end: End) -> None:
        super().__init__(end.value)
        self.end = end


def shortened(text: str, bits: int) -> int:
    """The first bits of the SHA-256 of a text, as a number."""
    return int.from_bytes(hashlib.sha256(text.encode()).digest()) >> (256 - bits)


def encode(view: View) -> str:
    """`X4QF-2KJD-…`. Raises ValueError for days before 2000 or after 2089."""
    bits = _Bits()
    bits.put(SCHEME, 3)
    bits.put(view.form, 4)
    for flag in (view.internal, view.practice, view.on is not None):
        bits.put(flag, 1)
    bits.put(_KINDS.index(type(view.subject)), 2)
    bits.put((view.known - FIRST).days, 15)
    if view.on is not None:
        bits.put((view.on - FIRST).days, 15)
    bits.put_any(view.row)
    bits.put(view.catalog, CATALOG_BITS)
    bits.put(view.checksum, CHECKSUM_BITS)
    _put_subject(bits, view.subject)
    signs = bits.signs()
    signs += _check(signs)
    return "-".join(signs[start : start + _GROUP] for start in range(0, len(signs), _GROUP))


def decode(code: str) -> View:
    """The view behind a code as typed: small letters, full-width ones, spaces, other dashes and O for 0 are understood. Raises NoCode."""
    told = unicodedata.normalize("NFKC", code).upper().translate(_TAKEN_FOR) if len(code) <= LONGEST else ""
    signs = "".join(sign for sign in told if sign.isalnum())
    if not _LEAST_SIGNS <= len(signs) <= _MOST_SIGNS or set(signs) - set(_SIGNS):
        raise NoCode(End.NO_CODE)
    if signs[-1] != _check(signs[:-1]):
        raise NoCode(End.SLIP)
    bits = _Signs(signs[:-1])
    if bits.take(3) != SCHEME:
        raise NoCode(End.SCHEME)
    return _view(bits)


def _view(bits: "_Signs") -> View:
    number = bits.take(4)
    if number not in _FORMS:
        raise NoCode(End.SCHEME)
    form = Form(number)
    internal, practice, dated = (bool(bits.take(1)) for _ in range(3))
    kind = _KINDS[bits.take(2)]
    known = FIRST + timedelta(days=bits.take(15))
    on = FIRST + timedelta(days=bits.take(15)) if dated else None
    row = bits.take_any()
    catalog, checksum = bits.take(CATALOG_BITS), bits.take(CHECKSUM_BITS)
    view = View(form, _subject(bits, kind), known, on, row, catalog, checksum, internal, practice)
    bits.end()
    return view


def _put_subject(bits: "_Bits", subject: Subject) -> None:
    match subject:
        case Year(year):
            bits.put(year - FIRST.year, YEAR_BITS)
        case OneTarget(short) | OneIndicator(short):
            bits.put(short, SHORT_BITS)
        case Picked(places, of):
            bits.put_any(of)
            chosen = set(places)
            for place in range(of):
                bits.put(place in chosen, 1)


def _subject(bits: "_Signs", kind: type[Subject]) -> Subject:
    if kind is Year:
        return Year(FIRST.year + bits.take(YEAR_BITS))
    if kind is OneTarget:
        return OneTarget(bits.take(SHORT_BITS))
    if kind is OneIndicator:
        return OneIndicator(bits.take(SHORT_BITS))
    of = bits.take_any()
    if of > 5 * _MOST_SIGNS:
        raise NoCode(End.SLIP)
    return Picked(tuple(place for place in range(of) if bits.take(1)), of)


def _check(signs: str) -> str:
    """The sum of the signs as elements of the field of 32, each times another power of its generator."""
    total = 0
    for sign in signs:
        total = _times_generator(total) ^ _SIGNS.index(sign)
    return _SIGNS[_times_generator(total)]


def _times_generator(element: int) -> int:
    """Modulo x⁵ + x² + 1, whose root has 31 different powers."""
    return element << 1 ^ (0b100101 if element & 16 else 0)


class _Bits:
    """Numbers, one after the other."""

    def __init__(self) -> None:
        self._value, self._length = 0, 0

    def put(self, value: int, bits: int) -> None:
        if not 0 <= value < 1 << bits:
            raise ValueError(f"{value} does not fit into {bits} bits")
        self._value = self._value << bits | value
        self._length += bits

    def put_any(self, value: int) -> None:
        """A number of any size from 0, small ones short."""
        groups = [value >> shift & 31 for shift in range(0, max(value.bit_length(), 1), 5)][::-1]
        for left, group in zip(range(len(groups) - 1, -1, -1), groups, strict=True):
            self.put(int(left > 0), 1)
            self.put(group, 5)

    def signs(self) -> str:
        """Five bits a sign, filled up with zeros."""
        count = -(-self._length // 5)
        filled = self._value << (5 * count - self._length)
        return "".join(_SIGNS[filled >> 5 * place & 31] for place in range(count - 1, -1, -1))


class _Signs:
    """The same, read again."""

    def __init__(self, signs: str) -> None:
        self._left = "".join(f"{_SIGNS.index(sign):05b}" for sign in signs)

    def take(self, bits: int) -> int:
        if bits > len(self._left):
            raise NoCode(End.SLIP)
        taken, self._left = self._left[:bits], self._left[bits:]
        return int(taken, 2)

    def take_any(self) -> int:
        value, more = 0, True
        while more:
            more = bool(self.take(1))
            value = value << 5 | self.take(5)
        return value

    def end(self) -> None:
        """What fills the last sign is zero, and nothing follows it."""
        if len(self._left) >= 5 or "1" in self._left:
            raise NoCode(End.SLIP)
