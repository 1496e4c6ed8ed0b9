"""A mistake of a curator: where it stands, what is wrong and what would be right."""

from collections.abc import Iterable
from dataclasses import dataclass

Location = tuple[str | int, ...]


@dataclass(frozen=True, order=True)
class Mistake:
    """`file` relative to the working directory, `line` from 1, `place` the dotted path of keys."""

    file: str
    line: int
    place: str
    message: str

    def __str__(self) -> str:
        where = f"{self.file}:{self.line}: "
        return where + (f"{self.place}: " if self.place else "") + self.message


class CurationError(Exception):
    """The seeds hold mistakes; all of them are told at once."""

    def __init__(self, mistakes: Iterable[Mistake]) -> None:
        self.mistakes = tuple(sorted(set(mistakes)))
        super().__init__("\n".join(str(mistake) for mistake in self.mistakes))


def dotted(location: Location) -> str:
    return ".".join(str(part) for part in location)
