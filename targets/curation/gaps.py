"""What keeps the proof against the report's text from holding, each gap with all that is needed to tell of it."""

from dataclasses import dataclass
from enum import StrEnum


class Trouble(StrEnum):
    """Why what cites the report was not found in a text."""

    NO_HEADING = "no_heading"
    NOT_ONCE = "not_once"
    NOT_IN_CLAUSE = "not_in_clause"


@dataclass(frozen=True, slots=True)
class HeadingGap:
    """A heading of the outline that does not follow the one before it."""

    path: str
    starts: str

    def __str__(self) -> str:
        return f"heading {self.path}: {self.starts!r} does not follow the heading before it"


@dataclass(frozen=True, slots=True)
class OpeningGap:
    """Text stands before the first heading, which begins at `line`."""

    line: int

    def __str__(self) -> str:
        return f"the outline starts only at line {self.line}"


@dataclass(frozen=True, slots=True)
class OwnerGap:
    """A citation that the text does not hold. `times`: how often its clause stands under its heading."""

    owner: str
    trouble: Trouble
    place: str
    clause: str
    printed: str | None
    times: int = 0

    def __str__(self) -> str:
        told = {
            Trouble.NO_HEADING: f"its heading {self.place} was not found in the text",
            Trouble.NOT_ONCE: f"{self.clause!r} stands {self.times} times under {self.place}, not once",
            Trouble.NOT_IN_CLAUSE: f"{self.printed!r} does not stand in {self.clause!r}",
        }
        return f"{self.owner}: {told[self.trouble]}"


@dataclass(frozen=True, slots=True)
class NumeralGap:
    """A number nobody speaks for, or (`contested`) one that is both waived and a figure."""

    line: int
    text: str
    context: str
    contested: bool

    def __str__(self) -> str:
        told = "both waived and a figure" if self.contested else "neither a figure nor waived"
        return f"line {self.line}: {self.text!r} is {told}: {self.context}"


Gap = HeadingGap | OpeningGap | OwnerGap | NumeralGap
