"""The proof: every number in the report's text is claimed by a figure with that very value, or waived with a reason."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from targets.curation.printed import ARABIC, positions, without_blanks
from targets.domain.catalog import Catalog

# Chinese numerals that may state a result: ranks, counted things, and round amounts.
_CHINESE = re.compile(r"第[一二三四五六七八九十]+|[一二两三四五六七八九十百千万]+(?:年|连冠|县|区|亿|项|个|家|倍|番)")


@dataclass(frozen=True)
class Numeral:
    """A number in the text: its offset among the characters that are no blanks, its line from 1, its context."""

    start: int
    end: int
    text: str
    line: int
    context: str


@dataclass(frozen=True)
class Claim:
    """A stretch of the text that a figure, target or waiver speaks for."""

    start: int
    end: int
    owner: str


@dataclass(frozen=True)
class Proof:
    """What `verify` found. `gaps` are sentences with line and context; the proof holds when there are none."""

    arabic: int
    chinese: int
    claimed_by_figures: int
    claimed_by_waivers: int
    gaps: tuple[str, ...]


@dataclass(frozen=True)
class _Text:
    """The report without blanks, and the line every remaining character came from."""

    characters: str
    lines: tuple[int, ...]

    @classmethod
    def read(cls, text: str) -> "_Text":
        characters, lines = [], []
        for number, line in enumerate(text.splitlines(), start=1):
            bare = without_blanks(line)
            characters.append(bare)
            lines.extend([number] * len(bare))
        return cls("".join(characters), tuple(lines))

    def context(self, start: int, end: int) -> str:
        return f"…{self.characters[max(0, start - 12) : start]}[{self.characters[start:end]}]{self.characters[end : end + 12]}…"


def verify(catalog: Catalog, report_text: str) -> Proof:
    """Prove the catalog against the text of its report; nothing of the text is kept."""
    text = _Text.read(report_text)
    parts, gaps = _parts(catalog, text)
    claims: list[Claim] = []
    for owner, place, clause, printed, occurrence in _cited(catalog):
        found = _locate(text, parts, place, clause, printed, occurrence)
        if isinstance(found, str):
            gaps.append(f"{owner}: {found}")
        elif printed is not None:
            claims.append(Claim(*found, owner))
    arabic = list(_numerals(text, ARABIC))
    chinese = list(_numerals(text, _CHINESE))
    claimed = {numeral: [claim for claim in claims if _speaks_for(claim, numeral)] for numeral in arabic + chinese}
    gaps += [
        f"line {numeral.line}: {numeral.text!r} is neither a figure nor waived: {numeral.context}"
        for numeral, by in claimed.items()
        if not by
    ]
    gaps += [
        f"line {numeral.line}: {numeral.text!r} is both waived and a figure: {numeral.context}"
        for numeral, by in claimed.items()
        if len({claim.owner.startswith("waiver ") for claim in by}) > 1
    ]
    waived = sum(1 for by in claimed.values() if any(claim.owner.startswith("waiver ") for claim in by))
    return Proof(len(arabic), len(chinese), sum(1 for by in claimed.values() if by) - waived, waived, tuple(gaps))


def _cited(catalog: Catalog) -> Iterator[tuple[str, str, str, str | None, int]]:
    """Owner, place, clause, printed and occurrence of everything that cites the report."""
    for figure in catalog.observations:
        for citation in figure.citations:
            if citation.source == catalog.report.source:
                owner = f"figure {figure.indicator} {figure.period}"
                yield owner, citation.place, citation.clause, citation.printed, citation.occurrence
    for target in catalog.targets.values():
        for citation in target.citations:
            if citation.source == catalog.report.source:
                yield f"target {target.id}", citation.place, citation.clause, citation.printed, citation.occurrence
    for waiver in catalog.waivers:
        yield f"waiver {waiver.printed}", waiver.place, waiver.clause, waiver.printed, waiver.occurrence


def _parts(catalog: Catalog, text: _Text) -> tuple[dict[str, tuple[int, int]], list[str]]:
    """Where each part of the outline starts and ends; a heading that is not found in its turn is a gap."""
    starts: list[tuple[str, int]] = []
    gaps: list[str] = []
    cursor = 0
    for heading in catalog.report.outline:
        found = text.characters.find(without_blanks(heading.starts), cursor)
        if found < 0:
            gaps.append(f"heading {heading.path}: {heading.starts!r} does not follow the heading before it")
            continue
        starts.append((heading.path, found))
        cursor = found + 1
    if starts and starts[0][1] > 0:
        gaps.append(f"the outline starts only at line {text.lines[starts[0][1]]}")
    bounds = [*starts, ("", len(text.characters))]
    return {path: (start, end) for (path, start), (_, end) in pairwise(bounds)}, gaps


def _locate(
    text: _Text, parts: dict[str, tuple[int, int]], place: str, clause: str, printed: str | None, occurrence: int
) -> tuple[int, int] | str:
    """The stretch of `printed`, or a sentence saying why it is not there."""
    if place not in parts:
        return f"its heading {place} was not found in the text"
    start, end = parts[place]
    sought = without_blanks(clause)
    section = text.characters[start:end]
    if section.count(sought) != 1:
        return f"{clause!r} stands {section.count(sought)} times under {place}, not once"
    at = start + section.index(sought)
    if printed is None:
        return at, at + len(sought)
    found = positions(clause, printed)
    if len(found) < occurrence:
        return f"{printed!r} does not stand in {clause!r}"
    first = at + found[occurrence - 1]
    return first, first + len(without_blanks(printed))


def _numerals(text: _Text, pattern: re.Pattern[str]) -> Iterator[Numeral]:
    for match in pattern.finditer(text.characters):
        start, end = match.span()
        yield Numeral(start, end, match.group(), text.lines[start], text.context(start, end))


def _speaks_for(claim: Claim, numeral: Numeral) -> bool:
    """A claim speaks for a number that lies in it whole, or for a Chinese one whose digits it covers from the start."""
    if claim.start <= numeral.start and numeral.end <= claim.end:
        return True
    return not numeral.text[0].isdecimal() and numeral.start <= claim.start < claim.end <= numeral.end
