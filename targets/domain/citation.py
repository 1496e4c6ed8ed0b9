"""Where a number comes from: published documents, and the place and clause in them."""

import re
from datetime import date
from decimal import Decimal
from typing import Annotated, Literal

from pydantic import BeforeValidator, Field

from targets.domain.frozen import Frozen, LocalText
from targets.domain.terms import (
    Grade,
)

_PLAIN_NUMBER = re.compile(r"-?(?:0|[1-9]\d*)(?:\.\d+)?")


def _plain(value: object) -> object:
    """Numbers are written plainly: `1e3`, `012`, `1:30`, `no` and `1,638.5` are refused instead of guessed at."""
    if isinstance(value, str) and not _PLAIN_NUMBER.fullmatch(value):
        raise ValueError(f"{value!r} is no plain number; write digits with an optional sign and point, as in -2.6")
    return value


Number = Annotated[Decimal, BeforeValidator(_plain)]


class Source(Frozen):
    """A published document. `published` None: the day is not known, figures count from 31 December of the year after."""

    id: str
    title: str
    publisher: LocalText
    published: date | None = None
    document_number: str | None = None
    address: str | None = None
    grade: Literal[Grade.A, Grade.B, Grade.C]
    kind: LocalText
    reprinted: bool = False
    note: str | None = None
    figures: int = Field(ge=0)


class Citation(Frozen):
    """The place in a source where a figure stands.

    `place`: path of headings, joined by `/`. `clause`: the shortest clause that holds the figure. `printed`: value and
    unit as printed there; None only for a figure computed from others. `occurrence`: which of several equal `printed`
    in the clause is meant, from 1. `fall`: the wording says that the figure fell although it is printed positive.
    """

    source: str
    place: str
    clause: str
    printed: str | None = None
    occurrence: int = Field(default=1, ge=1)
    fall: bool = False
