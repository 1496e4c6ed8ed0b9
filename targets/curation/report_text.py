"""A report's text without its blanks, and the numbers in it, each with the line and offset it came from."""

import re
from dataclasses import dataclass

from targets.curation.printed import bare_offsets


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number in the text: its offset among the characters that are no blanks, its line from 1, its context."""

    start: int
    end: int
    text: str
    line: int
    context: str


@dataclass(frozen=True)
class ReportText:
    """A text as it was given, and its characters that are no blanks with their lines (from 1) and offsets in it."""

    given: str
    characters: str
    lines: tuple[int, ...]
    offsets: tuple[int, ...]

    @classmethod
    def read(cls, text: str) -> "ReportText":
        lines: list[int] = []
        offsets: list[int] = []
        begin = 0
        for number, line in enumerate(text.splitlines(keepends=True), start=1):
            bare = [begin + offset for offset in bare_offsets(line)]
            offsets.extend(bare)
            lines.extend([number] * len(bare))
            begin += len(line)
        return cls(text, "".join(text[offset] for offset in offsets), tuple(lines), tuple(offsets))

    def context(self, start: int, end: int) -> str:
        return f"…{self.characters[max(0, start - 12) : start]}[{self.characters[start:end]}]{self.characters[end : end + 12]}…"

    def numerals(self, pattern: re.Pattern[str]) -> tuple[Numeral, ...]:
        found = (match.span() for match in pattern.finditer(self.characters))
        return tuple(
            Numeral(start, end, self.characters[start:end], self.lines[start], self.context(start, end))
            for start, end in found
        )
