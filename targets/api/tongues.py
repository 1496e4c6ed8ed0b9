"""The languages something is said in: the one asked for, both where none was."""

from dataclasses import dataclass
from typing import Final

from targets.presentation.words import Language, Words


@dataclass(frozen=True, slots=True)
class Tongues:
    """One language or both, Chinese first."""

    languages: tuple[Language, ...]

    def __call__(self, message: str, **values: str | int) -> str:
        """Whole sentences, one after the other."""
        return " ".join(Words(language)(message, **values) for language in self.languages)

    @property
    def tag(self) -> str:
        """For the header Content-Language."""
        return ", ".join(language.tag for language in self.languages)


BOTH: Final = Tongues((Language.ZH, Language.EN))


def tongues(lang: str | None) -> Tongues:
    """Of what stands in the address under `lang`."""
    return Tongues((Language(lang),)) if lang in tuple(Language) else BOTH
