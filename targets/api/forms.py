"""What a value in the address can be: read from text, refused with what would be right, described as a JSON schema."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches
from enum import StrEnum
from typing import Any, Final, Protocol
from unicodedata import category

from targets.domain.catalog import Catalog
from targets.presentation.words import N_
from targets.tracking.clock import EARLIEST

LONGEST: Final = 80  # characters of what somebody sent, told back
_DAY: Final = re.compile(r"\d{4}-\d{2}-\d{2}")
_WHOLE: Final = re.compile(r"\d{1,9}")
_NEAR: Final = 5
_LONGEST_NEAR: Final = 40  # characters compared with every id
_UNSEEN: Final = frozenset({"Cc", "Cs", "Cn", "Co", "Zl", "Zp"})
Schema = dict[str, Any]


class Unfit(ValueError):  # noqa: N818 - what it says, as in `Denied`
    """A value that cannot be taken: a message id that tells what could, and what stands in its places."""

    def __init__(self, message: str, **values: str | int) -> None:
        super().__init__(message)
        self.message = message
        self.values = values


@dataclass(frozen=True, slots=True)
class Ground:
    """What values are held against: the catalog of the day of knowledge, and the city's day it is."""

    catalog: Catalog
    today: date


class Form(Protocol):
    """One kind of value. `read` raises Unfit."""

    def read(self, text: str, ground: Ground) -> Any: ...

    def schema(self, ground: Ground) -> Schema: ...


@dataclass(frozen=True, slots=True)
class Choice:
    """One of a closed list of codes. `terms`: the list where its codes have words."""

    codes: tuple[str, ...]
    terms: type[StrEnum] | None = None

    def read(self, text: str, ground: Ground) -> str:
        if text not in self.codes:
            raise Unfit(N_("“{value}” is none of: {codes}."), value=clip(text), codes=", ".join(self.codes))
        return text

    def schema(self, ground: Ground) -> Schema:
        return {"type": "string", "enum": list(self.codes)}


@dataclass(frozen=True, slots=True)
class Day:
    """A day from `first` to today."""

    first: date = EARLIEST

    def read(self, text: str, ground: Ground) -> date:
        try:
            day = date.fromisoformat(text) if _DAY.fullmatch(text) else None
        except ValueError:  # 2017-02-30
            day = None
        if day is None or not self.first <= day <= ground.today:
            raise Unfit(
                N_("“{value}” is no day from {first} to {last}, written as in 2017-10-25."),
                value=clip(text),
                first=self.first.isoformat(),
                last=ground.today.isoformat(),
            )
        return day

    def schema(self, ground: Ground) -> Schema:
        return {"type": "string", "format": "date"}


@dataclass(frozen=True, slots=True)
class Whole:
    """A whole number from `least` to `most`."""

    least: int
    most: int

    def read(self, text: str, ground: Ground) -> int:
        number = int(text) if _WHOLE.fullmatch(text) and text.isascii() else None
        if number is None or not self.least <= number <= self.most:
            raise Unfit(
                N_("“{value}” is no whole number from {least} to {most}."),
                value=clip(text),
                least=str(self.least),
                most=str(self.most),
            )
        return number

    def schema(self, ground: Ground) -> Schema:
        return {"type": "integer", "minimum": self.least, "maximum": self.most}


@dataclass(frozen=True, slots=True)
class Listed:
    """Something the catalog lists. `of`: what is typed -> what is meant, former ids among them."""

    of: Callable[[Catalog], Mapping[str, str]]

    def read(self, text: str, ground: Ground) -> str:
        known = self.of(ground.catalog)
        if text in known:
            return known[text]
        near = get_close_matches(text[:_LONGEST_NEAR], known, n=_NEAR)
        if near:
            raise Unfit(
                N_("The catalog of that day has no “{value}”. Near to it are: {near}."),
                value=clip(text),
                near=", ".join(near),
            )
        raise Unfit(
            N_("The catalog of that day has no “{value}”. The list of indicators holds all there are."),
            value=clip(text),
        )

    def schema(self, ground: Ground) -> Schema:
        return {"type": "string", "examples": list(self.of(ground.catalog))[:_NEAR]}


@dataclass(frozen=True, slots=True)
class Text:
    """Words as typed into a search box."""

    longest: int = LONGEST

    def read(self, text: str, ground: Ground) -> str:
        said = text.strip()
        if not said or len(said) > self.longest or any(category(sign) in _UNSEEN for sign in said):
            raise Unfit(
                N_("“{value}” is no text of 1 to {longest} characters without line breaks and control characters."),
                value=clip(text),
                longest=self.longest,
            )
        return said

    def schema(self, ground: Ground) -> Schema:
        return {"type": "string", "minLength": 1, "maxLength": self.longest}


def clip(text: str) -> str:
    """Fit to be told back."""
    return text if len(text) <= LONGEST else f"{text[:LONGEST]}…"
