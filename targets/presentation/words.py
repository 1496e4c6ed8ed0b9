"""Words in Chinese and English, from gettext catalogs read at run time; both languages may be used in one run.

A message id is its English sentence with named placeholders. `make words` collects the ids into the catalogs.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from gettext import GNUTranslations
from io import BytesIO
from pathlib import Path
from typing import Final

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

from targets.domain.frozen import LocalText

LOCALE: Final = Path(__file__).parent / "locale"


_QUOTED: Final = re.compile(r"[“\"]\{(\w+)\}[”\"]")
_SINGLE: Final = str.maketrans({"“": "‘", "”": "’", '"': "'"})
_STRAIGHT: Final = str.maketrans("“”‘’", "\"\"''")


class Language(StrEnum):
    """The languages of the screen, as they stand in the address and on the command line."""

    ZH = "zh"
    EN = "en"

    @property
    def folder(self) -> str:
        return "zh_CN" if self is Language.ZH else "en"

    @property
    def tag(self) -> str:
        """The BCP 47 tag, for `lang` attributes and for Plotly."""
        return "zh-CN" if self is Language.ZH else "en"


def N_(message: str) -> str:  # noqa: N802 - the name gettext tools know
    """Mark a message that is translated where it is used."""
    return message


def catalog_path(language: Language) -> Path:
    return LOCALE / language.folder / "LC_MESSAGES" / "targets.po"


@dataclass(frozen=True, slots=True)
class Words:
    """Says messages in one language: `Words(Language.ZH)("{count} targets", count=3)`.

    Values are text or whole numbers; numbers with a unit are formatted before (`numbers`), so that no Decimal is
    shown in a form nobody chose. Message ids come from code only: they are the format strings.
    """

    language: Language

    def __call__(self, message: str, **values: str | int) -> str:
        translated = self._typeset(_translations(self.language).gettext(message)) if message else ""
        return translated.format(**self._within(translated, values)) if values else translated

    def plural(self, one: str, many: str, count: int, **values: str | int) -> str:
        """The form for `count`, which both messages know as {count}."""
        return self._typeset(_translations(self.language).ngettext(one, many, count)).format(count=count, **values)

    def _within(self, text: str, values: Mapping[str, str | int]) -> Mapping[str, str | int]:
        """What stands in quotation marks has single ones of its own: “确保实现‘最多跑一次’事项”."""
        quoted = set(_QUOTED.findall(text)) if "“{" in text or '"{' in text else set()
        return {
            name: value.translate(_SINGLE) if name in quoted and isinstance(value, str) else value
            for name, value in values.items()
        }

    def _typeset(self, text: str) -> str:
        """Chinese fonts, which come first on every page, draw curly quotes as wide as a character: English has straight ones."""
        return text if self.chinese else text.translate(_STRAIGHT)

    def of(self, text: LocalText) -> str:
        """The side of a text that the catalog holds in both languages."""
        return text.zh if self.language is Language.ZH else self._typeset(text.en)

    def term(self, vocabulary: Mapping[str, str], term: str) -> str:
        """A word of the catalog's closed lists (areas, populations, units), which are keyed by their Chinese."""
        return term if self.language is Language.ZH else vocabulary[term]

    @property
    def chinese(self) -> bool:
        return self.language is Language.ZH

    def joined(self, *parts: str) -> str:
        """Parts of a scope line or foot, the empty ones left out."""
        return " · ".join(part for part in parts if part)

    def listed(self, items: list[str]) -> str:
        """A list inside a sentence."""
        return ("、" if self.chinese else ", ").join(items)

    def sentences(self, *parts: str) -> str:
        """Whole sentences after each other: Chinese stands without blanks between them."""
        return ("" if self.chinese else " ").join(part for part in parts if part)


@lru_cache
def _translations(language: Language) -> GNUTranslations:
    """The .po file compiled in memory: no compiled file can be older than its source."""
    with catalog_path(language).open("rb") as file:
        catalog = read_po(file, locale=language.folder, domain="targets")
    compiled = BytesIO()
    write_mo(compiled, catalog)
    compiled.seek(0)
    return GNUTranslations(compiled)
