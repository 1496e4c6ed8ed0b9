"""What was entered, corrected and withdrawn, as a frame with fixed column names, the way everybody may know it."""

from collections.abc import Iterable
from dataclasses import dataclass, fields
from decimal import Decimal
from typing import Final

import pandas as pd


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One row. `recorded_at`: ISO 8601 in the city's time. `passed`, `words`: a result in words. `before`, `difference`: of a
    correction in the same unit. Codes and texts are "" where there is none.
    """

    recorded_at: str
    deed: str
    indicator: str
    name: str
    target: str
    area: str
    period: str
    value: Decimal | None
    unit: str
    passed: bool | None
    words: str
    comparator: str
    before: Decimal | None
    difference: Decimal | None
    vintage: str
    disclosure: str
    source_kind: str
    source: str
    reference: str
    reporting_unit: str
    reason: str
    note: str


HISTORY: Final = tuple(field.name for field in fields(Line))


def history(lines: Iterable[Line]) -> pd.DataFrame:
    """In the order of `lines`; values are Decimal as typed."""
    rows = [tuple(getattr(line, name) for name in HISTORY) for line in lines]
    return pd.DataFrame(rows, columns=list(HISTORY), dtype=object)
