"""The workbook that goes out to be filled in and comes back: its columns, what a row asks for, and what its texts mean.

Whoever writes it and whoever reads it back know no more of each other than this.
"""

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import lru_cache
from typing import Final

from targets.domain.duties import Unit
from targets.domain.indicator import Indicator, Observation
from targets.domain.period import Period
from targets.domain.target import Target


class Column(StrEnum):
    """What a column holds, in the order of the form."""

    ID = "id"
    LEAD = "lead"
    NAME = "name"
    AREA = "area"
    PERIOD = "period"
    UNIT = "unit"
    STATE = "state"
    DAY = "day"
    LAST = "last"
    TARGET = "target"
    VALUE = "value"
    RESULT = "result"
    WORDS = "words"
    COMPARATOR = "comparator"
    VINTAGE = "vintage"
    SOURCE_KIND = "source_kind"
    SOURCE_TITLE = "source_title"
    REFERENCE = "reference"
    DISCLOSURE = "disclosure"
    NOTE = "note"
    REASON = "reason"
    REPORTING_UNIT = "reporting_unit"
    REPORTER = "reporter"
    CONTACT = "contact"
    MARK = "mark"


KEYS: Final = (Column.ID, Column.PERIOD, Column.VALUE)
"""The columns without which a sheet is no form."""
ANSWERS: Final = (Column.VALUE, Column.RESULT, Column.WORDS)
"""A row in which none of these is filled in says nothing."""
SHARED: Final = (
    Column.REPORTING_UNIT, Column.REPORTER, Column.CONTACT, Column.SOURCE_KIND, Column.SOURCE_TITLE, Column.REFERENCE,
    Column.VINTAGE, Column.DISCLOSURE, Column.NOTE,
)  # fmt: skip
"""What may be said once for all rows; a row that says otherwise goes before."""
ABOUT_ROWS: Final = (*ANSWERS, Column.COMPARATOR, *SHARED, Column.REASON)
"""Everything people fill in."""


class Asked(StrEnum):
    """How pressing a row is."""

    TO_BE_ADDED = "to_be_added"
    OVERDUE = "overdue"
    DUE = "due"


@dataclass(frozen=True, slots=True)
class Blank:
    """One figure, or the assigned value of a target, that is asked for until the end of `day`.

    `id`: of the indicator, or of the target whose value is asked for (`assigned`). `last`: the last comparable figure.
    """

    id: str
    indicator: Indicator
    period: Period
    assigned: bool
    state: Asked
    day: date
    lead: Unit | None
    last: Observation | None
    targets: tuple[Target, ...]


@dataclass(frozen=True, slots=True)
class Lexicon:
    """What stands in a workbook, folded -> what is meant, in both languages at once: files travel between readers of either.

    `headings`: the name of a column. `choices`: column -> what may be chosen there -> its value. `units`: unit of the
    catalog -> how it may be written. `scopes`: indicator -> how its area and population may be. `periods`: how people read a period. `marks`: of invented figures.
    """

    headings: Mapping[str, Column]
    choices: Mapping[Column, Mapping[str, str]]
    units: Mapping[str, frozenset[str]]
    scopes: Mapping[str, frozenset[str]]
    periods: Mapping[str, Period]
    marks: frozenset[str]


_SIGNS: Final = str.maketrans("“”‘’‐‑‒–—―−", "\"\"''-------")


@lru_cache(maxsize=4096)
def folded(text: str) -> str:
    """Text as it is compared: half width, lower case, straight quotes, one kind of dash, no blanks."""
    return "".join(unicodedata.normalize("NFKC", text).translate(_SIGNS).split()).casefold()
