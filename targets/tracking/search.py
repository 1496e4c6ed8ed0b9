"""One search over all entries: by Chinese substring, pinyin, initials and English words; the best match first."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import IntEnum
from itertools import groupby

from targets.tracking.register import Entry, Field, Where
from targets.tracking.spelling import plain, spells, typed


class How(IntEnum):
    """How a term was found in a text; the smaller, the closer."""

    WHOLE = 0
    AT_START = 1
    INSIDE = 2
    SPELT_AT_START = 3
    SPELT_INSIDE = 4


@dataclass(frozen=True, slots=True)
class Match:
    """The closest a term came to an entry."""

    where: Where
    how: How
    text: str

    @property
    def distance(self) -> tuple[Where, How]:
        return self.where, self.how


@dataclass(frozen=True, slots=True)
class Hit:
    """An entry in which every term was found; `match`: that of the term hardest to find."""

    entry: Entry
    match: Match


@dataclass(frozen=True, slots=True)
class Term:
    """One word of a query: `inside` finds it in plain text, `letters` is what it may spell ("" for Chinese)."""

    plain: str
    inside: re.Pattern[str]
    letters: str


def terms(query: str) -> tuple[Term, ...]:
    """The words of a query. English is found at the beginning of words, Chinese anywhere."""
    return tuple(_term(word) for word in map(plain, query.split()) if word)


def find(entries: Iterable[Entry], query: str) -> tuple[Hit, ...]:
    """The entries that hold every word of `query`, the closest first; none for an empty query.

    Of equally close ones those with a target come first, then those with the shorter name, then the order of `entries`.
    """
    wanted = terms(query)
    if not wanted:
        return ()
    found = ((entry, [_closest(entry.fields, term) for term in wanted]) for entry in entries)
    hits = [Hit(entry, max(_all(matches), key=_distance)) for entry, matches in found if None not in matches]
    return tuple(sorted(hits, key=_order))


def holds(fields: Sequence[Field], query: Iterable[Term]) -> bool:
    """Whether every word is found in some of the texts; `fields` in the order of `Where`."""
    return all(_closest(fields, term) is not None for term in query)


def _term(word: str) -> Term:
    if word.isascii():
        return Term(word, re.compile(rf"(?<![a-z0-9.]){re.escape(word)}"), typed(word))
    return Term(word, re.compile(re.escape(word)), "" if re.search(r"[\u3400-\u9fff]", word) else typed(word))


def _closest(fields: Iterable[Field], term: Term) -> Match | None:
    """Fields come in the order of `Where`, so that the first kind of text with a match settles it."""
    for _, alike in groupby(fields, key=lambda field: field.where):
        matches = _all(_match(field, term) for field in alike)
        if matches:
            return min(matches, key=_distance)
    return None


def _match(field: Field, term: Term) -> Match | None:
    found = term.inside.search(field.plain) if term.plain in field.plain else None
    if found is not None:
        how = How.WHOLE if field.plain == term.plain else How.INSIDE if found.start() else How.AT_START
        return Match(field.where, how, field.text)
    start = spells(term.letters, field.spelt)
    if start is None:
        return None
    return Match(field.where, How.SPELT_INSIDE if start else How.SPELT_AT_START, field.text)


def _all(matches: Iterable[Match | None]) -> list[Match]:
    return [match for match in matches if match is not None]


def _distance(match: Match) -> tuple[Where, How]:
    return match.distance


def _order(hit: Hit) -> tuple[Where, How, bool, int]:
    return *hit.match.distance, hit.entry.target is None, len(hit.entry.indicator.name.zh)
