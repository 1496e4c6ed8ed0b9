"""A frame as CSV or JSON text: UTF-8, plain numbers without exponent, an empty cell or null where there is none."""

import json
from decimal import Decimal
from typing import Any, Final

import pandas as pd

Frame = pd.DataFrame
"""For those who pass tables on without looking into them."""

_ENCODED: Final = json.JSONEncoder(ensure_ascii=False).encode
_FORMULA: Final = ("=", "+", "-", "@", "＝", "＋", "－", "＠", "\t", "\r", "\n")


def as_csv(frame: pd.DataFrame) -> str:
    """RFC 4180 with a line feed; no cell of text can start a formula in a spreadsheet."""
    return frame.map(_cell).to_csv(index=False, lineterminator="\n")


def as_json(frame: pd.DataFrame) -> str:
    """A list of records; numbers as JSON numbers, digit for digit, which a float would not keep."""
    return "[" + ",".join(f"\n {{\n{record}\n }}" for record in _records(frame)) + "\n]\n"


def as_json_record(frame: pd.DataFrame) -> str:
    """The one row of a frame as a JSON object, its numbers as in `as_json`."""
    (record,) = _records(frame)
    return f"{{\n{record}\n }}"


def _records(frame: pd.DataFrame) -> list[str]:
    keys = [f"  {_ENCODED(str(name))}: " for name in frame.columns]
    return [
        ",\n".join(key + _literal(value) for key, value in zip(keys, row, strict=True))
        for row in frame.itertuples(index=False, name=None)
    ]


def harmless(text: str) -> str:
    """A cell that no spreadsheet takes for a formula, those that read the full-width signs included.

    For every text that can get into somebody's spreadsheet: CSV, workbooks, and tables on screen, which can be downloaded too.
    """
    return f"'{text}" if text.startswith(_FORMULA) else text


def _cell(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, Decimal):
        return f"{value:f}"
    # a lone carriage return would not be quoted, and readers take it for the end of the row
    return harmless(str(value)).replace("\r\n", "\n").replace("\r", "\n")


def _literal(value: Any) -> str:
    return f"{value:f}" if isinstance(value, Decimal) else _ENCODED(value)
