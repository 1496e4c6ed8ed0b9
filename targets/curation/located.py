"""Where in the report's text every figure, target and waiver stands, and which numbers nobody speaks for."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from targets.curation.gaps import Gap, HeadingGap, NumeralGap, OpeningGap, OwnerGap, Trouble
from targets.curation.printed import ARABIC, positions, without_blanks
from targets.curation.report_text import Numeral, ReportText
from targets.domain.catalog import Catalog, Waiver
from targets.domain.citation import Citation
from targets.domain.indicator import Observation
from targets.domain.target import Target

# Chinese numerals that may state a result: ranks, counted things, and round amounts.
_CHINESE = re.compile(r"第[一二三四五六七八九十]+|[一二两三四五六七八九十百千万]+(?:年|连冠|县|区|亿|项|个|家|倍|番)")

Owner = Observation | Target | Waiver


@dataclass(frozen=True, slots=True)
class Claim:
    """A stretch of the text, in characters that are no blanks, that a figure, target or waiver speaks for."""

    start: int
    end: int
    owner: Owner

    @property
    def waives(self) -> bool:
        return isinstance(self.owner, Waiver)

    def speaks_for(self, numeral: Numeral) -> bool:
        """A claim speaks for a number that lies in it whole, or for a Chinese one whose digits it covers from the start."""
        if self.start <= numeral.start and numeral.end <= self.end:
            return True
        return not numeral.text[0].isdecimal() and numeral.start <= self.start < self.end <= numeral.end


@dataclass(frozen=True)
class Located:
    """The catalog laid over a text.

    `sought`: how many citations were looked for; `found`: how many of them stand where the catalog says.
    `troubles`: headings and clauses that do not.
    """

    text: ReportText
    sought: int
    found: int
    claims: tuple[Claim, ...]
    troubles: tuple[Gap, ...]

    @cached_property
    def arabic(self) -> tuple[Numeral, ...]:
        return self.text.numerals(ARABIC)

    @cached_property
    def chinese(self) -> tuple[Numeral, ...]:
        return self.text.numerals(_CHINESE)

    @cached_property
    def claimed(self) -> Mapping[Numeral, tuple[Claim, ...]]:
        """Who speaks for each number of the text; nobody for the ones that are gaps."""
        return {
            numeral: tuple(claim for claim in self.claims if claim.speaks_for(numeral))
            for numeral in self.arabic + self.chinese
        }

    @property
    def unclaimed(self) -> tuple[Numeral, ...]:
        return tuple(numeral for numeral, by in self.claimed.items() if not by)

    @property
    def contested(self) -> tuple[Numeral, ...]:
        """Numbers that are both waived and a figure."""
        return tuple(numeral for numeral, by in self.claimed.items() if len({claim.waives for claim in by}) > 1)

    @property
    def gaps(self) -> tuple[Gap, ...]:
        """Everything that keeps the proof from holding."""
        unclaimed = (NumeralGap(numeral.line, numeral.text, numeral.context, False) for numeral in self.unclaimed)
        contested = (NumeralGap(numeral.line, numeral.text, numeral.context, True) for numeral in self.contested)
        return (*self.troubles, *unclaimed, *contested)


def locate(catalog: Catalog, report_text: str) -> Located:
    """Look for everything that cites the report in a text; nothing of the text is kept outside the result."""
    text = ReportText.read(report_text)
    parts, troubles = _parts(catalog, text)
    claims: list[Claim] = []
    sought = found = 0
    for owner, citation in _cited(catalog):
        sought += 1
        stretch = _stretch(text, parts, owner, citation)
        if isinstance(stretch, OwnerGap):
            troubles.append(stretch)
            continue
        found += 1
        if citation.printed is not None:
            claims.append(Claim(*stretch, owner))
    return Located(text, sought, found, tuple(claims), tuple(troubles))


def _cited(catalog: Catalog) -> Iterator[tuple[Owner, Citation | Waiver]]:
    """Everything that cites the report, with the place it names."""
    owners: tuple[Observation | Target, ...] = (*catalog.observations, *catalog.targets.values())
    for owner in owners:
        for citation in owner.citations:
            if citation.source == catalog.report.source:
                yield owner, citation
    for waiver in catalog.waivers:
        yield waiver, waiver


def _parts(catalog: Catalog, text: ReportText) -> tuple[dict[str, tuple[int, int]], list[Gap]]:
    """Where each part of the outline starts and ends; a heading that is not found in its turn is a gap."""
    starts: list[tuple[str, int]] = []
    gaps: list[Gap] = []
    cursor = 0
    for heading in catalog.report.outline:
        found = text.characters.find(without_blanks(heading.starts), cursor)
        if found < 0:
            gaps.append(HeadingGap(heading.path, heading.starts))
            continue
        starts.append((heading.path, found))
        cursor = found + 1
    if starts and starts[0][1] > 0:
        gaps.append(OpeningGap(text.lines[starts[0][1]]))
    bounds = [*starts, ("", len(text.characters))]
    return {path: (start, end) for (path, start), (_, end) in pairwise(bounds)}, gaps


def _stretch(
    text: ReportText, parts: Mapping[str, tuple[int, int]], owner: Owner, cited: Citation | Waiver
) -> tuple[int, int] | OwnerGap:
    """The stretch of `printed`, or why it is not there."""
    if cited.place not in parts:
        return OwnerGap(name_of(owner), Trouble.NO_HEADING, cited.place, cited.clause, cited.printed)
    start, end = parts[cited.place]
    sought = without_blanks(cited.clause)
    section = text.characters[start:end]
    times = section.count(sought)
    if times != 1:
        return OwnerGap(name_of(owner), Trouble.NOT_ONCE, cited.place, cited.clause, cited.printed, times)
    at = start + section.index(sought)
    if cited.printed is None:
        return at, at + len(sought)
    places = positions(cited.clause, cited.printed)
    if len(places) < cited.occurrence:
        return OwnerGap(name_of(owner), Trouble.NOT_IN_CLAUSE, cited.place, cited.clause, cited.printed)
    first = at + places[cited.occurrence - 1]
    return first, first + len(without_blanks(cited.printed))


def name_of(owner: Owner) -> str:
    """How the proof calls what claims a number."""
    if isinstance(owner, Observation):
        return f"figure {owner.indicator} {owner.period}"
    return f"waiver {owner.printed}" if isinstance(owner, Waiver) else f"target {owner.id}"
